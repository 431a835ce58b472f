import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { readStackDeployment } from "../../policy-pack/stackDeployment";
import type { StackResource } from "../../policy-pack/stackResource";
import { pulumiResources } from "../compliantStack/pulumiResources";
import { wholeDeployment } from "../compliantStack/variations";
import { analyzeStack } from "../policy-pack/analyzeStack";
import { brokenStacks } from "../policy-pack/brokenStacks";
import { monitoredStack } from "../policy-pack/monitoredStack";
import { analyzerResource, analyzerResources, defaultProvider, type SampleStack } from "../policy-pack/sampleStack";
import { provider, unknownList, unknownObject, unknownText } from "../policy-pack/stackResource";
import { propertyRuns } from "../propertyRuns";

const { unknownCheckingProxy } = require("@pulumi/policy/proxy");

const written = (["classic", "native"] as const).flatMap((words) =>
    Object.values(pulumiResources(wholeDeployment, words)),
);
const types = [
    ...new Set(written.map(({ type }) => type)),
    "aws-native:sqs:QueuePolicy",
    "aws:kms/keyPolicy:KeyPolicy",
    "aws-native:sns:TopicPolicy",
    "aws:s3/bucket:Bucket",
];

const keys = [
    ...new Set(written.flatMap(({ inputs, outputs }) => Object.keys({ ...inputs, ...outputs }))),
    "region", "okActions", "dimensions", "metricQueries", "subscription", "topics", "queues", "advancedEventSelectors",
    "fieldSelectors", "alarmNames", "filterPolicy", "filterPolicyScope", "__proto__", "constructor",
]; // biome-ignore format: a table

const text = fc.oneof(
    fc.constantFrom(
        "",
        "[secret]",
        "arn:",
        "arn:aws:sns:eu-north-1:111122223333:alerts",
        "sqs",
        "arn:aws:sqs:eu-north-1:111122223333:audit",
        "https://sqs.eu-north-1.amazonaws.com/111122223333/audit",
        "{",
        '{ $.a = "b" }',
        "ALARM(",
        "true",
        "1,2",
    ),
    fc.string({ maxLength: 12 }),
);

/** Whatever a resource's property can hold on its way to a pack. */
const value = fc.letrec((tie) => ({
    value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 1e308, unknownText, unknownList, unknownObject),
        text,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 4 }),
        fc.record({
            "4dabf18193072939515e22adb298388d": fc.constant("1b47061264138c4ac30d75fd1eb44270"),
            value: tie("value"),
        }),
    ),
})).value;

const resource = fc.record({
    type: fc.constantFrom(...types),
    name: fc.constantFrom("a", "b", "alerts", "failures"),
    props: fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 8 }),
    edges: fc.array(fc.tuple(fc.constantFrom(...keys), fc.nat(9)), { maxLength: 4 }),
});

const soup = fc.array(resource, { maxLength: 10 });

/** As the engine would send it; edges lead anywhere, in circles too. */
function sent(ingredients: typeof soup extends fc.Arbitrary<infer T> ? T : never) {
    const urns = ingredients.map(({ type, name }) => `urn:pulumi:dev::sample::${type}::soup-${name}`);
    return ingredients.map(({ type, name, props, edges }, index) => {
        const links = Object.fromEntries(edges.map(([key, target]) => [key, [urns[target] ?? "urn:gone"]]));
        return analyzerResource(type, name, urns[index] ?? "", props, {
            edges: links,
            provider: { ...defaultProvider, urn: "urn:provider" },
        });
    });
}

describe("a soup of resources", () => {
    it("never makes a policy throw, and never asks for a report on a policy's own failure", async () => {
        await fc.assert(
            fc.asyncProperty(soup, async (ingredients) => {
                const reports = await analyzeStack(sent(ingredients));
                for (const { message } of reports) {
                    assert.doesNotMatch(message, /because the policy '.*' failed/);
                }
                const rejections = reports.filter(({ level }) => level === "mandatory");
                assert.ok(rejections.length <= 1);
            }),
            propertyRuns(40),
        );
    });

    it("never makes the reader throw, even outside the engine, where objects can contain themselves", () => {
        fc.assert(
            fc.property(soup, fc.boolean(), (ingredients, isProxied) => {
                const resources = ingredients.map(({ type, name, props }) => {
                    const circular: Record<string, unknown> = { ...props };
                    circular.policy = circular;
                    circular.metricTransformation = [circular];
                    const wrapped = isProxied ? unknownCheckingProxy(circular) : circular;
                    return {
                        type,
                        name,
                        urn: name,
                        props: wrapped,
                        provider,
                        propertyDependencies: {},
                    } as StackResource;
                });
                readStackDeployment(resources);
            }),
            propertyRuns(40),
        );
    });

    /** A policy may well be the monitored topic's, and then it decides. */
    const withoutPolicies = soup.map((all) => all.filter(({ type }) => !type.endsWith("Policy")));
    /** A composite alarm of which nothing is known may speak for the silent one. */
    const voiceless = withoutPolicies.map((all) => all.filter(({ type }) => !/alarm/i.test(type)));
    const broken = Object.values(brokenStacks).find(({ code }) => code === "ALARM_WITHOUT_ACTION");

    it("never spoils a good stack that it surrounds", async () => {
        await fc.assert(
            fc.asyncProperty(withoutPolicies, async (ingredients) => {
                const resources = [...sent(ingredients), ...analyzerResources(monitoredStack, "update")];
                const reports = await analyzeStack(resources);
                assert.deepEqual(
                    reports.filter(({ level }) => level === "mandatory"),
                    [],
                );
            }),
            propertyRuns(15),
        );
    });

    it("never saves a bad stack that it surrounds", async () => {
        await fc.assert(
            fc.asyncProperty(voiceless, async (ingredients) => {
                const resources = [...sent(ingredients), ...analyzerResources(broken?.stack ?? {}, "update")];
                const reports = await analyzeStack(resources);
                assert.equal(reports.filter(({ level }) => level === "mandatory").length, 1);
            }),
            propertyRuns(15),
        );
    });

    it("finds the one broken link among ten thousand unrelated resources", async () => {
        const crowd: SampleStack = Object.fromEntries(
            Array.from({ length: 10_000 }, (_, index) => [
                `bucket-${index}`,
                { type: "aws:s3/bucket:Bucket", inputs: { bucket: `bucket-${index}` } },
            ]),
        );
        const reports = await analyzeStack(analyzerResources({ ...crowd, ...broken?.stack }, "update"));
        assert.deepEqual(
            reports.map(({ urn }) => urn.split("::").at(-1)),
            ["alarm"],
        );
    });
});
