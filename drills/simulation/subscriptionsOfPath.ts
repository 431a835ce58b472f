import { type Alarm, type Deployment, knownValue, type Subscription } from "../../detection";

/**
 * The subscriptions that an alarm is there for: all but those of topics that other alarms notify and it does not, such
 * as the topics of severities. One of a topic that nobody notifies is meant for it, and is not reached.
 */
export function subscriptionsOfPath({ alarms, subscriptions }: Deployment, alarm: Alarm | undefined): Subscription[] {
    const own = alarm === undefined ? [] : notifiedBy(alarm);
    const others = alarm === undefined ? [] : alarms.filter(({ id }) => id !== alarm.id).flatMap(notifiedBy);
    return subscriptions.filter(({ topicArn }) => {
        const arn = knownValue(topicArn);
        return arn === undefined || own.includes(arn) || !others.includes(arn);
    });
}

const notifiedBy = ({ alarmActions }: Alarm): string[] =>
    (knownValue(alarmActions) ?? []).flatMap((action) => knownValue(action) ?? []);
