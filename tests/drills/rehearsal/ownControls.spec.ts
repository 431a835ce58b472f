import * as assert from "node:assert/strict";
import { type Rehearsal, rehearse } from "../../../drills/rehearsal/rehearse";

const stackFile = "examples/own-control/Pulumi.dev.yaml";
const slug = "deployment-role-used";
const own = `${slug}-monitored`;

const codesOf = ({ policies }: Rehearsal): (string | undefined)[] | undefined =>
    policies.find(({ policy }) => policy === own)?.violations.map(({ message }) => /\[([A-Z_]+)\]/.exec(message)?.[1]);

describe("rehearse, with a control of a team's own", () => {
    it("runs the program of the stack file's project, and tells people of both controls", async () => {
        const rehearsal = await rehearse({ stackFile, faults: [], delayMinutes: 5 });
        assert.equal(rehearsal.project, "own-control");
        assert.deepEqual(
            rehearsal.controls.map(({ control, drill }) => [
                control.slug,
                drill.outcome,
                drill.events.filter(({ counted }) => counted).length,
                drill.events.length,
            ]),
            [
                ["console-authentication-failures", "told", 3, 12],
                [slug, "told", 1, 3],
            ],
        );
        assert.deepEqual(codesOf(rehearsal), []);
    });

    it("breaks it, and the policy for it reports the fault", async () => {
        const options = { stackFile, delayMinutes: 5, control: slug };
        const rehearsal = await rehearse({ ...options, faults: ["threshold"] });
        assert.equal(rehearsal.drill.outcome, "lost");
        assert.deepEqual(codesOf(rehearsal), ["ALARM_CANNOT_FIRE"]);
        const others = rehearsal.policies.filter(({ violations }) => violations.length > 0).map(({ policy }) => policy);
        assert.deepEqual(others, [own, "alarm-subscriptions-confirmed"]);
        assert.deepEqual(codesOf(await rehearse({ ...options, faults: ["pattern-typo"] })), [
            "FILTER_PATTERN_NEVER_MATCHES",
        ]);
    });
});
