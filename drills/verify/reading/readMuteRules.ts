import { type Alarm, type AlarmMuteRule, type CompositeAlarm, known, knownValue, unknown } from "../../../detection";
import { muteRuleHasGaps } from "../../../policy-pack/reading/readAlarmMuteRule";
import { type AccountReader, nextPage } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";

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
    const { items, refused } = await reader.readPages(
        "cloudwatch:ListAlarmMuteRules",
        place.region,
        `whether a mute rule silences the alarm "${name}"`,
        { AlarmName: name, Statuses: ["ACTIVE", "SCHEDULED"] },
        (output) => ({ items: output.AlarmMuteRuleSummaries, next: nextPage("NextToken", output) }),
    );
    const arns = items.flatMap(({ AlarmMuteRuleArn }) => AlarmMuteRuleArn ?? []);
    const rules = await Promise.all(arns.map((arn) => readMuteRule(reader, place, arn, name)));
    const found = rules.flatMap((rule) => rule ?? []);
    // Where mute rules do not exist, none can mute.
    return refused === undefined || refused === "not available" || refused === "not found"
        ? found
        : [...found, unreadRule(place, name)];
}

/** Stands for the mute rules of an alarm that could not be listed. */
const unreadRule = (place: Place, alarmName: string): AlarmMuteRule => ({
    id: `mute rules of ${alarmName} in ${place.region} that could not be read`,
    label: `not readable for ${alarmName}`,
    ...placeOf(place),
    alarmNames: known([known(alarmName)]),
    hasGaps: unknown(),
});

/** Undefined if the rule has been deleted since it was listed. */
async function readMuteRule(
    reader: AccountReader,
    place: Place,
    arn: string,
    alarmName: string,
): Promise<AlarmMuteRule | undefined> {
    const label = arn.slice(arn.lastIndexOf(":") + 1);
    const what = `when the mute rule "${label}" silences the alarm "${alarmName}"`;
    const reading = await reader.read("cloudwatch:GetAlarmMuteRule", place.region, what, { AlarmMuteRuleName: label });
    const rule = { id: arn, label, ...placeOf(place), alarmNames: known([known(alarmName)]) };
    if (reading.state === "refused") {
        return reading.kind === "not found" ? undefined : { ...rule, hasGaps: unknown() };
    }
    const { Rule: { Schedule: schedule } = {}, StartDate: start } = reading.value;
    // Rules that are over were not listed: until the end of one that has an end, it mutes as one without.
    const isToCome = start !== undefined && start.getTime() > Date.now();
    const hasGaps = muteRuleHasGaps(given(schedule?.Expression), given(schedule?.Duration), isToCome);
    return { ...rule, hasGaps };
}
