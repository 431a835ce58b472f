import * as assert from "node:assert/strict";
import { alarmDescription } from "../../../components/alarms/alarmDescription";
import { consoleAuthenticationFailures as control } from "../../../detection";

const logGroupName = "aws-controltower/CloudTrailLogs".padEnd(120, "-x");
const circumstances = { control, account: "123456789012", region: "eu-north-1", logGroupName: "trail-logs" };

describe("alarmDescription", () => {
    it("says what happened, where, in which log group, and how to find out who", () => {
        assert.equal(
            alarmDescription(circumstances),
            "A sign-in to the AWS Management Console failed. Account 123456789012, eu-north-1.\n" +
                "Further failures send no message until the alarm is OK again.\n" +
                "Log group: trail-logs\n" +
                "Who, from where and when, in CloudWatch Logs Insights: " +
                "https://console.aws.amazon.com/cloudwatch/home?region=eu-north-1" +
                "#logsV2:logs-insights$3FqueryDetail$3D~$28end~0~start~-10800~timeType~$27RELATIVE~unit~$27seconds" +
                "~editorString~$27fields*20eventTime*2c*20eventName*2c*20userIdentity.arn*2c*20userIdentity.userName*2c*20" +
                "sourceIPAddress*2c*20awsRegion*2c*20errorCode*2c*20recipientAccountId*20*7c*20filter*20eventName*20*3d*20*22" +
                "ConsoleLogin*22*20and*20errorMessage*20*3d*20*22Failed*20authentication*22*20*7c*20sort*20eventTime" +
                "*20desc~source~$28~$27trail-logs$29$29",
        );
    });

    it("leads to the console of the partition", () => {
        const ending = (region: string) => alarmDescription({ ...circumstances, region }).split("Insights: ")[1] ?? "";
        assert.ok(ending("cn-north-1").startsWith("https://console.amazonaws.cn/cloudwatch/home?region=cn-north-1#"));
        assert.ok(
            ending("us-gov-west-1").startsWith("https://console.amazonaws-us-gov.com/cloudwatch/home?region=us-gov"),
        );
    });

    it("gives the query itself where the link does not fit", () => {
        const text = alarmDescription({ ...circumstances, runbookUrl: `https://${"r".repeat(242)}`, logGroupName });
        assert.ok(text.length <= 1024, `${text.length}`);
        assert.ok(
            text.endsWith(
                `Log group: ${logGroupName}\nWho, from where and when, in CloudWatch Logs Insights: fields eventTime, ` +
                    "eventName, userIdentity.arn, userIdentity.userName, sourceIPAddress, awsRegion, errorCode, " +
                    "recipientAccountId " +
                    '| filter eventName = "ConsoleLogin" and errorMessage = "Failed authentication" | sort eventTime desc',
            ),
        );
    });

    it("says where to look for the account when the trail covers an organization", () => {
        const lines = alarmDescription({ ...circumstances, coversOrganization: true }).split("\n");
        assert.equal(lines[2], "The trail covers an organization: recipientAccountId names the account.");
        assert.equal(lines.length, 5);
        assert.ok(lines[4]?.includes("*20recipientAccountId*20"));
    });

    it("names the account of an organization that it is about, and the one that watches", () => {
        const member = { name: "payments", account: "222222222222" };
        const firstLine = (given: object) => alarmDescription({ ...circumstances, member, ...given }).split("\n")[0];
        const happening =
            "A sign-in to the AWS Management Console failed. Account payments (222222222222), watched from";
        assert.equal(firstLine({}), `${happening} 123456789012, eu-north-1.`);
        assert.equal(firstLine({ accountAlias: "audit" }), `${happening} audit (123456789012), eu-north-1.`);
    });

    it("keeps what happened and the runbook when all the longest names come together", () => {
        const runbookUrl = `https://${"r".repeat(242)}`;
        const longest = {
            ...circumstances,
            member: { name: "m".repeat(63), account: "222222222222" },
            accountAlias: "a".repeat(63),
            region: "ap-southeast-4",
            runbookUrl,
            logGroupName: "l".repeat(512),
        };
        const lines = alarmDescription(longest).split("\n");
        assert.deepEqual([lines.length, lines[2]], [3, `Runbook: ${runbookUrl}`]);
        assert.equal(alarmDescription({ ...longest, logGroupName: "l".repeat(400) }).split("\n").length, 4);
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
        assert.ok(!longest.includes("amazonaws"));
    });
});
