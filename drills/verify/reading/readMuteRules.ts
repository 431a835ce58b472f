import { type Alarm, type AlarmMuteRule, type CompositeAlarm, known, knownValue } from "../../../detection";
import { muteRuleHasGaps } from "../../../policy-pack/reading/readAlarmMuteRule";
import { type AccountReader, nextPage } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";

/** What is not known of an alarm of that name whose mute rules could not be listed. */
export const mutingOf = (alarmName: string): string => `whether a mute rule silences the alarm "${alarmName}"`;

/** The mute rules that silence an alarm, now or at times; those that are over are left out. */
export async function readMuteRules(
    reader: AccountReader,
    place: Place,
    alarm: Alarm | CompositeAlarm,
): Promise<readonly AlarmMuteRule[]> {
    const name = knownValue(alarm.name);
    if (name === undefined) {
        return [];
    }
    const what = mutingOf(name);
    const { items } = await reader.readPages(
        "cloudwatch:ListAlarmMuteRules",
        place.region,
        what,
        { AlarmName: name, Statuses: ["ACTIVE", "SCHEDULED"] },
        (output) => ({ items: output.AlarmMuteRuleSummaries, next: nextPage("NextToken", output) }),
    );
    const arns = items.flatMap(({ AlarmMuteRuleArn }) => AlarmMuteRuleArn ?? []);
    return Promise.all(arns.map((arn) => readMuteRule(reader, place, arn, name)));
}

async function readMuteRule(
    reader: AccountReader,
    place: Place,
    arn: string,
    alarmName: string,
): Promise<AlarmMuteRule> {
    const label = arn.slice(arn.lastIndexOf(":") + 1);
    const what = `when the mute rule "${label}" silences the alarm "${alarmName}"`;
    const reading = await reader.read("cloudwatch:GetAlarmMuteRule", place.region, what, { AlarmMuteRuleName: label });
    const { Rule: rule, ExpireDate: end } = reading.state === "read" ? reading.value : {};
    const hasGaps = muteRuleHasGaps(
        given(rule?.Schedule?.Expression),
        given(rule?.Schedule?.Duration),
        end !== undefined,
    );
    return { id: arn, label, ...placeOf(place), alarmNames: known([known(alarmName)]), hasGaps };
}
