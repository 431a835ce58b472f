import * as assert from "node:assert/strict";
import {
    accountPattern,
    burstAlarm as burstOf,
    companionAlarm,
    consoleAuthenticationFailures as control,
    known,
    traceAlertPath,
} from "../../../../detection";
import { alarm, compliantDeployment, metricFilter, placed } from "../compliantDeployment";

const burst = burstOf(control);
const [unknownUser] = control.companions;
assert.ok(unknownUser);
const companion = companionAlarm(control, unknownUser);

const guardFilter = metricFilter({
    ...placed("guard filter"),
    name: known(companion.alarmName),
    metricName: known(companion.alarmName),
    pattern: known(unknownUser.pattern),
});
const burstAlarm = alarm({
    ...placed("burst alarm"),
    name: known(`team-${burst.alarmName}`),
    threshold: known(burst.alarm.threshold),
});
const accountMetric = known(`${control.metricName}-222222222222`);
const accountFilter = metricFilter({
    ...placed("account filter"),
    name: accountMetric,
    metricName: accountMetric,
    pattern: known(accountPattern(control, "222222222222")),
});
const accountAlarm = alarm({ ...placed("account alarm"), name: accountMetric, metricName: accountMetric });

const sound = compliantDeployment();
const codesAndBlamed = (deployment: typeof sound, eventsToAlarm = 1) => {
    const { findings } = traceAlertPath(deployment, control, { eventsToAlarm });
    return findings.map(({ code, resource }) => [code, resource]);
};

describe("traceAlertPath, beside further alarms", () => {
    it("sees the same path", () => {
        const guarded = {
            ...sound,
            metricFilters: [guardFilter, ...sound.metricFilters],
            alarms: [burstAlarm, ...sound.alarms],
        };
        assert.deepEqual(traceAlertPath(guarded, control), traceAlertPath(sound, control));
    });

    it("misses the filter, and does not take a companion's for it", () => {
        assert.deepEqual(
            codesAndBlamed({ ...sound, metricFilters: [guardFilter] }),
            codesAndBlamed({ ...sound, metricFilters: [] }),
        );
    });

    it("blames an alarm for bursts that stands in the place of the control's", () => {
        assert.deepEqual(codesAndBlamed({ ...sound, alarms: [burstAlarm] }), [["ALARM_CANNOT_FIRE", "burst alarm"]]);
    });

    it("sees the same path beside a filter and an alarm for one account", () => {
        const watched = {
            ...sound,
            metricFilters: [accountFilter, ...sound.metricFilters],
            alarms: [accountAlarm, ...sound.alarms],
        };
        assert.deepEqual(traceAlertPath(watched, control), traceAlertPath(sound, control));
        const broken = { ...watched, alarms: [accountAlarm, { ...sound.alarms[0], actionsEnabled: known(false) }] };
        assert.deepEqual(codesAndBlamed(broken as typeof sound), [["ALARM_ACTIONS_DISABLED", "alarm"]]);
    });

    it("misses the filter, and does not take one for one account for it", () => {
        const alone = { ...sound, metricFilters: [accountFilter], alarms: [accountAlarm] };
        assert.deepEqual(codesAndBlamed(alone), [["FILTER_MISSING", undefined]]);
        assert.deepEqual(codesAndBlamed({ ...alone, metricFilters: [{ ...accountFilter, metricName: known("X") }] }), [
            ["FILTER_MISSING", undefined],
        ]);
    });

    it("misses the filter, and does not take a tuned one for it", () => {
        const tuned = metricFilter({
            ...placed("tuned filter"),
            metricName: known(`team-${control.metricName}-tuned`),
            pattern: known(control.pattern.replace(" }", ' && ($.sourceIPAddress != "203.0.113.7") }')),
        });
        assert.deepEqual(codesAndBlamed({ ...sound, metricFilters: [tuned], alarms: [] }), [
            ["FILTER_MISSING", undefined],
        ]);
    });

    it("blames the control's own alarm, although one for bursts gets further", () => {
        const alarms = [alarm({ dimensions: known({ Account: "1" }) }), burstAlarm];
        assert.deepEqual(codesAndBlamed({ ...sound, alarms }), [["ALARM_DIMENSIONS_DIFFER", "alarm"]]);
    });

    it("blames the pattern of one account that stands in the control's place", () => {
        const inPlace = { ...accountFilter, metricName: known(control.metricName) };
        assert.deepEqual(codesAndBlamed({ ...sound, metricFilters: [inPlace] }), [
            ["FILTER_PATTERN_NARROWER", "account filter"],
        ]);
    });

    it("blames a companion's pattern that stands in the control's place", () => {
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
