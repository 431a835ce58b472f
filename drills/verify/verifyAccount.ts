import {
    type AlertPathReport,
    type Control,
    claimsAmong,
    describeLogAlarms,
    type FilterClaims,
    type GuardReport,
    traceAlertPath,
    traceGuards,
} from "../../detection";
import type { AwsCalls } from "./aws/AwsCalls";
import { findDoubles } from "./findDoubles";
import { asMemberReport, findMembership } from "./membership";
import { openSession, type Session } from "./openSession";
import { AccountReader, type Unread } from "./reading/AccountReader";
import { type LiveAccount, readAccount } from "./reading/readAccount";
import { mutingOf } from "./reading/readMuteRules";

export type Outcome = AlertPathReport["outcome"];

/** What is lost for one is lost; what is open for one is open. */
export const worstOutcome = (outcomes: readonly Outcome[]): Outcome =>
    (["lost", "cannot tell yet"] as const).find((outcome) => outcomes.includes(outcome)) ?? "told";

/** What is known of the alert path of a control in a live account. */
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

/** Of one account, at least one. */
export type Verifications = readonly [Verification, ...Verification[]];

/**
 * Reads a live account once, and follows the events of each control through it. Changes nothing.
 *
 * @returns one for each control, in their order, all of the same session and account.
 * @throws {InputError} if nothing can be asked at all.
 */
export async function verifyControls(
    aws: AwsCalls,
    regions: readonly string[],
    controls: readonly [Control, ...Control[]],
): Promise<Verifications> {
    const session = await openSession(aws, regions);
    // A filter has one owner among all of them: a team's own control claims it beside those of the benchmark.
    const claims = claimsAmong(controls);
    const live = await readAccount(new AccountReader(aws), session.account, session.regions, controls, claims);
    const verify = (control: Control): Verification => verifyControl(session, live, control, claims);
    const [first, ...others] = controls;
    return [verify(first), ...others.map(verify)];
}

/** The same for one control. */
export async function verifyAccount(
    aws: AwsCalls,
    regions: readonly string[],
    control: Control,
): Promise<Verification> {
    const [verification] = await verifyControls(aws, regions, [control]);
    return verification;
}

function verifyControl(session: Session, live: LiveAccount, control: Control, claims: FilterClaims): Verification {
    const membership = findMembership(live, control);
    const traced = traceAlertPath(
        live.deployment,
        control,
        { trailRequired: true, confirmationRequired: true },
        claims,
    );
    const report = membership === undefined ? traced : asMemberReport(traced);
    const openQuestions = findOpenQuestions(live, report);
    return {
        control,
        session,
        live,
        report: { ...report, remarks: report.remarks.filter(({ code }) => code !== "NOT_KNOWN_YET") },
        outcome: report.outcome === "told" && openQuestions.length > 0 ? "cannot tell yet" : report.outcome,
        openQuestions,
        guards: verifyGuards(live, control),
        ...(membership !== undefined && { membership }),
        logAlarms: describeLogAlarms(live.deployment.logAlarms ?? [], control),
        doubles: findDoubles(live, control, claims),
    };
}

/** What the model of the path has no place for, and what can silence an alarm all the same. */
function findOpenQuestions({ deliveryRemarks, unread }: LiveAccount, { hops }: AlertPathReport): readonly string[] {
    const trail = hops.find(({ hop }) => hop === "trail")?.resource;
    const failing = deliveryRemarks.filter((remark) => remark.isFailing && remark.trail === trail);
    // Of the alarm on the metric, and of the composite one that notifies in its place.
    const muted = hops.flatMap(({ hop, label }) =>
        (hop === "alarm" || hop === "action") && label !== undefined ? [mutingOf(label)] : [],
    );
    const muting = unknownMuting(unread).filter(({ what }) => muted.includes(what));
    return [
        ...failing.map(({ text }) => text),
        ...muting.map(({ what, reason }) => `It is not known ${what}: ${reason}.`),
    ];
}

/** The alarms of a live account that stand beside the control's own, and whom they tell. */
function verifyGuards({ deployment, unread }: LiveAccount, control: Control): readonly GuardReport[] {
    const unknown = new Set(unknownMuting(unread).map(({ what }) => what));
    return traceGuards(deployment, control, { confirmationRequired: true }).map((guard) => ({
        ...guard,
        ...(guard.outcome === "told" && unknown.has(mutingOf(guard.label)) && openAtItsAction),
        // `unread` says what is not known, and why.
        openQuestions: guard.openQuestions.filter(({ code }) => code !== "NOT_KNOWN_YET"),
    }));
}

const openAtItsAction = { outcome: "cannot tell yet", hop: "action" } as const;

/** Of which alarms nobody knows whether they are muted. Where mute rules do not exist, none can mute. */
const unknownMuting = (unread: readonly Unread[]): readonly Unread[] =>
    unread.filter(({ operation, kind }) => operation === "cloudwatch:ListAlarmMuteRules" && kind !== "not available");
