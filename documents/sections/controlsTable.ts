import { cisVersions, controls } from "../../detection";
import { markdownTable } from "../markdownTable";

/** Every control with its number in each version of the benchmark, and at AWS Security Hub. */
export function controlsTable(): string[] {
    return markdownTable(
        ["control", ...cisVersions, "level", "Security Hub", "counts"],
        Object.values(controls).map(({ slug, numbers, securityHubId = "", events }) => [
            `\`${slug}\``,
            ...cisVersions.map((version) => numbers[version]?.number ?? ""),
            String(cisVersions.map((version) => numbers[version]?.level).find((level) => level !== undefined) ?? ""),
            securityHubId,
            events,
        ]),
    );
}
