import { formatArn } from "../../arn";
import { evaluatePolicy } from "../../iam";
import type { Alarm, CompositeAlarm } from "../deployment/alarm";
import { named } from "../deployment/deployedResource";
import { compareParts } from "../deployment/place";
import type { Topic } from "../deployment/topic";
import { absent, knownValue } from "../deployment/value";
import type { TopicIndex, TopicTarget } from "../lookup/indexByArn";
import type { KeyTarget } from "../lookup/indexKeys";
import { ownArn } from "../lookup/ownArn";
import type { Step } from "../report/path";
import { HopJudgement } from "./HopJudgement";
import { judgeKeyUse } from "./judgeKeyUse";
import { type Admission, judgeResourcePolicy, judgeWholePolicies } from "./judgeResourcePolicy";
import { publishRequest } from "./publishRequest";

/** Whether CloudWatch gets a message from an alarm into a topic of the deployment. */
export function judgeTopic(
    alarm: Alarm | CompositeAlarm,
    topic: Topic,
    key: KeyTarget,
    policies: ReturnType<TopicIndex["policiesOf"]>,
): Step {
    const judgement = new HopJudgement("topic", topic);
    judgeKind(topic, judgement);
    judgeDataProtection(topic, judgement);
    judgeTopicKey(alarm, topic, key, judgement);
    const admission = admissionOf(alarm, topic);
    judgeWholePolicies(policies.certain, "topic policy", named("topic", topic), admission, judgement);
    for (const { policy } of policies.possible) {
        // It may belong to another topic: only one that would let the alarm pass anyway can be left aside.
        if (policy.state !== "known" || admission.decide(policy.value).decision !== "allowed") {
            judgement.waitsFor("policy", named("topic", topic));
        }
    }
    if (policies.certain.length === 0) {
        judgeOwnPolicy(alarm, topic, admission, judgement);
    }
    return judgement.step();
}

/** A topic that is not part of the deployment: its policy, key and subscriptions are out of sight. */
export function judgeOutsideTopic(target: TopicTarget & { readonly kind: "outside" }): Step {
    return new HopJudgement("topic")
        .cannotTell("TOPIC_OUTSIDE", {
            observed: `The topic ${formatArn(target.arn)} is out of sight here.`,
            wanted: "Its policy and its key must admit CloudWatch, and somebody must be subscribed to it.",
            remedy: `Check it with aws sns get-topic-attributes and aws sns list-subscriptions-by-topic --topic-arn ${formatArn(target.arn)}.`,
        })
        .step();
}

function judgeKind(topic: Topic, judgement: HopJudgement): void {
    const name = knownValue(topic.name);
    const isNamedFifo = name === undefined ? undefined : name.endsWith(".fifo");
    const isFifo = topic.isFifo.state === "unknown" ? isNamedFifo : (knownValue(topic.isFifo) ?? isNamedFifo);
    const thing = named("topic", topic);
    if (isFifo) {
        judgement.breaks("TOPIC_IS_FIFO", {
            observed: `The ${thing} is a FIFO topic.`,
            wanted: "The alarm must notify a standard topic: a FIFO topic delivers to queues only, not to people.",
            remedy: "Replace it by a topic without fifoTopic, and subscribe the people to that one.",
        });
    } else if (isFifo === undefined && topic.isFifo.state === "unknown") {
        judgement.waitsFor("fifoTopic", thing);
    }
}

/** The topic's own policy, where no policy resource replaces it. */
function judgeOwnPolicy(
    alarm: Alarm | CompositeAlarm,
    topic: Topic,
    admission: Admission,
    judgement: HopJudgement,
): void {
    if (topic.policy.state === "absent" || knownValue(topic.policy)?.trim() === "") {
        judgeDefaultPolicy(alarm, topic, admission, judgement);
    } else {
        const thing = named("topic", topic);
        const subject = { thing, subject: `The policy of ${thing}`, blamed: topic };
        judgeResourcePolicy(topic.policy, admission, subject, judgement);
    }
}

/** A topic without a policy has the default one, which admits whatever its own account publishes. */
function judgeDefaultPolicy(
    alarm: Alarm | CompositeAlarm,
    topic: Topic,
    { code, wanted, grant: remedy }: Admission,
    judgement: HopJudgement,
): void {
    const [own, other] = [knownValue(topic.account), knownValue(alarm.account)];
    const sameness = compareParts(topic.account, alarm.account);
    if (sameness === "cannot tell") {
        judgement.waitsFor("account", named("topic", topic));
    } else if (sameness === "different") {
        judgement.breaks(code, {
            observed: `The ${named("topic", topic)} has no policy, and by default it admits its own account ${own} only; the alarm is in ${other}.`,
            wanted,
            remedy,
        });
    }
}

const admissionOf = (alarm: Alarm | CompositeAlarm, topic: Topic): Admission => ({
    code: "TOPIC_POLICY_BLOCKS_CLOUDWATCH",
    act: "let CloudWatch publish",
    wanted: "The topic's policy must allow sns:Publish to cloudwatch.amazonaws.com for this alarm.",
    grant: 'Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: "sns:Publish", Resource: topic.arn, Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the topic\'s policy.',
    decide: (policy) => evaluatePolicy(policy, publishRequest("sns:Publish", alarm, ownArn("sns", topic), topic)),
});

/**
 * Whether a topic refuses messages for what they hold ("Understanding Amazon SNS data protection policies", SNS
 * developer guide). Nobody can say what its detectors make of an alarm's message; masking and audits let it pass.
 */
function judgeDataProtection(topic: Topic, judgement: HopJudgement): void {
    const thing = named("topic", topic);
    judgement.whenKnown(topic.dataProtectionPolicy ?? absent, "dataProtectionPolicy", thing, (policy = "") => {
        if (/"Deny"\s*:/.test(policy)) {
            judgement.cannotTell("TOPIC_DATA_PROTECTION_DENIES", {
                observed: `The data protection policy of ${thing} denies messages that hold certain data.`,
                wanted: "The alarm's message, with its description, account and ARNs, must not be taken for such data, or it is dropped.",
                remedy: `Replace the Deny operations of the data protection policy by Deidentify or Audit, or give the alarm a topic without them.`,
            });
        }
    });
}

/** Whether CloudWatch may use the key that encrypts a topic. */
function judgeTopicKey(alarm: Alarm | CompositeAlarm, topic: Topic, target: KeyTarget, judgement: HopJudgement): void {
    judgeKeyUse(
        target,
        {
            kind: "topic",
            encrypted: topic,
            service: { name: "CloudWatch", principal: "cloudwatch.amazonaws.com" },
            condition: '{ StringEquals: { "aws:SourceAccount": accountId } }',
            otherwise: "not at all",
            codes: { blocks: "TOPIC_KEY_BLOCKS_CLOUDWATCH", outside: "TOPIC_KEY_OUTSIDE" },
            request: (action, key) => publishRequest(action, alarm, key, topic),
        },
        judgement,
    );
}
