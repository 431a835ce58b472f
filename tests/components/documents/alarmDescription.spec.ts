import * as assert from "node:assert/strict";
import { alarmDescription } from "../../../components/documents/alarmDescription";
import { consoleAuthenticationFailures as control } from "../../../detection";

const circumstances = { control, account: "123456789012", region: "eu-north-1", logGroupName: "trail-logs" };

describe("alarmDescription", () => {
    it("says what happened, where, in which log group, and how to find out who", () => {
        assert.equal(
            alarmDescription(circumstances),
            "A sign-in to the AWS Management Console failed. Account 123456789012, eu-north-1.\n" +
                "Further failures send no message until the alarm is OK again.\n" +
                "Log group: trail-logs\n" +
                "Who, from where and when, in CloudWatch Logs Insights: fields eventTime, userIdentity.type, " +
                "userIdentity.userName, sourceIPAddress, awsRegion " +
                '| filter eventName = "ConsoleLogin" and errorMessage = "Failed authentication" | sort eventTime desc',
        );
    });

    it("adds the alias of the account and the runbook", () => {
        const runbookUrl = "https://wiki.example.com/signin";
        const lines = alarmDescription({ ...circumstances, accountAlias: "production", runbookUrl }).split("\n");
        assert.equal(lines.length, 5);
        assert.equal(
            lines[0],
            "A sign-in to the AWS Management Console failed. Account production (123456789012), eu-north-1.",
        );
        assert.equal(lines[2], "Runbook: https://wiki.example.com/signin");
    });

    it("keeps within CloudWatch's 1,024 characters for the longest of everything, and gives up the query for it", () => {
        const longest = alarmDescription({
            ...circumstances,
            region: "us-gov-west-1",
            accountAlias: "a".repeat(63),
            logGroupName: "g".repeat(512),
            runbookUrl: `https://${"r".repeat(242)}`,
        });
        assert.ok(longest.length <= 1024, `${longest.length}`);
        assert.ok(longest.includes("g".repeat(512)));
        assert.ok(longest.includes("r".repeat(242)));
        assert.ok(!longest.includes("fields"));
    });
});
