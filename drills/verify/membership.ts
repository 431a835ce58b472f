import { type AlertPathReport, type Control, knownValue } from "../../detection";
import type { LiveAccount } from "./reading/readAccount";

/**
 * What there is to know of an account whose sign-ins an organization's trail records for another account, in sentences;
 * undefined of every other account, and where nobody can tell.
 */
export function findMembership({ account, deployment }: LiveAccount, control: Control): string | undefined {
    const trails = deployment.trails.map((trail) => ({ ...trail, owner: knownValue(trail.account) }));
    const [theirs] = trails.filter(
        ({ owner, isOrganizationTrail }) => owner !== account && knownValue(isOrganizationTrail) === true,
    );
    // A trail of its own, be it one that could not be read, is for Security Hub to judge, and for us.
    return theirs === undefined || trails.some(({ owner }) => owner === account)
        ? undefined
        : `The trail "${theirs.label}" is an organization's and belongs to account ${theirs.owner}, where its log group is ` +
              "and the filter and the alarm belong, for every member: do not repeat them here, verify that account. " +
              `AWS Security Hub shows NO_DATA for ${control.securityHubId} here, because it judges a trail in the account ` +
              "that owns it alone.";
}

/**
 * The report of a member that has no filter of its own, and needs none: what follows the trail is out of sight. A
 * trail that is broken is broken for the member too.
 */
export function asMemberReport(report: AlertPathReport): AlertPathReport {
    const isTrailBroken = report.hops.some(({ hop, state }) => hop === "trail" && state === "broken");
    const hasNoFilter = report.findings.some(({ code }) => code === "FILTER_MISSING");
    return isTrailBroken || !hasNoFilter
        ? report
        : {
              ...report,
              outcome: "cannot tell yet",
              findings: [],
              hops: report.hops.map((report) =>
                  report.hop === "trail" ? report : { hop: report.hop, state: "outside" as const },
              ),
          };
}
