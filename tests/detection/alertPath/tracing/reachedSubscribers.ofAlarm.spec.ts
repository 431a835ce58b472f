import * as assert from "node:assert/strict";
import { heartbeat as guard, known, traceSubscribers } from "../../../../detection";
import { alarm, compliantDeployment, placed } from "../compliantDeployment";

const sound = compliantDeployment();
const heartbeat = alarm({
    ...placed("heartbeat"),
    name: known(guard.alarmName),
    metricName: known("IncomingLogEvents"),
    metricNamespace: known("AWS/Logs"),
});
const told = (deployment: typeof sound) =>
    traceSubscribers(deployment, heartbeat, { confirmationRequired: true }).map(({ subscription }) => subscription);

describe("traceSubscribers", () => {
    it("finds whoever an alarm tells, whatever the alarm watches", () => {
        assert.deepEqual(
            told(sound),
            sound.subscriptions.map(({ id }) => id),
        );
        assert.ok(sound.subscriptions.length > 0);
    });

    it("finds nobody behind actions that are switched off", () => {
        assert.deepEqual(traceSubscribers(sound, { ...heartbeat, actionsEnabled: known(false) }), []);
    });

    it("finds nobody who has yet to confirm", () => {
        const subscriptions = sound.subscriptions.map((one) => ({ ...one, pendingConfirmation: known(true) }));
        assert.deepEqual(told({ ...sound, subscriptions }), []);
    });
});
