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
            "Nothing in AWS notices the change: set pathGuards.tamper, and an alarm tells of StopLogging.",
        ]);
    });
    it("names none where none would", () => {
        assert.deepEqual(lines({ noticedBy: [] }), [
            "Nothing in AWS notices the change: no filter of a guard here counts StopLogging.",
        ]);
    });

    const both = ["policy analyze", "verify"] as const;
    const found = "pulumi policy analyze, after pulumi refresh, and npm run verify do when somebody runs them.";
    const cases: readonly [what: string, lost: Parameters<typeof drill>[0], said: readonly string[]][] = [
        [
            "a change that nothing notices",
            { changes: [{ ...change, noticedBy: [] }], foundBy: both },
            ["Nothing in AWS notices the change: no filter of a guard here counts StopLogging.", found],
        ],
        [
            "a silence that nothing notices",
            { silence: [], foundBy: ["verify"] },
            [
                "Nothing in AWS notices the silence: set pathGuards.heartbeat, and an alarm tells a dead trail from peace.",
                "npm run verify does when somebody runs it.",
            ],
        ],
        ["what nobody has called", { foundBy: both }, [`Nothing in AWS notices this; ${found}`]],
        ["what is broken without a fault", {}, []],
    ];
    for (const [what, lost, said] of cases) {
        it(`says what finds ${what}`, () => {
            assert.deepEqual(noticeLines(drill({ outcome: "lost", ...lost }), 200).flat(), said);
        });
    }
    it("leaves to the guard what it notices", () => {
        assert.equal(noticeLines(drill({ changes: [change], foundBy: both }), 200).flat().length, 1);
    });
});
