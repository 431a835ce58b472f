import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { evidenceOf } from "../../../../drills/verify/evidence/evidence";
import { withDrill } from "../../../../drills/verify/evidence/withDrill";
import type { FireDrill } from "../../../../drills/verify/fireDrill/fireDrill";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { type Answers, alarm, fakeAws, region, soundAccount } from "../fakeAws";

const sound: FireDrill = {
    outcome: "told",
    region,
    alarm: "a",
    patternTest: { state: "agrees", events: 9 },
    action: { state: "succeeded" },
    putBack: { state: "put back", to: "OK" },
    deliveries: [],
};
const silent: Answers = {
    "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [{ ...alarm, ActionsEnabled: false }] }),
};
const notNotified = { outcome: "lost", action: { state: "failed", reason: "no" } } as const;
const miscounting = { outcome: "lost", patternTest: { state: "differs", problems: ["It counts x."] } } as const;
const stuck = { outcome: "cannot tell yet", putBack: { state: "failed", reason: "no", command: "" } } as const;

const table: readonly (readonly [string, Answers, Partial<FireDrill>, outcome: string, hop: string | undefined])[] = [
    ["sound, and a sound path", {}, {}, "told", undefined],
    ["sound, and a lost path", silent, {}, "lost", "action"],
    ["without a notification", {}, notNotified, "lost", "action"],
    ["with another count than the sample's", {}, miscounting, "lost", "filter"],
    ["that leaves the alarm raised", {}, stuck, "cannot tell yet", "action"],
];

describe("withDrill", () => {
    for (const [what, answers, drill, ...expected] of table) {
        it(`says ${expected[0]} of a drill ${what}`, async () => {
            const verification = await verifyAccount(fakeAws({ ...soundAccount, ...answers }), [region], control);
            const { outcome, hop } = withDrill(evidenceOf(verification, new Date(0)), { ...sound, ...drill });
            assert.deepEqual([outcome, hop], expected);
        });
    }

    it("states what was shown, behind what the settings say", async () => {
        const evidence = evidenceOf(await verifyAccount(fakeAws(soundAccount), [region], control), new Date(0));
        assert.equal(
            withDrill(evidence, sound).statement,
            `${evidence.statement} In a fire drill of the alarm "a": CloudWatch Logs counts what it must of 9 sample events; CloudWatch has notified the topic; put back to OK.`,
        );
    });
});
