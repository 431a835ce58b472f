import { refer } from "../sampleStack";
import {
    allStreams,
    cloudTrailAssumes,
    logsMay,
    mayWrite,
    memberStreams,
    nativeRole,
    ownStreams,
    role,
    rolePolicy,
    withGroupKey,
    withRole,
} from "./deliveryStacks";
import { account, arn, key, wholeStack } from "./stackParts";
import type { WorkingStack } from "./workingStack";

/** Trails, roles and keys of log groups that deliver. */
export const soundSources: Readonly<Record<string, WorkingStack>> = {
    "a role for the streams of the trail": { stack: withRole({ grant: rolePolicy(mayWrite(ownStreams)) }) },
    "a role for the whole group, by its edge": {
        stack: withRole({
            grant: {
                ...rolePolicy(),
                inputs: {
                    role: refer("role", "name"),
                    policy: refer("logs", "arn", (text) =>
                        JSON.stringify({ Statement: [mayWrite(`${text}:log-stream:*`)] }),
                    ),
                },
            },
        }),
    },
    "a role with a policy in itself": {
        stack: withRole({
            role: role({
                inlinePolicies: [{ name: "delivery", policy: JSON.stringify({ Statement: [mayWrite(allStreams)] }) }],
            }),
        }),
    },
    "a role with a managed policy of AWS": {
        stack: withRole({
            role: role({ managedPolicyArns: ["arn:aws:iam::aws:policy/CloudWatchLogsFullAccess"] }),
        }),
    },
    "a role with a managed policy of the stack": {
        stack: withRole({
            delivery: {
                type: "aws:iam/policy:Policy",
                inputs: { policy: JSON.stringify({ Statement: [mayWrite(allStreams)] }) },
                outputs: { arn: `arn:aws:iam::${account}:policy/delivery` },
            },
            attached: {
                type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                inputs: { role: refer("role", "name"), policyArn: refer("delivery", "arn") },
            },
        }),
    },
    "a role whose trust asks for the trail": {
        stack: withRole({
            role: role({
                assumeRolePolicy: cloudTrailAssumes({
                    Condition: { StringEquals: { "aws:SourceArn": arn("cloudtrail", "trail/org") } },
                }),
            }),
            grant: rolePolicy(mayWrite(allStreams)),
        }),
    },
    "a role for group and streams, as two statements": {
        stack: withRole({
            grant: rolePolicy(
                mayWrite(arn("logs", "log-group:cloudtrail"), { Action: "logs:CreateLogStream" }),
                mayWrite(ownStreams, { Action: "logs:Put*" }),
            ),
        }),
    },
    "a role of Cloud Control": { stack: withRole(nativeRole(mayWrite([ownStreams]))) },
    "an organization's trail, with a role for the members too": {
        stack: withRole({ grant: rolePolicy(mayWrite([ownStreams, memberStreams])) }, { isOrganizationTrail: true }),
    },
    "an organization's trail, with a role for its own account": {
        stack: withRole({ grant: rolePolicy(mayWrite([ownStreams])) }, { isOrganizationTrail: true }),
    },
    "an organization's trail of the delegated administrator": {
        stack: {
            ...wholeStack({ trail: { isOrganizationTrail: true } }),
            trail: {
                type: "aws:cloudtrail/trail:Trail",
                inputs: {
                    name: "org",
                    isMultiRegionTrail: true,
                    isOrganizationTrail: true,
                    cloudWatchLogsGroupArn: refer("logs", "arn", (text) => `${text}:*`),
                    cloudWatchLogsRoleArn: `arn:aws:iam::${account}:role/trail`,
                },
                outputs: { arn: "arn:aws:cloudtrail:eu-north-1:444455556666:trail/org" },
            },
        },
    },

    "a group under a key for CloudWatch Logs": { stack: withGroupKey(key([logsMay()])) },
    "a group under a key for this group alone": {
        stack: withGroupKey(
            key([
                logsMay({
                    Condition: {
                        ArnEquals: { "kms:EncryptionContext:aws:logs:arn": arn("logs", "log-group:cloudtrail") },
                    },
                }),
            ]),
        ),
    },
    "a group under a key for the account's groups": {
        stack: withGroupKey(
            key([
                logsMay({
                    Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:*:${account}:*` } },
                }),
            ]),
        ),
    },
    "a group under a disabled key": { stack: withGroupKey(key([logsMay()], { isEnabled: false })) },
    "a group under a key elsewhere": {
        stack: wholeStack({ logGroup: { kmsKeyId: arn("kms", "key/2222-3333") } }),
    },
};
