import type { PolicyArgs, RoleArgs, RolePolicyArgs, RolePolicyAttachmentArgs } from "@pulumi/aws/iam";
import { AwsError } from "../AwsError";
import { arn, matching, tags, textOfLength } from "../inputRules";
import type { InputRules, ResourceType } from "../resourceType";

export const role: ResourceType = {
    token: "aws:iam/role:Role",
    isGlobal: true,
    inputs: {
        name: { replaces: true, refuse: matching(/^[\w+=,.@-]{1,64}$/, "be a role name of at most 64 characters") },
        description: { refuse: textOfLength(0, 1000) },
        assumeRolePolicy: { isRequired: true, isJson: true },
        path: { default: "/", replaces: true },
        tags: { refuse: tags },
    } satisfies InputRules<RoleArgs>,
    isAutoNamed: true,
    computed: ["arn", "createDate", "uniqueId", "tagsAll"],
    actions: { create: "iam:CreateRole", read: "iam:GetRole", update: "iam:UpdateRole", delete: "iam:DeleteRole" },
    identify: ({ name }, { partition, account }) => ({
        id: String(name),
        outputs: {
            arn: `arn:${partition}:iam::${account}:role/${name}`,
            uniqueId: "AROAEXAMPLE",
            createDate: "2026-01-01",
        },
    }),
    release: ({ name }, { resources }) => {
        if (resources.keys(rolePolicy.token).some((key) => key.startsWith(`${name}:`))) {
            throw new AwsError("DeleteConflict", `Cannot delete entity, must delete policies first: ${name}`);
        }
        if (resources.list(rolePolicyAttachment.token).some((attachment) => attachment.role === name)) {
            throw new AwsError("DeleteConflict", `Cannot delete entity, must detach all policies first: ${name}`);
        }
        return false;
    },
};

export const rolePolicy: ResourceType = {
    token: "aws:iam/rolePolicy:RolePolicy",
    isGlobal: true,
    inputs: {
        name: { replaces: true, refuse: matching(/^[\w+=,.@-]{1,128}$/, "be a policy name of at most 128 characters") },
        role: { isRequired: true, replaces: true },
        policy: { isRequired: true, isJson: true },
    } satisfies InputRules<RolePolicyArgs>,
    isAutoNamed: true,
    computed: [],
    actions: {
        create: "iam:PutRolePolicy",
        read: "iam:GetRolePolicy",
        update: "iam:PutRolePolicy",
        delete: "iam:DeleteRolePolicy",
    },
    identify: ({ role: owner, name }) => ({ id: `${owner}:${name}`, outputs: {} }),
    admit: ({ role: owner }, { resources }) => {
        if (!resources.get(role.token, String(owner))) {
            throw new AwsError("NoSuchEntity", `The role with name ${owner} cannot be found.`);
        }
    },
};

export const policy: ResourceType = {
    token: "aws:iam/policy:Policy",
    isGlobal: true,
    inputs: {
        name: { replaces: true, refuse: matching(/^[\w+=,.@-]{1,128}$/, "be a policy name of at most 128 characters") },
        description: { replaces: true, refuse: textOfLength(0, 1000) },
        policy: { isRequired: true, isJson: true },
        path: { default: "/", replaces: true },
        tags: { refuse: tags },
    } satisfies InputRules<PolicyArgs>,
    isAutoNamed: true,
    computed: ["arn", "policyId", "attachmentCount", "tagsAll"],
    actions: {
        create: "iam:CreatePolicy",
        read: "iam:GetPolicy",
        update: "iam:CreatePolicyVersion",
        delete: "iam:DeletePolicy",
    },
    identify: ({ name }, { partition, account }) => {
        const policyArn = `arn:${partition}:iam::${account}:policy/${name}`;
        return { id: policyArn, outputs: { arn: policyArn, policyId: "ANPAEXAMPLE", attachmentCount: 0 } };
    },
    release: (_, { resources }, id) => {
        if (resources.list(rolePolicyAttachment.token).some(({ policyArn }) => policyArn === id)) {
            throw new AwsError("DeleteConflict", `Cannot delete a policy attached to entities: ${id}`);
        }
        return false;
    },
};

const rolePolicyAttachment: ResourceType = {
    token: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    isGlobal: true,
    inputs: {
        role: { isRequired: true, replaces: true },
        policyArn: { isRequired: true, replaces: true, refuse: arn },
    } satisfies InputRules<RolePolicyAttachmentArgs>,
    computed: [],
    actions: {
        create: "iam:AttachRolePolicy",
        read: "iam:ListAttachedRolePolicies",
        update: "iam:AttachRolePolicy",
        delete: "iam:DetachRolePolicy",
    },
    identify: ({ role: owner, policyArn }) => ({ id: `${owner}/${policyArn}`, outputs: {} }),
    admit: ({ role: owner, policyArn }, { resources }) => {
        if (!resources.get(role.token, String(owner))) {
            throw new AwsError("NoSuchEntity", `The role with name ${owner} cannot be found.`);
        }
        if (!String(policyArn).includes(":iam::aws:") && !resources.get(policy.token, String(policyArn))) {
            throw new AwsError("NoSuchEntity", `Policy ${policyArn} does not exist or is not attachable.`);
        }
    },
};

export const iamRoles = [role, rolePolicy, policy, rolePolicyAttachment];
