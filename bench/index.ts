import Table from "cli-table3";
import { Command } from "commander";
import { benchCompareFilterPatterns } from "./compareFilterPatterns";
import { benchEngine } from "./engine";
import { benchMatchesEvent } from "./matchesEvent";
import { benchPolicyPack } from "./policyPack";
import { benchReplay } from "./replay";
import type { BenchRow } from "./row";
import { benchWorstCases } from "./worstCases";

const benches: readonly (() => Promise<BenchRow[]>)[] = [
    benchMatchesEvent,
    benchCompareFilterPatterns,
    benchWorstCases,
    benchPolicyPack,
    benchEngine,
    benchReplay,
];

/** Prints every ratio beside its goal. Slowness is for people to judge: only a measurement that fails ends in an error. */
async function main(): Promise<void> {
    const table = new Table({ head: ["what", "ratio", "goal", "measured"], style: { head: [], border: [] } });
    for (const bench of benches) {
        for (const { name, ratio, goal, bound, detail } of await bench()) {
            table.push([name, ratio.toFixed(2), `${bound ?? "at least"} ${goal}`, detail]);
        }
    }
    console.log(table.toString());
}

new Command("npm run bench --")
    .description("Measures speed, as ratios to a floor that is measured in the same run. Takes some minutes.")
    .parse();
main().catch((error: unknown) => {
    console.error(`The benchmark could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
});
