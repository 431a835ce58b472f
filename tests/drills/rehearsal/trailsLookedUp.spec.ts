import * as assert from "node:assert/strict";
import { standInAws } from "../../../drills/rehearsal/standIn/standInAws";
import { trailsLookedUp } from "../../../drills/rehearsal/trailsLookedUp";
import { readStackDeployment } from "../../../policy-pack/stackDeployment";

const token = "aws:cloudcontrol/getResource:getResource";
const inputs = { typeName: "AWS::CloudTrail::Trail", identifier: "events" };

describe("trailsLookedUp", () => {
    const answer = standInAws("eu-north-1").call({ token, inputs }) as Record<string, unknown>;

    it("makes a resource of each trail that was asked for, once", () => {
        const call = { token, inputs, answer };
        const trails = trailsLookedUp([call, { token: "aws:index/getRegion:getRegion", inputs: {}, answer: {} }, call]);
        assert.deepEqual(
            trails.map(({ type, name, urn }) => [type, name, urn]),
            [["aws-native:cloudtrail:Trail", "events", "arn:aws:cloudtrail:eu-north-1:123456789012:trail/events"]],
        );
    });

    it("gives it properties that the pack's reader understands", () => {
        const [trail] = readStackDeployment(trailsLookedUp([{ token, inputs, answer }])).trails;
        const known = <T>(value: T) => ({ state: "known", value });
        assert.deepEqual(
            [trail?.isLogging, trail?.isMultiRegion, trail?.region, trail?.account],
            [known(true), known(true), known("eu-north-1"), known("123456789012")],
        );
        assert.deepEqual(
            trail?.logGroupArn,
            known("arn:aws:logs:eu-north-1:123456789012:log-group:aws-cloudtrail-logs/events:*"),
        );
        assert.deepEqual(
            trail?.eventSelectors.state === "known" && trail.eventSelectors.value.map((each) => each.readWriteType),
            [known("All")],
        );
    });
});
