import { type Answer, allOf, anyOf, matchText } from "../../iam";
import type { FunctionPermission, Subscription } from "../deployment/deployment";
import { named } from "../deployment/named";
import { textOf } from "../deployment/textOf";
import { absent, knownValue, sourcesOf, type Value } from "../deployment/value";
import type { FunctionIndex } from "../lookup/indexFunctions";
import type { TopicTarget } from "../lookup/indexTopics";
import { sourceOf } from "./deliveryRequest";
import type { HopJudgement } from "./HopJudgement";

/**
 * Whether a topic may invoke the function of a subscription. Where it may not, SNS drops the messages: only its metric
 * NumberOfNotificationsFailed shows that. A function that is not part of the deployment is taken on trust; one without
 * a single permission here may have them from elsewhere.
 */
export function judgeFunction(
    topic: TopicTarget,
    subscription: Subscription,
    functions: FunctionIndex,
    judgement: HopJudgement,
): void {
    const isFunction = knownValue(subscription.protocol) === "lambda";
    const resource = isFunction ? functions.resolve(subscription.functionArn ?? absent, subscription) : undefined;
    if (resource === undefined) {
        return;
    }
    const thing = named("function", resource);
    const { certain, possible } = functions.permissionsOf(resource);
    const answer = anyOf(certain.map((permission) => admits(permission, topic)));
    const text = {
        observed: `No permission of this deployment lets the topic invoke the ${thing}.`,
        wanted: "The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm's messages.",
        remedy: 'new aws.lambda.Permission("alerts", { function: fn.name, action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn });',
    };
    if (answer === "cannot tell" || (answer === "no" && possible.length > 0)) {
        judgement.waitsFor("permission", thing, resource);
    } else if (answer === "no" && certain.length === 0) {
        judgement.cannotTell("SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS", text, resource);
    } else if (answer === "no") {
        judgement.breaks("SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS", text, resource);
    }
}

function admits(permission: FunctionPermission, topic: TopicTarget): Answer {
    const { arn, account } = sourceOf(topic);
    const isOfTopic = topic.kind === "deployed" && sourcesOf(permission.sourceArn).includes(topic.resource.id);
    return allOf([
        anyOf(
            ["sns.amazonaws.com", "*"].map((principal) => matchText(principal, textOf(permission.principal), "equals")),
        ),
        anyOf(
            ["lambda:InvokeFunction", "lambda:*"].map((action) =>
                matchText(action, textOf(permission.action), "equals"),
            ),
        ),
        isOfTopic ? "yes" : whereSet(permission.sourceArn, (pattern) => matchText(pattern, arn, "arnLike")),
        whereSet(permission.sourceAccount, (pattern) => matchText(pattern, account, "equals")),
        whereSet(permission.qualifier, () => "no"),
    ]);
}

const whereSet = (value: Value<string>, ask: (text: string) => Answer): Answer =>
    value.state === "absent" ? "yes" : value.state === "known" ? ask(value.value) : "cannot tell";
