import * as assert from "node:assert/strict";
import { secret } from "@pulumi/pulumi";
import { analyzeStack } from "./analyzeStack";
import { monitorStack } from "./monitorStack";

const endpoint = "https://pager.example.com/key/7c1f";
const subscriptions = { pager: { protocol: "https", endpoint: secret(endpoint) } };

/** Marks of a secret in the engine's protocol. */
const secretEndpoint = {
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    value: endpoint,
};

describe("recordResources", () => {
    for (const preview of [true, false]) {
        const when = preview ? "preview" : "update";

        it(`hands secrets over as secrets (${when})`, async () => {
            const subscription = (await monitorStack(preview, { subscriptions })).find(
                (resource) => resource.getType() === "aws:sns/topicSubscription:TopicSubscription",
            );
            assert.deepEqual(subscription?.getProperties()?.toJavaScript().endpoint, secretEndpoint);
        });

        it(`lets no secret reach a message, wherever the path is broken (${when})`, async () => {
            for (const args of [{}, { alarm: { threshold: 3 } }, { alarm: { actionsEnabled: false } }]) {
                const resources = await monitorStack(preview, { subscriptions, ...args });
                const messages = (await analyzeStack(resources)).map(({ message }) => message);
                assert.notEqual(messages.length, 0);
                assert.doesNotMatch(messages.join("\n"), /pager\.example\.com|7c1f/);
            }
        });

        it(`lets no secret hide a fault (${when})`, async () => {
            const resources = await monitorStack(preview, { subscriptions, alarm: { threshold: secret(3) } });
            assert.match(
                (await analyzeStack(resources)).map(({ message }) => message).join("\n"),
                /\[ALARM_CANNOT_FIRE\]/,
            );
        });
    }
});
