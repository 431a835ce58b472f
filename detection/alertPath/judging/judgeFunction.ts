import { named } from "../deployment/deployedResource";
import type { FunctionPermission, FunctionPolicy, LambdaFunction } from "../deployment/lambdaFunction";
import type { Subscription } from "../deployment/topic";
import { absent, knownValue } from "../deployment/value";
import type { TopicTarget } from "../lookup/indexByArn";
import type { FunctionIndex } from "../lookup/indexFunctions";
import type { InvokedFunction } from "../lookup/resolveFunction";
import type { HopJudgement } from "./HopJudgement";
import { isFor } from "./judgeFunctionPermission";
import { type FunctionAdmission, functionAdmission, judgeFunctionPermissions } from "./judgeFunctionPermissions";
import { judgeOwnPolicy, judgeResourcePolicy } from "./judgeResourcePolicy";

/**
 * Whether a topic may invoke the function of a subscription. Where it may not, SNS drops the messages: only its metric
 * NumberOfNotificationsFailed shows that. A function that is not part of the deployment is taken on trust.
 */
export function judgeFunction(
    topic: TopicTarget,
    subscription: Subscription,
    functions: FunctionIndex,
    judgement: HopJudgement,
): void {
    const isFunction = knownValue(subscription.protocol) === "lambda";
    const invoked = isFunction ? functions.resolve(subscription.functionArn ?? absent, subscription) : undefined;
    const resource = invoked?.resource;
    if (invoked === undefined || resource === undefined) {
        return;
    }
    const { qualifier } = invoked;
    const thing = named("function", resource);
    judgeConcurrency(functions.wholeOf(invoked), judgement);
    const admission = functionAdmission(topic, invoked, resource);
    const grant = permissionFor(admission.principal, qualifier);
    const { certain: policies, possible: strayPolicies } = functions.policiesOf(invoked);
    const { certain: permissions, possible: strayPermissions } = functions.permissionsOf(invoked);
    const isOfInvoked = (part: { readonly qualifier: typeof qualifier }) => isFor(part.qualifier, qualifier) !== "no";
    const [policy, ...others] = policies.filter(isOfInvoked).map(({ resource: each }) => each);
    if (policy !== undefined) {
        const overwritten = permissions.filter(isOfInvoked).map(({ resource: each }) => each);
        judgeFunctionPolicies([policy, ...others], overwritten, thing, admission, judgement);
    } else if (strayPolicies.length > 0) {
        judgement.blaming(resource).waitsFor("policy", thing);
    } else if (resource.policy !== undefined) {
        // Lambda answers alike for a function without a policy and for none at all (GetPolicy, Lambda API reference).
        const without = `The ${thing} has no policy, which lets nobody but its own account invoke it, or does not exist.`;
        judgeOwnPolicy(resource.policy, { ...admission, grant }, { thing, without, blamed: resource }, judgement);
    } else if (knownValue(qualifier) !== "$LATEST") {
        // Lambda takes no permission for $LATEST, and no document says whether the function's own ones count for it.
        judgeFunctionPermissions(
            topic,
            { ...invoked, resource },
            permissions,
            strayPermissions.length > 0,
            { ...admission, grant },
            judgement.blaming(resource),
        );
    }
}

/**
 * A reserved concurrency of 0 keeps Lambda from running a function at all ("Configuring reserved concurrency for a
 * function", Lambda developer guide); its versions and aliases share it.
 */
function judgeConcurrency(whole: LambdaFunction | undefined, judgement: HopJudgement): void {
    if (whole === undefined) {
        return;
    }
    const thing = named("function", whole);
    judgement
        .blaming(whole)
        .whenKnown(whole.reservedConcurrency ?? absent, "reservedConcurrentExecutions", thing, (reserved) => {
            if (reserved === 0) {
                judgement.blaming(whole).breaks("SUBSCRIPTION_FUNCTION_NEVER_RUNS", {
                    observed: `Lambda never runs the ${thing}: its reservedConcurrentExecutions is 0.`,
                    wanted: "The function must run when the topic invokes it.",
                    remedy: `Leave reservedConcurrentExecutions out of the ${thing}, or set it to 1 or more.`,
                });
            }
        });
}

function permissionFor(principal: string, qualifier: InvokedFunction["qualifier"]): string {
    const text = knownValue(qualifier);
    const setting = text === undefined ? "" : `, qualifier: ${JSON.stringify(text)}`;
    return `new aws.lambda.Permission("alerts", { function: fn.name${setting}, action: "lambda:InvokeFunction", principal: "${principal}", sourceArn: topic.arn });`;
}

/**
 * Whether the whole policy of a function admits the topic. It overwrites every other policy and every permission
 * ("PutResourcePolicy", Lambda API reference), so that beside one of them nobody can say which of both is written last.
 *
 * @param policies at least one.
 * @param functionThing the function as a person calls it: `function "page"`.
 */
function judgeFunctionPolicies(
    [policy, ...policies]: readonly [FunctionPolicy, ...FunctionPolicy[]],
    permissions: readonly FunctionPermission[],
    functionThing: string,
    admission: FunctionAdmission,
    judgement: HopJudgement,
): void {
    const thing = named("resource policy", policy);
    const others = [
        ...policies.map((other) => named("resource policy", other)),
        ...permissions.map((permission) => named("permission", permission)),
    ].join(" and the ");
    if (others !== "") {
        const text = {
            observed: `The ${thing} is the whole policy of the ${functionThing} and overwrites the ${others}, or is overwritten: which of them holds depends on what is written last.`,
            wanted: "A function must get its policy from one resource policy, or from permissions alone.",
            remedy: `Write what is allowed by the ${others} as a statement into the ${thing}, and then remove the ${others}.`,
        };
        judgement.blaming(policy).cannotTell("SUBSCRIPTION_FUNCTION_POLICY_OVERWRITTEN", text);
        return;
    }
    const grant = `Add the statement { Effect: "Allow", Principal: { Service: "${admission.principal}" }, Action: "lambda:InvokeFunction", Resource: the ARN that the policy is for, Condition: { ArnLike: { "AWS:SourceArn": topic.arn } } } to the ${thing}; a permission beside it would be overwritten.`;
    const subject = { thing, subject: `The ${thing}`, blamed: policy };
    judgeResourcePolicy(
        policy.policy,
        { ...admission, act: `let the topic invoke the ${functionThing}`, grant },
        subject,
        judgement,
    );
}
