import { grouped } from "../../grouped";
import type { Alarm, AlarmMuteRule, CompositeAlarm } from "../deployment/alarm";
import type { Deployment } from "../deployment/deployment";
import { comparePlaces } from "../deployment/place";
import { knownValue, knownValues, sourcesOf } from "../deployment/value";
import { PlacedIndex } from "./PlacedIndex";

/** Finds the mute rules that silence an alarm. */
export function indexMuteRules({ alarmMuteRules }: Deployment): (alarm: Alarm | CompositeAlarm) => AlarmMuteRule[] {
    const byName = new PlacedIndex(alarmMuteRules, ({ alarmNames }) => [
        ...new Set(knownValues(...(knownValue(alarmNames) ?? []))),
    ]);
    const bySource = grouped(alarmMuteRules, ({ alarmNames }) => [
        ...new Set([...sourcesOf(alarmNames), ...(knownValue(alarmNames) ?? []).flatMap(sourcesOf)]),
    ]);
    return (alarm) => {
        const name = knownValue(alarm.name);
        const named = name === undefined ? undefined : byName.find(name, alarm);
        // A rule names alarms, and elsewhere the name means another one.
        const computed = (bySource.get(alarm.id) ?? []).filter((rule) => comparePlaces(rule, alarm) !== "different");
        return [...new Set([...(named?.here ?? []), ...(named?.perhapsHere ?? []), ...computed])];
    };
}
