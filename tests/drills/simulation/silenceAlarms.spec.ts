import * as assert from "node:assert/strict";
import {
    type Alarm,
    absent,
    type Deployment,
    type FindingCode,
    heartbeat as guard,
    known,
    type Trail,
    unknown,
} from "../../../detection";
import { silenceAlarms } from "../../../drills/simulation/silenceAlarms";
import { alarm, compliantDeployment, placed, trail } from "../../detection/alertPath/compliantDeployment";
import { finding, pathReport } from "../drillFixture";

const { alarm: settings, alarmName } = guard;

const heartbeat = (changes: Partial<Alarm> = {}): Alarm =>
    alarm({
        ...placed("heartbeat"),
        name: known(alarmName),
        metricNamespace: known("AWS/Logs"),
        metricName: known("IncomingLogEvents"),
        dimensions: known({ LogGroupName: "trail/management-events" }),
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
const found = (
    changes: Partial<Alarm>,
    code: FindingCode = "TRAIL_NOT_LOGGING",
    trails: readonly Trail[] = [trail({ isLogging: known(false) })],
) => {
    const deployment: Deployment = { ...compliantDeployment(), trails, alarms: [alarm(), heartbeat(changes)] };
    return silenceAlarms(deployment, lostBy(code))?.map((notice) => [notice.alarm.id, notice.minutesToAlarm]);
};

describe("silenceAlarms", () => {
    const silencing: [FindingCode, readonly Trail[]][] = [
        ["TRAIL_MISSING", []],
        ["TRAIL_NOT_LOGGING", [trail({ isLogging: known(false) })]],
        ["TRAIL_WITHOUT_LOG_GROUP", [trail({ logGroupArn: absent })]],
        ["TRAIL_WITHOUT_LOG_GROUP", [trail({ logGroupRoleArn: absent })]],
        [
            "LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
            [trail({ logGroupArn: known("arn:aws:logs:eu-north-1:111122223333:log-group:other:*") })],
        ],
    ];
    for (const [code, trails] of silencing) {
        it(`finds the heartbeat, and when it is raised, after ${code}`, () => {
            assert.deepEqual(found({}, code, trails), [["heartbeat", 32]]);
        });
    }

    it("finds none where the filter is elsewhere and the heartbeat is on the group that the trail writes to", () => {
        assert.deepEqual(found({}, "LOG_GROUP_NOT_WRITTEN_BY_TRAIL", [trail()]), []);
    });

    it("finds none where nobody knows to which group the trail writes", () => {
        assert.deepEqual(found({}, "LOG_GROUP_NOT_WRITTEN_BY_TRAIL", [trail({ logGroupArn: unknown() })]), []);
    });

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
