import * as assert from "node:assert/strict";
import type { StackValidationArgs } from "@pulumi/policy";
import * as fc from "fast-check";
import { consoleAuthenticationFailures as control, type Deployment, traceAlertPath, unknown } from "../../detection";
import { readStackDeployment } from "../../policy-pack/stackDeployment";
import { asRead, inShort } from "../compliantStack/asRead";
import { pulumiResources, withPoliciesApart } from "../compliantStack/pulumiResources";
import { type Kind, spellings, type Words } from "../compliantStack/spellings";
import { type Variation, variations, varied } from "../compliantStack/variations";
import { emptyDeployment } from "../detection/alertPath/compliantDeployment";
import { analyzeStack } from "../policy-pack/analyzeStack";
import { analyzerResources, type Knowledge } from "../policy-pack/sampleStack";
import { propertyRuns } from "../propertyRuns";

/** A deployment, written as a stack and read again. */
async function roundTrip(deployment: Deployment, words: Words, knowledge: Knowledge): Promise<Deployment> {
    let read = emptyDeployment;
    const validateStack = ({ resources }: StackValidationArgs): void => {
        read = readStackDeployment(resources);
    };
    const reader = { name: "reader", description: "", enforcementLevel: "advisory" as const, validateStack };
    await analyzeStack(analyzerResources(pulumiResources(deployment, words), knowledge), {}, [reader]);
    return read;
}

/**
 * What the resources of CloudFormation cannot carry: whether a subscription is confirmed, the ARN of an alias, and a policy
 * inside a topic or a queue.
 */
function asNative(deployment: Deployment): Deployment {
    const apart = withPoliciesApart(deployment);
    return {
        ...apart,
        subscriptions: apart.subscriptions.map((one) => ({ ...one, pendingConfirmation: unknown([one.id]) })),
        keyAliases: apart.keyAliases.map((alias) => ({ ...alias, arn: unknown([alias.id]) })),
    };
}

async function comesBack(words: Words, ...changes: readonly Variation[]): Promise<void> {
    const written = varied(...changes);
    const carried = words === "classic" ? written : asNative(written);
    const read = await roundTrip(written, words, "update");
    const what = JSON.stringify(changes);
    assert.deepEqual(asRead(read), asRead(carried), what);
    assert.deepEqual(inShort(traceAlertPath(read, control)), inShort(traceAlertPath(carried, control)), what);
}

describe("policy-pack/stackDeployment, of a deployment that was written as a stack", () => {
    for (const words of ["classic", "native"] as const) {
        it(`reads each setting, and judges as before, from ${words} resources`, async () => {
            for (const change of variations) {
                await comesBack(words, change);
            }
        });

        it(`reads settings beside each other from ${words} resources`, () =>
            fc.assert(
                fc.asyncProperty(fc.subarray([...variations], { maxLength: 12 }), (changes) =>
                    comesBack(words, ...changes),
                ),
                propertyRuns(25),
            ));

        it(`takes no setting of ${words} resources that is not known for absent or known`, async () => {
            for (const change of unknownSettings) {
                const written = varied(change);
                const carried = asRead(words === "classic" ? written : asNative(written));
                const read = asRead(await roundTrip(written, words, "preview"));
                const lost = carried.filter((line) => line.endsWith(": unknown") && !read.includes(line));
                assert.deepEqual(lost, []);
            }
        });
    }
});

/** All but the endpoint of a subscription, which is kept only where its protocol is known to be that of a queue or a function. */
const unknownSettings: readonly Variation[] = (Object.keys(spellings) as Kind[]).flatMap((kind) =>
    Object.entries(spellings[kind])
        .filter(([, spelling]) => spelling !== "endpoint")
        .map(([setting]) => ({ kind, setting, value: unknown() })),
);
