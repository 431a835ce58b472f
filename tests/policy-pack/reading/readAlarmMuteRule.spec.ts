import * as assert from "node:assert/strict";
import { readAlarmMuteRule } from "../../../policy-pack/reading/readAlarmMuteRule";
import { stackResource, unknownObject, unknownText } from "../stackResource";

/** Expression, duration, whether there are gaps; undefined: not known yet. */
const table: [string, string, boolean | undefined][] = [
    ["cron(0 0 * * *)", "P1D", false],
    ["cron(0 2 * * ?)", "PT24H", false],
    ["cron(0 2 ? * *)", "PT1440M", false],
    ["cron(30 0 * * *)", "P1DT1M", false],
    ["cron(30 0 * * *)", "PT23H59M", true],
    ["cron(0 2 * * *)", "PT4H", true],
    ["cron(0 2 * * *)", "a day", true],
    ["cron(0 2 * * MON)", "P7D", false],
    ["cron(0 2 * * MON)", "P6DT23H59M", true],
    ["cron(0 0 * * MON-SUN)", "PT24H", false],
    ["cron(0 0 * * 1-7)", "PT24H", false],
    ["cron(0 0 * * 0-7)", "PT24H", false],
    ["cron(0 0 * * Mon-Fri)", "PT24H", true],
    ["cron(0 0 * * MON-FRI)", "P3D", false],
    ["cron(0 * * * *)", "PT1H", false],
    ["cron(0 * * * *)", "PT59M", true],
    ["cron(0/15 * * * *)", "PT15M", false],
    ["cron(*/20 * * * *)", "PT15M", true],
    ["cron(0 */12 * 1-12 *)", "PT12H", false],
    ["cron(0 0,8,20 * 1-12 *)", "PT12H", false],
    ["cron(0 0,8,20 * * *)", "PT11H", true],
    ["cron(0 0-23/6 1-31 * *)", "PT6H", false],
    ["cron(0 0 1 * *)", "P15D", true],
    ["cron(0 0 * 6 *)", "P15D", true],
    ["cron(0 noon * * *)", "P15D", true],
    ["cron(0 0-99 * * *)", "P15D", true],
    ["cron(0 99 * * *)", "P15D", true],
    ["cron(0 0/0 * * *)", "P15D", true],
    ["cron(0 0 * * MON#2)", "P15D", true],
    ["at(2027-01-01T00:00)", "P15D", true],
    ["at(2027-01-01T00:00)", unknownText, true],
    ["cron(0 2 * * *)", unknownText, undefined],
    [unknownText, "P1D", undefined],
    [unknownText, "PT4H", undefined],
    ["cron(0 2 * * MON)", unknownText, undefined],
    ["cron(0 0 1 * *)", unknownText, true],
    ["", "P1D", true],
];

const gaps = (props: object) => {
    const { hasGaps } = readAlarmMuteRule(stackResource("aws:cloudwatch/alarmMuteRule:AlarmMuteRule", "mute", props));
    return hasGaps?.state === "known" ? hasGaps.value : hasGaps?.state;
};

describe("policy-pack/reading/readAlarmMuteRule", () => {
    for (const [expression, duration, expected] of table) {
        it(`${duration} from ${expression || "never"}: ${expected === undefined ? "not known yet" : expected ? "gaps" : "none"}`, () => {
            assert.equal(gaps({ rule: { schedule: { expression, duration } } }), expected ?? "unknown");
        });
    }

    it("has a gap at the end if it has an end", () => {
        const schedule = { expression: "cron(0 0 * * *)", duration: "P1D" };
        assert.equal(gaps({ rule: { schedule }, expireDate: "2027-01-01T00:00:00Z" }), true);
    });

    it("has gaps without a schedule, and cannot tell of one that is not known", () => {
        assert.deepEqual([{}, { rule: null }].map(gaps), [true, true]);
        assert.deepEqual([{ rule: unknownObject }, { rule: { schedule: unknownObject } }].map(gaps), [
            "unknown",
            "unknown",
        ]);
    });
});
