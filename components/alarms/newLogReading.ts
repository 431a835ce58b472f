import { LogIndexPolicy } from "@pulumi/aws/cloudwatch/logIndexPolicy";
import { Role } from "@pulumi/aws/iam/role";
import { RolePolicy } from "@pulumi/aws/iam/rolePolicy";
import * as pulumi from "@pulumi/pulumi";
import { formatArn } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { policyDocument } from "../settings/policyDocument";
import type { FurtherAlarmsArgs } from "./FurtherAlarmsArgs";

/** What log alarms read a log group with, the same for all of them. */
export type LogReading = ReturnType<typeof newLogReading>;

/**
 * The two roles of log alarms, each for the service that acts in it, and an index on the names of events.
 *
 * @param isIndexed whether the log group gets the index: a query that compares `eventName` then skips all other events.
 */
export function newLogReading(
    name: string,
    { logGroupName, region, tags }: Pick<FurtherAlarmsArgs, "logGroupName" | "region" | "tags">,
    place: pulumi.Output<AccountPlace>,
    isIndexed: boolean,
    parent: pulumi.Resource,
) {
    const logGroupArn = pulumi
        .all([place, logGroupName])
        .apply(([at, group]) => formatArn({ ...at, service: "logs", resource: `log-group:${group}` }));
    const permissions = pulumi
        .all([place, logGroupArn])
        .apply(([{ region: own }, group]) => logAlarmRolePolicies(own, group));
    const newRole = (use: "query" | "lines", service: string, description: string) => {
        // Names of roles are shared by all Regions of an account, so that the provider makes one up.
        const role = new Role(
            `${name}-${use}-role`,
            {
                description,
                assumeRolePolicy: place.apply(({ account }) => JSON.stringify(logAlarmTrustPolicy(service, account))),
                tags,
            },
            { parent },
        );
        const policy = new RolePolicy(
            `${name}-${use}-role-policy`,
            { role: role.name, policy: permissions.apply((documents) => JSON.stringify(documents[use])) },
            { parent },
        );
        return { role, policy };
    };
    const query = newRole("query", "logs.amazonaws.com", "Lets log alarms query the log group of the trail");
    const lines = newRole("lines", "cloudwatch.amazonaws.com", "Lets log alarms put the rows of a query into mails");
    if (isIndexed) {
        new LogIndexPolicy(
            `${name}-index`,
            { logGroupName, policyDocument: JSON.stringify({ Fields: ["eventName"] }), region },
            { parent },
        );
    }
    return {
        logGroupArn,
        queryRole: query.role,
        linesRole: lines.role,
        /** What must be there before a query runs. */
        permissions: [query.policy, lines.policy],
    };
}

/**
 * Who may assume a role of log alarms: one service, for this account (IAM user guide, "The confused deputy problem").
 *
 * The condition binds where the service says for whom it acts, and lets it pass where it does not: AWS documents trust
 * policies without conditions, and does not say which keys the services send. Nothing opens by that, since no other
 * account can pass this role to an alarm of its own.
 */
const logAlarmTrustPolicy = (service: string, account: string) =>
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
function logAlarmRolePolicies(region: string, logGroupArn: string) {
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
