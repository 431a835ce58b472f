import type { Hop } from "../../../detection";
import { visibleJson } from "../../render/visibleText";
import type { Outcome } from "../verifyAccount";
import { type ControlEvidence, reasonsOf, remedyOf, requirementOf } from "./evidence";

const statuses: Readonly<Record<Outcome, string>> = {
    told: "PASSED",
    "cannot tell yet": "WARNING",
    lost: "FAILED",
};

/** What AWS Security Hub calls the resources of a path; what it has no name for is Other. */
const resourceTypes: Readonly<Partial<Record<Hop, string>>> = {
    trail: "AwsCloudTrailTrail",
    alarm: "AwsCloudWatchAlarm",
    action: "AwsCloudWatchAlarm",
    topic: "AwsSnsTopic",
};

/**
 * The AWS Security Finding Format, as `aws securityhub batch-import-findings --cli-input-json` takes it. Texts are as long
 * as it allows ("BatchImportFindings", AWS Security Hub API reference).
 */
export const asff = (evidence: readonly ControlEvidence[]): string =>
    visibleJson(`${JSON.stringify({ Findings: evidence.map(finding) }, null, 2)}\n`);

function finding(control: ControlEvidence) {
    const { time, account, partition, region, slug, title, outcome, statement } = control;
    const iso = time.toISOString();
    const remedy = remedyOf(control);
    return {
        SchemaVersion: "2018-10-08",
        Id: `foundations-monitor/${account}/${region}/${slug}`,
        // The product of whoever sends findings of his own.
        ProductArn: `arn:${partition}:securityhub:${region}:${account}:product/${account}/default`,
        ProductName: "foundations-monitor",
        GeneratorId: `foundations-monitor/${slug}`,
        AwsAccountId: account,
        Types: ["Software and Configuration Checks/Industry and Regulatory Standards"],
        CreatedAt: iso,
        UpdatedAt: iso,
        Severity: { Label: outcome === "told" ? "INFORMATIONAL" : control.severity.toUpperCase() },
        Title: cut(title, 256),
        Description: cut(statement, 1024),
        ...(remedy !== "" && { Remediation: { Recommendation: { Text: cut(remedy, 512) } } }),
        ProductFields: {
            "foundations-monitor/outcome": outcome,
            "foundations-monitor/hop": control.hop ?? "",
            "foundations-monitor/codes": cut(
                reasonsOf(control)
                    .map(({ code }) => code)
                    .join(" "),
                2048,
            ),
        },
        Resources: resourcesOf(control),
        Compliance: {
            Status: statuses[outcome],
            RelatedRequirements: [`${control.standard}/${requirementOf(control)}`],
        },
        RecordState: "ACTIVE",
    };
}

/** Each once, the account where nothing is known; the format takes 32. */
function resourcesOf({ resources, account, partition, region }: ControlEvidence): object[] {
    const once = new Map(
        resources.map(({ hop, id, region: where }) => [
            id,
            { Type: resourceTypes[hop] ?? "Other", Id: cut(id, 512), Partition: partition, Region: where },
        ]),
    );
    const own = { Type: "AwsAccount", Id: `AWS::::Account:${account}`, Partition: partition, Region: region };
    return once.size === 0 ? [own] : [...once.values()].slice(0, 32);
}

const cut = (text: string, longest: number): string =>
    text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
