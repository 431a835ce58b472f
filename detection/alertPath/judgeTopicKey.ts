import { evaluatePolicy, type PolicyDecision } from "../iam";
import type { Alarm, CompositeAlarm, Key, Topic } from "./deployment";
import type { HopJudgement } from "./HopJudgement";
import type { KeyTarget } from "./indexKeys";
import { named } from "./named";
import { publishRequest } from "./publishRequest";
import { textOf } from "./textOf";

const wanted =
    "The key's policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm's messages are dropped without a trace.";

const grant =
    'Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*", Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the key\'s policy.';

/** Whether CloudWatch may use the key that encrypts a topic. */
export function judgeTopicKey(
    alarm: Alarm | CompositeAlarm,
    topic: Topic,
    target: KeyTarget,
    judgement: HopJudgement,
): void {
    const thing = named("topic", topic);
    switch (target.kind) {
        case "not encrypted":
            return;
        case "unknown":
            judgement.waitsFor("kmsMasterKeyId", thing);
            return;
        case "managed by AWS":
            judgement.breaks("TOPIC_KEY_BLOCKS_CLOUDWATCH", {
                observed: `The ${thing} is encrypted with alias/aws/sns, the key that AWS manages; its policy does not admit CloudWatch and cannot be changed.`,
                wanted: "The topic must be encrypted with a key of your own that admits CloudWatch, or not at all.",
                remedy: `Set kmsMasterKeyId on the ${thing} to a key of your own whose policy allows kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com.`,
            });
            return;
        case "outside":
            judgement.cannotTell("TOPIC_KEY_OUTSIDE", {
                observed: `The key of ${thing}, ${target.reference}, is not part of this deployment.`,
                wanted,
                remedy: `Check its policy with aws kms get-key-policy --key-id ${target.reference}.`,
            });
            return;
        case "key":
            judgeKey(alarm, topic, target.key, judgement);
    }
}

function judgeKey(alarm: Alarm | CompositeAlarm, topic: Topic, key: Key, judgement: HopJudgement): void {
    const thing = named("key", key);
    const topicThing = named("topic", topic);
    judgement.whenKnown(
        key.isEnabled,
        "isEnabled",
        thing,
        (isEnabled = true) => {
            if (!isEnabled) {
                judgement.breaks(
                    "TOPIC_KEY_BLOCKS_CLOUDWATCH",
                    {
                        observed: `The ${thing}, which encrypts the ${topicThing}, is disabled.`,
                        wanted: "The key must be enabled, or nothing can be published to the topic.",
                        remedy: `Set isEnabled: true on the ${thing}.`,
                    },
                    key,
                );
            }
        },
        key,
    );
    judgement.whenKnown(
        key.policy,
        "policy",
        thing,
        (policy = "") => {
            const { decision, reason = "", remedy = grant } = decideKey(alarm, topic, key, policy);
            const observed = `The policy of ${thing}, which encrypts the ${topicThing}, does not admit CloudWatch. ${reason}`;
            if (decision === "denied") {
                judgement.breaks("TOPIC_KEY_BLOCKS_CLOUDWATCH", { observed, wanted, remedy }, key);
            } else if (decision === "cannot tell") {
                const open = `Whether the policy of ${thing}, which encrypts the ${topicThing}, admits CloudWatch cannot be told yet. ${reason}`;
                judgement.cannotTell("NOT_KNOWN_YET", { observed: open, wanted, remedy: checkAgain }, key);
            }
        },
        key,
    );
}

const checkAgain = "Check again after the deployment.";

const defaultPolicy: PolicyDecision = {
    decision: "denied",
    reason: "It is the default one, which admits principals of the account and no service.",
};

/** SNS needs both calls; the one that fares worse decides. */
function decideKey(alarm: Alarm | CompositeAlarm, topic: Topic, key: Key, policy: string): PolicyDecision {
    if (policy.trim() === "") {
        return defaultPolicy;
    }
    const decisions = (["kms:Decrypt", "kms:GenerateDataKey"] as const).map((action) =>
        evaluatePolicy(policy, publishRequest(action, alarm, textOf(key.arn), topic)),
    );
    return (
        decisions.find(({ decision }) => decision === "denied") ??
        decisions.find(({ decision }) => decision === "cannot tell") ?? { decision: "allowed" }
    );
}
