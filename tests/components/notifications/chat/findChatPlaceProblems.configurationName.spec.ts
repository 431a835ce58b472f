import * as assert from "node:assert/strict";
import { chatConfigurationName } from "../../../../components/notifications/chat/findChatPlaceProblems";

describe("chatConfigurationName", () => {
    it("tells topics of one name in two Regions apart", () => {
        const name = (region: string) =>
            chatConfigurationName("alerts", "security", { partition: "aws", account: "123456789012", region });
        assert.equal(name("us-east-1"), "alerts-security-us-east-1");
        assert.equal(name("eu-north-1"), "alerts-security-eu-north-1");
    });
});
