import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../detection";
import { alarmText, countOf } from "../../../drills/render/wording";

describe("countOf", () => {
    it("names one thing or several", () => {
        assert.deepEqual(
            [0, 1, 5, 2_000].map((count) => countOf(count, "minute")),
            ["0 minutes", "1 minute", "5 minutes", "2,000 minutes"],
        );
        assert.equal(countOf(2, "address", "addresses"), "2 addresses");
    });
});

describe("alarmText", () => {
    it("says what an alarm compares, and of how many periods where it looks at several", () => {
        assert.equal(alarmText(control.alarm), "Sum over 300 s ≥ 1");
        const slow = { ...control.alarm, evaluationPeriods: 3, threshold: 10 };
        assert.equal(alarmText(slow), "Sum over 300 s ≥ 10, 3 of 3 periods");
        assert.equal(
            alarmText({ ...slow, datapointsToAlarm: 2, comparisonOperator: "GreaterThanThreshold" }),
            "Sum over 300 s > 10, 2 of 3 periods",
        );
    });
});
