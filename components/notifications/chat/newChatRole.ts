import { Policy } from "@pulumi/aws/iam/policy";
import { Role } from "@pulumi/aws/iam/role";
import { RolePolicyAttachment } from "@pulumi/aws/iam/rolePolicyAttachment";
import type * as pulumi from "@pulumi/pulumi";
import type { AccountPlace } from "../../settings/accountPlaceOf";
import type { AlarmTopicArgs } from "../AlarmTopicArgs";
import { chatAssumeRolePolicy, chatPermissions } from "./chatRolePolicies";

/**
 * A role for the chat channels of a topic, which can read alarms and metrics and nothing else. As the guardrail of a
 * channel its policy also bounds the roles that members choose for themselves.
 */
export function newChatRole(
    name: string,
    place: pulumi.Output<AccountPlace>,
    tags: AlarmTopicArgs["tags"],
    opts: pulumi.CustomResourceOptions,
) {
    const role = new Role(
        `${name}-role`,
        {
            description: "Lets Amazon Q Developer in chat applications show alarms in chat channels",
            assumeRolePolicy: place.apply((at) => JSON.stringify(chatAssumeRolePolicy(at))),
            tags,
        },
        opts,
    );
    const policy = new Policy(
        `${name}-policy`,
        {
            description: "All that a chat channel may read of the account: alarms and metrics",
            policy: place.apply((at) => JSON.stringify(chatPermissions(at))),
            tags,
        },
        opts,
    );
    const attachment = new RolePolicyAttachment(
        `${name}-role-policy`,
        { role: role.name, policyArn: policy.arn },
        opts,
    );
    return { role, policy, attachment };
}
