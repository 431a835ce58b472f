import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { type Answers, fakeAws, refuse, region, soundAccount, topicArn } from "../fakeAws";

const https = (id: string, Endpoint: string) => ({ SubscriptionArn: `${topicArn}:${id}`, Protocol: "https", Endpoint });
const slack = https("slack", "https://hooks.slack.com/services/T000/B000/XXXX");
const pager = https("pager", "https://events.pagerduty.com/integration/0/enqueue");

async function verify(Subscriptions: (typeof slack)[], more: Answers = {}) {
    const aws = fakeAws({ ...soundAccount, "sns:ListSubscriptionsByTopic": () => ({ Subscriptions }), ...more });
    const { outcome, report } = await verifyAccount(aws, [region], control);
    return { outcome, report, codes: [...report.findings, ...report.remarks].map(({ code }) => code) };
}

describe("readSubscriptions", () => {
    it("counts an incoming webhook as nobody, even one that is listed as confirmed", async () => {
        const { outcome, codes, report } = await verify([slack]);
        assert.deepEqual([outcome, codes], ["lost", ["SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS"]]);
        assert.doesNotMatch(JSON.stringify(report), /B000/);
    });

    it("leaves out a subscription that somebody has ended since it was listed", async () => {
        const { outcome, codes } = await verify([pager], {
            "sns:GetSubscriptionAttributes": refuse("NotFoundException"),
        });
        assert.deepEqual([outcome, codes], ["lost", ["SUBSCRIPTION_MISSING"]]);
    });

    it("remarks on a pager that never hears of OK", async () => {
        const { outcome, codes } = await verify([pager]);
        assert.deepEqual([outcome, codes], ["told", ["SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK"]]);
    });
});
