import * as assert from "node:assert/strict";
import {
    consoleAuthenticationFailures,
    known,
    type Subscription,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import { type Changes, compliantDeployment, subscription } from "../compliantDeployment";

function reached(changes: Partial<Subscription>, more: Changes = {}) {
    const one = { ...subscription(changes), id: "second" };
    const whole = compliantDeployment(more);
    const deployment = { ...whole, subscriptions: [...whole.subscriptions, one] };
    const { subscribers, unconfirmed = [] } = traceAlertPath(deployment, consoleAuthenticationFailures);
    return [subscribers, unconfirmed].map((list) => list.map(({ subscription: id }) => id === "second"));
}

const cases: readonly (readonly [string, Partial<Subscription>, Changes, boolean[][]])[] = [
    ["one that has confirmed", {}, {}, [[false, true], []]],
    ["one that has yet to confirm", { pendingConfirmation: known(true) }, {}, [[false], [true]]],
    ["one of whom nobody knows yet whether he has", { pendingConfirmation: unknown() }, {}, [[false, true], []]],
    [
        "one that has yet to confirm, and drops alarms",
        { pendingConfirmation: known(true), filterPolicy: known('{"a":["b"]}') },
        {},
        [[false], []],
    ],
    [
        "one that has yet to confirm, and whose filter is not known",
        { pendingConfirmation: known(true), filterPolicy: unknown() },
        {},
        [[false], []],
    ],
    [
        "one that has yet to confirm, of an alarm that is never raised",
        { pendingConfirmation: known(true) },
        { alarm: { threshold: known(9) } },
        [[], []],
    ],
];

describe("reachedSubscribers", () => {
    for (const [who, changes, more, expected] of cases) {
        it(`tells whoever is told from whoever would be, once confirmed: ${who}`, () => {
            assert.deepEqual(reached(changes, more), expected);
        });
    }
});
