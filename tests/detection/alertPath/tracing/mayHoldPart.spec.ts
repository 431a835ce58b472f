import * as assert from "node:assert/strict";
import {
    type Alarm,
    consoleAuthenticationFailures as control,
    known,
    type MetricFilter,
    mayHoldPart,
    type TraceOptions,
    unknown,
} from "../../../../detection";
import { claimsAmong } from "../../../../detection/alertPath/judging/findControlFilters";
import { alarm, emptyDeployment, metricFilter, placed } from "../compliantDeployment";

const other = { metricName: known("Other") };
const everything: Partial<MetricFilter> = { ...other, pattern: known("{ $.eventName = * }") };
const burst = alarm({ ...placed("burst"), threshold: known(10) });

const table: readonly (readonly [
    what: string,
    filters: readonly Partial<MetricFilter>[],
    alarms: readonly Partial<Alarm>[],
    options: Pick<TraceOptions, "patternGrade" | "eventsToAlarm">,
    holds: boolean,
])[] = [
    ["nothing", [], [], {}, false],
    ["its filter", [{}], [], {}, true],
    ["a filter of its pattern into another metric", [other], [], {}, true],
    ["a filter that may be its own", [{ ...other, pattern: unknown() }], [], {}, true],
    ["a filter of nobody's", [{ ...other, pattern: known("{ $.a = 1 }") }], [], {}, false],
    ["a filter that counts every event", [everything], [], {}, false],
    ["such a filter where more may be counted", [everything], [], { patternGrade: "covers" }, true],
    ["an alarm on its metric", [], [{}], {}, true],
    ["an alarm on another metric", [], [other], {}, false],
    ["an alarm on a metric that is not known", [], [{ metricName: unknown() }], {}, false],
    ["an alarm for bursts that stands alone", [], [burst], {}, true],
    [
        "a further alarm and its filter",
        [{ ...other, metricName: known("AlertPathTamper"), pattern: known("{ $.a = 1 }") }],
        [{ metricName: known("AlertPathTamper") }],
        {},
        false,
    ],
    ["an alarm of a companion", [], [{ metricName: known(`${control.metricName}-tuned`) }], {}, false],
];

describe("mayHoldPart", () => {
    for (const [what, filters, alarms, options, holds] of table) {
        it(`says ${holds} of ${what}`, () => {
            const deployment = {
                ...emptyDeployment,
                metricFilters: filters.map((changes) => metricFilter(changes)),
                alarms: alarms.map((changes) => alarm(changes)),
            };
            assert.equal(mayHoldPart(deployment, control, options, claimsAmong([control])), holds);
        });
    }
});
