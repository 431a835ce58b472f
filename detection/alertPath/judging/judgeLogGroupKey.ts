import { evaluatePolicy, type PolicyDecision } from "../../iam";
import { capitalised } from "../../pattern/wording/sentence";
import { named } from "../deployment/deployedResource";
import type { Deployment } from "../deployment/deployment";
import { type Key, policyOfKey, policyToChange } from "../deployment/key";
import type { LogGroup } from "../deployment/logGroup";
import { absent, knownValue, textOf } from "../deployment/value";
import { indexKeys } from "../lookup/indexKeys";
import type { LogGroupTarget } from "../lookup/indexLogGroups";
import { arnAt } from "../lookup/ownArn";
import type { Step } from "../report/path";
import { HopJudgement } from "./HopJudgement";
import { defaultKeyPolicy } from "./judgeKeyUse";

/**
 * Whether the key that encrypts a log group admits CloudWatch Logs, which refuses to associate one that does not
 * ("Encrypt log data in CloudWatch Logs using AWS Key Management Service", CloudWatch Logs user guide). What is not known
 * of a key, and one outside the deployment, is taken on trust.
 */
export function judgeLogGroupKey(deployment: Deployment): (step: Step, target: LogGroupTarget | undefined) => Step {
    const keyOf = indexKeys(deployment);
    return (step, target) => {
        const group = target?.logGroup;
        const found = group && step.hop === "log group" ? keyOf(group.kmsKey ?? absent, group) : undefined;
        if (group === undefined || found?.kind !== "key") {
            return step;
        }
        const { findings, remarks } = judgeKey(group, found.key);
        return {
            ...step,
            state: findings.length > 0 ? "broken" : step.state,
            findings: [...step.findings, ...findings],
            remarks: [...step.remarks, ...remarks],
        };
    };
}

function judgeKey(group: LogGroup, key: Key): Step {
    const judgement = new HopJudgement("log group", group, key);
    const encrypts = `which encrypts the ${named("log group", group)}`;
    const principal = `logs.${knownValue(group.region) ?? "REGION"}.amazonaws.com`;
    const grant = `Add the statement { Effect: "Allow", Principal: { Service: "${principal}" }, Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"], Resource: "*" } to ${policyToChange(key)}.`;
    const { decision, reason = "", remedy = grant } = decideKey(group, key);
    const wanted =
        "CloudWatch Logs must be able to encrypt and decrypt with the key of a log group; it refuses one that keeps it out.";
    if (decision === "denied") {
        const text = {
            observed: `The ${policyOfKey(key)}, ${encrypts}, does not admit CloudWatch Logs. ${reason}`,
            wanted,
            remedy,
        };
        judgement.blaming(key.policyHolder ?? key).breaks("LOG_GROUP_KEY_BLOCKS_LOGS", text);
    }
    const fate = fateOf(key);
    if (fate !== undefined) {
        judgement.remark("LOG_GROUP_KEY_DISABLED", {
            observed: `The ${named("key", key)}, ${encrypts}, ${fate.is}.`,
            wanted: "What becomes of new events under such a key is not documented; what is stored cannot be read.",
            remedy: capitalised(`${fate.remedy}encrypt the ${named("log group", group)} with another key.`),
        });
    }
    return judgement.step();
}

function fateOf(key: Key): { readonly is: string; readonly remedy: string } | undefined {
    if (key.isMissing) {
        return { is: "does not exist", remedy: "" };
    }
    if (key.isPendingDeletion) {
        return {
            is: "is to be deleted",
            remedy: `Call the deletion off with aws kms cancel-key-deletion --key-id ${key.label} and enable the key, or `,
        };
    }
    if (key.unusableState !== undefined) {
        return { is: `cannot be used: its key state is ${key.unusableState}`, remedy: "" };
    }
    return knownValue(key.isEnabled) === false
        ? { is: "is disabled", remedy: `Enable the ${named("key", key)}, or ` }
        : undefined;
}

/** The call that fares worst decides; of the names that CloudWatch Logs has in a partition, one is enough. */
function decideKey(group: LogGroup, key: Key): PolicyDecision {
    const [policy, region] = [knownValue(key.policy), knownValue(group.region)];
    if (key.policy.state === "absent") {
        return defaultKeyPolicy;
    }
    if (policy === undefined || region === undefined) {
        return { decision: "cannot tell" };
    }
    const services = [`logs.${region}.amazonaws.com`, `logs.${region}.amazonaws.com.cn`, "logs.amazonaws.com"];
    const groupArn = arnAt("logs", group, ["log-group", knownValue(group.name)]);
    const worst = ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey"].map((action) => {
        const decisions = services.map((service) =>
            evaluatePolicy(policy, {
                service,
                action,
                resource: textOf(key.arn),
                context: new Map([["kms:encryptioncontext:aws:logs:arn", [groupArn]]]),
            }),
        );
        const [first = { decision: "cannot tell" as const }] = decisions;
        return decisions.find(({ decision }) => decision !== "denied") ?? first;
    });
    return worst.find(({ decision }) => decision === "denied") ?? { decision: "allowed" };
}
