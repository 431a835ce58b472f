import * as assert from "node:assert/strict";
import { AlarmTopic } from "../../../components";
import { confirmationStep } from "../../../components/notifications/AlarmTopic";
import { build, outputValue } from "../../support";

const make = () =>
    new AlarmTopic("alerts", {
        subscriptions: {
            team: { protocol: "email", endpoint: "team@example.com" },
            duty: { protocol: "sms", endpoint: "+46701234567" },
            pager: { protocol: "https", endpoint: "https://events.example.com/x" },
        },
    });

describe("confirmationStepsOf", () => {
    it("tells what to do for each that waits, in the order of their names", async () => {
        const { made } = await build(make, { aws: { pending: ["alerts-team", "alerts-pager"] } });
        assert.deepEqual(Object.entries(await outputValue(made.confirmationSteps)), [
            ["pager", confirmationStep("https")],
            ["team", confirmationStep("email")],
        ]);
        assert.deepEqual(await outputValue(made.pendingSubscriptions), ["pager", "team"]);
    });

    it("has nothing to tell when nobody waits", async () => {
        const { made } = await build(make);
        assert.deepEqual(await outputValue(made.confirmationSteps), {});
        assert.deepEqual(await outputValue(made.pendingSubscriptions), []);
    });

    it("cannot tell in a preview", async () => {
        const { made } = await build(make, { preview: true });
        assert.equal(await outputValue(made.confirmationSteps), undefined);
    });
});
