import { protocols } from "../../notifications/endpointFault";
import { listed } from "../../pattern/wording/sentence";
import type { Alarm, CompositeAlarm } from "../deployment/alarm";
import { named } from "../deployment/deployedResource";
import type { OpaqueHolder } from "../deployment/deployment";
import type { Subscription, Topic } from "../deployment/topic";
import { absent, knownValue } from "../deployment/value";
import type { Step } from "../report/path";
import { alarmMessage, type MessageValue } from "./alarmMessage";
import { HopJudgement } from "./HopJudgement";
import { judgeConfirmation } from "./judgeConfirmation";
import { judgeMissing } from "./outOfSight";
import { fieldsInDoubt, passesFilterPolicy } from "./passesFilterPolicy";

/** Whether a subscription to the topic carries the alarm's message to its endpoint. */
export function judgeSubscription(
    alarm: Alarm | CompositeAlarm,
    subscription: Subscription,
    confirmationRequired: boolean,
): HopJudgement {
    const judgement = new HopJudgement("subscription", subscription);
    const thing = named("subscription", subscription);
    judgement.whenKnown(subscription.protocol, "protocol", thing, (protocol = "") => {
        if (!protocols.includes(protocol)) {
            judgement.breaks("SUBSCRIPTION_PROTOCOL_CANNOT_DELIVER", {
                observed: `The ${thing} has the protocol ${JSON.stringify(protocol)}, which SNS does not have.`,
                wanted: `The protocol must be one of ${protocols.join(", ")}.`,
                remedy: `Set protocol: "email" on the ${thing}.`,
            });
        }
    });
    judgeConfirmation(subscription, thing, confirmationRequired, judgement);
    judgeFilterPolicy(alarm, subscription, thing, judgement);
    return judgement;
}

/**
 * The subscription hop of a topic of the deployment to which nobody is subscribed.
 *
 * @param holders what may hold a subscription out of sight.
 */
export function missingSubscription(topic: Topic, holders: readonly OpaqueHolder[]): Step {
    const text = {
        observed: `Nobody is subscribed to the ${named("topic", topic)}.`,
        wanted: "At least one person or system must be subscribed to the topic, and have confirmed it.",
        remedy: 'new aws.sns.TopicSubscription("security-team", { topic: topic.arn, protocol: "email", endpoint: "security@example.com" });',
    };
    const judgement = new HopJudgement("subscription").blaming(topic);
    return judgeMissing("subscription", holders, "SUBSCRIPTION_MISSING", text, judgement).step();
}

function judgeFilterPolicy(
    alarm: Alarm | CompositeAlarm,
    subscription: Subscription,
    thing: string,
    judgement: HopJudgement,
): void {
    judgement.whenKnown(subscription.filterPolicy, "filterPolicy", thing, (policy = "") => {
        if (policy.trim() === "") {
            return;
        }
        judgement.whenKnown(subscription.filterPolicyScope, "filterPolicyScope", thing, (scope = "") => {
            const isBody = scope === "MessageBody";
            const message: MessageFields = isBody ? alarmMessage(alarm) : new Map();
            const passes = passesFilterPolicy(policy, message);
            const mayHaveMore = "messagesCarryTags" in alarm && knownValue(alarm.messagesCarryTags ?? absent) === true;
            if (passes === "cannot tell" && passesFilterPolicy(policy, onceKnown(message)) === "cannot tell") {
                judgement.cannotTell("CONDITION_NOT_JUDGED", {
                    observed: `The filterPolicy of ${thing} asks for ${listed(fieldsInDoubt(policy, onceKnown(message)), "and")}, and nobody can say what the message will hold there before the alarm is raised.`,
                    wanted: "The subscription must let the message of the alarm pass.",
                    remedy: `Remove filterPolicy from the ${thing}, or match { "NewStateValue": ["ALARM"] } alone.`,
                });
            } else if (passes === "cannot tell" || (passes === "no" && isBody && mayHaveMore)) {
                // Under which names a message carries the alarm's tags is not documented.
                judgement.waitsFor("filterPolicy", thing);
            } else if (passes !== "yes") {
                judgement.breaks("SUBSCRIPTION_FILTER_DROPS_ALARMS", {
                    observed: `The filterPolicy of ${thing} drops the message of the alarm${reasons(passes, isBody)}.`,
                    wanted: "The subscription must let the message of the alarm pass.",
                    remedy: isBody
                        ? `Remove filterPolicy from the ${thing}, or match { "NewStateValue": ["ALARM"] }.`
                        : `Remove filterPolicy from the ${thing}, or set filterPolicyScope: "MessageBody" and match { "NewStateValue": ["ALARM"] }.`,
                });
            }
        });
    });
}

type MessageFields = ReturnType<typeof alarmMessage>;

/** The message with some text or other wherever one is not known yet: what is still open then stays open. */
function onceKnown(fields: MessageFields): MessageFields {
    const settled = (value: MessageValue): MessageValue => {
        switch (value.kind) {
            case "text":
                return { kind: "text", text: value.text.map((part) => part ?? "") };
            case "object":
                return { kind: "object", fields: onceKnown(value.fields) };
            default:
                return value;
        }
    };
    return new Map([...fields].map(([name, value]) => [name, settled(value)]));
}

function reasons(passes: "no" | undefined, isBody: boolean): string {
    if (passes === undefined) {
        return ", because it is not a JSON object and SNS refuses it";
    }
    return isBody ? "" : ": it asks for message attributes, and alarm messages carry none";
}
