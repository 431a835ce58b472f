import * as assert from "node:assert/strict";
import { type Alarm, absent, known, unknown } from "../../../../detection";
import { knownAlarmSettings } from "../../../../detection/alertPath/deployment/alarm";
import { alarm } from "../compliantDeployment";

const settings = {
    statistic: "Sum",
    periodSeconds: 300,
    evaluationPeriods: 1,
    threshold: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
};
const plain = { treatMissingData: absent };

describe("knownAlarmSettings", () => {
    const table: readonly (readonly [what: string, changes: Partial<Alarm>, found: object | undefined])[] = [
        ["what AWS requires", plain, settings],
        [
            "what may be left out",
            {
                datapointsToAlarm: known(2),
                wallClockZone: known("UTC"),
                treatMissingData: known("breaching"),
            },
            { ...settings, datapointsToAlarm: 2, wallClockZone: "UTC", treatMissingData: "breaching" },
        ],
        [
            "nothing of what is not known and may be left out",
            { datapointsToAlarm: unknown(), wallClockZone: unknown(), treatMissingData: unknown() },
            settings,
        ],
        ["what CloudWatch has no word for", { ...plain, statistic: known("Soup") }, { ...settings, statistic: "Soup" }],
        ...Object.keys(settings).flatMap((name): (readonly [string, Partial<Alarm>, undefined])[] => [
            [`none without ${name}`, { [name]: absent }, undefined],
            [`none where ${name} is not known`, { [name]: unknown() }, undefined],
        ]),
    ];
    for (const [what, changes, found] of table) {
        it(`reads ${what}`, () => {
            assert.deepEqual(knownAlarmSettings(alarm(changes)), found);
        });
    }
});
