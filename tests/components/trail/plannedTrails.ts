import type { PlannedTrail } from "../../../components/trail/plannedTrail";

/** A trail to be created, in each partition. */
export const plannedTrails: readonly PlannedTrail[] = [
    ["aws", "eu-north-1"],
    ["aws-us-gov", "us-gov-west-1"],
    ["aws-cn", "cn-north-1"],
].map(([partition = "", region = ""]) => ({
    place: { partition, region, account: "123456789012" },
    name: "management-events",
    logGroupName: "aws-cloudtrail-logs/management-events",
}));

/** The same for an organization. */
export const ofOrganization = (trail: PlannedTrail): PlannedTrail => ({ ...trail, organizationId: "o-exampleorgid" });
