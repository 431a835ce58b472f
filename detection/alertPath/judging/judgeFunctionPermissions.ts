import { anyOf, evaluatePolicy, type PartlyKnownText } from "../../iam";
import { named } from "../deployment/deployedResource";
import type { FunctionPermission, LambdaFunction } from "../deployment/lambdaFunction";
import type { Place } from "../deployment/place";
import { absent, knownValue } from "../deployment/value";
import type { TopicTarget } from "../lookup/indexByArn";
import type { Qualified } from "../lookup/indexFunctions";
import { arnAt } from "../lookup/ownArn";
import type { InvokedFunction } from "../lookup/resolveFunction";
import { deliveryRequest } from "./deliveryRequest";
import type { HopJudgement } from "./HopJudgement";
import { judgeFunctionPermission } from "./judgeFunctionPermission";
import type { Admission } from "./judgeResourcePolicy";
import { snsPrincipal } from "./snsPrincipal";

/**
 * Whether one of the permissions of a function lets a topic invoke it. A function without a single one here may have
 * them from elsewhere.
 *
 * @param isOpen whether there are permissions of which nobody can say what function they are for.
 * @param admission with the resource that grants it, as code.
 * @param judgement blames the function.
 */
export function judgeFunctionPermissions(
    topic: TopicTarget,
    invoked: InvokedFunction & { readonly resource: LambdaFunction },
    permissions: readonly Qualified<FunctionPermission>[],
    isOpen: boolean,
    { code, wanted, principal, grant }: FunctionAdmission & Pick<Admission, "grant">,
    judgement: HopJudgement,
): void {
    const { resource } = invoked;
    const thing = named("function", resource);
    const judged = permissions.map((permission) => judgeFunctionPermission(permission, invoked, topic, principal));
    const answer = anyOf(judged.map((each) => each.answer));
    const reasons = judged.flatMap((each) => each.reasons);
    const observed = [`No permission of this deployment lets the topic invoke the ${thing}.`, ...reasons].join(" ");
    if (answer === "yes") {
        remarkOnUnknownQualifier(resource, invoked.qualifier, permissions, judgement);
    } else if (answer === "cannot tell") {
        const remedy = "Check again after the deployment, when it is known.";
        judgement.cannotTell("NOT_KNOWN_YET", { observed: reasons.join(" "), wanted, remedy });
    } else if (isOpen) {
        judgement.waitsFor("permission", thing);
    } else if (permissions.length === 0) {
        judgement.cannotTell(code, { observed, wanted, remedy: grant });
    } else {
        judgement.breaks(code, { observed, wanted, remedy: grant });
    }
}

/** Before the deployment the ARN of a function looks like that of its version, which needs a permission of its own. */
function remarkOnUnknownQualifier(
    resource: LambdaFunction,
    qualifier: InvokedFunction["qualifier"],
    permissions: readonly Qualified<FunctionPermission>[],
    judgement: HopJudgement,
): void {
    const hasOthers = knownValue(resource.publishesVersions ?? absent) === true || permissions.some(isQualified);
    if (qualifier.state === "unknown" && hasOthers) {
        const text = {
            observed: `Whether the subscription invokes the ${named("function", resource)} itself or a version or alias of it is not known yet, and the permission that admits the topic is for the function itself.`,
            wanted: "A version or an alias has a policy of its own and needs a permission with its qualifier.",
            remedy: "If the endpoint is qualifiedArn or the ARN of an alias, set qualifier on the permission; else check again after the deployment.",
        };
        judgement.remark("NOT_KNOWN_YET", text);
    }
}

const isQualified = ({ qualifier }: Qualified<unknown>): boolean => qualifier.state !== "absent";

export type FunctionAdmission = Omit<Admission, "grant"> & { readonly principal: string };

/** What a function must let SNS do for a topic. */
export function functionAdmission(topic: TopicTarget, invoked: InvokedFunction, place: Place): FunctionAdmission {
    const principal = snsPrincipal(topic, place.region);
    const request = deliveryRequest(principal, "lambda:InvokeFunction", topic, arnOfInvoked(invoked, place));
    return {
        principal,
        code: "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS",
        act: "let the topic invoke it",
        wanted: `The function must let ${principal} invoke it for this topic, or SNS drops the alarm's messages.`,
        decide: (document) => evaluatePolicy(document, request),
    };
}

const arnOfInvoked = ({ name, qualifier }: InvokedFunction, place: Place): PartlyKnownText =>
    arnAt("lambda", place, ["function", name, ...(qualifier.state === "known" ? [qualifier.value] : [])]);
