import { parseArn } from "../../arn";
import { evaluatePolicy, type PolicyDecision } from "../../iam";
import { named } from "../deployment/deployedResource";
import { type Key, policyOfKey, policyToChange } from "../deployment/key";
import { known, textOf } from "../deployment/value";
import type { KeyTarget } from "../lookup/indexKeys";
import type { HopJudgement } from "./HopJudgement";
import { judgeKeyRegion, judgeKeySpec, judgeKeyState, type KeyUse, putInto } from "./judgeKeyFitness";
import { doubt } from "./judgeResourcePolicy";

const calls = "kms:Decrypt and kms:GenerateDataKey*";

const wanted = ({ principal }: KeyUse["service"]): string =>
    `The key's policy must allow ${calls} to ${principal}, or the alarm's messages are dropped without a trace.`;

/** Whether an AWS service may use the key that encrypts a topic or a queue. */
export function judgeKeyUse(target: KeyTarget, use: KeyUse, ofHop: HopJudgement): void {
    const { kind, encrypted, service, codes, otherwise } = use;
    const judgement = ofHop.blaming(encrypted);
    const thing = named(kind, encrypted);
    const ownKey = `Set kmsMasterKeyId on the ${thing} to a key of your own whose policy allows ${calls} to ${service.principal}.`;
    switch (target.kind) {
        case "not encrypted":
            return;
        case "unknown":
            judgement.waitsFor("kmsMasterKeyId", thing);
            return;
        case "managed by AWS":
            judgement.breaks(codes.blocks, {
                observed: `The ${thing} is encrypted with ${target.alias}, the key that AWS manages; its policy does not admit ${service.name} and cannot be changed.`,
                wanted: `The ${kind} must be encrypted with a key of your own that admits ${service.name}, or ${otherwise}.`,
                remedy: ownKey,
            });
            return;
        case "outside":
            judgeKeyRegion(known(parseArn(target.reference)?.region ?? ""), `key ${target.reference}`, use, judgement);
            judgement.cannotTell(codes.outside, {
                observed: `The key of ${thing}, ${target.reference}, is out of sight here.`,
                wanted: wanted(service),
                remedy: `Check its policy with aws kms get-key-policy --key-id ${target.reference}.`,
            });
            return;
        case "key":
            if (target.key.isMissing) {
                judgement.breaks(codes.blocks, {
                    observed: `The ${thing} is encrypted with the key ${target.key.label}, which does not exist.`,
                    wanted: `The key must exist, or nothing can be ${putInto(kind)}.`,
                    remedy: ownKey,
                });
            } else {
                judgeKey(target.key, use, judgement.blaming(target.key));
            }
    }
}

/** @param judgement blames the key. */
function judgeKey(key: Key, use: KeyUse, judgement: HopJudgement): void {
    const { kind, encrypted, service, codes, condition } = use;
    const thing = named("key", key);
    const encryptedThing = named(kind, encrypted);
    judgeKeyRegion(key.region, thing, use, judgement);
    judgeKeySpec(key, use, judgement);
    judgeKeyState(key, use, judgement);
    const { policyHolder } = key;
    const ofPolicy = judgement.blaming(policyHolder ?? key);
    const holder = policyHolder === undefined ? thing : named("key policy", policyHolder);
    ofPolicy.whenKnown(key.policy, "policy", holder, (policy = "") => {
        const grant = `Add the statement { Effect: "Allow", Principal: { Service: "${service.principal}" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*", Condition: ${condition} } to ${policyToChange(key)}.`;
        const { decision, reason = "", remedy = grant, isLasting = false } = decideKey(key, policy, use);
        if (decision === "denied") {
            const observed = `The ${policyOfKey(key)}, which encrypts the ${encryptedThing}, does not admit ${service.name}. ${reason}`;
            ofPolicy.breaks(codes.blocks, { observed, wanted: wanted(service), remedy });
        } else if (decision === "cannot tell") {
            const observed = `Whether the ${policyOfKey(key)}, which encrypts the ${encryptedThing}, admits ${service.name} cannot be told. ${reason}`;
            ofPolicy.cannotTell(...doubt({ observed, wanted: wanted(service), remedy }, isLasting));
        }
    });
}

/** What the policy says that KMS gives a key. */
export const defaultKeyPolicy: PolicyDecision = {
    decision: "denied",
    reason: "It is the default one, which admits principals of the account and no service.",
};

/** Both calls are needed; the one that fares worse decides. */
function decideKey(key: Key, policy: string, { request }: KeyUse): PolicyDecision {
    if (policy.trim() === "") {
        return defaultKeyPolicy;
    }
    const decisions = (["kms:Decrypt", "kms:GenerateDataKey"] as const).map((action) =>
        evaluatePolicy(policy, request(action, textOf(key.arn))),
    );
    return (
        decisions.find(({ decision }) => decision === "denied") ??
        decisions.find(({ decision }) => decision === "cannot tell") ?? { decision: "allowed" }
    );
}
