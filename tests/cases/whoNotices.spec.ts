import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../detection";
import { deployedCalls } from "../../documents/faults/deployedCalls";
import { whoNotices } from "../../documents/faults/whoNotices";
import { rehearseRun } from "../../drills/rehearsal/rehearse";
import { runStack, type StackRun } from "../../drills/rehearsal/runProgram";
import { verifyAccount } from "../../drills/verify/verifyAccount";

describe("whoNotices", () => {
    let run: StackRun;
    before(async () => {
        run = await runStack("Pulumi.foundations.yaml");
    });

    const noticed: readonly [fault: string, lostAt: string, noticedBy: readonly string[]][] = [
        [
            "trail-stopped",
            "trail",
            ["program", "verify", "perhaps `tamper` in 6 min (StopLogging)", "`heartbeat` in 62 min"],
        ],
        [
            "log-group",
            "log group",
            ["program (follows)", "verify", "perhaps `tamper` in 6 min (UpdateTrail)", "`heartbeat` in 62 min"],
        ],
        ["no-filter", "filter", ["pack", "verify"]],
        ["topic-policy", "topic", ["pack", "verify", "`tamper` in 6 min (SetTopicAttributes)"]],
        ["not-confirmed", "subscription", ["pack (advises)", "verify"]],
    ];
    for (const [fault, lostAt, noticedBy] of noticed) {
        it(`lets everybody look at ${fault}`, async () => {
            assert.deepEqual(await whoNotices(run, fault), { lostAt, noticedBy });
        });
    }

    it("has a verification that finds nothing amiss where nothing is", async () => {
        const sound = await rehearseRun(run, { faults: [], delayMinutes: 5 });
        const { outcome, report, live } = await verifyAccount(deployedCalls(sound), [sound.region], control);
        assert.deepEqual([outcome, report.findings, live.unread], ["told", [], []]);
        assert.equal(report.subscribers.length, 2);
    });
});
