import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { main } from "../../drills/replay";
import { exitCodes } from "../../drills/runCommand";
import { captured } from "../drills/captured";
import { apiCall, failedSignIn, recordsFile } from "../drills/replay/records";
import { TemporaryFolder } from "../drills/replay/TemporaryFolder";

interface Output {
    readonly exitCode: number;
    readonly stdout: string;
    readonly stderr: string;
}

/** Runs a command line with the benchmark's settings: the program of a stack is for one test alone. */
async function replay(words: readonly string[], stdin = "", isTTY = false): Promise<Output> {
    const stream = Object.assign(Readable.from(stdin === "" ? [] : [Buffer.from(stdin)]), { isTTY });
    const { exitCode, out, err } = await captured((streams) => main(words, { stdin: stream, ...streams }));
    return { exitCode, stdout: out, stderr: err };
}

const benchmark = "--no-stack-file";
const two = [
    failedSignIn("a", "2026-03-02T09:00:10Z"),
    failedSignIn("b", "2026-03-02T09:40:00Z", { awsRegion: "us-east-1" }),
];

describe("npm run replay", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());
    const logs = (name: string, ...records: readonly string[]): string => {
        folder.write(`${name}/a.json.gz`, gzipSync(recordsFile(...records)));
        return join(folder.path, name);
    };

    it("prints what is counted, when the alarm is raised, and what is not counted", async () => {
        const unknown = failedSignIn("c", "2026-03-02T09:20:00Z", {
            errorMessage: "No username found in supplied account",
        });
        const { exitCode, stdout, stderr } = await replay([benchmark, logs("plain", ...two, unknown)]);
        assert.deepEqual([exitCode, stderr], [exitCodes.yes, ""]);
        assert.match(stdout, /3 records from 2026-03-02 09:00:10 to 2026-03-02 09:40:00, in 1 file/);
        assert.match(stdout, /2 events, 1 user, 1 address; as root: 0/);
        assert.match(
            stdout,
            /2026-03-02 09:40:00 {2}wrong password {2}alice {2}203\.0\.113\.9 {2}us-east-1 {3}123456789012/,
        );
        assert.match(stdout, /2026-03-02 09:06 to 2026-03-02 09:21 {2}ALARM for 15 minutes/);
        assert.match(stdout, /raised 2 times, 30 minutes in ALARM/);
        assert.match(stdout, /Sign-ins with a user name that does not exist: 1\n/);
    });

    it("prints one JSON document whose keys are contract", async () => {
        const { exitCode, stdout } = await replay([
            benchmark,
            "--json",
            "--what-if",
            "threshold=2",
            logs("json", ...two),
        ]);
        const document = JSON.parse(stdout);
        assert.equal(exitCode, exitCodes.yes);
        assert.deepEqual(Object.keys(document), [
            "version",
            "isComplete",
            "archive",
            "control",
            "filter",
            "counted",
            "uncounted",
            "metric",
            "settings",
            "subscribers",
            "remarks",
            "signInsAfterFailures",
        ]);
        assert.deepEqual(document.counted[1], {
            id: "b",
            time: "2026-03-02T09:40:00Z",
            who: "alice",
            from: "203.0.113.9",
            region: "us-east-1",
            account: "123456789012",
            userAgent: "?",
            what: "Failed authentication",
            isRoot: false,
            usedSecondFactor: false,
        });
        assert.deepEqual(document.metric, [
            { time: "2026-03-02T09:00Z", events: 1 },
            { time: "2026-03-02T09:40Z", events: 1 },
        ]);
        assert.deepEqual(
            document.settings.map((each: { label: string; raised: number }) => [each.label, each.raised]),
            [
                ["as configured", 2],
                ["threshold=2", 0],
            ],
        );
        assert.deepEqual(document.settings[0].transitions[0].time, "2026-03-02T09:06:00Z");
    });

    it("replays every control of a stack in one pass, or those that are named", async () => {
        const stack = ["--stack-file", "Pulumi.foundations.yaml"];
        const { exitCode, stdout } = await replay([...stack, logs("many", ...two)]);
        const table = stdout.slice(stdout.indexOf("\nControls\n"), stdout.indexOf("\nFailed console sign-ins counted"));
        assert.equal(exitCode, 0);
        assert.match(table, /^ {2}console-authentication-failures +2 +0 +2 +30$/m);
        assert.match(table, /^ {2}root-usage +0 +0 +0 +0$/m);
        // One of the fifteen is switched off.
        assert.equal(table.trim().split("\n").length, 2 + 14);
        const named = await replay([...stack, "--control", "root-usage", "--json", logs("named", ...two)]);
        const { control, counted, subscribers } = JSON.parse(named.stdout);
        assert.deepEqual([control, counted, subscribers.length], ["root-usage", [], 1]);
        const off = await replay([...stack, "--control", "organizations-changes", logs("off", ...two)]);
        assert.match(off.stderr, /deploys no metric filter with an alarm for organizations-changes\./);
    });

    it("replays a control of a team's own", async () => {
        const role = "arn:aws:sts::123456789012:assumed-role/deployment/alice";
        const assume = (arn: string) =>
            failedSignIn("o", "2026-03-02T09:10:00Z", {
                eventName: "DeleteStack",
                userIdentity: { type: "AssumedRole", arn },
                errorMessage: undefined,
            });
        const own = {
            happening: "Somebody deleted a stack.",
            events: "stacks deleted",
            pattern: "{ $.eventName = DeleteStack }",
            metricName: "StacksDeleted",
            counted: [assume(role)],
            ignored: [failedSignIn("i", "2026-03-02T09:00:00Z")],
        };
        const sample = readFileSync("Pulumi.foundations.yaml", "utf8");
        const stackFile = folder.write(
            "Pulumi.own.yaml",
            `${sample}\n  foundations-monitor:ownControls: ${JSON.stringify({ "stack-deleted": own })}\n`,
        );
        folder.write("Pulumi.yaml", readFileSync("Pulumi.yaml"));
        const { stdout, stderr } = await replay([
            "--stack-file",
            stackFile,
            "--control",
            "stack-deleted",
            "--json",
            logs("own", assume(role)),
        ]);
        assert.equal(stderr, "");
        const { control, counted, settings } = JSON.parse(stdout);
        assert.deepEqual([control, counted.length, settings[0].raised], ["stack-deleted", 1, 1]);
    });

    it("tells the subscribers of the sample stack", async () => {
        const { stdout } = await replay(["--json", logs("stack", ...two)]);
        const { subscribers, remarks, filter } = JSON.parse(stdout);
        assert.deepEqual(
            [
                subscribers.map((each: { name: string; notifications: number }) => [each.name, each.notifications]),
                remarks,
            ],
            [
                [
                    ["audit-queue", 2],
                    ["pager", 2],
                    ["security-team", 2],
                ],
                [],
            ],
        );
        assert.equal(filter.source, "Pulumi.dev.yaml");
        assert.ok(!stdout.includes("security-team@example.com"), "endpoints are masked");
    });

    it("reads standard input", async () => {
        const { exitCode, stdout } = await replay([benchmark, "--json", "-"], two.join("\n"));
        assert.deepEqual([exitCode, JSON.parse(stdout).counted.length], [exitCodes.yes, 2]);
    });

    it("says how records end that are typed in, and that none came", async () => {
        const { exitCode, stdout, stderr } = await replay([benchmark, "-"], "", true);
        assert.deepEqual(
            [exitCode, stderr],
            [exitCodes.cannotTell, "Reading records from the terminal, up to Ctrl-D.\n"],
        );
        assert.match(stdout, /standard input\n {4}is empty\./);
    });

    it("takes another threshold and another period for the alarm itself", async () => {
        const words = [benchmark, "--json", "--threshold", "1.5", "--period", "60", "--delay", "0"];
        const { stdout } = await replay([...words, logs("other", ...two)]);
        const [setting] = JSON.parse(stdout).settings;
        assert.deepEqual(
            [setting.alarm.threshold, setting.alarm.periodSeconds, setting.delayMinutes, setting.raised],
            [1.5, 60, 0, 0],
        );
    });

    it("says with exit code 2 that files could not be read, lists them, and counts the rest", async () => {
        const path = logs("partly", ...two);
        folder.write("partly/b.json.gz", gzipSync(recordsFile(...two)).subarray(0, 60));
        folder.write("partly/flow.log", "version account-id interface-id\n");
        const { exitCode, stdout } = await replay([benchmark, path]);
        assert.equal(exitCode, exitCodes.cannotTell);
        assert.match(stdout, /1 file could not be read completely: the figures above may be too low\./);
        assert.match(stdout, /b\.json\.gz\n {4}is compressed with gzip and ends too early/);
        assert.match(stdout, /1 file passed over, .*flow\.log:\n {4}it holds no CloudTrail records/);
        const document = JSON.parse((await replay([benchmark, "--json", path])).stdout);
        assert.deepEqual(
            [document.isComplete, document.archive.damaged.length, document.archive.passedOver.length],
            [false, 1, 1],
        );
    });

    it("is complete where digests and other logs lie beside", async () => {
        const path = logs("beside", apiCall("2026-03-02T09:00:00Z"));
        folder.write("beside/digest.json", '{"digestS3Object":"x","logFiles":[]}');
        assert.equal((await replay([benchmark, path])).exitCode, exitCodes.yes);
    });

    const unusable: [string, string[], RegExp][] = [
        ["no path", [benchmark], /Name the log files to replay, or folders of them/],
        ["a path that does not exist", [benchmark, "/no/such"], /\/no\/such does not exist\./],
        ["a stack file that does not exist", ["--stack-file", "Pulumi.none.yaml", "x"], /Pulumi\.none\.yaml/],
        ["an option that does not exist", ["--treshold", "3", "x"], /unknown option '--treshold'/],
        ["a threshold that is no number", ["--threshold", "high", "x"], /It must be a number\./],
        ["a delay of days", ["--delay", "5000", "x"], /It must be a whole number of minutes, 0 to 1440\./],
        [
            "a setting that CloudWatch refuses",
            [benchmark, "--period", "61", "x"],
            /CloudWatch would refuse the alarm with period=61:\n {2}- The period is 61 seconds/,
        ],
        [
            "paths beside a query",
            [benchmark, "--print", "athena", "logs\n", "-"],
            /leave out logs\\u\{a\} standard input,/,
        ],
        ["a report beside a query", ["--print", "athena", "--json"], /cannot be used with option '--json'/],
        ["a change that does not exist", ["--what-if", "speed=3", "x"], /'speed' cannot be changed/],
        ["another query language", ["--print", "splunk"], /Allowed choices are athena, logs-insights\./],
        [
            "the name of a page that is empty",
            [benchmark, "--html", "", "x"],
            /^error: option '--html <file>' is empty: perhaps it is a variable of the shell that is not set\.\n$/,
        ],
        [
            "an empty control among others",
            ["--control", "root-usage", "--control", "", "x"],
            /'--control <slug>' is empty/,
        ],
        ["half a thread", ["--threads", "0.5"], /It must be a whole number, 1 to 256\./],
        ["thousands of threads", ["--threads", "2000", "x"], /It must be a whole number, 1 to 256\./],
    ];
    for (const [what, words, message] of unusable) {
        it(`explains ${what}, with exit code 2`, async () => {
            const { exitCode, stdout, stderr } = await replay(words);
            assert.deepEqual([exitCode, stdout], [exitCodes.cannotTell, ""]);
            assert.match(stderr, message);
            assert.ok(!/\n\s+at /.test(stderr), "no stack trace");
        });
    }

    it("says that there is no record in a folder of other things", async () => {
        folder.write("none/a.log", "hello\n");
        const { exitCode, stderr } = await replay([benchmark, join(folder.path, "none")]);
        assert.deepEqual([exitCode, /There is no CloudTrail record under/.test(stderr)], [exitCodes.cannotTell, true]);
    });

    it("documents its exit codes in its help", async () => {
        const { exitCode, stdout } = await replay(["--help"]);
        assert.equal(exitCode, 0);
        assert.match(
            stdout.replace(/\s+/g, " "),
            /Exit code: 0 if everything was read.*; 2 if a file could not be read completely, there/,
        );
    });

    it("prints queries without logs", async () => {
        const { exitCode, stdout } = await replay([benchmark, "--print", "athena"]);
        assert.deepEqual([exitCode, stdout.includes("WHERE eventname = 'ConsoleLogin' AND errormessage =")], [0, true]);
    });

    it("obeys nothing that stands in a log: neither on the terminal, nor in JSON, nor in the page", async () => {
        const evil =
            '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e<script>alert(1)</script><img src=x onerror=alert(1)>"';
        const record = failedSignIn(evil, "2026-03-02T09:00:10Z", {
            userIdentity: { type: evil, userName: evil, accountId: evil },
            sourceIPAddress: evil,
            awsRegion: evil,
            recipientAccountId: evil,
        });
        const page = join(folder.path, "evil.html");
        const path = logs("evil", record);
        const { stdout } = await replay([benchmark, "--html", page, path]);
        const json = (await replay([benchmark, "--json", path])).stdout;
        const html = readFileSync(page, "utf8");
        for (const text of [stdout, json, html.replace(/<(style|script)>.*?<\/\1>/gs, "")]) {
            assert.ok(!/[^\P{Cc}\n]|\p{Cf}/u.test(text));
        }
        assert.equal(JSON.parse(json).counted[0].who, evil);
        assert.ok(stdout.includes("\\u{1b}]0;owned"));
        assert.ok(!html.includes("<img") && !html.includes("<script>alert") && html.includes("&lt;img src=x"));
    });

    it("writes a page that allows its own scripts and styles alone", async () => {
        const page = join(folder.path, "page.html");
        await replay([benchmark, "--html", page, logs("page", ...two)]);
        const html = readFileSync(page, "utf8");
        const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
        assert.match(
            policy,
            /^default-src &#39;none&#39;; style-src (&#39;sha256-[\w+/=]+&#39; ?){2}; script-src (&#39;sha256-[\w+/=]+&#39; ?){2}; base-uri/,
        );
        assert.ok(!/(?:src|href)=/.test(html.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, "")), "nothing is fetched");
    });

    it("says before it reads that a page cannot be written", async () => {
        const log = logs("unwritten", ...two);
        const { exitCode, stdout, stderr } = await replay([benchmark, "--html", "/no/such/page.html", log]);
        assert.deepEqual([exitCode, stdout], [exitCodes.cannotTell, ""]);
        assert.match(stderr, /cannot be written to \/no\/such\/page\.html \(ENOENT\)/);
    });
});
