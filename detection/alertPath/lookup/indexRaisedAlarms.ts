import { parseArn } from "../../arn";
import { grouped } from "../../grouped";
import { allOf, not } from "../../iam";
import type { Alarm, CompositeAlarm } from "../deployment/alarm";
import type { Deployment } from "../deployment/deployment";
import { comparePlaces } from "../deployment/place";
import { absent, knownValue, sourcesOf } from "../deployment/value";
import { PlacedIndex } from "./PlacedIndex";
import { type CompositeRule, parseCompositeRule } from "./parseCompositeRule";

/** An alarm that notifies when the control's alarm is raised: that alarm itself, or a composite one over it. */
export interface RaisedAlarm {
    readonly alarm: Alarm | CompositeAlarm;
    readonly isComposite: boolean;
    /** False while the rule of a composite alarm is not known, or where account or Region are not. */
    readonly isCertain: boolean;
    /** True for a composite alarm whose rule mentions the alarm, and leaves to AT_LEAST whether it is raised. */
    readonly isCounting?: boolean;
    /** True for a composite alarm of which nobody can say what it watches: it may speak, and is never to blame. */
    readonly isGuess: boolean;
    /** The alarm that silences a composite one while it is in ALARM itself: one that is raised as well, or another. */
    readonly suppressor?: "raised as well" | "another";
}

/** Finds the alarms of an alarm, itself first; composite alarms over composite alarms included. */
export function indexRaisedAlarms({ compositeAlarms }: Deployment): (alarm: Alarm) => readonly RaisedAlarm[] {
    const rules = new Map<CompositeAlarm, CompositeRule>();
    const bySource = grouped(compositeAlarms, ({ rule }) => [...new Set(sourcesOf(rule))]);
    const ofUnknownRule: CompositeAlarm[] = [];
    for (const composite of compositeAlarms) {
        const rule = composite.rule.state === "known" ? parseCompositeRule(composite.rule.value) : undefined;
        if (rule !== undefined) {
            rules.set(composite, rule);
        }
        if (composite.rule.state === "unknown" && composite.rule.from.length === 0) {
            ofUnknownRule.push(composite);
        }
    }
    const byMention = new PlacedIndex([...rules.keys()], (composite) => [
        ...new Set((rules.get(composite)?.alarms ?? []).map(nameOf)),
    ]);

    return (alarm) => {
        const raisedAlarms: RaisedAlarm[] = [{ alarm, isComposite: false, isCertain: true, isGuess: false }];
        const seen = new Set<Alarm | CompositeAlarm>([alarm]);
        const raised = new Set<string>();
        // The list grows while it is walked: a composite alarm can be mentioned by another one.
        for (const raisedAlarm of raisedAlarms) {
            const name = knownValue(raisedAlarm.alarm.name);
            const mentions = name === undefined ? undefined : byMention.find(name, raisedAlarm.alarm);
            if (name !== undefined) {
                raised.add(name);
            }
            const certain = new Set(mentions?.here);
            const isRaised = (mentioned: string): boolean => raised.has(nameOf(mentioned));
            for (const composite of [...certain, ...(mentions?.perhapsHere ?? [])]) {
                const { holds } = rules.get(composite) ?? {};
                const goesOff =
                    seen.has(composite) || !holds ? "no" : allOf([holds(isRaised), not(holds(() => false))]);
                if (goesOff !== "no") {
                    seen.add(composite);
                    const isCertain = raisedAlarm.isCertain && certain.has(composite);
                    const isCounting = raisedAlarm.isCounting || goesOff === "cannot tell";
                    raisedAlarms.push({ alarm: composite, isComposite: true, isCertain, isCounting, isGuess: false });
                }
            }
            for (const composite of bySource.get(raisedAlarm.alarm.id) ?? []) {
                if (!seen.has(composite) && comparePlaces(composite, alarm) !== "different") {
                    seen.add(composite);
                    raisedAlarms.push({ alarm: composite, isComposite: true, isCertain: false, isGuess: false });
                }
            }
        }
        const guesses = ofUnknownRule
            .filter((composite) => comparePlaces(composite, alarm) !== "different")
            .map(
                (composite): RaisedAlarm => ({ alarm: composite, isComposite: true, isCertain: false, isGuess: true }),
            );
        const certain = raisedAlarms
            .filter(({ isCertain, isCounting }) => isCertain && !isCounting)
            .map((raisedAlarm) => raisedAlarm.alarm);
        const silencing: Raised = {
            names: new Set(certain.flatMap(({ name }) => knownValue(name) ?? [])),
            ids: new Set(certain.map(({ id }) => id)),
        };
        return [...raisedAlarms, ...guesses].map((raisedAlarm) => withSuppressor(raisedAlarm, silencing));
    };
}

/** The alarms that are certainly raised by the same events. */
interface Raised {
    readonly names: ReadonlySet<string>;
    readonly ids: ReadonlySet<string>;
}

function withSuppressor(raisedAlarm: RaisedAlarm, { names, ids }: Raised): RaisedAlarm {
    const reference =
        "actionsSuppressor" in raisedAlarm.alarm ? (raisedAlarm.alarm.actionsSuppressor ?? absent) : absent;
    if (reference.state === "absent") {
        return raisedAlarm;
    }
    const isRaised =
        (reference.state === "known" && names.has(nameOf(reference.value))) ||
        sourcesOf(reference).some((id) => ids.has(id));
    return { ...raisedAlarm, suppressor: isRaised ? "raised as well" : "another" };
}

/** A rule mentions an alarm by name or by ARN. */
function nameOf(mentioned: string): string {
    const resource = parseArn(mentioned)?.resource;
    return resource?.startsWith("alarm:") ? resource.slice("alarm:".length) : mentioned;
}
