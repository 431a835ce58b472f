import { cloudTrail, type PlannedTrail, trailArn } from "./plannedTrail";

/**
 * Who may assume the role that writes to the log group: CloudTrail, for this trail of this account (IAM user guide,
 * "The confused deputy problem").
 *
 * The conditions bind where CloudTrail says for whom it acts, and let it pass where it does not: AWS's own default role
 * has no conditions, and under conditions that always bind delivery to CloudWatch Logs has been seen to stop
 * (prowler-cloud/prowler#4714). Nothing opens by that, since no other account can pass this role to a trail of its own.
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
                    StringEqualsIfExists: {
                        "aws:SourceArn": trailArn(trail),
                        "aws:SourceAccount": trail.place.account,
                    },
                },
            },
        ],
    };
}
