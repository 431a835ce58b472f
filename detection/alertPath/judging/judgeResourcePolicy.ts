import type { PolicyDecision } from "../../iam";
import type { DeployedResource } from "../deployment/deployedResource";
import { knownValue, type Value } from "../deployment/value";
import type { FindingCode } from "../report/findingCodes";
import type { FindingText, HopJudgement } from "./HopJudgement";

/** What a topic or a queue must let an AWS service do. */
export interface Admission {
    readonly code: FindingCode;
    /** Such as `let CloudWatch publish`. */
    readonly act: string;
    readonly wanted: string;
    /** The statement that grants it, for policies that only lack one. */
    readonly grant: string;
    readonly decide: (policy: string) => PolicyDecision;
}

/** A policy as sentences name it, and the resource to blame. */
export interface PolicySubject {
    /** The resource that holds the policy: `topic "alerts"`, or `topic policy "alerts"`. */
    readonly thing: string;
    /** The policy at the beginning of a sentence. */
    readonly subject: string;
    readonly blamed: DeployedResource | undefined;
}

/** Whether a policy, which replaces all others of its resource, admits the service. */
export function judgeResourcePolicy(
    policy: Value<string>,
    { code, act, wanted, grant, decide }: Admission,
    { thing, subject, blamed }: PolicySubject,
    ofHop: HopJudgement,
): void {
    const judgement = ofHop.blaming(blamed);
    if (policy.state !== "known") {
        judgement.waitsFor("policy", thing);
        return;
    }
    const { decision, reason = "", remedy = grant, isLasting = false } = decide(policy.value);
    if (decision === "denied") {
        const observed = `${subject} does not ${act}. ${reason}`;
        judgement.breaks(code, { observed, wanted, remedy });
    } else if (decision === "cannot tell") {
        const observed = `${subject} may or may not ${act}. ${reason}`;
        judgement.cannotTell(...doubt({ observed, wanted, remedy }, isLasting));
    }
}

/** A policy of which nobody can tell: what is not judged stays so, everything else is known after the deployment. */
export const doubt = (text: FindingText, isLasting: boolean): [FindingCode, FindingText] =>
    isLasting
        ? ["CONDITION_NOT_JUDGED", text]
        : ["NOT_KNOWN_YET", { ...text, remedy: "Check again after the deployment." }];

/**
 * Whether the policy on a subscribed queue or function itself admits SNS, which without one is kept out.
 *
 * @param thing what is subscribed, as a person calls it: `queue "audit"`.
 * @param without the sentence for one without a policy.
 */
export function judgeOwnPolicy(
    policy: Value<string>,
    admission: Admission,
    { thing, without, blamed }: { readonly thing: string; readonly without: string; readonly blamed: DeployedResource },
    judgement: HopJudgement,
): void {
    const { code, wanted, grant } = admission;
    if (policy.state === "absent" || knownValue(policy)?.trim() === "") {
        judgement.blaming(blamed).breaks(code, { observed: without, wanted, remedy: grant });
    } else {
        judgeResourcePolicy(policy, admission, { thing, subject: `The policy of ${thing}`, blamed }, judgement);
    }
}
