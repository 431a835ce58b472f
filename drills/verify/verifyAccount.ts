import {
    type AlertPathReport,
    type Control,
    claimsAmong,
    describeLogAlarms,
    type FilterClaims,
    type Finding,
    type GuardReport,
    traceAlertPath,
    traceGuards,
} from "../../detection";
import type { AwsCalls } from "./aws/AwsCalls";
import { findDoubles } from "./findDoubles";
import { asMemberReport, findMembership } from "./membership";
import { openSession, type Session } from "./openSession";
import { AccountReader } from "./reading/AccountReader";
import { type LiveAccount, readAccount } from "./reading/readAccount";

export type Outcome = AlertPathReport["outcome"];

/** What is lost for one is lost; what is open for one is open. */
export const worstOutcome = (outcomes: readonly Outcome[]): Outcome =>
    (["lost", "cannot tell yet"] as const).find((outcome) => outcomes.includes(outcome)) ?? "told";

/** What is known of the alert path of a control in a live account. */
export interface Verification {
    readonly control: Control;
    readonly session: Session;
    readonly live: LiveAccount;
    /** Remarks and open questions of what is not known are left out: `live.unread` says what and why. */
    readonly report: AlertPathReport & Required<Pick<AlertPathReport, "openQuestions">>;
    /** The report's. */
    readonly outcome: Outcome;
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
    const { openQuestions = [], ...report } = membership === undefined ? traced : asMemberReport(traced);
    return {
        control,
        session,
        live,
        report: { ...report, remarks: report.remarks.filter(isTold), openQuestions: openQuestions.filter(isTold) },
        outcome: report.outcome,
        guards: verifyGuards(live, control),
        ...(membership !== undefined && { membership }),
        logAlarms: describeLogAlarms(live.deployment.logAlarms ?? [], control),
        doubles: findDoubles(live, control, claims),
    };
}

/** Of what could not be read, `unread` says what and why. */
const isTold = ({ code }: Finding): boolean => code !== "NOT_KNOWN_YET";

/** The alarms of a live account that stand beside the control's own, and whom they tell. */
function verifyGuards({ deployment }: LiveAccount, control: Control): readonly GuardReport[] {
    return traceGuards(deployment, control, { confirmationRequired: true }).map((guard) => ({
        ...guard,
        openQuestions: guard.openQuestions.filter(isTold),
    }));
}
