import * as assert from "node:assert/strict";
import { type Accepted, type Remark, withoutAccepted } from "../../../policy-pack/rules/acceptance";

const outside: Remark = { code: "TRAIL_OUTSIDE", message: "Trail: It is outside. [TRAIL_OUTSIDE]", urn: "urn:a" };
const others: Remark = { code: "TOPIC_OUTSIDE", message: "Topic: It is outside. [TOPIC_OUTSIDE]" };
const day = "2026-12-01";
const over =
    'It was accepted until 2026-11-30 ("known"), and that day is over: mend it, or accept it until a later one. ';

const cases: [string, Accepted, Remark[]][] = [
    ["nothing", {}, [outside, others]],
    ["a code for ever", { TRAIL_OUTSIDE: { reason: "known" } }, [others]],
    ["a code until a day to come", { TRAIL_OUTSIDE: { reason: "known", until: "2027-01-01" } }, [others]],
    ["a code until this day", { TRAIL_OUTSIDE: { reason: "known", until: day } }, [others]],
    [
        "a code until a day that is over",
        { TRAIL_OUTSIDE: { reason: "known", until: "2026-11-30" } },
        [{ ...outside, message: over + outside.message }, others],
    ],
];

describe("policy-pack/rules/acceptance", () => {
    for (const [what, accepted, left] of cases) {
        it(`accepts ${what}`, () => {
            assert.deepEqual(withoutAccepted([outside, others], accepted, day), left);
        });
    }

    it("goes by this day, to its end, unless told otherwise", () => {
        const today = new Date().toISOString().slice(0, 10);
        const until = (last: string) => withoutAccepted([outside], { TRAIL_OUTSIDE: { reason: "known", until: last } });
        assert.deepEqual(
            ["2000-01-01", today, "9999-12-31"].map((last) => until(last).length),
            [1, 0, 0],
        );
    });
});
