/** A record of CloudTrail, as far as people want to see it. */
const assumedRole = (identity: object, role: string): string =>
    JSON.stringify({
        eventVersion: "1.11",
        userIdentity: identity,
        eventTime: "2026-03-02T09:03:00Z",
        eventSource: "sts.amazonaws.com",
        eventName: "AssumeRole",
        awsRegion: "us-east-1",
        sourceIPAddress: "203.0.113.9",
        requestParameters: { roleArn: `arn:aws:iam::123456789012:role/${role}`, roleSessionName: "release" },
        eventType: "AwsApiCall",
        managementEvent: true,
        recipientAccountId: "123456789012",
    });

const person = { type: "IAMUser", userName: "alice", arn: "arn:aws:iam::123456789012:user/alice" };
const pipeline = { type: "AssumedRole", arn: "arn:aws:sts::123456789012:assumed-role/pipeline/release" };

/**
 * What the team wants watched beside the benchmark's controls, by slug. The program provisions this definition, the policy
 * pack demands it, and its samples prove it in a rehearsal.
 */
export const ownControls = {
    "deployment-role-used": {
        happening: "Somebody used the deployment role outside the pipeline.",
        events: "uses of the deployment role by people",
        pattern:
            '{ ($.eventName = "AssumeRole") && ($.requestParameters.roleArn = "*:role/deployment") && ($.userIdentity.type = "IAMUser") }',
        metricName: "DeploymentRoleUses",
        counted: [assumedRole(person, "deployment")],
        ignored: [assumedRole(pipeline, "deployment"), assumedRole(person, "reader")],
    },
};
