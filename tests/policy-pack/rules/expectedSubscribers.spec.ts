import * as assert from "node:assert/strict";
import { type AlertPathReport, known, type Subscription } from "../../../detection";
import { describePending, expectedSubscribers } from "../../../policy-pack/rules/expectedSubscribers";

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
        assert.match(message, /^Subscription: 2 of 3 have not been confirmed: 'pager' \(email\), 'team' \(email\)\./);
        assert.equal(urn, "urn:pager");
    });

    it("expects nobody where nobody is reached", () => {
        assert.deepEqual(expectedSubscribers([subscription("other")], [report([], [])]), { size: 0, pending: [] });
    });
});
