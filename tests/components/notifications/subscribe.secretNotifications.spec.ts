import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { withSecretNotifications } from "../../../components/notifications/subscribe";

const team = { protocol: "email", endpoint: "team@example.com" };
const pager = { protocol: "https", endpoint: "https://events.example.com/0a1b2c3d" };
const topicArn = "arn:aws:sns:us-east-1:123456789012:tickets";

describe("withSecretNotifications", () => {
    it("marks what can carry a token, of the monitor and of its severities, and leaves the rest alone", async () => {
        const { subscriptions = {}, severities = {} } = withSecretNotifications({
            subscriptions: { team, pager },
            severities: { page: { subscriptions: { pager, team } }, ticket: { topicArn } },
        });
        for (const given of [subscriptions, severities.page?.subscriptions ?? {}]) {
            assert.deepEqual(given.team, team);
            assert.equal(given.pager?.protocol, "https");
            assert.ok(await pulumi.isSecret(pulumi.output(given.pager?.endpoint)));
        }
        assert.deepEqual(severities.ticket, { topicArn, subscriptions: {} });
    });

    it("adds no severities where there are none", () => {
        assert.deepEqual(withSecretNotifications({}), { subscriptions: {}, severities: undefined });
    });
});
