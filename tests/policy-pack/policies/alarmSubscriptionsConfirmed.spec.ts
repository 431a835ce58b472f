import * as assert from "node:assert/strict";
import { ownControlsOf } from "../../../detection";
import { ownControls } from "../../../examples/own-control/ownControls";
import { policies, policiesWith } from "../../../policy-pack/policies";
import { analyzeStack, type Reported } from "../analyzeStack";
import { changed, monitoredPath, monitoredStack } from "../monitoredStack";
import { analyzerResources, type Knowledge, refer, type SampleResource, type SampleStack } from "../sampleStack";

const policy = "alarm-subscriptions-confirmed";

async function advice(
    stack: SampleStack,
    knowledge: Knowledge = "update",
    settings = {},
    pack = policies,
): Promise<Reported[]> {
    const reports = await analyzeStack(analyzerResources(stack, knowledge), { [policy]: settings }, pack);
    return reports.filter((report) => report.policy === policy);
}

function subscription(isPending: boolean, inputs: object = {}): SampleResource {
    return {
        type: "aws:sns/topicSubscription:TopicSubscription",
        inputs: { topic: refer("alerts", "arn"), protocol: "https", endpoint: "https://hidden.example.com", ...inputs },
        outputs: { pendingConfirmation: isPending },
    };
}

describe("policy-pack/policies/alarmSubscriptionsConfirmed", () => {
    it("is silent where everybody has confirmed", async () => {
        assert.deepEqual(await advice(monitoredStack), []);
    });

    it("names those who have not, in one advice on the first of them, without their endpoints", async () => {
        const [found, ...more] = await advice({
            ...monitoredStack,
            pager: subscription(true),
            archive: subscription(true),
        });
        assert.deepEqual(more, []);
        assert.equal(found?.level, "advisory");
        assert.match(found?.urn ?? "", /::archive$/);
        assert.equal(
            found?.message.split("\n")[1],
            "Subscription: 2 of 3 have not been confirmed: 'archive' (https), 'pager' (https). SNS delivers nothing to " +
                "them until then. Fix: Let the endpoint open the SubscribeURL of the message that SNS has posted to it. Subscribe again if it has expired. " +
                "[SUBSCRIPTION_NOT_CONFIRMED]",
        );
    });

    it("speaks up where nobody at all has confirmed", async () => {
        const { people, ...rest } = monitoredStack;
        const [found] = await advice({ ...rest, people: subscription(true) });
        assert.match(found?.message ?? "", /1 of 1 has not been confirmed: 'people' \(https\)/);
    });

    it("is silent in a preview, in which nobody can have confirmed", async () => {
        assert.deepEqual(await advice({ ...monitoredStack, pager: subscription(true) }, "preview"), []);
    });

    it("leaves pending subscriptions to other topics in peace", async () => {
        const other = {
            type: "aws:sns/topic:Topic",
            inputs: { name: "o" },
            outputs: { arn: "arn:aws:sns:eu-north-1:111122223333:o" },
        };
        const stack = { ...monitoredStack, other, pager: subscription(true, { topic: refer("other", "arn") }) };
        assert.deepEqual(await advice(stack), []);
    });

    it("leaves a pending subscription in peace that would drop the alarm anyway", async () => {
        const stack = { ...monitoredStack, pager: subscription(true, { filterPolicy: '{"a":["b"]}' }) };
        assert.deepEqual(await advice(stack), []);
    });

    it("is silent where the alert is lost before the topic", async () => {
        const stack = { ...changed(monitoredStack, "alarm", { threshold: 9 }), pager: subscription(true) };
        assert.deepEqual(await advice(stack), []);
    });

    it("follows the path as its settings allow it to be", async () => {
        const stack = { ...changed(monitoredStack, "alarm", { threshold: 3 }), pager: subscription(true) };
        assert.equal((await advice(stack, "update", { eventsToAlarm: 3 })).length, 1);
    });

    it("is silent outside its scope", async () => {
        const stack = { ...monitoredStack, pager: subscription(true) };
        assert.deepEqual(await advice(stack, "update", { stacks: ["prod"] }), []);
    });

    describe("with a control of a team's own", () => {
        const [own] = ownControlsOf(ownControls);
        assert.ok(own);
        const ownPath = monitoredPath(own, "own-");
        const pending = { ...ownPath["own-people"], outputs: { pendingConfirmation: true } } as SampleResource;
        const stack: SampleStack = { ...monitoredStack, ...ownPath, "own-people": pending };
        const pack = policiesWith(ownControls);

        it("names those who should hear of it, and have not confirmed", async () => {
            const [found, ...more] = await advice(stack, "update", {}, pack);
            assert.deepEqual(more, []);
            assert.match(found?.urn ?? "", /::own-people$/);
            assert.match(found?.message ?? "", /1 of 2 has not been confirmed: 'own-people' \(email\)\./);
        });

        it("takes nobody whom the team's metric tells for a subscriber of the benchmark's control", async () => {
            const pattern = '{ $.errorMessage = "Failed authentication" && $.eventName = ConsoleLogin }';
            const mistaken = changed(stack, "own-failures", { pattern });
            assert.deepEqual(await advice(mistaken, "update", {}, pack), []);
            // Where nobody claims the metric, the pattern tells whose filter it is.
            assert.equal((await advice(mistaken)).length, 1);
        });

        it("is silent in a pack that does not know the control, and where everybody has confirmed", async () => {
            assert.deepEqual(await advice(stack), []);
            assert.deepEqual(await advice({ ...monitoredStack, ...ownPath }, "update", {}, pack), []);
        });
    });
});
