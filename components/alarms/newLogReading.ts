import { LogIndexPolicy } from "@pulumi/aws/cloudwatch/logIndexPolicy";
import { Role } from "@pulumi/aws/iam/role";
import { RolePolicy } from "@pulumi/aws/iam/rolePolicy";
import * as pulumi from "@pulumi/pulumi";
import { formatArn } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import type { FurtherAlarmsArgs } from "./FurtherAlarmsArgs";
import { logAlarmRolePolicies, logAlarmTrustPolicy } from "./logAlarmPolicies";

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
        .apply(([{ partition, account, region: own }, group]) =>
            formatArn({ partition, service: "logs", region: own, account, resource: `log-group:${group}` }),
        );
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
