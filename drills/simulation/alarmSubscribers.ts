import {
    type Alarm,
    type Deployment,
    knownValue,
    parseArn,
    type ReachedSubscriber,
    type Subscription,
} from "../../detection";
import { knownOf } from "./notifyingAlarm";
import type { Recipient } from "./simulation";

/**
 * Stand for the subscribers of topics that an alarm notifies and the deployment does not hold: nobody can name them
 * here, and yet somebody may be told.
 */
export function subscribersOutside({ topics }: Deployment, { alarmActions }: Alarm): Recipient[] {
    const inside = new Set(topics.flatMap(({ arn }) => knownValue(arn) ?? []));
    return knownOf(alarmActions)
        .filter((arn) => parseArn(arn)?.service === "sns" && !inside.has(arn))
        .map((arn) => ({
            name: `whoever has subscribed to ${parseArn(arn)?.resource}`,
            protocol: "not known here",
            endpoint: arn,
            isRaw: false,
            mustConfirm: false,
        }));
}

/**
 * The subscriptions that an alarm is there for: all but those of topics that other alarms notify and it does not, such
 * as the topics of severities. One of a topic that nobody notifies is meant for it, and is not reached.
 */
export function subscriptionsOfPath({ alarms, subscriptions }: Deployment, alarm: Alarm | undefined): Subscription[] {
    const own = alarm === undefined ? [] : knownOf(alarm.alarmActions);
    const others =
        alarm === undefined
            ? []
            : alarms.filter(({ id }) => id !== alarm.id).flatMap(({ alarmActions }) => knownOf(alarmActions));
    return subscriptions.filter(({ topicArn }) => {
        const arn = knownValue(topicArn);
        return arn === undefined || own.includes(arn) || !others.includes(arn);
    });
}

/** A subscriber of whom no more is known than the path tells. */
export const stranger = ({ label, protocol = "unknown protocol" }: ReachedSubscriber): Recipient => ({
    name: label,
    protocol,
    isRaw: false,
    mustConfirm: false,
});
