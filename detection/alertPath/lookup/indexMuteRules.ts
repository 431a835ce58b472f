import type { Alarm, AlarmMuteRule, CompositeAlarm, Deployment } from "../deployment/deployment";
import { comparePlaces } from "../deployment/place";
import { knownValue, sourcesOf } from "../deployment/value";
import { PlacedIndex } from "./PlacedIndex";

/** Finds the mute rules that silence an alarm. */
export function indexMuteRules({ alarmMuteRules }: Deployment): (alarm: Alarm | CompositeAlarm) => AlarmMuteRule[] {
    const byName = new PlacedIndex(alarmMuteRules, ({ alarmNames }) => [
        ...new Set((knownValue(alarmNames) ?? []).flatMap((name) => (name.state === "known" ? [name.value] : []))),
    ]);
    const bySource = new Map<string, AlarmMuteRule[]>();
    for (const rule of alarmMuteRules) {
        const sources = [...sourcesOf(rule.alarmNames), ...(knownValue(rule.alarmNames) ?? []).flatMap(sourcesOf)];
        for (const id of new Set(sources)) {
            const rules = bySource.get(id) ?? [];
            rules.push(rule);
            bySource.set(id, rules);
        }
    }
    return (alarm) => {
        const name = knownValue(alarm.name);
        const named = name === undefined ? undefined : byName.find(name, alarm);
        // A rule names alarms, and elsewhere the name means another one.
        const computed = (bySource.get(alarm.id) ?? []).filter((rule) => comparePlaces(rule, alarm) !== "different");
        return [...new Set([...(named?.here ?? []), ...(named?.perhapsHere ?? []), ...computed])];
    };
}
