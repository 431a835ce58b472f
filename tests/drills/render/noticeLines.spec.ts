import * as assert from "node:assert/strict";
import { noticeLines } from "../../../drills/render/noticeLines";
import type { NoticedChange } from "../../../drills/simulation/simulation";
import { alice, drill, nineOClock } from "../drillFixture";

const change: NoticedChange = {
    call: "StopLogging",
    minute: nineOClock,
    isDeliveryCertain: true,
    noticedBy: [{ guard: "tamper", alarm: "Tamper", minute: nineOClock + 5, recipients: [alice] }],
    wouldBeNoticedBy: [],
};
const lines = (changes: Partial<NoticedChange>): string[] =>
    noticeLines(drill({ changes: [{ ...change, ...changes }] }), 200).flat();

describe("noticeLines", () => {
    it("says when a guard is raised by the change, and whom it tells", () => {
        assert.deepEqual(lines({}), [
            "The change is noticed: 6 minutes after StopLogging, at 09:06, Tamper is in ALARM, and tells alice.",
        ]);
    });
    it("does not promise the record of a change that ends the delivery", () => {
        assert.match(
            lines({ isDeliveryCertain: false })[0] ?? "",
            /^The change is noticed, if the trail still delivers/,
        );
    });
    it("says how a guard that tells nobody is heard", () => {
        const noticedBy = change.noticedBy.map((notice) => ({ ...notice, recipients: [] }));
        assert.match(
            lines({ noticedBy })[0] ?? "",
            /and tells nobody\. Give pathGuards\.tamper another topic, by severity or topicArns\.$/,
        );
    });
    it("names the guard that would notice it", () => {
        assert.deepEqual(lines({ noticedBy: [], wouldBeNoticedBy: ["tamper"] }), [
            "Nothing notices the change: set pathGuards.tamper, and an alarm tells of StopLogging.",
        ]);
    });
    it("names none where none would", () => {
        assert.deepEqual(lines({ noticedBy: [] }), [
            "Nothing notices the change: no filter of a guard here counts StopLogging.",
        ]);
    });
});
