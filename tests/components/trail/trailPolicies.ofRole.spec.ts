import * as assert from "node:assert/strict";
import { trailRolePolicy } from "../../../components/trail/trailPolicies";
import { ofOrganization, plannedTrails } from "./plannedTrails";

describe("trailRolePolicy", () => {
    for (const trail of plannedTrails) {
        const { partition, region } = trail.place;
        const group = `arn:${partition}:logs:${region}:123456789012:log-group:aws-cloudtrail-logs/management-events`;
        const writesTo = (...streams: string[]) => ({
            Version: "2012-10-17",
            Statement: [
                {
                    Sid: "WriteEvents",
                    Effect: "Allow",
                    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
                    Resource: streams.map((stream) => `${group}:log-stream:${stream}`),
                },
            ],
        });
        const ownStreams = `123456789012_CloudTrail_${region}*`;

        it(`allows writing to the trail's own log streams, in ${partition}`, () => {
            assert.deepEqual(trailRolePolicy(trail), writesTo(ownStreams));
        });

        it(`allows writing to the log streams of an organization's members too, in ${partition}`, () => {
            assert.deepEqual(trailRolePolicy(ofOrganization(trail)), writesTo(ownStreams, "o-exampleorgid_*"));
        });
    }
});
