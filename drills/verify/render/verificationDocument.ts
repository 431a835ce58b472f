import { type Finding, findingUrl } from "../../../detection";
import type { FireDrill } from "../fireDrill/fireDrill";
import type { Verification } from "../verifyAccount";
import { securityHubCode } from "./securityHubCode";
import { pendingLabels } from "./verificationLines";

/**
 * A verification for programs, as one JSON document. Keys are contract: they are added, never renamed. Endpoints of
 * subscriptions are masked as on the terminal, and policies are left out.
 */
export function verificationDocument(verification: Verification, drill?: FireDrill) {
    const { control, session, live, report, outcome, openQuestions, guards, membership, doubles } = verification;
    const explained = (finding: Finding) => ({
        ...finding,
        url: findingUrl(finding.code),
        securityHub: securityHubCode(finding, verification) ?? null,
    });
    return {
        /** Rises when a key changes its meaning. */
        version: 1,
        /** `told`, `lost` or `cannot tell yet`: exit codes 0, 1 and 2. */
        outcome,
        control: { slug: control.slug, securityHubId: control.securityHubId },
        account: session.account,
        /** ARN of the user or role that has read. */
        caller: session.caller,
        /** All that were read: those asked for and the home Regions of their trails. */
        regions: live.regions,
        path: {
            hops: report.hops,
            findings: report.findings.map(explained),
            remarks: report.remarks.map(explained),
            subscribers: report.subscribers,
        },
        /** Sentences that keep an unbroken path from counting as `told`. */
        openQuestions,
        /** The alarms that stand beside the control's own, and whom they tell; `outcome` does not depend on them. */
        guards,
        /** What an organization's trail of another account means for this one; null where there is none. */
        membership: membership ?? null,
        /** What trails report of their deliveries. */
        deliveryRemarks: live.deliveryRemarks,
        /** Sentences about resources that do the same work twice. */
        doubles,
        /** Subscriptions that nobody has confirmed. */
        pendingConfirmations: pendingLabels(verification),
        /** What could not be read; `permission` names the operation, which is what a policy must allow. */
        unread: live.unread.map(({ operation, ...rest }) => ({ permission: operation, ...rest })),
        /** What happened when the alarm was raised on purpose; null where it was not. */
        drill: drill ?? null,
    };
}
