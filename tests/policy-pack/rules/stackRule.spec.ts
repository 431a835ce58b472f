import * as assert from "node:assert/strict";
import type { StackValidationPolicy } from "@pulumi/policy";
import { stackJudge } from "../../../policy-pack/rules/judgedStack";
import { pathSettings } from "../../../policy-pack/rules/settings";
import { stackRule, type Violation } from "../../../policy-pack/rules/stackRule";
import { analyzeStack } from "../analyzeStack";
import { monitoredStack } from "../monitoredStack";
import { analyzerResources } from "../sampleStack";
import { stackResource } from "../stackResource";

const resources = analyzerResources(monitoredStack, "preview");

function policyThat(judge: () => readonly Violation[]): StackValidationPolicy[] {
    const validateStack = stackRule("probe", pathSettings, stackJudge(), judge);
    return [{ name: "probe", description: "Description.", enforcementLevel: "mandatory", validateStack }];
}

describe("policy-pack/rules/stackRule", () => {
    it("reports every violation on its resource", async () => {
        const policies = policyThat(() => [{ message: "first", urn: "urn:a" }, { message: "second" }]);
        assert.deepEqual(await analyzeStack(resources, {}, policies), [
            { policy: "probe", level: "mandatory", urn: "urn:a", message: "Description.\nfirst" },
            { policy: "probe", level: "mandatory", urn: "", message: "Description.\nsecond" },
        ]);
    });

    for (const thrown of [new TypeError("cannot read"), "cannot read"]) {
        it(`turns a thrown ${typeof thrown} into a violation, and lets the next policy speak`, async () => {
            const failing = policyThat(() => {
                throw thrown;
            });
            const reports = await analyzeStack(resources, {}, [...failing, ...policyThat(() => [{ message: "next" }])]);
            assert.equal(
                reports[0]?.message,
                "Description.\nThe stack was not judged, because the policy 'probe' failed: cannot read. This is a " +
                    "defect of the policy pack; please report it. Until it is mended, the policy can be set to advisory.",
            );
            assert.equal(reports[0]?.level, "mandatory");
            assert.equal(reports[1]?.message, "Description.\nnext");
        });
    }

    it("judges nothing while its configuration cannot be used", async () => {
        const policies = policyThat(() => assert.fail("judged"));
        const reports = await analyzeStack(resources, { probe: { stack: "dev", projects: [1] } }, policies);
        assert.deepEqual(
            reports.map(({ message }) => message),
            [
                [
                    "Description.",
                    "The stack was not judged, because the configuration of the policy 'probe' cannot be used:",
                    "- The setting 'projects[0]' is 1; it must be a text.",
                    "- There is no setting 'stack'; did you mean 'stacks'? The settings are projects, stacks, benchmark, patternGrade, eventsToAlarm, minutesToAlarm, trailRequired.",
                    "Correct the file that is given as --policy-pack-config.",
                ].join("\n"),
            ],
        );
    });

    it("judges nothing outside its scope", async () => {
        const policies = policyThat(() => assert.fail("judged"));
        assert.deepEqual(await analyzeStack(resources, { probe: { stacks: ["prod-*"] } }, policies), []);
        assert.deepEqual(await analyzeStack(resources, { probe: { projects: ["other"] } }, policies), []);
    });

    it("says which stack of which project is out of scope", () => {
        const rule = stackRule("probe", pathSettings, stackJudge(), () => assert.fail("judged"));
        const args = {
            resources: [stackResource("aws:sns/topic:Topic", "alerts", {})],
            getConfig: () => ({ stacks: ["prod-*"] }),
            notApplicable: (reason: string) => {
                throw new Error(reason);
            },
        };
        assert.throws(() => rule(args as never, () => assert.fail("reported")), {
            message: "The stack 'dev' of the project 'test' is out of scope.",
        });
    });
});
