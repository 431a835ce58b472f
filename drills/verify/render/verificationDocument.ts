import { type Finding, findingUrl, isOfBenchmark } from "../../../detection";
import type { FireDrill } from "../fireDrill/fireDrill";
import { type Verification, type Verifications, worstOutcome } from "../verifyAccount";
import { numberOf } from "./controlLines";
import { pendingLabels, securityHubCode } from "./verificationLines";

/**
 * The verifications of one account for programs, as one JSON document. Keys are contract: they are added, never renamed.
 * Endpoints of subscriptions are masked as on the terminal, and policies are left out.
 */
export function verificationDocument(verifications: Verifications, time: Date, drill?: FireDrill) {
    const [first] = verifications;
    const { session, live } = first;
    const { outcome, ...ofFirst } = controlDocument(first);
    return {
        /** Rises when a key changes its meaning. */
        version: 1,
        /** The worst of all controls: `told`, `lost` or `cannot tell yet`, exit codes 0, 1 and 2. */
        outcome: worstOutcome(verifications.map((verification) => verification.outcome)),
        /** When the account was read, in the form of ISO 8601. */
        time: time.toISOString(),
        account: session.account,
        /** ARN of the user or role that has read. */
        caller: session.caller,
        /** All that were read: those asked for and the home Regions of their trails. */
        regions: live.regions,
        /** The first control's, as it was before there were several. */
        ...ofFirst,
        /** Every control that was asked for, in the benchmark's order. */
        controls: verifications.map(controlDocument),
        /** What trails report of their deliveries. */
        deliveryRemarks: live.deliveryRemarks,
        /** Subscriptions that nobody has confirmed. */
        pendingConfirmations: pendingLabels(first),
        /** What could not be read; `permission` names the operation, which is what a policy must allow. */
        unread: live.unread.map(({ operation, ...rest }) => ({ permission: operation, ...rest })),
        /** What happened when the alarm was raised on purpose; null where it was not. */
        drill: drill ?? null,
    };
}

function controlDocument(verification: Verification) {
    const { control, report, outcome, guards, membership, doubles } = verification;
    const explained = (finding: Finding) => ({
        ...finding,
        url: findingUrl(finding.code),
        securityHub: securityHubCode(finding, verification) ?? null,
    });
    return {
        outcome,
        control: {
            slug: control.slug,
            securityHubId: control.securityHubId ?? null,
            /** Null for a control of a team's own, which belongs to none. */
            benchmark: isOfBenchmark(control) ? control.version : null,
            number: numberOf(verification),
        },
        path: {
            hops: report.hops,
            findings: report.findings.map(explained),
            remarks: report.remarks.map(explained),
            subscribers: report.subscribers,
        },
        /** Sentences that keep an unbroken path from counting as `told`; each is a remark of `path` as well. */
        openQuestions: report.openQuestions.map(({ observed }) => observed),
        /** The alarms that stand beside the control's own, and whom they tell; `outcome` does not depend on them. */
        guards,
        /** What an organization's trail of another account means for this one; null where there is none. */
        membership: membership ?? null,
        /** Sentences about the log alarms on the control's events, which no benchmark counts. */
        logAlarms: verification.logAlarms,
        /** Sentences about resources that do the same work twice. */
        doubles,
    };
}
