import * as assert from "node:assert/strict";
import { known } from "../../../detection";
import { muteRuleHasGaps } from "../../../policy-pack/reading/muteRuleHasGaps";
import { stackResource, unknownObject, unknownText } from "../stackResource";

/** Expression, duration, whether there are gaps; undefined: not read. */
const table: [string, string, boolean | undefined][] = [
    ["cron(0 2 * * *)", "PT4H", true],
    ["cron(0 2 * * ?)", "PT24H", false],
    ["cron(30 0 * * *)", "P1D", false],
    ["cron(30 0 * * *)", "P1DT1M", false],
    ["cron(30 0 * * *)", "PT23H59M", true],
    ["cron(0 * * * *)", "PT60M", false],
    ["cron(0 * * * *)", "PT59M", true],
    ["cron(* * * * *)", "PT1M", false],
    ["cron(0 2 * * MON)", "P7D", false],
    ["cron(0 2 * * MON)", "P6DT23H", true],
    ["cron(0 2,14 * * *)", "PT12H", false],
    ["cron(0 2,15 * * *)", "PT12H", true],
    ["cron(*/5 * * * *)", "PT5M", false],
    ["cron(0/20 6-22/4 * * *)", "PT8H", false],
    ["cron(0 0 * * MON-FRI)", "P1D", true],
    ["cron(0 0 * * MON-FRI)", "P3D", false],
    ["cron(0 0 * * 1-5)", "P3D", false],
    ["cron(0 0 * * FRI-MON,3)", "P2D", false],
    ["cron(0 0 1,15 * *)", "P15D", undefined],
    ["cron(0 0 * JAN *)", "P15D", undefined],
    ["cron(0 0 * * FUN)", "P7D", undefined],
    ["cron(0 0 * * MON#1)", "P7D", undefined],
    ["at(2027-01-01T00:00)", "P15D", true],
    ["at(2027-01-01T00:00)", unknownText, true],
    ["cron(0 2 * * *)", unknownText, undefined],
    ["cron(0 2 * * *)", "a day", undefined],
    [unknownText, "P1D", undefined],
    ["", "", undefined],
];

const rule = (props: object) => stackResource("aws:cloudwatch/alarmMuteRule:AlarmMuteRule", "mute", props);

describe("policy-pack/reading/muteRuleHasGaps", () => {
    for (const [expression, duration, expected] of table) {
        it(`${duration} from ${expression || "never"}: ${expected === undefined ? "cannot tell" : expected ? "gaps" : "none"}`, () => {
            const read = muteRuleHasGaps(rule({ rule: { schedule: { expression, duration } } }));
            assert.deepEqual(read, expected === undefined ? undefined : known(expected));
        });
    }

    it("has a gap at the end if it has an end", () => {
        const schedule = { expression: "cron(0 0 * * *)", duration: "P1D" };
        assert.deepEqual(
            muteRuleHasGaps(rule({ rule: { schedule }, expireDate: "2027-01-01T00:00:00Z" })),
            known(true),
        );
    });

    it("cannot tell without a schedule", () => {
        for (const props of [{}, { rule: null }, { rule: unknownObject }, { rule: { schedule: unknownObject } }]) {
            assert.equal(muteRuleHasGaps(rule(props)), undefined);
        }
    });
});
