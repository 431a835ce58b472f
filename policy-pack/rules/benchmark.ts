import type { PolicyComplianceFramework } from "@pulumi/policy";
import { type Control, cisVersions, newestVersion } from "../../detection";

/** The requirement behind the policies of a control, as compliance reports name it. */
export function benchmarkOf({ title, numbers, securityHubId }: Control): PolicyComplianceFramework {
    const sections = cisVersions.flatMap((version) => {
        const there = numbers[version];
        return there === undefined ? [] : [`${version}: ${there.number}`];
    });
    const securityHub = securityHubId === undefined ? "" : `; AWS Security Hub ${securityHubId}`;
    return {
        name: "CIS AWS Foundations Benchmark",
        version: newestVersion,
        reference: numbers[newestVersion]?.number ?? "",
        specification: `${title} (section by version: ${sections.join(", ")}${securityHub})`,
    };
}

export const tagsOf = ({ slug }: Control): string[] => ["aws", "cis", "cloudtrail", "cloudwatch", "sns", slug];
