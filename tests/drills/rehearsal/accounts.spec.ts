import * as assert from "node:assert/strict";
import { rehearsalDocument } from "../../../drills/rehearsal/rehearsalDocument";
import { rehearsalLines } from "../../../drills/rehearsal/rehearsalLines";
import { type Rehearsal, rehearse, rehearseRun } from "../../../drills/rehearsal/rehearse";
import type { StackRun } from "../../../drills/rehearsal/runProgram";
import { inkFor } from "../../../drills/render/ink";
import { runSampleStackWith } from "./runSampleStackWith";

const accounts = [
    "  foundations-monitor:accounts:",
    '    payments: { account: "222222222222" }',
    '    data lake: { account: "012345678901", threshold: 2 }',
    "",
].join("\n");

const everybody = ["audit-queue", "pager", "security-team"];

describe("rehearse, with alarms for single accounts", () => {
    let stack: StackRun;
    let sound: Rehearsal;
    before(async () => {
        stack = await runSampleStackWith(accounts);
        sound = await run();
    });
    const run = async (...faults: string[]) => rehearseRun(stack, { faults, delayMinutes: 5 });

    it("shows them among the resources, and changes nothing of the path and of the pack's verdict", async () => {
        const { resources, drill, policies } = sound;
        const plain = await rehearse({ stackFile: "Pulumi.dev.yaml", faults: [], delayMinutes: 5 });
        const names = resources.map(({ name }) => name).filter((name) => /-\d{12}-/.test(name));
        assert.deepEqual(names.sort(), [
            "foundations-console-authentication-failures-012345678901-alarm",
            "foundations-console-authentication-failures-012345678901-filter",
            "foundations-console-authentication-failures-222222222222-alarm",
            "foundations-console-authentication-failures-222222222222-filter",
        ]);
        assert.deepEqual([drill.path, drill.outcome], [plain.drill.path, plain.drill.outcome]);
        assert.deepEqual(policies, plain.policies);
    });

    it("raises each when its account's events arrive, though the benchmark's alarm has long been in ALARM", async () => {
        const { drill } = rehearsalDocument(sound);
        assert.deepEqual(
            drill.accounts.map(({ account, name, transitions, recipients }) => [
                account,
                name,
                transitions.map(({ to, time }) => [to, time.slice(11)]),
                recipients.map((recipient) => recipient.name),
            ]),
            [
                [
                    "012345678901",
                    "ConsoleSigninFailures-012345678901",
                    [
                        ["ALARM", "09:20Z"],
                        ["OK", "09:35Z"],
                    ],
                    everybody,
                ],
                [
                    "222222222222",
                    "ConsoleSigninFailures-222222222222",
                    [
                        ["ALARM", "09:21Z"],
                        ["OK", "09:36Z"],
                    ],
                    everybody,
                ],
            ],
        );
        assert.deepEqual(
            drill.alarm?.transitions.map(({ to, time }) => [to, time.slice(11)]),
            [
                ["ALARM", "09:09Z"],
                ["OK", "09:36Z"],
            ],
        );
    });

    it("names the account in the message", async () => {
        const { drill } = sound;
        const [first] = drill.accounts.flatMap(({ notifications }) => notifications);
        const happening =
            "A sign-in to the AWS Management Console failed. Account data lake (012345678901), watched from " +
            "example-production (123456789012), us-east-1.";
        assert.equal(first?.message.AlarmDescription?.split("\n")[0], happening);
        const lines = rehearsalLines(sound, { width: 400, ink: inkFor({ isTTY: false }), isFull: false });
        assert.ok(lines.includes(`  "ConsoleSigninFailures-012345678901" says:  ${happening}`), lines.join("\n"));
    });

    it("sends nothing to them that the trail does not deliver, and breaks the benchmark's filter, not theirs", async () => {
        const lost = await run("trail-stopped");
        assert.deepEqual(
            lost.drill.accounts.map(({ transitions }) => transitions),
            [[], []],
        );
        const typo = await run("pattern-typo");
        assert.deepEqual(
            typo.drill.path.findings.map(({ code }) => code),
            ["FILTER_PATTERN_NEVER_MATCHES"],
        );
        assert.deepEqual(
            typo.drill.accounts.map(({ transitions }) => transitions.length),
            [2, 2],
        );
    });
});
