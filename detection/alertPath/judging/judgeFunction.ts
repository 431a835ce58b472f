import { type Answer, allOf, anyOf, evaluatePolicy, matchText } from "../../iam";
import type { FunctionPermission, LambdaFunction, Subscription } from "../deployment/deployment";
import { named } from "../deployment/named";
import { textOf } from "../deployment/textOf";
import { absent, knownValue, sourcesOf, unknown, type Value } from "../deployment/value";
import type { Attached } from "../lookup/indexByArn";
import type { FunctionIndex } from "../lookup/indexFunctions";
import type { TopicTarget } from "../lookup/indexTopics";
import { ownArn } from "../lookup/ownArn";
import { deliveryRequest, sourceOf } from "./deliveryRequest";
import type { HopJudgement } from "./HopJudgement";
import { judgeOwnPolicy } from "./judgeOwnPolicy";
import type { Admission } from "./judgeResourcePolicy";

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
    if (resource.policy === undefined) {
        judgePermissions(topic, resource, functions.permissionsOf(resource), judgement);
    } else {
        judgeFunctionPolicy(topic, resource, resource.policy, judgement);
    }
}

const code = "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS";
const wanted = "The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm's messages.";
const grant =
    'new aws.lambda.Permission("alerts", { function: fn.name, action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn });';

/** Lambda answers alike for a function without a policy and for none at all (GetPolicy, Lambda API reference). */
function judgeFunctionPolicy(
    topic: TopicTarget,
    resource: LambdaFunction,
    policy: Value<string>,
    judgement: HopJudgement,
): void {
    const thing = named("function", resource);
    const arn = ownArn("lambda", { ...resource, arn: unknown() }, "function");
    const admission: Admission = {
        code,
        act: "let the topic invoke it",
        wanted,
        grant,
        decide: (text) => evaluatePolicy(text, deliveryRequest("lambda:InvokeFunction", topic, arn)),
    };
    const without = `The ${thing} has no policy, which lets nobody but its own account invoke it, or does not exist.`;
    judgeOwnPolicy(policy, admission, { thing, without, blamed: resource }, judgement);
}

function judgePermissions(
    topic: TopicTarget,
    resource: LambdaFunction,
    { certain, possible }: Attached<FunctionPermission>,
    judgement: HopJudgement,
): void {
    const thing = named("function", resource);
    const answer = anyOf(certain.map((permission) => admits(permission, topic)));
    const text = {
        observed: `No permission of this deployment lets the topic invoke the ${thing}.`,
        wanted,
        remedy: grant,
    };
    if (answer === "cannot tell" || (answer === "no" && possible.length > 0)) {
        judgement.waitsFor("permission", thing, resource);
    } else if (answer === "no" && certain.length === 0) {
        judgement.cannotTell(code, text, resource);
    } else if (answer === "no") {
        judgement.breaks(code, text, resource);
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
