import {
    type AlertPathReport,
    type Control,
    knownValue,
    parseArn,
    recordedManagementEvents,
    type Trail,
} from "../../detection";
import type { LiveAccount } from "./reading/readAccount";

/**
 * What there is to know of an account whose sign-ins an organization's trail records for another account, in sentences;
 * undefined of every other account, and where nobody can tell. The trail belongs to the management account, and its log
 * group, where a filter can stand, to that account or to a delegated administrator's.
 */
export function findMembership({ account, deployment }: LiveAccount, control: Control): string | undefined {
    const trails = deployment.trails.map((trail) => {
        const owner = knownValue(trail.account);
        return { ...trail, owner, watching: parseArn(knownValue(trail.logGroupArn) ?? "")?.account ?? owner };
    });
    const delivering = trails.filter(mayDeliver);
    const theirs = [...delivering, ...trails].find(
        ({ watching, isOrganizationTrail }) => watching !== account && knownValue(isOrganizationTrail) === true,
    );
    // A trail that is watched here, be it one that could not be read, is for Security Hub to judge, and for us.
    if (theirs === undefined || delivering.some(({ watching }) => watching === account)) {
        return undefined;
    }
    const { label, owner, watching, logGroupArn } = theirs;
    const securityHub =
        trails.some((trail) => trail.owner === account) || control.securityHubId === undefined
            ? ""
            : ` AWS Security Hub shows NO_DATA for ${control.securityHubId} here, because it judges a trail in the account that owns it alone.`;
    const what = `The trail "${label}" is an organization's and ${owner === watching ? "belongs" : "delivers"} to account ${watching}`;
    return logGroupArn.state === "absent"
        ? `${what}: it delivers to no log group, which is to be mended there, for every member.${securityHub}`
        : `${what}, where its log group is and the filter and the alarm belong, for every member: do not repeat them here, ` +
              `verify that account.${securityHub}`;
}

/** One that is stopped, has no log group or records data events alone is watched nowhere, whosever it is. */
const mayDeliver = (trail: Trail): boolean =>
    trail.logGroupArn.state !== "absent" &&
    knownValue(trail.isLogging) !== false &&
    recordedManagementEvents(trail).recorded !== "none";

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
              openQuestions: report.remarks.filter(({ code }) => code === "TRAIL_DELIVERY_FAILS"),
              hops: report.hops.map((report) =>
                  report.hop === "trail" ? report : { hop: report.hop, state: "outside" as const },
              ),
          };
}
