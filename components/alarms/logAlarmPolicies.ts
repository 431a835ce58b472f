import { policyDocument } from "../settings/policyDocument";
/**
 * Who may assume a role of log alarms: one service, for this account (IAM user guide, "The confused deputy problem").
 *
 * The condition binds where the service says for whom it acts, and lets it pass where it does not: AWS documents trust
 * policies without conditions, and does not say which keys the services send. Nothing opens by that, since no other
 * account can pass this role to an alarm of its own.
 */
export const logAlarmTrustPolicy = (service: string, account: string) =>
    policyDocument({
        Sid: "LogAlarmsAssumeRole",
        Effect: "Allow",
        Principal: { Service: service },
        Action: "sts:AssumeRole",
        Condition: { StringEqualsIfExists: { "aws:SourceAccount": account } },
    });

/**
 * What the two roles may do (CloudWatch user guide, "Log alarms"). The guide scopes all of it to the log group; of these
 * operations IAM knows a log group for `StartQuery` alone, for which reason the others are held to the Region.
 *
 * @param logGroupArn without `:*`.
 */
export function logAlarmRolePolicies(region: string, logGroupArn: string) {
    const inRegion = { Resource: "*", Condition: { StringEquals: { "aws:RequestedRegion": region } } };
    return {
        query: policyDocument(
            { Sid: "StartQueries", Effect: "Allow", Action: "logs:StartQuery", Resource: `${logGroupArn}:*` },
            {
                Sid: "FollowQueries",
                Effect: "Allow",
                Action: ["logs:StopQuery", "logs:GetQueryResults", "logs:DescribeLogGroups"],
                ...inRegion,
            },
        ),
        lines: policyDocument({ Sid: "ReadRows", Effect: "Allow", Action: "logs:GetQueryResults", ...inRegion }),
    };
}
