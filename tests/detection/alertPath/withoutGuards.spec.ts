import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control, guards, known, traceAlertPath } from "../../../detection";
import { alarm, compliantDeployment, metricFilter, placed } from "./compliantDeployment";

const { burst, missedFailures } = guards;
assert.ok(missedFailures.watches.kind === "events");

const guardFilter = metricFilter({
    ...placed("guard filter"),
    name: known(missedFailures.alarmName),
    metricName: known(missedFailures.alarmName),
    pattern: known(missedFailures.watches.pattern),
});
const burstAlarm = alarm({
    ...placed("burst alarm"),
    name: known(`team-${burst.alarmName}`),
    threshold: known(burst.alarm.threshold),
});

const sound = compliantDeployment();
const codesAndBlamed = (deployment: typeof sound, eventsToAlarm = 1) => {
    const { findings } = traceAlertPath(deployment, control, { eventsToAlarm });
    return findings.map(({ code, resource }) => [code, resource]);
};

describe("traceAlertPath, beside guards", () => {
    it("sees the same path", () => {
        const guarded = {
            ...sound,
            metricFilters: [guardFilter, ...sound.metricFilters],
            alarms: [burstAlarm, ...sound.alarms],
        };
        assert.deepEqual(traceAlertPath(guarded, control), traceAlertPath(sound, control));
    });

    it("misses the filter, and does not take a guard's for it", () => {
        assert.deepEqual(
            codesAndBlamed({ ...sound, metricFilters: [guardFilter] }),
            codesAndBlamed({ ...sound, metricFilters: [] }),
        );
    });

    it("misses the alarm, and does not take a guard's for it", () => {
        assert.deepEqual(codesAndBlamed({ ...sound, alarms: [burstAlarm] }), codesAndBlamed({ ...sound, alarms: [] }));
    });

    it("blames a guard's pattern that stands in the control's place", () => {
        const inPlace = { ...guardFilter, metricName: known(control.metricName) };
        assert.deepEqual(codesAndBlamed({ ...sound, metricFilters: [inPlace] }), [
            ["FILTER_PATTERN_DIFFERENT", "guard filter"],
        ]);
    });

    it("takes an alarm that does the duty for what it is, whatever its name", () => {
        const eager = { ...sound, alarms: [{ ...burstAlarm, threshold: known(1) }] };
        assert.equal(traceAlertPath(eager, control).outcome, "told");
        assert.deepEqual(codesAndBlamed({ ...sound, alarms: [burstAlarm] }, 10), []);
    });
});
