import type { PolicyDecision } from "../../iam";
import { type DeployedResource, named, namedFew } from "../deployment/deployedResource";
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

/** A policy that is written as a resource of its own, and is the whole policy of what it is for. */
type WholePolicy = DeployedResource & { readonly policy: Value<string> };

/**
 * Whether the policies that a deployment gives to one topic or queue admit the service. Each is written whole, so that of
 * several the last one holds (SetTopicAttributes, SetQueueAttributes), and nobody can say which that is.
 *
 * @param owner the topic or queue as a person calls it.
 */
export function judgeWholePolicies(
    policies: readonly WholePolicy[],
    kind: "topic policy" | "queue policy",
    owner: string,
    admission: Admission,
    judgement: HopJudgement,
): void {
    const denying = policies.filter(
        ({ policy }) => policy.state === "known" && admission.decide(policy.value).decision === "denied",
    );
    const [first] = denying;
    if (first !== undefined && denying.length < policies.length) {
        const [names, refused] = [policies, denying].map((some) => namedFew(some, (policy) => named(kind, policy)));
        judgement.blaming(first).cannotTell("POLICY_OVERWRITTEN", {
            observed: `The ${names} are each the whole policy of ${owner}: the one that is written last holds, and the ${refused} ${denying.length === 1 ? "does" : "do"} not ${admission.act}.`,
            wanted: `One resource must hold the whole policy of ${owner}.`,
            remedy: "Write the statements of all of them into one, and remove the others.",
        });
        return;
    }
    for (const policy of policies) {
        const thing = named(kind, policy);
        judgeResourcePolicy(policy.policy, admission, { thing, subject: `The ${thing}`, blamed: policy }, judgement);
    }
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
