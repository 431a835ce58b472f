import * as assert from "node:assert/strict";
import { receiverOf } from "../../../detection";

describe("receiverOf", () => {
    const rows: readonly (readonly [string, string | undefined])[] = [
        ["https://hooks.slack.com/services/T000/B000/XXXX", "Slack, incoming webhook, slackChannels"],
        ["https://hooks.slack.com/workflows/T000/A000/1/X", "Slack, incoming webhook, slackChannels"],
        ["https://hooks.slack-gov.com/services/T000/B000/XXXX", "Slack, incoming webhook, slackChannels"],
        ["HTTPS://HOOKS.SLACK.COM/services/T000/B000/XXXX", "Slack, incoming webhook, slackChannels"],
        [
            "https://acme.webhook.office.com/webhookb2/0@0/IncomingWebhook/0/0",
            "Microsoft Teams, incoming webhook, teamsChannels",
        ],
        [
            "https://outlook.office.com/webhook/0@0/IncomingWebhook/0/0",
            "Microsoft Teams, incoming webhook, teamsChannels",
        ],
        ["https://discord.com/api/webhooks/1/token", "Discord, incoming webhook, undefined"],
        ["https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=t", "Google Chat, incoming webhook, undefined"],
        ["https://events.pagerduty.com/integration/0/enqueue", "PagerDuty, pager, undefined"],
        ["https://events.eu.pagerduty.com/integration/0/enqueue", "PagerDuty, pager, undefined"],
        ["https://api.eu.opsgenie.com/v1/json/cloudwatch?apiKey=0", "Opsgenie, pager, undefined"],
        ["https://global.sns-api.chatbot.amazonaws.com", undefined],
        ["https://slack.com/services/T000", undefined],
        ["https://hooks.slack.com.example.com/services/T000/B000/XXXX", undefined],
        ["https://example.com/?https://hooks.slack.com/services/T000", undefined],
        ["no URL", undefined],
    ];
    for (const [endpoint, expected] of rows) {
        it(`says ${expected} of ${endpoint}`, () => {
            const receiver = receiverOf("https", endpoint);
            assert.equal(receiver && [receiver.name, receiver.kind, receiver.setting].map(String).join(", "), expected);
        });
    }

    it("asks endpoints of the protocols of URLs only", () => {
        const asked = ["http", "HTTPS", "email", "email-https", "https-json"].filter(
            (protocol) => receiverOf(protocol, "https://hooks.slack.com/services/T000/B000/XXXX") !== undefined,
        );
        assert.deepEqual(asked, ["http", "HTTPS"]);
    });
});
