import type { DeployedResource } from "../deployment/deployedResource";
import { knownValue, type Value } from "../deployment/value";
import type { HopJudgement } from "./HopJudgement";
import { type Admission, judgeResourcePolicy } from "./judgeResourcePolicy";

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
        judgement.breaks(code, { observed: without, wanted, remedy: grant }, blamed);
    } else {
        judgeResourcePolicy(policy, admission, { thing, subject: `The policy of ${thing}`, blamed }, judgement);
    }
}
