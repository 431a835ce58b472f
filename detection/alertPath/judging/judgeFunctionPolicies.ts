import type { FunctionPermission, FunctionPolicy } from "../deployment/lambdaFunction";
import { named } from "../deployment/named";
import type { FunctionAdmission } from "./functionAdmission";
import type { HopJudgement } from "./HopJudgement";
import { judgeResourcePolicy } from "./judgeResourcePolicy";

/**
 * Whether the whole policy of a function admits the topic. It overwrites every other policy and every permission
 * ("PutResourcePolicy", Lambda API reference), so that beside one of them nobody can say which of both is written last.
 *
 * @param policies at least one.
 * @param functionThing the function as a person calls it: `function "page"`.
 */
export function judgeFunctionPolicies(
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
