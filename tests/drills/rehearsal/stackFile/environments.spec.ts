import * as assert from "node:assert/strict";
import { InputError } from "../../../../drills/InputError";
import { environmentsIn } from "../../../../drills/rehearsal/stackFile/environments";
import { readStackConfig } from "../../../../drills/rehearsal/stackFile/stackFile";
import type { EngineValue } from "../../../../drills/rehearsal/stackFile/YamlDecoder";
import { main as rehearse } from "../../../../drills/rehearse";
import { stackPaths } from "../../../../drills/replay/stack/stackPaths";
import { TemporaryFiles } from "../TemporaryFiles";

const trail = "  aws:region: us-east-1\n  foundations-monitor:trailName: management-events\n";
const people = "  foundations-monitor:subscriptions: { team: { protocol: email, endpoint: team@example.com } }\n";
const environment = "environment: [prod/aws, shared/tags]\n";

describe("environments of Pulumi ESC in a stack file", () => {
    let files: TemporaryFiles;
    beforeEach(() => {
        files = new TemporaryFiles();
        files.write("Pulumi.yaml", "name: foundations-monitor\nruntime: nodejs\n");
    });
    afterEach(() => files.remove());
    const write = (content: string): string => files.write("Pulumi.dev.yaml", content);
    const rehearsed = async (content: string, ...words: string[]) => {
        let text = "";
        const sink = {
            write: (part: string) => {
                text += part;
            },
        };
        const exitCode = await rehearse(["--stack-file", write(content), ...words], { stdout: sink, stderr: sink });
        return { exitCode, text };
    };

    const spellings: [string, EngineValue | undefined, string[]][] = [
        ["none", undefined, []],
        ["nothing", null, []],
        ["an empty list", [], []],
        ["one name", "prod/aws", ["prod/aws"]],
        ["names", ["prod/aws@stable", "shared/tags"], ["prod/aws@stable", "shared/tags"]],
        ["a name that is not merged", [{ "shared/tags": { merge: false } }], ["shared/tags"]],
        ["a definition", { values: { a: "b" } }, ["one of its own"]],
        ["a definition with imports", { imports: ["prod/aws"], values: {} }, ["prod/aws", "one of its own"]],
    ];
    for (const [what, written, names] of spellings) {
        it(`are read where the file holds ${what}`, () => assert.deepEqual(environmentsIn(written), names));
    }

    it("are named in one line of a rehearsal, which goes on with what the file sets", async () => {
        const { exitCode, text } = await rehearsed(`${environment}config:\n${trail}${people}`);
        assert.equal(exitCode, 0);
        assert.match(
            text.replace(/\s+/g, " "),
            / nothing leaves this computer The stack takes settings from environments of Pulumi ESC as well \(prod\/aws, shared\/tags\), which are not opened here: what is absent may be set there\. /,
        );
        const { text: json } = await rehearsed(`${environment}config:\n${trail}${people}`, "--json");
        assert.deepEqual(JSON.parse(json).stack.environments, ["prod/aws", "shared/tags"]);
    });

    it("leave an answer open that would be no, unless something was broken on purpose", async () => {
        const deaf = `config:\n${trail}  foundations-monitor:subscriptions:
    team: { protocol: email, endpoint: team@example.com, filterPolicy: '{"AlarmName": ["Other"]}', filterPolicyScope: MessageBody }\n`;
        const codes = [
            await rehearsed(deaf),
            await rehearsed(environment + deaf),
            await rehearsed(environment + deaf, "--break", "threshold"),
        ].map(({ exitCode }) => exitCode);
        assert.deepEqual(codes, [1, 2, 1]);
    });

    const absent: [what: string, config: string, said: RegExp][] = [
        ["a Region", `config:\n${people}`, /names no Region/],
        [
            "a trail",
            `config:\n  aws:region: us-east-1\n${people}`,
            /trailName, logGroupName and createTrail are all missing/,
        ],
        ["a subscriber", `config:\n${trail}`, /subscriptions is empty/],
    ];
    for (const [what, config, said] of absent) {
        it(`may set ${what} that is absent here, which a rehearsal says before what the program says`, async () => {
            const region = process.env.AWS_REGION;
            delete process.env.AWS_REGION;
            const { exitCode, text } = await rehearsed(environment + config);
            process.env.AWS_REGION = region;
            if (region === undefined) {
                delete process.env.AWS_REGION;
            }
            assert.equal(exitCode, 2);
            assert.match(
                text,
                /^The stack takes settings from environments of Pulumi ESC as well \(prod\/aws, shared\/tags\), .*Without the environments:\n/,
            );
            assert.match(text, said);
        });
    }

    it("may set what Pulumi.yaml requires", () => {
        files.write("Pulumi.yaml", "name: p\nruntime: nodejs\nconfig: { trailName: { type: string } }\n");
        assert.throws(() => readStackConfig(write("config: {}\n")), /'p:trailName' is required and not set/);
        assert.deepEqual(readStackConfig(write(environment)).values, {});
    });

    it("are named in a replay, where an answer rests on the stack file", async () => {
        const [path] = await stackPaths(write(`${environment}config:\n${trail}${people}`), undefined);
        assert.match(path.remarks.join(), /^The stack takes settings from environments of Pulumi ESC as well /);
        await assert.rejects(stackPaths(write(`${environment}config: {}\n`), undefined), (error) => {
            assert.ok(error instanceof InputError);
            assert.match(error.message, /^The stack takes settings from environments /);
            return true;
        });
    });
});
