import * as assert from "node:assert/strict";
import { knownValue } from "../../../detection";
import { unknownString } from "../../../policy-pack/reading/unknownValues";
import { readStackDeployment } from "../../../policy-pack/stackDeployment";
import type { StackResource } from "../../../policy-pack/stackResource";
import { goodTrail } from "../../awsAnswers";

const typeName = "AWS::CloudTrail::Trail";
const properties = JSON.stringify(goodTrail());
const monitorType = "foundations-monitor:index:FoundationsMonitor";

const resource = (type: string, name: string, props: object): StackResource => ({
    type,
    name,
    urn: `urn:pulumi:dev::p::${type}::${name}`,
    props: props as StackResource["props"],
    propertyDependencies: {},
});
const monitor = (verifiedTrail: unknown, name = "m") => resource(monitorType, name, { verifiedTrail });
const read = (...resources: StackResource[]) =>
    readStackDeployment(resources).trails.map(({ label, isOutside = false, isLogging }) => [
        label,
        isOutside,
        knownValue(isLogging),
    ]);

describe("policy-pack/reading/verifiedTrails", () => {
    it("reads the trail that a monitor has verified, in the words of Cloud Control", () => {
        const [trail, ...more] = readStackDeployment([monitor({ typeName, properties })]).trails;
        assert.deepEqual(more, []);
        assert.deepEqual(
            [trail?.id, trail?.label, trail?.account, trail?.region, trail?.isMultiRegion, trail?.logGroupArn].map(
                (value) => (typeof value === "object" && value.state === "known" ? value.value : value),
            ),
            [
                `urn:pulumi:dev::p::${monitorType}::m#trail[0]`,
                "management-events",
                "123456789012",
                "us-east-1",
                true,
                "arn:aws:logs:us-east-1:123456789012:log-group:aws-cloudtrail-logs:*",
            ],
        );
        assert.equal(trail?.isOutside, true);
    });

    const nothing: readonly (readonly [string, StackResource])[] = [
        ["a monitor that has verified none", monitor(undefined)],
        ["a fact that is not known yet", monitor(unknownString)],
        ["a description that is not known yet", monitor({ typeName, properties: unknownString })],
        ["a secret that the analysis of a state does not open", monitor("[secret]")],
        ["a description that cannot be read", monitor({ typeName, properties: "{" })],
        ["a description of something else", monitor({ typeName: "AWS::SNS::Topic", properties })],
        [
            "a component of somebody else",
            resource("acme:index:Monitor", "m", { verifiedTrail: { typeName, properties } }),
        ],
    ];
    for (const [what, one] of nothing) {
        it(`takes for no trail ${what}`, () => {
            assert.deepEqual(read(one), []);
        });
    }

    it("believes a trail that is shown itself, and takes two monitors of one trail for one", () => {
        const shown = resource("aws:cloudtrail/trail:Trail", "t", {
            name: "management-events",
            arn: goodTrail().Arn,
            enableLogging: false,
        });
        const two = [monitor({ typeName, properties }), monitor({ typeName, properties }, "n")];
        assert.deepEqual(read(...two, shown), [["t", false, false]]);
        assert.deepEqual(read(...two), [["management-events", true, true]]);
    });
});
