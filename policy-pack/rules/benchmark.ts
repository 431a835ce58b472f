import type { PolicyComplianceFramework } from "@pulumi/policy";
import { type Control, cisVersions, isOfBenchmark, isSignInControl, newestVersion } from "../../detection";
import type { JudgedStack, PathOptions } from "./judgedStack";

/** The requirement behind the policies of a control, as compliance reports name it; undefined of a team's own control. */
export function benchmarkOf({ title, numbers, securityHubId }: Control): PolicyComplianceFramework | undefined {
    if (!isOfBenchmark({ numbers })) {
        return undefined;
    }
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

export const tagsOf = ({ slug, numbers }: Control): string[] => [
    ...(isOfBenchmark({ numbers }) ? ["aws", "cis"] : ["aws"]),
    ...["cloudtrail", "cloudwatch", "sns", slug],
];

/**
 * The controls of a version, and of the team's own, for which a stack holds a filter or an alarm, and the one that every
 * stack is asked for.
 */
export function controlsInStack(
    stack: JudgedStack,
    settings: PathOptions & { readonly benchmark: Control["version"] },
): readonly Control[] {
    return stack
        .controlsOf(settings.benchmark)
        .filter((control) => isSignInControl(control) || stack.holdsPartOf(control, settings));
}
