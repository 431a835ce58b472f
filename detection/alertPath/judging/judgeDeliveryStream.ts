import { evaluateRolePolicies } from "../../iam";
import { named } from "../deployment/deployedResource";
import type { Subscription } from "../deployment/topic";
import { knownValue } from "../deployment/value";
import type { RoleIndex } from "../lookup/indexRoles";
import { refusalToAssume } from "./assumedRole";
import type { HopJudgement } from "./HopJudgement";

const code = "SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS";
const sns = "sns.amazonaws.com";

/**
 * Whether SNS may write to the delivery stream of a subscription, with the role that the subscription names
 * ("Prerequisites for subscribing Firehose delivery streams to Amazon SNS topics", SNS developer guide). A role outside
 * the deployment, one to which the deployment gives no policy, and what is not known of one are taken on trust.
 */
export function judgeDeliveryStream(subscription: Subscription, roles: RoleIndex, judgement: HopJudgement): void {
    const { protocol, deliveryRoleArn } = subscription;
    if (knownValue(protocol) !== "firehose" || deliveryRoleArn === undefined) {
        return;
    }
    const thing = named("subscription", subscription);
    const wanted =
        "SNS must be able to assume the role of the subscription, and to put records into the delivery stream with it.";
    if (deliveryRoleArn.state === "absent") {
        judgement.breaks(code, {
            observed: `The ${thing} delivers to a delivery stream and names no role, and SNS refuses it.`,
            wanted,
            remedy: `Set subscriptionRoleArn on the ${thing} to a role that trusts ${sns} and may call firehose:PutRecord.`,
        });
        return;
    }
    const role = roles.resolve(deliveryRoleArn);
    if (role === undefined) {
        return;
    }
    const roleThing = named("role", role);
    const refusal = refusalToAssume(role, sns, new Map());
    const policies = roles.policiesOf(role) ?? [];
    const mayPut = evaluateRolePolicies(policies, { action: "firehose:PutRecord", resource: [undefined] });
    if (refusal !== undefined) {
        judgement.blaming(role).breaks(code, {
            observed: `The ${roleThing} of ${thing} does not let SNS assume it. ${refusal}`,
            wanted,
            remedy: `Add the statement { Effect: "Allow", Principal: { Service: "${sns}" }, Action: "sts:AssumeRole" } to the trust policy of ${roleThing}.`,
        });
    } else if (policies.length > 0 && mayPut === "no") {
        judgement.blaming(role).breaks(code, {
            observed: `The policies of ${roleThing} of ${thing} do not allow firehose:PutRecord.`,
            wanted,
            remedy: `Allow firehose:PutRecord and firehose:PutRecordBatch on the delivery stream in a policy of ${roleThing}.`,
        });
    }
}
