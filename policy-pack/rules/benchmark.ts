import type { PolicyComplianceFramework } from "@pulumi/policy";
import { cisVersions, consoleAuthenticationFailures as control, newestVersion } from "../../detection";

const numbers = cisVersions.map((version) => `${version}: ${control.numbers[version]?.number}`).join(", ");

/** The requirement behind the policies, as compliance reports name it. */
export const benchmark: PolicyComplianceFramework = {
    name: "CIS AWS Foundations Benchmark",
    version: newestVersion,
    reference: control.numbers[newestVersion]?.number ?? "",
    specification: `${control.title} (section by version: ${numbers}; AWS Security Hub ${control.securityHubId})`,
};

/** What AWS says about the control, with the steps of its own remedy. */
export const controlUrl =
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-6";

export const tags: readonly string[] = ["aws", "cis", "cloudtrail", "cloudwatch", "sns", control.slug];
