import * as assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { InputError } from "../../drills/InputError";
import { readStackConfig } from "../../drills/rehearsal/stackFile/stackFile";
import { describeWithPulumi } from "./describeWithPulumi";
import type { PulumiCli } from "./PulumiCli";
import { PulumiSandbox } from "./PulumiSandbox";

/** Scalars as people write them, and as YAML 1.1, YAML 1.2 and Go disagree on them. */
const scalars = [
    ..."012 0o17 0O17 08 0b11 -0b11 1_000 1_000.5 1_ _1 0x1F 0X1f 0x1_F -012 +12 00 0_1 1__0 1_e3".split(" "),
    ..."1e3 1E3 1.5e-3 .5 5. -.5 +.5e1 1.0 1.10 -0 -0.0 1e400 1e21 1e20 0.0000001 12e 0o8 0b2 0x".split(" "),
    ..."~ null Null NULL yes no on off y n Yes true True TRUE false FALSE Infinity NaN".split(" "),
    ..."2026-01-01 2026-1-1 2026-13-01 2026-02-30 2026-01-01T10:00:00Z 2026-01-01T25:00:00Z 1:30 01:30".split(" "),
    ..."2026-01-01t10:00:00.5+02:00 2026-01-01T1:2:3-05:30 2026-01-01T10:00:00,120Z 2026-01-01T10:00:00".split(" "),
    "2026-01-01 10:00:00",
    "2026-01-01 10:00:00 +2",
    ..."012345678901 001234567 9007199254740993 9223372036854775807 18446744073709551615".split(" "),
    ..."18446744073709551616 -9223372036854775808 -9223372036854775809 0xFFFFFFFFFFFFFFFF".split(" "),
    "!!str 12",
    "!!str 2026-01-01",
    '!!int "012"',
    "!!float 3",
    '!!bool "true"',
    "!!null ''",
    "!!binary aGVsbG8=",
    "!!timestamp 2026-01-01",
    "!secret 12",
    "!secret https://hooks.example.com/1",
    "!<foo> 12",
    "! 012",
    "! '012'",
    "!!int '0x10'",
    "!!float 1e3",
    '"\\u00e9\\x41\\U0001F600\\e\\N\\_\\L\\P"',
    '"\\\\/ \\\\ud83d"',
    '"012"',
    "'1e3'",
    "=",
    "--",
    "...",
    '"a\\u202e<&>\\u2028é"',
];

const structures = {
    merge: "{ <<: *x, endpoint: soc@example.com }",
    "merge of a list": "{ r: 3, <<: [*x, *y] }",
    "merge with its tag": "{ !!merge <<: *x }",
    "question marks in quotes": '{ endpoint: "https://example.com/?q=1" }',
    "merge in quotes": '{ "<<": *x }',
    alias: "{ k: *n }",
    keys: "{ 1: a, true: b, 2026-01-01: c, 1.5: d, ~: e, 012: f, __proto__: g }",
    tagged: "!foo { a: !bar [1, 012] }",
    set: "!!set { a, b }",
    folded: ">\n    a\n    b\n",
    "not secret": "{ secure: 12, other: { secure: abc, more: 1 } }",
    empty: "",
};

/** Neither reads them. */
const refused = [
    "config: &c { monitor:tags: *c }",
    "config: { monitor:a: { <<: 1 } }",
    "config: { monitor:a: { <<: ~ } }",
    "config: { monitor:a: .inf }",
    "config: { monitor:a: [.nan] }",
    "config: { monitor:a: !!bool yes }",
    "config: { monitor:a: !!int x }",
    "config: { monitor:a: *b }",
    "config: { monitor:a: { [b]: 1 } }",
    "config: { monitor:a: 1, monitor:a: 2 }",
    "config: { a:b:c: 1 }",
    "config: [a]",
    "- a",
    "config:\n\tmonitor:a: 1",
    "config: { monitor:a: a?b }",
    "config: { monitor:a: [https://example.com/?q=1] }",
    'config: { monitor:a: "\\/" }',
    'config: { monitor:a: "\\ud83d\\ude00" }',
    "config: { monitor:a: !!int 1e3 }",
    "config: { monitor:a: !!binary '***' }",
    "config: { monitor:a: &b.c 1 }",
    "config: { monitor:a: x\u0007 }",
    "config:\n  monitor:a: x\u2028y",
    "%YAML 1.2\n---\nconfig: { monitor:a: 1 }",
    "encryptionsalt: [a]\nconfig: { monitor:a: 1 }",
];

describeWithPulumi("A stack file, read by the rehearsal and by the engine", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    let file: string;

    before(async () => {
        sandbox = new PulumiSandbox();
        pulumi = sandbox.program("tests/engine/programs/unrelated");
        writeFileSync(path.join(pulumi.folder, "Pulumi.yaml"), "name: monitor\nruntime: nodejs\n");
        file = path.join(pulumi.folder, "Pulumi.dev.yaml");
        await pulumi.succeed("stack", "init", "dev");
    });
    after(() => sandbox?.dispose());

    type Values = Readonly<Record<string, string>>;

    async function readByEngine(): Promise<Values> {
        const config = await pulumi.json<Record<string, { value: string }>>("config");
        return Object.fromEntries(Object.entries(config).map(([key, { value }]) => [key, value]));
    }

    it("has the same values, whatever YAML it is written in", async () => {
        const lines = [
            "x: &x { protocol: email, endpoint: team@example.com }",
            "y: &y { endpoint: other@example.com, r: 2 }",
            "n: &n 012",
            "config:",
            ...scalars.flatMap((text, index) => [
                `  monitor:text${index}: ${text}`,
                `  monitor:in${index}: { a: ${text} }`,
            ]),
            ...Object.values(structures).map((text, index) => `  monitor:structure${index}: ${text}`),
            "  bare: 1",
            "  aws:config:region: eu-north-1",
            "---",
            "config: { monitor:second: 1 }",
        ];
        writeFileSync(file, lines.join("\n"));
        const { values } = readStackConfig(file);
        assert.equal(Object.keys(values).length, 2 * scalars.length + Object.keys(structures).length + 2);
        assert.deepEqual({ ...values }, await readByEngine());
    });

    for (const text of refused) {
        it(`is refused by both: ${JSON.stringify(text)}`, async () => {
            writeFileSync(file, text);
            assert.throws(() => readStackConfig(file), InputError);
            assert.notEqual((await pulumi.run("config", "--json")).code, 0);
        });
    }
});
