import * as assert from "node:assert/strict";
import { findChatPlaceProblems } from "../../../../components/notifications/chat/findChatPlaceProblems";

const place = { partition: "aws", account: "123456789012", region: "us-east-1" };

describe("findChatPlaceProblems", () => {
    it("accepts channels in the partition aws", () => {
        assert.deepEqual(findChatPlaceProblems(["security", "office"], "alerts", place), []);
    });

    for (const partition of ["aws-us-gov", "aws-cn"]) {
        it(`refuses channels in ${partition}, once`, () => {
            assert.deepEqual(findChatPlaceProblems(["security", "office"], "alerts", { ...place, partition }), [
                "slackChannels and teamsChannels need Amazon Q Developer in chat applications, which is in the partition " +
                    `aws only; this is ${partition}. Remove them, and subscribe somebody in another way.`,
            ]);
        });
    }

    it("takes a configuration's name of 128 characters, and no longer one", () => {
        const topicName = "t".repeat(128 - "-team-us-east-1".length);
        assert.deepEqual(findChatPlaceProblems(["team"], topicName, place), []);
        assert.deepEqual(findChatPlaceProblems(["team", "teams"], topicName, place), [
            `The chat channel teams would be configured as "${topicName}-teams-us-east-1", of 129 characters; Amazon Q ` +
                "Developer takes 128. Shorten its name, or the topic's.",
        ]);
    });
});
