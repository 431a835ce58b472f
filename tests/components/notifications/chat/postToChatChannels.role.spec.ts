import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { chatAssumeRolePolicy, chatPermissions } from "../../../../components/notifications/chat/chatRolePolicies";
import { newChatRole } from "../../../../components/notifications/chat/postToChatChannels";
import { build, only } from "../../../support";

const place = { partition: "aws", account: "123456789012", region: "eu-north-1" };

describe("newChatRole", () => {
    it("is a role with one policy of its own, and no policy of AWS", async () => {
        const tags = { owner: "security" };
        const { resources } = await build(() => newChatRole("chat", pulumi.output(place), tags, {}));
        assert.equal(resources.length, 3);
        assert.deepEqual(only(resources, "aws:iam/role:Role").inputs, {
            description: "Lets Amazon Q Developer in chat applications show alarms in chat channels",
            assumeRolePolicy: JSON.stringify(chatAssumeRolePolicy(place)),
            tags,
        });
        assert.deepEqual(only(resources, "aws:iam/policy:Policy").inputs, {
            description: "All that a chat channel may read of the account: alarms and metrics",
            policy: JSON.stringify(chatPermissions(place)),
            tags,
        });
        assert.deepEqual(only(resources, "aws:iam/rolePolicyAttachment:RolePolicyAttachment").inputs, {
            role: "chat-role-id",
            policyArn: "arn:aws:iam::123456789012:policy/chat-policy-id",
        });
    });
});
