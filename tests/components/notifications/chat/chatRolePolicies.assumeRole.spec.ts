import * as assert from "node:assert/strict";
import { chatAssumeRolePolicy } from "../../../../components/notifications/chat/chatRolePolicies";
import { serviceMay } from "../../../serviceMay";

const place = { partition: "aws", account: "123456789012", region: "us-east-1" };
const channel = (account: string) => `arn:aws:chatbot::${account}:chat-configuration/slack-channel/alerts`;

describe("chatAssumeRolePolicy", () => {
    it("lets Amazon Q Developer assume the role for chat configurations of the account", () => {
        assert.deepEqual(chatAssumeRolePolicy(place), {
            Version: "2012-10-17",
            Statement: [
                {
                    Sid: "ChatChannelsAssumeRole",
                    Effect: "Allow",
                    Principal: { Service: "chatbot.amazonaws.com" },
                    Action: "sts:AssumeRole",
                    Condition: {
                        StringEqualsIfExists: { "aws:SourceAccount": "123456789012" },
                        ArnLikeIfExists: {
                            "aws:SourceArn": [
                                "arn:aws:chatbot:*:123456789012:chat-configuration/*",
                                "arn:aws:wheatley:*:123456789012:chat-configuration/*",
                            ],
                        },
                    },
                },
            ],
        });
    });

    const chat = "chatbot.amazonaws.com";
    const callers: readonly [who: string, service: string, keys: Record<string, string | undefined>, may: boolean][] = [
        ["for a channel of the account", chat, { account: "123456789012", arn: channel("123456789012") }, true],
        [
            "for a channel of the account, under the ARN's other name",
            chat,
            { arn: "arn:aws:wheatley::123456789012:chat-configuration/slack-channel/alerts" },
            true,
        ],
        ["without saying for whom", chat, {}, true],
        ["for a channel of another account", chat, { account: "210987654321", arn: channel("210987654321") }, false],
        ["for another account, without an ARN", chat, { account: "210987654321" }, false],
        ["for something else of the account", chat, { arn: "arn:aws:chatbot::123456789012:custom-action/a" }, false],
        ["as another service", "lambda.amazonaws.com", {}, false],
    ];
    for (const [who, service, { account, arn }, may] of callers) {
        it(`${may ? "admits" : "refuses"} who asks ${who}`, () => {
            const keys = { "aws:SourceAccount": account, "aws:SourceArn": arn };
            const policy = JSON.stringify(chatAssumeRolePolicy(place));
            assert.equal(serviceMay(policy, { service, action: "sts:AssumeRole", keys }), may);
        });
    }
});
