import {
    type AlertPathReport,
    type Control,
    describeLogAlarms,
    type GuardReport,
    traceAlertPath,
} from "../../detection";
import type { AwsCalls } from "./aws/AwsCalls";
import { findDoubles } from "./findDoubles";
import { asMemberReport, findMembership } from "./membership";
import { openSession, type Session } from "./openSession";
import { AccountReader } from "./reading/AccountReader";
import { type LiveAccount, readAccount } from "./reading/readAccount";
import { mutingOf } from "./reading/readMuteRules";
import { unknownMuting, verifyGuards } from "./verifyGuards";

export type Outcome = AlertPathReport["outcome"];

/** What is known of the alert path of a live account. */
export interface Verification {
    readonly control: Control;
    readonly session: Session;
    readonly live: LiveAccount;
    /** Remarks of what is not known are left out: `live.unread` says what and why. */
    readonly report: AlertPathReport;
    /** As the report's, but not `told` while one of the open questions stands. */
    readonly outcome: Outcome;
    /** Why an unbroken path is no proof: one sentence each. */
    readonly openQuestions: readonly string[];
    /** The alarms that stand beside the control's own; none of them changes the outcome. */
    readonly guards: readonly GuardReport[];
    /** Of an account whose sign-ins are watched in the account that owns the organization's trail: what that means. */
    readonly membership?: string;
    /** What the log alarms on the control's events do, a sentence for each. */
    readonly logAlarms: readonly string[];
    /** Resources that do the same work twice. */
    readonly doubles: readonly string[];
}

/**
 * Reads a live account and follows the control's events through it. Changes nothing.
 *
 * @throws {InputError} if nothing can be asked at all.
 */
export async function verifyAccount(
    aws: AwsCalls,
    regions: readonly string[],
    control: Control,
): Promise<Verification> {
    const session = await openSession(aws, regions);
    const live = await readAccount(new AccountReader(aws), session.account, session.regions, control);
    const membership = findMembership(live, control);
    const traced = traceAlertPath(live.deployment, control, { trailRequired: true, confirmationRequired: true });
    const report = membership === undefined ? traced : asMemberReport(traced);
    const guards = verifyGuards(live, control);
    const openQuestions = findOpenQuestions(live, report, guards);
    return {
        control,
        session,
        live,
        report: { ...report, remarks: report.remarks.filter(({ code }) => code !== "NOT_KNOWN_YET") },
        outcome: report.outcome === "told" && openQuestions.length > 0 ? "cannot tell yet" : report.outcome,
        openQuestions,
        guards,
        ...(membership !== undefined && { membership }),
        logAlarms: describeLogAlarms(live.deployment.logAlarms ?? [], control),
        doubles: findDoubles(live, control),
    };
}

/** What the model of the path has no place for, and what can silence an alarm all the same. */
function findOpenQuestions(
    { deliveryRemarks, unread }: LiveAccount,
    { hops }: AlertPathReport,
    guards: readonly GuardReport[],
): readonly string[] {
    const trail = hops.find(({ hop }) => hop === "trail")?.resource;
    const failing = deliveryRemarks.filter((remark) => remark.isFailing && remark.trail === trail);
    const ofGuards = new Set(guards.map(({ label }) => mutingOf(label)));
    const muting = unknownMuting(unread).filter(({ what }) => !ofGuards.has(what));
    return [
        ...failing.map(({ text }) => text),
        ...muting.map(({ what, reason }) => `It is not known ${what}: ${reason}.`),
    ];
}
