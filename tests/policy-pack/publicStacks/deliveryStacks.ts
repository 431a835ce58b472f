import { refer, type SampleProvider, type SampleResource, type SampleStack } from "../sampleStack";
import { account, arn, policy, wholeStack } from "./stackParts";

type Inputs = Readonly<Record<string, unknown>>;

export const logArchive = "444455556666";
export const byLogArchive: SampleProvider = {
    name: "logarchive",
    inputs: { region: "eu-north-1", assumeRoles: `[{"roleArn":"arn:aws:iam::${logArchive}:role/deploy"}]` },
};

export const cloudTrailAssumes = (statement: Inputs = {}): string =>
    policy({
        Effect: "Allow",
        Principal: { Service: "cloudtrail.amazonaws.com" },
        Action: "sts:AssumeRole",
        ...statement,
    });

export const mayWrite = (resource: unknown, statement: Inputs = {}): Inputs => ({
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: resource,
    ...statement,
});

const groupArn = arn("logs", "log-group:cloudtrail");
export const ownStreams = `${groupArn}:log-stream:${account}_CloudTrail_eu-north-1*`;
export const memberStreams = `${groupArn}:log-stream:o-a1b2c3d4e5_*`;
export const groupAlone = groupArn;
export const allStreams = `${groupArn}:*`;

export const role = (inputs: Inputs = {}): SampleResource => ({
    type: "aws:iam/role:Role",
    inputs: { name: "trail", assumeRolePolicy: cloudTrailAssumes(), ...inputs },
    outputs: { arn: `arn:aws:iam::${account}:role/trail`, id: "trail" },
});

export const rolePolicy = (...statements: Inputs[]): SampleResource => ({
    type: "aws:iam/rolePolicy:RolePolicy",
    inputs: { role: refer("role", "id"), policy: policy(...statements) },
    outputs: { id: "trail:delivery" },
});

/** The trail writes with a role of the stack. */
export const withRole = (parts: SampleStack, trail: Inputs = {}): SampleStack => ({
    ...wholeStack({ trail: { cloudWatchLogsRoleArn: refer("role", "arn"), ...trail } }),
    role: role(),
    ...parts,
});

/** The same by Cloud Control's role, which holds its policies itself. */
export const nativeRole = (statement: Inputs, trust: unknown = JSON.parse(cloudTrailAssumes())): SampleStack => ({
    role: {
        type: "aws-native:iam:Role",
        inputs: {
            roleName: "trail",
            assumeRolePolicyDocument: trust,
            policies: [{ policyName: "delivery", policyDocument: JSON.parse(policy(statement)) }],
        },
        outputs: { arn: `arn:aws:iam::${account}:role/trail` },
    },
});

/** What AWS's guide asks for, in the key of a log group. */
export const logsMay = (statement: Inputs = {}): Inputs => ({
    Effect: "Allow",
    Principal: { Service: "logs.eu-north-1.amazonaws.com" },
    Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
    Resource: "*",
    ...statement,
});

export const withGroupKey = (key: SampleResource): SampleStack => ({
    ...wholeStack({ logGroup: { kmsKeyId: refer("key", "arn") } }),
    key,
});
