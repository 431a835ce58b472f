import { cloudTrail, type PlannedTrail, trailArn } from "./plannedTrail";

/**
 * Who may assume the role that writes to the log group: CloudTrail, for this trail of this account alone, so that
 * nobody else's trail can write through it (IAM user guide, "The confused deputy problem").
 */
export function trailAssumeRolePolicy(trail: PlannedTrail) {
    return {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "TrailAssumesRole",
                Effect: "Allow",
                Principal: cloudTrail,
                Action: "sts:AssumeRole",
                Condition: {
                    StringEquals: { "aws:SourceArn": trailArn(trail), "aws:SourceAccount": trail.place.account },
                },
            },
        ],
    };
}
