import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures } from "../../../../detection";
import { changedAlarm, parseAlarmChange } from "../../../../drills/replay/alarm/alarmSetting";

describe("parseAlarmChange", () => {
    it("reads every setting that can be changed", () => {
        assert.deepEqual(parseAlarmChange("threshold=3, period=60,periods=5,datapoints=2,missing=ignore,delay=0"), {
            text: "threshold=3, period=60,periods=5,datapoints=2,missing=ignore,delay=0",
            alarm: {
                threshold: 3,
                periodSeconds: 60,
                evaluationPeriods: 5,
                datapointsToAlarm: 2,
                treatMissingData: "ignore",
            },
            delayMinutes: 0,
        });
    });

    const wrong: [string, RegExp][] = [
        [
            "treshold=3",
            /'treshold' cannot be changed\. Did you mean threshold\? What can: threshold, period, periods, datapoints, missing, delay\./,
        ],
        ["threshold", /'threshold' is not of the form name=number\./],
        ["threshold=high", /'threshold=high' is not of the form name=number\./],
        ["threshold=3=4", /'threshold=3=4' is not of the form name=number\./],
        ["threshold=3,threshold=4", /'threshold' is there twice\. Compare two values with two --what-if\./],
        ["missing=bad", /'missing' is 'bad', and it is one of missing, ignore, breaching, notBreaching\./],
        ["delay=-1", /'delay' is -1, and it is a whole number of minutes, 0 to 1440\./],
        ["a=1,delay=x", /'a' cannot be changed.*'delay=x' is not of the form/],
        ["toString=1", /'toString' cannot be changed/],
    ];
    for (const [text, message] of wrong) {
        it(`refuses ${text}`, () => {
            assert.throws(() => parseAlarmChange(text), { name: "InvalidArgumentError", message });
        });
    }
});

describe("changedAlarm", () => {
    const { alarm } = consoleAuthenticationFailures;

    it("replaces what is given and keeps the rest", () => {
        assert.deepEqual(changedAlarm(alarm, { threshold: 3 }), { ...alarm, threshold: 3 });
    });

    it("asks for all datapoints where the number of periods changes", () => {
        const many = { ...alarm, evaluationPeriods: 5, datapointsToAlarm: 4 };
        assert.deepEqual(changedAlarm(many, { evaluationPeriods: 2 }), {
            ...alarm,
            evaluationPeriods: 2,
            datapointsToAlarm: undefined,
        });
    });

    it("returns sentences for what CloudWatch would refuse", () => {
        const problems = changedAlarm(alarm, { periodSeconds: 61 });
        assert.ok(Array.isArray(problems) && problems.length === 1 && /period/i.test(problems[0]), String(problems));
    });
});
