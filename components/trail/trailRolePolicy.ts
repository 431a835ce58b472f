import { type PlannedTrail, trailLogGroupArn } from "./plannedTrail";

/**
 * What the role may do: write to the log streams that CloudTrail makes for this trail, and for the members of its
 * organization (CloudTrail user guide, "Role policy document for CloudTrail to use CloudWatch Logs for monitoring").
 */
export function trailRolePolicy(trail: PlannedTrail) {
    const { account, region } = trail.place;
    const streams = [
        `${account}_CloudTrail_${region}*`,
        ...(trail.organizationId ? [`${trail.organizationId}_*`] : []),
    ];
    return {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "WriteEvents",
                Effect: "Allow",
                Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
                Resource: streams.map((stream) => `${trailLogGroupArn(trail)}:log-stream:${stream}`),
            },
        ],
    };
}
