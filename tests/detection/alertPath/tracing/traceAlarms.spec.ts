import * as assert from "node:assert/strict";
import {
    type Alarm,
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    known,
    type MetricFilter,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import { alarm, compliantDeployment, metricFilter, placed } from "../compliantDeployment";

const own = (changes: Partial<Alarm> = {}) => alarm(changes);
const other = (id: string, changes: Partial<Alarm>) => alarm({ ...placed(id), name: known(id), ...changes });
const deaf = { threshold: known(9) };
const querying = (changes: Partial<Alarm> = {}) =>
    other("queries", { metricName: absent, metricNamespace: absent, usesMetricQueries: known(true), ...changes });
const undecided = (changes: Partial<Alarm> = {}) => other("undecided", { metricName: unknown(), ...changes });
const second = (changes: Partial<MetricFilter>) => [
    metricFilter(),
    metricFilter({ ...placed("second"), name: known("second"), ...changes }),
];

/** The outcome, and the codes and resources of what is said. */
const table: readonly (readonly [what: string, more: Partial<Deployment>, outcome: string, said: readonly string[]])[] =
    [
        ["an alarm on the metric", { alarms: [own()] }, "told", []],
        [
            "one on the metric and one that may be",
            { alarms: [own(deaf), undecided()] },
            "cannot tell yet",
            ["NOT_KNOWN_YET undecided"],
        ],
        [
            "one on the metric and one that may be, both deaf",
            { alarms: [own(deaf), undecided(deaf)] },
            "lost",
            ["ALARM_CANNOT_FIRE alarm"],
        ],
        ["a deaf one that may be on the metric", { alarms: [undecided(deaf)] }, "lost", ["ALARM_MISSING filter"]],
        ["one with queries", { alarms: [querying()] }, "cannot tell yet", ["ALARM_NOT_SIMULATED queries"]],
        [
            "one with queries beside a deaf one on the metric",
            { alarms: [own(deaf), querying()] },
            "lost",
            ["ALARM_CANNOT_FIRE alarm"],
        ],
        [
            "one with queries and without an action",
            { alarms: [querying({ alarmActions: absent })] },
            "lost",
            ["ALARM_MISSING filter"],
        ],
        [
            "one in another namespace",
            { alarms: [own({ metricNamespace: known("Other") })] },
            "lost",
            ["ALARM_WATCHES_OTHER_METRIC alarm"],
        ],
        [
            "a deaf and dumb one of a filter that is missing",
            { alarms: [own({ ...deaf, alarmActions: absent })], metricFilters: [] },
            "lost",
            ["FILTER_MISSING undefined", "ALARM_CANNOT_FIRE alarm", "ALARM_WITHOUT_ACTION alarm"],
        ],
        [
            "one that other filters of the control share",
            {
                metricFilters: second({
                    pattern: known(consoleAuthenticationFailures.pattern.replace(" }", " && ($.a = 1) }")),
                }),
            },
            "told",
            [],
        ],
        [
            "one that a stranger's filter shares",
            { metricFilters: second({ pattern: known("{ $.eventName = CreateBucket }") }) },
            "told",
            ["METRIC_SHARED second"],
        ],
        [
            "one that a filter of an unknown pattern shares",
            { metricFilters: second({ pattern: unknown() }) },
            "cannot tell yet",
            ["NOT_KNOWN_YET second"],
        ],
    ];

describe("traceAlarms", () => {
    for (const [what, more, outcome, said] of table) {
        it(`follows ${what}`, () => {
            const report = traceAlertPath(compliantDeployment({}, more), consoleAuthenticationFailures);
            assert.deepEqual(
                [
                    report.outcome,
                    [...report.findings, ...report.remarks].map(({ code, resource }) => `${code} ${resource}`),
                ],
                [outcome, said],
            );
        });
    }
});
