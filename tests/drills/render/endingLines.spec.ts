import * as assert from "node:assert/strict";
import { endingLines } from "../../../drills/render/endingLines";
import { plainInk } from "../../../drills/render/ink";
import { alice, drill, finding, nineOClock, notification, pathReport } from "../drillFixture";

const held = "trail ✔ → log group ✔ → filter ✔ → metric ✔ → alarm ✔ → action ✔ → topic ✔ → ";

describe("endingLines", () => {
    it("counts every subscriber once, however often the alarm was raised", () => {
        const notifications = [notification(nineOClock, [alice]), notification(nineOClock + 60, [alice])];
        const ending = endingLines(drill({ notifications, subscriptionCount: 2 }), 90, plainInk);
        assert.deepEqual(ending, [`${held}1 of 2 subscribers told`]);
    });
    it("says which chat channels wait for their workspace or team", () => {
        const recipients = [
            alice,
            { ...alice, name: "security", protocol: "slack" },
            { ...alice, name: "office", protocol: "teams" },
        ];
        const notifications = [notification(nineOClock, recipients)];
        assert.deepEqual(endingLines(drill({ notifications, subscriptionCount: 3 }), 100, plainInk), [
            "  In AWS nothing reaches security, office before the workspace or team is authorised in the console.",
            "",
            `${held}1 told, 2 must be authorised`,
        ]);
    });
    it("says who must confirm before anything arrives", () => {
        const carol = { ...alice, name: "carol", mustConfirm: true };
        const notifications = [notification(nineOClock, [alice, carol])];
        assert.deepEqual(endingLines(drill({ notifications, subscriptionCount: 2 }), 90, plainInk), [
            "  In AWS nothing reaches carol before the link in the confirmation message is opened.",
            "",
            `${held}1 told, 1 must confirm`,
        ]);
    });
    it("shows the pattern that counted nothing", () => {
        assert.deepEqual(endingLines(drill({ outcome: "no event counted", notifications: [] }), 90, plainInk), [
            "No event was counted: the filter pattern matches none of what was sent (2 log events).",
            "  { $.errorMessage = * }",
            "",
            `${held}nobody told`,
        ]);
    });
    it("says that counted events have not raised the alarm", () => {
        assert.deepEqual(endingLines(drill({ outcome: "alarm not raised", notifications: [] }), 90, plainInk), [
            "The events were counted, and the alarm was not raised.",
            `${held}nobody told`,
        ]);
    });
    it("shows what cannot be told yet, and never as if it held", () => {
        const path = pathReport();
        const hops = path.hops.map((hop) =>
            hop.hop === "topic" ? { ...hop, state: "cannot tell yet" as const } : hop,
        );
        const outside = hops.map((hop) => (hop.hop === "trail" ? { ...hop, state: "outside" as const } : hop));
        const open = drill({
            outcome: "cannot tell yet",
            notifications: [],
            path: {
                ...path,
                outcome: "cannot tell yet",
                hops: outside,
                remarks: [{ ...finding, code: "TOPIC_OUTSIDE" }],
            },
        });
        assert.deepEqual(endingLines(open, 90, plainInk), [
            "Nobody can tell yet whether the alert arrives.",
            "  action  The actions are switched off.",
            "  wanted  They must be on.",
            "  to do   Switch them on.",
            "  code    TOPIC_OUTSIDE",
            "",
            "trail (outside) → log group ✔ → filter ✔ → metric ✔ → alarm ✔ → action ✔ → topic ? → cannot tell yet",
        ]);
    });
    it("says who hears of the silence where a dead trail loses the alert", () => {
        const silence = [
            { alarm: "AlertPathHeartbeat", minutesToAlarm: 32, recipients: [alice] },
            { alarm: "muted", minutesToAlarm: 12, recipients: [] },
        ];
        const lost = drill({ path: pathReport("trail"), outcome: "lost", silence });
        assert.deepEqual(endingLines(lost, 100, plainInk).slice(-6), [
            "  The silence is noticed: 32 minutes after the last log event AlertPathHeartbeat is in ALARM, and",
            "  tells alice.",
            "",
            "  The silence is noticed: 12 minutes after the last log event muted is in ALARM, and tells nobody.",
            "",
            "trail ✘ lost",
        ]);
    });
    it("says what would notice the silence where nothing does", () => {
        const lost = drill({ path: pathReport("trail"), outcome: "lost", silence: [] });
        assert.deepEqual(endingLines(lost, 100, plainInk).slice(-4), [
            "  Nothing in AWS notices the silence: set pathGuards.heartbeat, and an alarm tells a dead trail from",
            "  peace.",
            "",
            "trail ✘ lost",
        ]);
    });
    it("fits a hundred columns at its longest", () => {
        const longest = endingLines(drill({ path: pathReport("subscription"), outcome: "lost" }), 100, plainInk).at(-1);
        assert.equal(
            longest,
            "trail ✔ → log group ✔ → filter ✔ → metric ✔ → alarm ✔ → action ✔ → topic ✔ → subscription ✘ lost",
        );
        assert.ok([...(longest ?? "")].length <= 100);
    });
});
