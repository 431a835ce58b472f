import * as assert from "node:assert/strict";
import { rehearsalDocument } from "../../../drills/rehearsal/rehearsalDocument";
import { type Rehearsal, rehearseRun } from "../../../drills/rehearsal/rehearse";
import { runStack, type StackRun } from "../../../drills/rehearsal/runProgram";

const team = ["audit-queue", "security-team"];
const namesOf = (recipients: readonly { readonly name: string }[] | undefined) => recipients?.map(({ name }) => name);

describe("rehearse, with a severity", () => {
    let stack: StackRun;
    let sound: Rehearsal;
    before(async () => {
        stack = await runStack("Pulumi.foundations.yaml");
        sound = await run();
    });
    const run = (...faults: string[]) =>
        rehearseRun(stack, { faults, delayMinutes: 5, control: "console-authentication-failures" });

    it("shows its topic, key and subscriptions among the resources", async () => {
        const { resources } = rehearsalDocument(sound);
        assert.deepEqual(
            resources
                .filter(({ name }) => name.startsWith("foundations-page-alerts"))
                .map(({ kind, name }) => `${kind} ${name}`),
            [
                "component foundations-page-alerts",
                "topic foundations-page-alerts",
                "topic policy foundations-page-alerts-policy",
                "key foundations-page-alerts-key",
                "subscription foundations-page-alerts-pager",
                "key alias foundations-page-alerts-key-alias",
            ],
        );
    });

    it("lets each guard tell its own notifications, and counts the alert's own subscribers alone", async () => {
        const { drill } = rehearsalDocument(sound);
        assert.deepEqual(
            drill.guards.map(({ guard, recipients }) => [guard, namesOf(recipients)]),
            [
                ["console-authentication-failures/burst", ["page/pager"]],
                ["console-authentication-failures/identity-center-failure", team],
                ["console-authentication-failures/other-failed-sign-in", team],
                ["console-authentication-failures/switch-role-refused", team],
                ["tamper", ["page/pager"]],
                ["console-authentication-failures/details", team],
            ],
        );
        assert.deepEqual(
            drill.notifications.map(({ recipients }) => namesOf(recipients)),
            [team],
        );
        assert.equal(drill.subscriptionCount, 2);
    });

    for (const fault of ["topic-policy", "key-policy", "no-subscription"]) {
        it(`pages somebody when the monitor's topic is silenced by ${fault}`, async () => {
            const { outcome, drill } = rehearsalDocument(await run(fault));
            assert.equal(outcome, "lost");
            assert.deepEqual(
                drill.guards.filter(({ recipients }) => recipients.length > 0).map(({ guard }) => guard),
                ["console-authentication-failures/burst", "tamper"],
            );
            assert.deepEqual(
                drill.changes.flatMap(({ noticedBy }) => noticedBy.map(({ recipients }) => namesOf(recipients))),
                [["page/pager"]],
            );
        });
    }

    it("is of no consequence for what the policy pack says of the alert", async () => {
        const { policies } = sound;
        assert.deepEqual(
            policies.flatMap(({ policy, enforcementLevel, violations }) =>
                violations.length > 0 ? [`${policy} ${enforcementLevel}`] : [],
            ),
            // The second says which control is switched off, and why.
            ["alarm-subscriptions-confirmed advisory", "alert-path-remarks advisory"],
        );
    });
});
