import * as assert from "node:assert/strict";
import { type Alarm, type Deployment, type FindingCode, guards, known } from "../../../detection";
import { silenceAlarms } from "../../../drills/drill/silenceAlarms";
import { alarm, compliantDeployment, placed } from "../../detection/alertPath/compliantDeployment";
import { finding, pathReport } from "../drillFixture";

const { alarm: settings, alarmName } = guards.heartbeat;

const heartbeat = (changes: Partial<Alarm> = {}): Alarm =>
    alarm({
        ...placed("heartbeat"),
        name: known(alarmName),
        metricNamespace: known("AWS/Logs"),
        metricName: known("IncomingLogEvents"),
        dimensions: known({ LogGroupName: "trail-logs" }),
        statistic: known(settings.statistic),
        periodSeconds: known(settings.periodSeconds),
        evaluationPeriods: known(30),
        datapointsToAlarm: known(30),
        threshold: known(settings.threshold),
        comparisonOperator: known(settings.comparisonOperator),
        treatMissingData: known(settings.treatMissingData ?? ""),
        ...changes,
    });

const lostBy = (code: FindingCode) => ({ ...pathReport("trail"), findings: [{ ...finding, code }] });
const found = (changes: Partial<Alarm>, code: FindingCode = "TRAIL_NOT_LOGGING") => {
    const deployment: Deployment = { ...compliantDeployment(), alarms: [alarm(), heartbeat(changes)] };
    return silenceAlarms(deployment, lostBy(code))?.map((notice) => [notice.alarm.id, notice.minutesToAlarm]);
};

describe("silenceAlarms", () => {
    for (const code of ["TRAIL_MISSING", "TRAIL_NOT_LOGGING", "TRAIL_WITHOUT_LOG_GROUP"] as const) {
        it(`finds the heartbeat, and when it is raised, after ${code}`, () => {
            assert.deepEqual(found({}, code), [["heartbeat", 32]]);
        });
    }

    for (const code of ["TRAIL_NOT_MULTI_REGION", "TRAIL_MISSES_MANAGEMENT_EVENTS", "ALARM_CANNOT_FIRE"] as const) {
        it(`has nothing to say of ${code}, which is not silence`, () => {
            assert.equal(found({}, code), undefined);
        });
    }

    const deaf: [string, Partial<Alarm>][] = [
        ["takes missing data for fine", { treatMissingData: known("notBreaching") }],
        ["watches another metric", { metricName: known("IncomingBytes") }],
        ["watches all log groups together", { dimensions: known({}) }],
        ["CloudWatch would refuse", { periodSeconds: known(61) }],
    ];
    for (const [title, changes] of deaf) {
        it(`finds no alarm where the one that there is ${title}`, () => {
            assert.deepEqual(found(changes), []);
        });
    }
});
