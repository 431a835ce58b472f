import { randomUUID } from "node:crypto";
import type { AliasArgs, KeyArgs, KeyPolicyArgs } from "@pulumi/aws/kms";
import { AwsError } from "../AwsError";
import { matching, tags, textOfLength, wholeNumber } from "../inputRules";
import type { InputRules, Place, Properties, ResourceType } from "../resourceType";

export const key: ResourceType = {
    token: "aws:kms/key:Key",
    inputs: {
        description: { refuse: textOfLength(0, 8192) },
        policy: { isJson: true },
        enableKeyRotation: { default: false },
        rotationPeriodInDays: { refuse: wholeNumber(90, 2560) },
        deletionWindowInDays: { refuse: wholeNumber(7, 30) },
        isEnabled: { default: true },
        multiRegion: { replaces: true, default: false },
        bypassPolicyLockoutSafetyCheck: { default: false },
        tags: { refuse: tags },
        region: { replaces: true },
    } satisfies InputRules<KeyArgs>,
    computed: ["arn", "keyId", "policy", "description", "tagsAll"],
    actions: {
        create: "kms:CreateKey",
        read: "kms:DescribeKey",
        update: "kms:PutKeyPolicy",
        delete: "kms:ScheduleKeyDeletion",
    },
    identify: (inputs, { partition, account, region }) => {
        const keyId = randomUUID();
        const root = `arn:${partition}:iam::${account}:root`;
        const statement = {
            Sid: "Enable IAM User Permissions",
            Effect: "Allow",
            Principal: { AWS: root },
            Action: "kms:*",
            Resource: "*",
        };
        const policy =
            inputs.policy ?? JSON.stringify({ Version: "2012-10-17", Id: "key-default-1", Statement: [statement] });
        const outputs = {
            keyId,
            arn: `arn:${partition}:kms:${region}:${account}:key/${keyId}`,
            policy,
            description: inputs.description ?? "",
        };
        return { id: keyId, outputs };
    },
    admit: (outputs, place) => refuseLockout(outputs, place),
};

/** KMS refuses a policy under which nobody of the account could change the policy again. */
function refuseLockout({ policy, bypassPolicyLockoutSafetyCheck }: Properties, { account }: Place): void {
    const statements = [JSON.parse(String(policy)).Statement].flat();
    const admitsAccount = statements.some(
        ({ Effect, Principal, Action }) =>
            Effect === "Allow" &&
            JSON.stringify(Principal).includes(account) &&
            [Action].flat().some((action) => ["kms:*", "kms:Put*", "kms:PutKeyPolicy"].includes(action)),
    );
    if (!admitsAccount && bypassPolicyLockoutSafetyCheck !== true) {
        throw new AwsError(
            "MalformedPolicyDocumentException",
            "The new key policy will not allow you to update the key policy in the future.",
        );
    }
}

const keyPolicy: ResourceType = {
    token: "aws:kms/keyPolicy:KeyPolicy",
    inputs: {
        keyId: { isRequired: true, replaces: true },
        policy: { isRequired: true, isJson: true },
        bypassPolicyLockoutSafetyCheck: { default: false },
        region: { replaces: true },
    } satisfies InputRules<KeyPolicyArgs>,
    computed: [],
    actions: {
        create: "kms:PutKeyPolicy",
        read: "kms:GetKeyPolicy",
        update: "kms:PutKeyPolicy",
        delete: "kms:PutKeyPolicy",
    },
    identify: ({ keyId }) => ({ id: String(keyId), outputs: {} }),
    admit: (outputs, place) => {
        requireKey(outputs.keyId, place);
        refuseLockout(outputs, place);
    },
};

const alias: ResourceType = {
    token: "aws:kms/alias:Alias",
    inputs: {
        name: {
            replaces: true,
            refuse: matching(/^alias\/(?!aws\/)[\w/-]{1,250}$/, "begin with 'alias/', and not with 'alias/aws/'"),
        },
        targetKeyId: { isRequired: true },
        region: { replaces: true },
    } satisfies InputRules<AliasArgs>,
    isAutoNamed: true,
    computed: ["arn", "targetKeyArn"],
    actions: {
        create: "kms:CreateAlias",
        read: "kms:ListAliases",
        update: "kms:UpdateAlias",
        delete: "kms:DeleteAlias",
    },
    identify: ({ name, targetKeyId }, { partition, account, region }) => {
        const prefix = `arn:${partition}:kms:${region}:${account}`;
        const keyId = String(targetKeyId).split("/").at(-1);
        return { id: String(name), outputs: { arn: `${prefix}:${name}`, targetKeyArn: `${prefix}:key/${keyId}` } };
    },
    admit: ({ name, targetKeyId }, place, id, previous) => {
        requireKey(targetKeyId, place);
        if (!previous && place.resources.get(alias.token, id)) {
            throw new AwsError("AlreadyExistsException", `An alias with the name ${name} already exists`);
        }
    },
};

function requireKey(keyId: unknown, { resources }: Place): void {
    if (!resources.get(key.token, String(keyId).split("/").at(-1) ?? "")) {
        throw new AwsError("NotFoundException", `Key '${keyId}' does not exist`);
    }
}

/** A key by its ARN. */
export const keyWithArn = (arn: unknown, resources: Place["resources"]): Properties | undefined =>
    resources.list(key.token).find((one) => one.arn === arn);

export const kms = [key, keyPolicy, alias];
