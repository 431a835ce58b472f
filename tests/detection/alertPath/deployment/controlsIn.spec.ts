import * as assert from "node:assert/strict";
import {
    type Alarm,
    absent,
    consoleAuthenticationFailures as control,
    controlAt,
    controls,
    controlsIn,
    furtherAlarmsIn,
    known,
    unknown,
} from "../../../../detection";
import { alarm, metricFilter, placed } from "../compliantDeployment";

const filterOf = (metricName: string, pattern: string) =>
    metricFilter({ ...placed(metricName), metricName: known(metricName), pattern: known(pattern) });

const row1 = controls["unauthorized-api-calls"];
assert.ok(row1);
const found = (...metricFilters: ReturnType<typeof filterOf>[]) =>
    controlsIn({ metricFilters }).map(({ slug, version }) => `${slug} ${version}`);

describe("controlsIn", () => {
    it("finds every control by its metric, behind a prefix too, in the benchmark's order", () => {
        const filters = Object.values(controls).map(({ metricName, pattern }) =>
            filterOf(`team-${metricName}`, pattern),
        );
        assert.deepEqual(
            found(...filters.reverse()),
            Object.values(controls).map(({ slug, version }) => `${slug} ${version}`),
        );
    });

    it("takes the newest version that has the filter's text, or the newest of all", () => {
        const older = controlAt(row1, "1.2");
        assert.deepEqual(found(filterOf(row1.metricName, older?.pattern ?? "")), ["unauthorized-api-calls 1.2"]);
        assert.deepEqual(found(filterOf(row1.metricName, "{ $.a = 1 }")), ["unauthorized-api-calls 7.0"]);
    });

    it("leaves out filters of further alarms, of nobody's, and those whose metric is not known", () => {
        const undecided = { ...filterOf("RootUsage", ""), metricName: unknown() };
        assert.deepEqual(found(filterOf("RootUsage-tuned", ""), filterOf("Checkout", ""), undecided), []);
    });
});

const named = (metricName: string): Partial<Alarm> => ({ metricName: known(metricName) });

const table: readonly [string, Partial<Alarm>, string | undefined][] = [
    ["tamper", named("AlertPathTamper"), "tamper"],
    ["tamper behind a prefix", named("payments-AlertPathTamper"), "tamper"],
    ["heartbeat", { metricNamespace: known("AWS/Logs"), ...named("IncomingLogEvents") }, "heartbeat"],
    ["a companion", named("ConsoleSigninFailures-unknown-user-name"), `${control.slug}/unknown-user-name`],
    ["one for one account", named("ConsoleSigninFailures-222222222222"), `${control.slug}/222222222222`],
    [
        "one for one account behind a prefix",
        named("payments-ConsoleSigninFailures-222222222222"),
        `${control.slug}/222222222222`,
    ],
    ["a burst, beside the control's own", { threshold: known(10) }, `${control.slug}/burst`],
    [
        "nothing of the sort, of an alarm for bursts on a metric that no other alarm is on",
        { ...named("team-ConsoleSigninFailures"), threshold: known(10) },
        undefined,
    ],
    ["nothing of the sort, of the control's own", {}, undefined],
    ["nothing of the sort, of the control's own of a threshold that is not known", { threshold: unknown() }, undefined],
    ["nothing of the sort, of a metric whose name goes on", named("ConsoleSigninFailuresOfTeam"), undefined],
    ["nothing of the sort, of a metric whose name ends in a stack's", named("ConsoleSigninFailures-prod"), undefined],
    ["nothing of the sort, of another control's for an account", named("RootUsage-222222222222"), undefined],
    ["nothing of the sort, without a metric", { metricName: absent }, undefined],
    ["nothing of the sort, of a metric that is not known yet", { metricName: unknown() }, undefined],
    [
        "a companion by the filter that its metric is computed from",
        { metricName: unknown(["ConsoleSigninFailures-tuned"]) },
        `${control.slug}/tuned`,
    ],
];

describe("furtherAlarmsIn", () => {
    const own = alarm(placed("own"));
    const filter = filterOf("ConsoleSigninFailures-tuned", "{ $.eventName = ConsoleLogin }");
    for (const [what, changes, expected] of table) {
        it(`finds ${what}`, () => {
            const one = alarm({ ...placed("one"), ...changes });
            const found = furtherAlarmsIn({ alarms: [own, one], metricFilters: [filter] }, control);
            assert.deepEqual([found.get("one"), found.get("own")], [expected, undefined]);
        });
    }

    for (const metric of ["ConsoleSigninFailures-222222222222", "FailedLogins"]) {
        it(`finds a burst beside the control's own on ${metric}, which a filter of the control's text publishes`, () => {
            const [one, burst] = [1, 10].map((threshold) =>
                alarm({ ...placed(`${threshold}`), ...named(metric), threshold: known(threshold) }),
            );
            assert.ok(one && burst);
            const metricFilters = [filterOf(metric, control.pattern)];
            assert.deepEqual(
                [...furtherAlarmsIn({ alarms: [one, burst], metricFilters }, control)],
                [["10", `${control.slug}/burst`]],
            );
        });
    }

    const logAlarms: readonly [string, string | undefined, string | undefined][] = [
        ["the control's details", "team-ConsoleSigninFailures-details", `${control.slug}/details`],
        ["nothing of the sort, of another control's details", "RootUsage-details", undefined],
        ["nothing of the sort, of a log alarm of somebody else", "ConsoleSigninFailures-burst", undefined],
        ["nothing of the sort, of a log alarm whose name is not known", undefined, undefined],
    ];
    for (const [what, name, expected] of logAlarms) {
        it(`finds ${what} among log alarms, by the name`, () => {
            const logAlarm = {
                ...placed("one"),
                name: name === undefined ? unknown() : known(name),
                query: unknown(),
                actionsEnabled: absent,
                alarmActions: absent,
            };
            const found = furtherAlarmsIn({ alarms: [own], metricFilters: [], logAlarms: [logAlarm] }, control);
            assert.equal(found.get("one"), expected);
        });
    }

    it("finds a burst beside the control's own, where a prefix stands before both", () => {
        const [one, burst] = [known(1), known(10)].map((threshold, index) =>
            alarm({ ...placed(String(index)), ...named("team-ConsoleSigninFailures"), threshold }),
        );
        assert.ok(one && burst);
        assert.deepEqual(
            [...furtherAlarmsIn({ alarms: [burst, one], metricFilters: [] }, control)],
            [["1", `${control.slug}/burst`]],
        );
    });

    it("blames an alarm that needs many events and stands alone on the control's metric", () => {
        const alone = alarm({ ...placed("one"), threshold: known(10) });
        assert.deepEqual([...furtherAlarmsIn({ alarms: [alone], metricFilters: [] }, control)], []);
    });
});
