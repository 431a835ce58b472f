import { absent, type Deployment, known, type Role, unknown, type Value } from "../../../../detection";
import { account, placed, subscription } from "../compliantDeployment";
import { judges } from "./judgements";

const roleArn = `arn:aws:iam::${account}:role/delivery`;
const trusts = (service: string): string =>
    JSON.stringify({ Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }] });
const allows = (action: string): string =>
    JSON.stringify({
        Statement: [
            {
                Effect: "Allow",
                Action: action,
                Resource: `arn:aws:firehose:eu-north-1:${account}:deliverystream/archive`,
            },
        ],
    });

/** A delivery stream alone is told, with this role. */
const delivering = (deliveryRoleArn: Value<string>, changes: Partial<Role> = {}, ...policies: Value<string>[]) => ({
    subscriptions: [subscription({ ...placed("archive"), protocol: known("firehose"), deliveryRoleArn })],
    roles: [
        {
            ...placed("delivery"),
            name: known("delivery"),
            arn: known(roleArn),
            trustPolicy: known(trusts("sns.amazonaws.com")),
            ...changes,
        },
    ],
    rolePolicies: policies.map((policy, index) => ({ ...placed(`policy-${index}`), role: known("delivery"), policy })),
});
const told = (title: string, more: Partial<Deployment>) => ({ title, more, told: ["archive"] });
const put = known(allows("firehose:PutRecord"));

describe("judgeDeliveryStream", () => {
    judges("subscription", [
        told("a role that trusts SNS and may put records", delivering(known(roleArn), {}, put)),
        told("a role that may put records in several", delivering(known(roleArn), {}, known(allows("firehose:*")))),
        told("a role by its edge", delivering(unknown(["delivery"]), { arn: unknown(["delivery"]) }, put)),
        told("a role to which the deployment gives no policy", delivering(known(roleArn))),
        told("a role with a policy that is not known", delivering(known(roleArn), {}, unknown())),
        told("a role whose trust policy is not known", delivering(known(roleArn), { trustPolicy: unknown() }, put)),
        told("a role outside", delivering(known(`${roleArn}-2`), { trustPolicy: known(trusts("ec2.amazonaws.com")) })),
        told("a role of which nobody knows", delivering(unknown())),
        {
            title: "no role",
            more: delivering(absent),
            findings:
                'SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS archive: The subscription "archive" delivers to a delivery stream and names no role, and SNS refuses it. | SNS must be able to assume the role of the subscription, and to put records into the delivery stream with it. | Set subscriptionRoleArn on the subscription "archive" to a role that trusts sns.amazonaws.com and may call firehose:PutRecord.',
        },
        {
            title: "the role of the stream itself",
            more: delivering(known(roleArn), { trustPolicy: known(trusts("firehose.amazonaws.com")) }, put),
            findings:
                'SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS delivery: The role "delivery" of subscription "archive" does not let SNS assume it. No statement allows sts:AssumeRole to sns.amazonaws.com. | SNS must be able to assume the role of the subscription, and to put records into the delivery stream with it. | Add the statement { Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sts:AssumeRole" } to the trust policy of role "delivery".',
        },
        {
            title: "a role that may do something else",
            more: delivering(known(roleArn), {}, known(allows("firehose:DescribeDeliveryStream"))),
            findings:
                'SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS delivery: The policies of role "delivery" of subscription "archive" do not allow firehose:PutRecord. | SNS must be able to assume the role of the subscription, and to put records into the delivery stream with it. | Allow firehose:PutRecord and firehose:PutRecordBatch on the delivery stream in a policy of role "delivery".',
        },
        {
            title: "no role, beside somebody who is told",
            more: { subscriptions: [subscription(), ...delivering(absent).subscriptions] },
            remarks:
                'SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS archive: The subscription "archive" delivers to a delivery stream and names no role, and SNS refuses it. | SNS must be able to assume the role of the subscription, and to put records into the delivery stream with it. | Set subscriptionRoleArn on the subscription "archive" to a role that trusts sns.amazonaws.com and may call firehose:PutRecord.',
        },
        { title: "no role, on another protocol", changes: { subscription: { deliveryRoleArn: absent } } },
        {
            title: "a role that nobody looked for",
            changes: { subscription: { protocol: known("firehose") } },
        },
    ]);
});
