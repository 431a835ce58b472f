import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    known,
    receiverOf,
    type Subscription,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import { arns, type Changes, compliantDeployment, placed, subscription } from "../compliantDeployment";

const posting = (endpoint: string): Subscription => {
    const receiver = receiverOf("https", endpoint);
    return subscription({ ...placed("posting"), protocol: known("https"), ...(receiver && { receiver }) });
};
const slack = posting("https://hooks.slack.com/services/T000/B000/XXXX");
const pager = posting("https://events.pagerduty.com/integration/0/enqueue");

const trace = (subscriptions: readonly Subscription[], changes: Changes = {}, more: Partial<Deployment> = {}) =>
    traceAlertPath(compliantDeployment(changes, { subscriptions, ...more }), consoleAuthenticationFailures);

describe("judgeReceiver", () => {
    for (const endpoint of [
        "https://hooks.slack.com/services/T000/B000/XXXX",
        "https://acme.webhook.office.com/webhookb2/0@0/IncomingWebhook/0/0",
        "https://discord.com/api/webhooks/1/token",
    ]) {
        it(`counts an incoming webhook of ${new URL(endpoint).host} as nobody, and tells nothing of its path`, () => {
            const { outcome, findings } = trace([posting(endpoint)]);
            assert.deepEqual(
                [outcome, findings.map(({ code, resource }) => [code, resource])],
                ["lost", [["SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS", "posting"]]],
            );
            assert.doesNotMatch(JSON.stringify(findings), /B000|IncomingWebhook|token/);
        });
    }

    it("names the settings for chat where there are some", () => {
        assert.match(trace([slack]).findings[0]?.remedy ?? "", /SlackChannelConfiguration.*slackChannels/);
        const teams = posting("https://acme.webhook.office.com/webhookb2/0@0/IncomingWebhook/0/0");
        assert.match(trace([teams]).findings[0]?.remedy ?? "", /TeamsChannelConfiguration.*teamsChannels/);
    });

    it("remarks on one while others are told", () => {
        const { outcome, remarks } = trace([subscription(), slack]);
        assert.deepEqual(
            [outcome, remarks.map(({ code }) => code)],
            ["told", ["SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS"]],
        );
    });

    it("remarks on one while others have not confirmed yet", () => {
        const { outcome, remarks } = trace([subscription({ pendingConfirmation: known(true) }), slack]);
        assert.deepEqual(
            [outcome, remarks.map(({ code }) => code)],
            ["cannot tell yet", ["SUBSCRIPTION_NOT_CONFIRMED", "SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS"]],
        );
    });

    const remark = "SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK";
    const rows: readonly (readonly [string, Changes["alarm"], readonly string[]])[] = [
        ["no OK action", { okActions: absent }, [remark]],
        ["an OK action for another topic", { okActions: known([known(`${arns.topic}-2`)]) }, [remark]],
        ["an OK action for the topic", { okActions: known([known(arns.topic)]) }, []],
        ["an OK action computed from the topic", { okActions: known([unknown(["topic"])]) }, []],
        ["an OK action that nobody knows yet", { okActions: unknown() }, []],
    ];
    for (const [title, alarm = {}, codes] of rows) {
        it(`has ${codes.length} remarks on a pager of an alarm with ${title}`, () => {
            const { outcome, remarks } = trace([pager], { alarm });
            assert.deepEqual([outcome, remarks.map(({ code }) => code)], ["told", codes]);
        });
    }

    it("remarks on a pager beside people", () => {
        const { remarks } = trace([subscription(), pager]);
        assert.deepEqual(
            remarks.map(({ code, resource }) => [code, resource]),
            [[remark, "posting"]],
        );
    });
});
