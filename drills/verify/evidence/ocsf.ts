import { capitalised } from "../../../detection";
import { visibleJson } from "../../render/visibleText";
import type { Outcome } from "../verifyAccount";
import { type ControlEvidence, reasonsOf, remedyOf, requirementOf } from "./evidence";

/** Of the schema: https://schema.ocsf.io/1.5.0/classes/compliance_finding */
const schemaVersion = "1.5.0";

const statuses: Readonly<Record<Outcome, { readonly id: number; readonly name: string; readonly code: string }>> = {
    told: { id: 1, name: "Pass", code: "PASS" },
    "cannot tell yet": { id: 2, name: "Warning", code: "MANUAL" },
    lost: { id: 3, name: "Fail", code: "FAIL" },
};

/** Of what passes, nothing is severe. */
const severities = { low: 2, medium: 3, high: 4, critical: 5 } as const;
const informational = 1;

/**
 * A Compliance Finding of the Open Cybersecurity Schema Framework for each control, as a list in JSON, as Prowler's
 * `json-ocsf` is.
 */
export const ocsf = (evidence: readonly ControlEvidence[]): string =>
    visibleJson(`${JSON.stringify(evidence.map(complianceFinding), null, 2)}\n`);

function complianceFinding(control: ControlEvidence) {
    const { time, account, partition, region, slug, title, outcome, statement, findings, openQuestions, resources } =
        control;
    const number = requirementOf(control);
    const status = statuses[outcome];
    const milliseconds = time.getTime();
    const isPass = outcome === "told";
    return {
        activity_id: 1,
        activity_name: "Create",
        category_name: "Findings",
        category_uid: 2,
        class_name: "Compliance Finding",
        class_uid: 2003,
        type_uid: 200301,
        type_name: "Compliance Finding: Create",
        time: milliseconds,
        message: statement,
        severity_id: isPass ? informational : severities[control.severity],
        severity: isPass ? "Informational" : capitalised(control.severity),
        status_id: 1,
        status: "New",
        status_code: status.code,
        status_detail: statement,
        metadata: {
            version: schemaVersion,
            product: { name: "foundations-monitor", vendor_name: "foundations-monitor", feature: { name: "verify" } },
            profiles: ["cloud"],
            event_code: slug,
        },
        finding_info: {
            uid: `foundations-monitor-${slug}-${account}-${region}`,
            title,
            desc: statement,
            created_time: milliseconds,
            types: reasonsOf(control).map(({ code }) => code),
        },
        compliance: {
            control: number,
            requirements: [number, ...(control.securityHubId === undefined ? [] : [control.securityHubId])],
            standards: [control.standard],
            desc: title,
            status_id: status.id,
        },
        cloud: {
            provider: "aws",
            region,
            account: { name: account, type: "AWS Account", type_id: 10, uid: account },
        },
        resources: resources.map(({ id, label, hop, region: where }) => ({
            uid: id,
            name: label,
            type: hop,
            region: where,
            cloud_partition: partition,
        })),
        ...(reasonsOf(control).length > 0 && { remediation: { desc: remedyOf(control) } }),
        unmapped: { outcome, ...(control.hop !== undefined && { hop: control.hop }), findings, openQuestions },
    };
}
