import * as pulumi from "@pulumi/pulumi";
import type { OwnControl } from "../../detection";
import { pathPart, quoted } from "../settings/quoted";
import { refuseAnyOf } from "../settings/SettingsError";
import { AuditTrail } from "../trail/AuditTrail";
import { lookUpTrail, type VerifiedTrail } from "../trail/lookUpTrail";
import type { MonitorArgs } from "./MonitorArgs";

/** The log group that a monitor watches. */
export interface WatchedLogGroup {
    readonly logGroupName: pulumi.Output<string>;
    /** ARN of the trail that delivers to it. Absent: it is taken on trust. */
    readonly trailArn?: pulumi.Output<string>;
    /** Whether it holds the events of a whole organization. Absent: nobody can tell. */
    readonly coversOrganization?: pulumi.Output<boolean>;
    /** What has been verified of that trail; absent where it is none that was there before. */
    readonly verifiedTrail?: pulumi.Output<CloudControlDescription>;
}

/** How a resource is described that Cloud Control was asked about, in the words of its function `getResource`. */
interface CloudControlDescription {
    /** Such as `AWS::CloudTrail::Trail`. */
    readonly typeName: string;
    /** JSON text. */
    readonly properties: string;
}

/**
 * The log group of a new trail, of the verified one, or the one that is taken on trust. Just one of them is given.
 *
 * @param controls slugs of those that will be monitored on it.
 * @param ownControls definitions of those of a team's own.
 */
export function watchedLogGroup(
    name: string,
    args: MonitorArgs,
    controls: readonly string[],
    ownControls: Readonly<Record<string, OwnControl>> | undefined,
    parent: pulumi.Resource,
): WatchedLogGroup {
    const { createTrail, trailName, logGroupName: givenLogGroupName = "", region, tags } = args;
    if (createTrail !== undefined) {
        const trail = new AuditTrail(`${name}-trail`, { ...createTrail, region, tags }, { parent });
        const coversOrganization = pulumi.output(createTrail.organizationId).apply((id) => id !== undefined);
        return { logGroupName: trail.logGroupName, trailArn: trail.trailArn, coversOrganization };
    }
    if (trailName !== undefined) {
        const trail = lookUpTrail(trailName, { region, parent, controls, ownControls }).apply((found) => {
            refuseAnyOf("This trail", findOneAccountTrailProblems(found, args.accounts));
            return { ...found, coversOrganization: found.coversOrganization === true };
        });
        return {
            logGroupName: trail.logGroupName,
            trailArn: trail.arn,
            coversOrganization: trail.coversOrganization,
            verifiedTrail: trail.description.apply((properties) => ({
                typeName: "AWS::CloudTrail::Trail",
                properties,
            })),
        };
    }
    return { logGroupName: pulumi.output(givenLogGroupName) };
}

/**
 * Why alarms of single accounts would be in vain on a trail, in a sentence; empty if they are not, or nobody can tell:
 * on the trail of one account they could never be raised, or would repeat the monitor's own.
 */
function findOneAccountTrailProblems(
    { name, coversOrganization }: Pick<VerifiedTrail, "name" | "coversOrganization">,
    accounts: Readonly<Record<string, unknown>> = {},
): string[] {
    const settings = Object.keys(accounts).map((account) => `accounts.${pathPart(account)}`);
    return coversOrganization !== false || settings.length === 0
        ? []
        : [
              `The trail ${quoted(name)} is not an organization's: it records one account, and ${settings.join(", ")} would notice ` +
                  "nothing that the monitor does not notice anyway. Remove accounts, or set trailName to the " +
                  "organization's trail, in the account that owns it.",
          ];
}
