import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { type Answers, alarm, fakeAws, refuse, region, soundAccount, topicArn } from "../fakeAws";

async function verify(answers: Answers) {
    const aws = fakeAws({ ...soundAccount, ...answers });
    const { outcome, report, live } = await verifyAccount(aws, [region], control);
    return { aws, outcome, live, remarks: report.remarks.map(({ code }) => code) };
}

const protection = (Operation: object): Answers => ({
    "sns:GetDataProtectionPolicy": () => ({
        DataProtectionPolicy: JSON.stringify({ Version: "2021-06-01", Statement: [{ Operation }] }),
    }),
});

describe("readTopic", () => {
    it("cannot tell while data protection denies messages for what they hold", async () => {
        const { outcome, remarks } = await verify(protection({ Deny: {} }));
        assert.deepEqual([outcome, remarks], ["cannot tell yet", ["TOPIC_DATA_PROTECTION_DENIES"]]);
    });

    it("lets data protection mask messages", async () => {
        assert.equal((await verify(protection({ Deidentify: { MaskConfig: {} } }))).outcome, "told");
    });

    it("asks for the policy by the topic's ARN", async () => {
        const asked: unknown[] = [];
        const answer = (input: unknown) => {
            asked.push(input);
            return {};
        };
        assert.equal((await verify({ "sns:GetDataProtectionPolicy": answer })).outcome, "told");
        assert.deepEqual(asked, [{ ResourceArn: topicArn }]);
    });

    it("misses no data protection where SNS has none, and says that it did not look", async () => {
        const { outcome, live } = await verify({ "sns:GetDataProtectionPolicy": refuse("InvalidAction") });
        assert.equal(outcome, "told");
        assert.deepEqual(
            live.unread.map(({ what, reason }) => [what, reason]),
            [
                [
                    'whether data protection denies messages to the topic "signin-alerts"',
                    "sns:GetDataProtectionPolicy is not available in eu-north-1",
                ],
            ],
        );
    });

    it("does not ask for the data protection of a FIFO topic, which has none", async () => {
        const fifo = { ...alarm, AlarmActions: [`${topicArn}.fifo`] };
        const { outcome, aws } = await verify({ "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [fifo] }) });
        assert.equal(outcome, "lost");
        assert.deepEqual(
            aws.called.filter((call) => call.startsWith("sns:GetDataProtectionPolicy")),
            [],
        );
    });
});
