import * as assert from "node:assert/strict";
import { controls } from "../../../detection";
import { drillLines } from "../../../drills/render/drillLines";
import { plainInk } from "../../../drills/render/ink";
import { drill, finding, pathReport } from "../drillFixture";

const view = { width: 90, ink: plainInk, isFull: false };

describe("drillLines", () => {
    it("shows events, time line, changes of state, messages and the path, in this order", () => {
        assert.deepEqual(drillLines(drill(), view), [
            "Drill: 2 log events, each delivered 0 minutes after it happened; times are UTC",
            "  ● counted by the filter   ○ not counted, and what the filter pattern met instead",
            "  ○  09:00  bob   192.0.2.1  success · $.errorMessage is absent",
            "  ●  09:01  root  192.0.2.2  wrong password",
            "",
            "  2026-03-02  09:00     09:05",
            "  UTC         ┬─────────┬─────────",
            "  sign-ins    ○ ●",
            "  metric 0–1  · ██· · · · · · · ·",
            "  alarm       ────▐█ALARM██▌──────",
            "",
            '  09:02  alarm "failures" goes to ALARM; told: alice',
            '  09:07  alarm "failures" goes to OK; the next failed sign-in is news again',
            "",
            "  alice (email a••••••e@example.com) gets a mail:",
            '  │ Subject: ALARM: "failures" in Europe (Stockholm)',
            "  │ …",
            "  │ Alarm Details:",
            "  │ - Name: failures",
            "  │ - Description: who failed",
            "  │ - State Change: OK -> ALARM",
            "  These are excerpts; --full prints more of the messages, and notes on the events.",
            "",
            "trail ✔ → log group ✔ → filter ✔ → metric ✔ → alarm ✔ → action ✔ → topic ✔ → 1 of 1 subscriber told",
        ]);
    });

    it("calls the events of another control events", () => {
        const lines = drillLines(drill(), view, controls["root-usage"]);
        assert.equal(lines[7], "  events      ○ ●");
        assert.equal(lines[12], '  09:07  alarm "failures" goes to OK; the next such event is news again');
    });

    it("prints notes and whole messages if the whole is asked for", () => {
        const lines = drillLines(drill(), { ...view, isFull: true });
        assert.ok(lines.includes("                             All is well."));
        assert.ok(lines.includes("  │ You are told."));
        assert.ok(lines.includes("  │ - Reason: a failure"));
    });

    it("names the hop, what was seen, what is wanted and what to do where the alert is lost", () => {
        const lost = drill({ path: pathReport("action"), outcome: "lost", notifications: [] });
        assert.deepEqual(drillLines(lost, view).slice(11), [
            '  09:02  alarm "failures" goes to ALARM; nobody is told',
            '  09:07  alarm "failures" goes to OK; the next failed sign-in is news again',
            "",
            "The alert is lost between alarm and action.",
            "  action  The actions are switched off.",
            "  wanted  They must be on.",
            "  to do   Switch them on.",
            "  code    ALARM_ACTIONS_DISABLED",
            "",
            "trail ✔ → log group ✔ → filter ✔ → metric ✔ → alarm ✔ → action ✘ lost",
        ]);
    });

    it("leaves the alarm out where none can be run, and speaks of one event in the singular", () => {
        const lines = drillLines(
            drill({
                events: drill().events.slice(0, 1),
                delayMinutes: 1,
                alarm: undefined,
                notifications: [],
                path: { ...pathReport("trail"), findings: [finding] },
                outcome: "lost",
            }),
            view,
        );
        assert.equal(lines[0], "Drill: 1 log event, each delivered 1 minute after it happened; times are UTC");
        assert.deepEqual(lines.slice(6, 10), [
            "  sign-ins    ○",
            "",
            "The alert is lost at the trail.",
            "  action  The actions are switched off.",
        ]);
    });
});
