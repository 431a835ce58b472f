import * as assert from "node:assert/strict";
import { controls } from "../../../detection/controls";
import { alertPathChanges, changesOfPath } from "../../../detection/controls/alertPathChanges";
import { matchesEvent, parseFilterPattern, patternLimits } from "../../../detection/pattern";

describe("alertPathChanges", () => {
    const rows: [title: string, event: object, withNames: boolean, withoutNames: boolean][] = [
        ["our alarm set", { eventName: "PutMetricAlarm", requestParameters: { alarmName: "a-ours" } }, true, false],
        ["another alarm set", { eventName: "PutMetricAlarm", requestParameters: { alarmName: "b" } }, false, false],
        [
            "our alarm deleted",
            { eventName: "DeleteAlarms", requestParameters: { alarmNames: ["b", "ours"] } },
            true,
            true,
        ],
        ["another alarm deleted", { eventName: "DeleteAlarms", requestParameters: { alarmNames: ["b"] } }, false, true],
        ["our filter set", { eventName: "PutMetricFilter", requestParameters: { filterName: "ours" } }, true, false],
        ["another filter deleted", { eventName: "DeleteMetricFilter", requestParameters: {} }, false, true],
        ["a trail stopped", { eventName: "StopLogging" }, true, true],
        ["a topic deleted", { eventName: "DeleteTopic", eventSource: "sns.amazonaws.com" }, true, true],
        [
            "QuickSight's topic deleted",
            { eventName: "DeleteTopic", eventSource: "quicksight.amazonaws.com" },
            false,
            false,
        ],
        ["our log alarm set", { eventName: "PutLogAlarm", requestParameters: { alarmName: "ours" } }, true, false],
        ["another log alarm set", { eventName: "PutLogAlarm", requestParameters: { alarmName: "b" } }, false, false],
        ["a queue's policy set", { eventName: "SetQueueAttributes", eventSource: "sqs.amazonaws.com" }, true, false],
        [
            "a function's policy set",
            { eventName: "PutResourcePolicy20260801", eventSource: "lambda.amazonaws.com" },
            true,
            false,
        ],
        [
            "a log group's policy set",
            { eventName: "PutResourcePolicy", eventSource: "logs.amazonaws.com" },
            false,
            false,
        ],
        ["a key disabled", { eventName: "DisableKey", eventSource: "kms.amazonaws.com" }, true, true],
        ["a key used", { eventName: "GenerateDataKey", eventSource: "kms.amazonaws.com" }, false, false],
    ];
    for (const [title, event, withNames, withoutNames] of rows) {
        it(`${withNames ? "counts" : "does not count"} ${title} by name, and ${withoutNames ? "does" : "does not"} without names`, () => {
            const counts = (pattern: string) => matchesEvent(parseFilterPattern(pattern), JSON.stringify(event));
            assert.deepEqual(
                [["ours"], ["ours", "another.one"]].map((names) => changesOfPath(names).some(counts)),
                [withNames, withNames],
            );
            assert.equal(counts(alertPathChanges()), withoutNames);
        });
    }

    it("tells calls that AWS has carried out from those that it has refused", () => {
        const calls = [
            { eventName: "DeleteAlarms" },
            { eventName: "DeleteAlarms", errorCode: "AccessDenied" },
            { eventName: "PutMetricAlarm" },
            { eventName: "PutMetricAlarm", errorCode: "AccessDenied" },
        ];
        const counted = ([undefined, "done", "refused"] as const).map((outcome) => {
            const pattern = parseFilterPattern(alertPathChanges(outcome));
            return calls.map((call) => matchesEvent(pattern, JSON.stringify(call)));
        });
        assert.deepEqual(counted, [
            [true, true, false, false],
            [true, false, false, false],
            [false, true, false, false],
        ]);
    });

    it("looks for one name as a text, and for several as a regex in which a full stop is one", () => {
        const [one, several] = [["a.b"], ["a.b", "c.d"]].map((names) => changesOfPath(names)[1]);
        assert.equal(
            one,
            '{ (($.eventName = PutMetricFilter || $.eventName = DeleteMetricFilter) && $.requestParameters.filterName = "*a.b*") }',
        );
        assert.equal(
            several,
            "{ (($.eventName = PutMetricFilter || $.eventName = DeleteMetricFilter) && $.requestParameters.filterName = %a\\.b|c\\.d%) }",
        );
    });

    it("holds the names of all controls in patterns that CloudWatch Logs takes", () => {
        const names = [...Object.values(controls).map(({ metricName }) => metricName), "AlertPath"];
        for (const pattern of changesOfPath(names)) {
            assert.ok(pattern.length <= patternLimits.length, String(pattern.length));
            assert.equal(parseFilterPattern(pattern).kind, "json");
        }
    });
});
