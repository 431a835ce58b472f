import { type Alarm, type Deployment, knownValue, parseArn } from "../../detection";
import type { Recipient } from "./simulation";

/**
 * Stand for the subscribers of topics that an alarm notifies and the deployment does not hold: nobody can name them
 * here, and yet somebody may be told.
 */
export function subscribersOutside({ topics }: Deployment, { alarmActions }: Alarm): Recipient[] {
    const inside = new Set(topics.flatMap(({ arn }) => knownValue(arn) ?? []));
    const notified = (knownValue(alarmActions) ?? []).flatMap((action) => knownValue(action) ?? []);
    return notified
        .filter((arn) => parseArn(arn)?.service === "sns" && !inside.has(arn))
        .map((arn) => ({
            name: `whoever has subscribed to ${parseArn(arn)?.resource}`,
            protocol: "not known here",
            endpoint: arn,
            isRaw: false,
            mustConfirm: false,
        }));
}
