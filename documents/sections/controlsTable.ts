import { type Control, cisVersions, controls } from "../../detection";
import { markdownTable } from "../markdownTable";

/** Every control with its number in each version of the benchmark, and at AWS Security Hub. */
export function controlsTable(): string[] {
    return markdownTable(
        ["control", ...cisVersions, "level", "Security Hub", "counts"],
        Object.values(controls).map(({ slug, numbers, securityHubId = "", events }) => [
            `\`${slug}\``,
            ...cisVersions.map((version) => numbers[version]?.number ?? ""),
            levelOf(numbers),
            securityHubId,
            events,
        ]),
    );
}

/** The level, with the version since which it is another. */
function levelOf(numbers: Control["numbers"]): string {
    const levels = cisVersions.map((version) => numbers[version]?.level);
    const first = levels.find((level) => level !== undefined);
    const changed = levels.findIndex((level) => level !== undefined && level !== first);
    return changed < 0 ? String(first ?? "") : `${first}, from ${cisVersions[changed]} on ${levels[changed]}`;
}
