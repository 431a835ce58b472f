import * as assert from "node:assert/strict";
import { type AlertPathReport, known, type Subscription, unknown } from "../../../detection";
import { describePending, expectedSubscribers } from "../../../policy-pack/policies/alarmSubscriptionsConfirmed";

const subscription = (id: string) =>
    ({ id: `urn:${id}`, label: id, protocol: known("email"), pendingConfirmation: known(true) }) as Subscription;
const reached = (...ids: string[]) => ids.map((id) => ({ subscription: `urn:${id}`, label: id, path: [] }));

function report(told: string[], unconfirmed: string[]): AlertPathReport {
    const outcome = "told";
    const [hops, findings, remarks] = [[], [], []];
    return { outcome, hops, findings, remarks, subscribers: reached(...told), unconfirmed: reached(...unconfirmed) };
}

describe("policy-pack/rules/expectedSubscribers", () => {
    it("takes whoever the reports name, each once, and nobody else who has yet to confirm", () => {
        const subscriptions = ["other", "pager", "team", "queue"].map(subscription);
        const expected = expectedSubscribers(subscriptions, [
            report(["queue"], ["team"]),
            report([], ["pager", "team"]),
        ]);
        assert.equal(expected.size, 3);
        assert.deepEqual(
            expected.pending.map(({ label }) => label),
            ["pager", "team"],
        );
        const { message, urn } = describePending(expected);
        assert.equal(
            message,
            "Subscription: 2 of 3 have not been confirmed: 'pager' (email), 'team' (email). SNS delivers nothing to them " +
                "until then. Fix: Follow the link in the message from AWS Notifications. Subscribe again if it has expired. " +
                "[SUBSCRIPTION_NOT_CONFIRMED]",
        );
        assert.equal(urn, "urn:pager");
    });

    it("says how each protocol is confirmed, and which of them it cannot tell", () => {
        const https = { ...subscription("hook"), protocol: known("https") } as Subscription;
        const opaque = { ...subscription("opaque"), protocol: unknown(["urn:opaque"]) } as Subscription;
        const wordsFor = (...pending: Subscription[]) => describePending({ size: 4, pending }).message.split(" Fix: ");
        const open = "Let the endpoint open the SubscribeURL of the message that SNS has posted to it.";
        const follow = "Follow the link in the message from AWS Notifications.";
        const end = "Subscribe again if it has expired. [SUBSCRIPTION_NOT_CONFIRMED]";
        assert.deepEqual(wordsFor(https), [
            "Subscription: 1 of 4 has not been confirmed: 'hook' (https). SNS delivers nothing to it until then.",
            `${open} ${end}`,
        ]);
        assert.deepEqual(wordsFor(https, opaque), [
            "Subscription: 2 of 4 have not been confirmed: 'hook' (https), 'opaque' (protocol unknown). SNS delivers " +
                "nothing to them until then.",
            `${open} ${follow} ${end}`,
        ]);
    });

    it("expects those who are told where a report leaves out who has yet to confirm", () => {
        const { unconfirmed, ...told } = report(["queue"], []);
        assert.deepEqual(expectedSubscribers([subscription("queue")], [told]), { size: 1, pending: [] });
    });

    it("expects nobody where nobody is reached", () => {
        assert.deepEqual(expectedSubscribers([subscription("other")], [report([], [])]), { size: 0, pending: [] });
    });
});
