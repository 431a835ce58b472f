import * as assert from "node:assert/strict";
import { type Alarm, type AlarmMuteRule, absent, known, unknown } from "../../../../detection";
import { indexMuteRules } from "../../../../detection/alertPath/lookup/indexMuteRules";
import { alarm, emptyDeployment, placed } from "../compliantDeployment";

const rule = (id: string, alarmNames: AlarmMuteRule["alarmNames"], changes: Partial<AlarmMuteRule> = {}) => ({
    ...placed(id),
    alarmNames,
    ...changes,
});
const ours = known("ConsoleSigninFailures");
const far = { region: known("us-east-1") };

describe("indexMuteRules", () => {
    const alarmMuteRules = [
        rule("by name", known([known("cpu"), ours])),
        rule("of another alarm", known([known("cpu")])),
        rule("by name twice, and computed", known([ours, ours, unknown(["alarm"])])),
        rule("computed", known([unknown(["alarm"])])),
        rule("of a computed list", unknown(["alarm", "alarm"])),
        rule("computed from another alarm", known([unknown(["cpu"])])),
        rule("of nobody knows what", unknown()),
        rule("of nothing", absent),
        rule("by name, elsewhere", known([ours]), far),
        rule("by name, perhaps elsewhere", known([ours]), { region: unknown() }),
        rule("computed, elsewhere", known([unknown(["alarm"])]), far),
        rule("computed, perhaps elsewhere", known([unknown(["alarm"])]), { region: unknown() }),
    ];
    const rulesOf = (one: Alarm) => indexMuteRules({ ...emptyDeployment, alarmMuteRules })(one);

    it("finds the rules that name an alarm, or are computed from it, where it is", () => {
        assert.deepEqual(
            rulesOf(alarm()).map(({ id }) => id),
            [
                "by name",
                "by name twice, and computed",
                "by name, perhaps elsewhere",
                "computed",
                "of a computed list",
                "computed, perhaps elsewhere",
            ],
        );
    });

    it("finds those that are computed from an alarm whose name is not known", () => {
        assert.deepEqual(
            rulesOf(alarm({ name: unknown() })).map(({ id }) => id),
            ["by name twice, and computed", "computed", "of a computed list", "computed, perhaps elsewhere"],
        );
    });
});
