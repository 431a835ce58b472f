import * as assert from "node:assert/strict";
import { type AlarmState, consoleAuthenticationFailures as control } from "../../../detection";
import { callEvent } from "../../../drills/rehearsal/callEvent";
import { noticeChanges } from "../../../drills/simulation/noticeChanges";
import type { DrilledEvent, GuardRun } from "../../../drills/simulation/simulation";
import { alice, nineOClock } from "../drillFixture";

function change(eventName: string, countedBy?: readonly string[]) {
    const sent = callEvent([eventName === "DeleteLogGroup" ? "logs" : "cloudtrail", eventName, {}], {
        region: "eu-north-1",
        happenedAt: new Date(nineOClock * 60_000),
    });
    const place = { minute: nineOClock, deliveredMinute: nineOClock + 5 };
    const drilled: DrilledEvent = { ...place, who: "m", from: "?", what: eventName, counted: false, countedBy };
    return { sent, drilled };
}

const run = (minute: number, to: AlarmState): GuardRun => ({
    guard: "tamper",
    name: "team-AlertPathTamper",
    recipients: [alice],
    fromMinute: nineOClock,
    toMinute: nineOClock + 30,
    minutes: [],
    initialState: "OK",
    transitions: [{ minute, from: "OK", to, reason: "" }],
});

const notice = (changes: Parameters<typeof noticeChanges>[0], runs: readonly GuardRun[], present: string[]) =>
    noticeChanges(changes, { runs, present: new Set(present), control, isDeliveryCertain: true });

describe("noticeChanges", () => {
    it("names the guard that is raised once the record has arrived, and whom it tells", () => {
        assert.deepEqual(notice([change("StopLogging", ["tamper"])], [run(nineOClock + 5, "ALARM")], ["tamper"]), [
            {
                call: "StopLogging",
                minute: nineOClock,
                isDeliveryCertain: true,
                noticedBy: [
                    {
                        guard: "tamper",
                        alarm: "team-AlertPathTamper",
                        minute: nineOClock + 5,
                        recipients: [alice],
                    },
                ],
                wouldBeNoticedBy: [],
            },
        ]);
    });

    const unnoticed: [string, ReturnType<typeof change>, GuardRun][] = [
        ["was raised before", change("StopLogging", ["tamper"]), run(nineOClock + 4, "ALARM")],
        ["calms down", change("StopLogging", ["tamper"]), run(nineOClock + 5, "OK")],
        ["does not count it", change("StopLogging"), run(nineOClock + 5, "ALARM")],
    ];
    for (const [title, sent, guardRun] of unnoticed) {
        it(`does not take for notice a guard that ${title}`, () => {
            assert.deepEqual(notice([sent], [guardRun], ["tamper"])[0]?.noticedBy, []);
        });
    }

    it("names the guards that are not there and would notice it", () => {
        assert.deepEqual(notice([change("StopLogging")], [], ["burst"])[0]?.wouldBeNoticedBy, ["tamper"]);
        assert.deepEqual(notice([change("DescribeTrails")], [], [])[0]?.wouldBeNoticedBy, []);
    });

    it("promises no guard where the call takes the filters of guards with it", () => {
        assert.deepEqual(notice([change("DeleteLogGroup")], [], [])[0]?.wouldBeNoticedBy, []);
    });
});
