import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { faults } from "../../drills/rehearsal/faults";
import { main } from "../../drills/rehearse";
import { captured } from "../drills/captured";
import { TemporaryFiles } from "../drills/rehearsal/TemporaryFiles";

const run = (...words: string[]) => captured((streams) => main(words, streams));

describe("npm start", () => {
    let files: TemporaryFiles;
    before(() => {
        files = new TemporaryFiles();
    });
    after(() => files.remove());

    it("ends with 0 and the path when everybody is told, without colours where there is no terminal", async () => {
        const { exitCode, out, err } = await run();
        assert.deepEqual([exitCode, err], [0, ""]);
        assert.match(out, /topic ✔ → 2 told, 1 must confirm\n$/);
        assert.ok(!out.includes("\u001b"));
    });

    it("ends with 2 where nobody can tell who is told, as of a topic outside the stack", async () => {
        files.write("outside/Pulumi.yaml", "name: foundations-monitor\nruntime: nodejs\n");
        const config = readFileSync("Pulumi.dev.yaml", "utf8")
            .replace(/ {2}foundations-monitor:subscriptions:[\s\S]*(?= {2}foundations-monitor:runbookUrl)/, "")
            .concat("  foundations-monitor:topicArn: arn:aws:sns:us-east-1:123456789012:alerts\n");
        const { exitCode, out } = await run("--stack-file", files.write("outside/Pulumi.dev.yaml", config));
        assert.match(out, /topic \? → cannot tell yet\n$/);
        assert.equal(exitCode, 2);
    });

    it("prints nothing that a terminal obeys, whichever setting holds it, and none of the command line's", async () => {
        const config = readFileSync("Pulumi.dev.yaml", "utf8");
        const hostile = '"prod\\u202ednuorg\\u200b"';
        files.write("hostile/Pulumi.yaml", "name: foundations-monitor\nruntime: nodejs\n");
        const stackFile = files.write(
            "hostile/Pulumi.dev.yaml",
            config.replace(
                "accountAlias: example-production",
                `accountAlias: ${hostile}\n  foundations-monitor:benchmark: "7.0"
  foundations-monitor:controls: { root-usage: { enabled: false, reason: "not used\\e[31m\\u202e" } }`,
            ),
        );
        const reports = await Promise.all([
            run("--stack-file", stackFile, "--full", "--control", "console-authentication-failures"),
            run("--stack-file", stackFile, "--json"),
            run("--control", "root\u202e"),
            run("--delay", "\u001b[2J"),
            run("--\u009b2J"),
        ]);
        assert.deepEqual(
            reports.map(({ exitCode }) => exitCode),
            [0, 0, 2, 2, 2],
        );
        for (const { out, err } of reports) {
            assert.match(out + err, /\\u\{?(?:202e|1b|9b)/);
            assert.ok(!/[\p{Cc}\p{Cf}]/u.test((out + err).replaceAll("\n", "")), out + err);
        }
    });

    it("ends with 1 and the hop when the path is broken, which it says at the top", async () => {
        const { exitCode, out } = await run("--break", "log-group", "--break", "threshold");
        assert.equal(exitCode, 1);
        assert.match(out, /\nBroken on purpose\n {2}log-group: .*\n {2}threshold: /);
        assert.match(out, /\nThe alert is lost between trail and log group\.\n/);
        assert.match(out, /trail ✔ → log group ✘ lost\n$/);
    });

    it("says what keys belong to another project, when they are all that there is and when they are not", async () => {
        files.write("Pulumi.yaml", "name: mon\nruntime: nodejs\n");
        const config = readFileSync("Pulumi.dev.yaml", "utf8");
        const mixed = config.replaceAll("foundations-monitor:", "mon:").replace("mon:runbookUrl", "old:runbookUrl");
        const warned = await run("--stack-file", files.write("Pulumi.mixed.yaml", mixed));
        assert.match(
            warned.out,
            /\nWhat the program says\n {2}! {2}old:runbookUrl belongs to another project: this one is called mon\. Rename it/,
        );
        const refused = await run("--stack-file", files.write("Pulumi.old.yaml", config));
        assert.equal(refused.exitCode, 2);
        assert.match(
            refused.err,
            /^- foundations-monitor:trailName belongs to another project: this one is called mon\. Rename it to mon:trailName, or remove it\.$/m,
        );
    });

    it("prints one JSON document, also of a lost alert", async () => {
        const { exitCode, out } = await run("--json", "--break", "no-action");
        const document = JSON.parse(out);
        assert.deepEqual([exitCode, document.outcome, document.faults], [1, "lost", ["no-action"]]);
    });

    it("sends the reader's own records, and says so when none of them is counted", async () => {
        const record = {
            eventVersion: "1.08",
            eventTime: "2026-05-04T03:02:01Z",
            eventName: "ConsoleLogin",
            eventSource: "signin.amazonaws.com",
            responseElements: { ConsoleLogin: "Success" },
            userIdentity: { type: "IAMUser", userName: "mira" },
        };
        const path = files.write("events.json", JSON.stringify({ Records: [record] }));
        const { exitCode, out } = await run("--events", path);
        assert.equal(exitCode, 1);
        assert.match(out, / {2}○ {2}03:02 {2}mira .* signed in · \$\.errorMessage is absent\n/);
        assert.match(
            out,
            /\nNo event was counted: the filter pattern matches none of what was sent \(1 log event\)\.\n/,
        );
        assert.match(out, /→ nobody told\n$/);

        const failed = {
            ...record,
            errorMessage: "Failed authentication",
            responseElements: { ConsoleLogin: "Failure" },
        };
        const failures = files.write("failures.json", JSON.stringify({ Records: [record, failed] }));
        assert.equal((await run("--events", failures)).exitCode, 0);
    });

    it("lists the faults", async () => {
        const { exitCode, out } = await run("--list-faults");
        assert.equal(exitCode, 0);
        assert.deepEqual(
            out
                .trimEnd()
                .split("\n")
                .map((line) => line.split(/ {2,}/)),
            Object.entries(faults).map(([name, { description }]) => [name, description]),
        );
    });

    it("explains itself", async () => {
        const { exitCode, out } = await run("--help");
        assert.equal(exitCode, 0);
        assert.match(out, /^Usage: npm start -- \[options\]\n/);
        assert.match(
            out,
            /Exit code: 0 if the events of every control reach a subscriber, 1 if not, 2 if\nthat cannot be told or rehearsed\.\n$/,
        );
    });

    const refusals: readonly [behaviour: string, words: string[], message: RegExp][] = [
        [
            "an unknown option",
            ["--stackfile", "x"],
            /^error: unknown option '--stackfile'\n\(Did you mean --stack-file\?\)\n$/,
        ],
        [
            "a stray word",
            ["dev"],
            /^error: too many arguments\. .*\n\(npm start -- takes options alone; npm keeps those that stand before the --\.\)\n$/,
        ],
        ["an empty name of a file", ["--events", ""], /^error: option '--events <file>' is empty: perhaps /],
        [
            "a list of faults as JSON",
            ["--list-faults", "--json"],
            /'--list-faults' cannot be used with option '--json'/,
        ],
        [
            "a delay that is no number",
            ["--delay", "five"],
            /argument 'five' is invalid\. It must be a whole number of minutes, 0 to 1440\.\n$/,
        ],
        [
            "an unknown fault",
            ["--break", "x"],
            /^'x' is no fault that can be rehearsed\. npm start -- --list-faults names them\.\n$/,
        ],
        [
            "a stack file that is not there",
            ["--stack-file", "Pulumi.nope.yaml"],
            /^There is no file .*Pulumi\.nope\.yaml\..*\n$/,
        ],
        ["an events file that is not there", ["--events", "nope.json"], /nope\.json cannot be used:\n.*does not exist/],
    ];
    for (const [behaviour, words, message] of refusals) {
        it(`refuses ${behaviour} with one message and exit code 2`, async () => {
            const { exitCode, out, err } = await run(...words);
            assert.deepEqual([exitCode, out], [2, ""]);
            assert.match(err, message);
        });
    }
});
