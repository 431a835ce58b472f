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

export const tags: readonly string[] = ["aws", "cis", "cloudtrail", "cloudwatch", "sns", control.slug];
