import * as assert from "node:assert/strict";
import { knownValue } from "../../../detection";
import { learnProviderPlaces } from "../../../policy-pack/reading/providerPlaces";
import { unknownString } from "../../../policy-pack/reading/unknownValues";
import type { StackResource } from "../../../policy-pack/stackResource";
import { provider, stackResource } from "../stackResource";

const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const here = { account: "111122223333", region: "eu-north-1" };

/** A component of this product in one of somebody else's, as a preview shows it before AWS has told anything. */
const component = (props: object, type = "foundations-monitor:index:MetricFilterAlarm"): StackResource =>
    ({ ...stackResource(type, "signin", props), provider: undefined }) as StackResource;
const child = (type: string, props: object, parent: StackResource): StackResource => ({
    ...stackResource(type, "child", props),
    provider: { ...provider, props: {} },
    parent: { ...component({}, "acme:index:Landing"), parent },
});

const cases: readonly (readonly [string, StackResource, [string | undefined, string | undefined]])[] = [
    ["account and Region by a filter", child(filterType, {}, component(here)), [here.account, here.region]],
    [
        "no Region by a filter that names its own",
        child(filterType, { region: "us-east-1" }, component(here)),
        [here.account, undefined],
    ],
    ["no Region by a role, which has none", child("aws:iam/role:Role", {}, component(here)), [here.account, undefined]],
    [
        "nothing while it is not known",
        child(filterType, {}, component({ account: unknownString, region: unknownString })),
        [undefined, undefined],
    ],
    [
        "nothing of a component of somebody else",
        child(filterType, {}, component(here, "acme:index:Monitor")),
        [undefined, undefined],
    ],
];

describe("policy-pack/reading/providerPlaces", () => {
    for (const [what, resource, expected] of cases) {
        it(`learns of the component above a resource ${what}`, () => {
            const { account, region } = learnProviderPlaces([], [resource]).get(provider.urn) ?? {};
            assert.deepEqual(
                [account, region].map((value) => value && knownValue(value)),
                expected,
            );
        });
    }

    it("believes an ARN of AWS before it", () => {
        const topic = stackResource("aws:sns/topic:Topic", "t", { arn: "arn:aws:sns:us-east-1:444455556666:t" });
        const places = learnProviderPlaces([topic], [child(filterType, {}, component(here))]).get(provider.urn);
        assert.deepEqual(
            [places?.account, places?.region].map((value) => value && knownValue(value)),
            ["444455556666", "us-east-1"],
        );
    });
});
