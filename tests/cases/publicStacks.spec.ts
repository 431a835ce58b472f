import * as assert from "node:assert/strict";
import type { StackValidationPolicy } from "@pulumi/policy";
import { consoleAuthenticationFailures, traceAlertPath } from "../../detection";
import { consoleAuthenticationFailuresMonitored as gate } from "../../policy-pack/policies/consoleAuthenticationFailuresMonitored";
import { readStackDeployment } from "../../policy-pack/stackDeployment";
import { analyzeStack } from "../policy-pack/analyzeStack";
import { deadStacks } from "../policy-pack/publicStacks/deadStacks";
import { openStacks } from "../policy-pack/publicStacks/openStacks";
import { workingStacks } from "../policy-pack/publicStacks/workingStacks";
import { analyzerResources, type Knowledge, type SampleStack } from "../policy-pack/sampleStack";

/** The trace's verdict, and the hop and the code of what is lost; the gate must reject exactly what is lost. */
async function verdict(stack: SampleStack, knowledge: Knowledge): Promise<string> {
    let traced = "";
    const tracing: StackValidationPolicy = {
        name: "trace",
        description: "",
        enforcementLevel: "advisory",
        validateStack: ({ resources }) => {
            const report = traceAlertPath(readStackDeployment(resources), consoleAuthenticationFailures);
            const [first] = report.findings;
            traced = first === undefined ? report.outcome : `${first.hop} ${first.code}`;
        },
    };
    const reports = await analyzeStack(analyzerResources(stack, knowledge), {}, [gate, tracing]);
    const rejections = reports.filter(({ policy }) => policy === gate.name);
    const isLost = traced !== "told" && traced !== "cannot tell yet";
    assert.equal(rejections.length, isLost ? 1 : 0, rejections.map(({ message }) => message).join("\n"));
    return traced;
}

/** What a stack is never rejected for. */
const spared: readonly string[] = ["told", "cannot tell yet"];

describe("policy-pack on stacks as people deploy them", () => {
    for (const [title, { stack, preview = "told" }] of Object.entries(workingStacks)) {
        it(`lets pass: ${title}`, async () => {
            assert.equal(await verdict(stack, "update"), "told");
            assert.equal(await verdict(stack, "preview"), preview);
            assert.ok(spared.includes(await verdict(stack, "preview without edges")));
        });
    }

    for (const [title, { stack, lost, preview = lost }] of Object.entries(deadStacks)) {
        it(`rejects: ${title}`, async () => {
            assert.equal(await verdict(stack, "update"), lost);
            assert.equal(await verdict(stack, "preview"), preview);
        });
    }

    for (const [title, stack] of Object.entries(openStacks)) {
        it(`leaves open: ${title}`, async () => {
            assert.equal(await verdict(stack, "update"), "cannot tell yet");
            assert.equal(await verdict(stack, "preview"), "cannot tell yet");
            assert.ok(spared.includes(await verdict(stack, "preview without edges")));
        });
    }
});
