import { Command } from "commander";
import { alignColumns } from "../drills/render/alignColumns";
import { benchClaimFilters } from "./claimFilters";
import { benchCompareFilterPatterns } from "./compareFilterPatterns";
import { benchComponentPackage } from "./componentPackage";
import { benchEngine } from "./engine";
import { benchMatchesEvent } from "./matchesEvent";
import type { BenchRow } from "./measure";
import { benchPolicyPack } from "./policyPack";
import { benchReplay } from "./replay";
import { benchWorstCases } from "./worstCases";

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
    const rows = [["what", "ratio", "goal", "measured"]];
    for (const bench of benches) {
        for (const { name, ratio, goal, bound, detail } of await bench()) {
            rows.push([name, ratio.toFixed(2), `${bound ?? "at least"} ${goal}`, detail]);
        }
    }
    console.log(alignColumns(rows, process.stdout.columns ?? 120).join("\n"));
}

new Command("npm run bench --")
    .description("Measures speed, as ratios to a floor that is measured in the same run. Takes some minutes.")
    .parse();
main().catch((error: unknown) => {
    console.error(`The benchmark could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
});
