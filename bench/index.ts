import { Command } from "commander";
import { alignColumns } from "../drills/render/alignColumns";
import { benchComponentPackage } from "./componentPackage";
import { benchEngine } from "./engine";
import { benchClaimFilters, benchCompareFilterPatterns } from "./filterPatterns";
import { benchMatchesEvent, benchWorstCases } from "./matchesEvent";
import type { BenchRow } from "./measure";
import { benchPolicyPack } from "./policyPack";
import { benchReplay } from "./replay";

const benches: readonly (() => Promise<BenchRow[]>)[] = [
    benchMatchesEvent,
    benchCompareFilterPatterns,
    benchClaimFilters,
    benchWorstCases,
    benchPolicyPack,
    benchEngine,
    benchComponentPackage,
    benchReplay,
];

/** Prints every ratio beside its goal. Slowness is for people to judge: only a measurement that fails ends in an error. */
async function main(): Promise<void> {
    const rows: BenchRow[] = [];
    for (const bench of benches) {
        rows.push(...(await bench()));
    }
    const [head, ...lines] = alignColumns([
        ["what", "ratio", "goal"],
        ...rows.map(({ name, ratio, goal, bound = "at most" }) => [name, ratio.toFixed(2), `${bound} ${goal}`]),
    ]);
    console.log([head, ...lines.flatMap((line, index) => [line, `    ${rows[index]?.detail}`])].join("\n"));
}

new Command("npm run bench --")
    .description("Measures speed, as ratios to a floor that is measured in the same run. Takes some minutes.")
    .parse();
main().catch((error: unknown) => {
    console.error(`The benchmark could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
});
