import { type Answer, allOf, anyOf, evaluatePolicy, matchText } from "../../iam";
import type { FunctionPermission, LambdaFunction, Subscription } from "../deployment/deployment";
import { named } from "../deployment/named";
import { textOf } from "../deployment/textOf";
import { absent, knownValue, sourcesOf, unknown, type Value } from "../deployment/value";
import type { FunctionIndex } from "../lookup/indexFunctions";
import type { TopicTarget } from "../lookup/indexTopics";
import { ownArn } from "../lookup/ownArn";
import { deliveryRequest, sourceOf } from "./deliveryRequest";
import type { FindingText, HopJudgement } from "./HopJudgement";
import { judgeOwnPolicy } from "./judgeOwnPolicy";
import type { Admission } from "./judgeResourcePolicy";
import { snsPrincipal } from "./snsPrincipal";

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
    const principal = snsPrincipal(topic, resource.region);
    const text = {
        wanted: `The function must let ${principal} invoke it for this topic, or SNS drops the alarm's messages.`,
        remedy: `new aws.lambda.Permission("alerts", { function: fn.name, action: "lambda:InvokeFunction", principal: "${principal}", sourceArn: topic.arn });`,
    };
    if (resource.policy !== undefined) {
        judgeFunctionPolicy(topic, { ...resource, policy: resource.policy }, principal, text, judgement);
        return;
    }
    const { certain, possible } = functions.permissionsOf(resource);
    const thing = named("function", resource);
    const answer = anyOf(certain.map((permission) => admits(permission, topic, principal)));
    const observed = `No permission of this deployment lets the topic invoke the ${thing}.`;
    if (answer === "cannot tell" || (answer === "no" && possible.length > 0)) {
        judgement.waitsFor("permission", thing, resource);
    } else if (answer === "no" && certain.length === 0) {
        judgement.cannotTell(code, { observed, ...text }, resource);
    } else if (answer === "no") {
        judgement.breaks(code, { observed, ...text }, resource);
    }
}

const code = "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS";

/** Lambda answers alike for a function without a policy and for none at all (GetPolicy, Lambda API reference). */
function judgeFunctionPolicy(
    topic: TopicTarget,
    { policy, ...resource }: LambdaFunction & { readonly policy: Value<string> },
    principal: string,
    { wanted, remedy }: Omit<FindingText, "observed">,
    judgement: HopJudgement,
): void {
    const thing = named("function", resource);
    const arn = ownArn("lambda", { ...resource, arn: unknown() }, "function");
    const admission: Admission = {
        code,
        act: "let the topic invoke it",
        wanted,
        grant: remedy,
        decide: (document) => evaluatePolicy(document, deliveryRequest(principal, "lambda:InvokeFunction", topic, arn)),
    };
    const without = `The ${thing} has no policy, which lets nobody but its own account invoke it, or does not exist.`;
    judgeOwnPolicy(policy, admission, { thing, without, blamed: resource }, judgement);
}

function admits(permission: FunctionPermission, topic: TopicTarget, service: string): Answer {
    const { arn, account } = sourceOf(topic);
    const isOfTopic = topic.kind === "deployed" && sourcesOf(permission.sourceArn).includes(topic.resource.id);
    return allOf([
        anyOf([service, "*"].map((principal) => matchText(principal, textOf(permission.principal), "equals"))),
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
