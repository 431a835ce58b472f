import * as assert from "node:assert/strict";
import { recipientsOf } from "../../../drills/rehearsal/recipientsOf";
import type { RecordedResource } from "../../../drills/rehearsal/recordedStack";

const resource = (type: string, props: RecordedResource["props"]): RecordedResource => ({
    type,
    props,
    name: "team",
    urn: "team",
    isCustom: true,
    inputs: props,
    propertyDependencies: {},
});

const cases: readonly [type: string, props: RecordedResource["props"], protocol: string, endpoint: string][] = [
    [
        "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
        { slackChannelId: "C07EZ1A" },
        "slack",
        "C07EZ1A",
    ],
    [
        "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration",
        { channelId: "19%3Aab12%40thread.tacv2" },
        "teams",
        "19:ab12@thread.tacv2",
    ],
    [
        "aws:sns/topicSubscription:TopicSubscription",
        { protocol: "email", endpoint: "team@example.com" },
        "email",
        "t••••••m@example.com",
    ],
];

describe("recipientsOf", () => {
    for (const [type, props, protocol, endpoint] of cases) {
        it(`shows ${type} as ${protocol} ${endpoint}`, () => {
            const recipients = recipientsOf([resource(type, { ...props, snsTopicArns: ["arn:aws:sns:::alerts"] })]);
            assert.deepEqual(
                [...recipients.values()],
                [{ name: "team", protocol, endpoint, isRaw: false, mustConfirm: false }],
            );
        });
    }

    it("shows nobody for a resource that is no subscriber", () => {
        assert.equal(recipientsOf([resource("aws:sns/topic:Topic", { protocol: "email" })]).size, 0);
    });
});
