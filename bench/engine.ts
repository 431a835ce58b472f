import * as path from "node:path";
import { stepsOf } from "../tests/engine/engineEvents";
import type { PulumiCli } from "../tests/engine/PulumiCli";
import { homeAccount, PulumiSandbox } from "../tests/engine/PulumiSandbox";
import { findPulumiInstallation } from "../tests/engine/pulumiInstallation";
import { putTrail } from "../tests/engine/putTrail";
import { editStackFile } from "../tests/engine/stackFile";
import { type BenchRow, medians, seconds } from "./measure";

/** Where the stacks of the benches are. */
export const region = "us-east-1";
const rounds = 5;

/**
 * What somebody waits for when a pull request is checked: `pulumi preview` of the sample stack with the pack, against
 * the same command on a program of one topic with a pack that finds nothing; and with all controls of the benchmark,
 * against the sample stack's one. All run on the stand-in provider, so no network is in it.
 */
export async function benchEngine(): Promise<BenchRow[]> {
    return inSandbox(async (sandbox) => {
        putTrail(sandbox.aws, { account: homeAccount, region });
        const ours = await stackOf(sandbox.program());
        const bare = await stackOf(sandbox.program("tests/engine/programs/bareTopic"));
        const emptyPack = path.join(ours.folder, "tests/engine/programs/emptyPack");
        const pack = ["--policy-pack", path.join(ours.folder, "policy-pack")];
        // A stack of its own: `preview --config` would write into the one that is selected.
        const created = await addFifteen(ours);
        const preview = (pulumi: PulumiCli, ...args: string[]) => pulumi.succeed("preview", ...args);
        const times = await medians(rounds, {
            ours: () => preview(ours, ...pack),
            oursWithoutPack: () => preview(ours),
            bare: () => preview(bare, "--policy-pack", emptyPack),
            bareWithoutPack: () => preview(bare),
            fifteen: () => preview(ours, ...pack, "--stack", "fifteen"),
        });
        return [previewRow(times), fifteenRow(times, created)];
    });
}

/** Benches in a sandbox for the CLI. No rows where the CLI is not installed. */
export async function inSandbox(bench: (sandbox: PulumiSandbox) => Promise<BenchRow[]>): Promise<BenchRow[]> {
    if (!findPulumiInstallation()) {
        return [];
    }
    const sandbox = new PulumiSandbox();
    try {
        return await bench(sandbox);
    } finally {
        await sandbox.dispose();
    }
}

/** A new stack of a program, which has it selected. */
export async function stackOf(pulumi: PulumiCli): Promise<PulumiCli> {
    await pulumi.succeed("stack", "init", "dev");
    await pulumi.succeed("config", "set", "aws:region", region);
    return pulumi;
}

/** A second stack of the program, of all controls. Returns how many resources its preview creates. */
async function addFifteen(pulumi: PulumiCli): Promise<number> {
    await pulumi.succeed("stack", "init", "fifteen", "--no-select", "--copy-config-from", "dev");
    editStackFile(pulumi, "fifteen", (config) => ({ ...config, "foundations-monitor:benchmark": "7.0" }));
    return stepsOf((await pulumi.succeed("preview", "--stack", "fifteen")).events).length;
}

type Times = Readonly<Record<"ours" | "oursWithoutPack" | "bare" | "bareWithoutPack" | "fifteen", number>>;

function previewRow({ ours, oursWithoutPack, bare, bareWithoutPack }: Times): BenchRow {
    const parts = [
        `engine, language host and SDK ${seconds(bareWithoutPack)}`,
        `our program ${seconds(oursWithoutPack - bareWithoutPack)} more`,
        `our pack ${seconds(ours - oursWithoutPack)} (the empty one ${seconds(bare - bareWithoutPack)})`,
    ];
    return {
        name: "pulumi preview with the pack, against a bare program with an empty pack",
        ratio: ours / bare,
        goal: 1.3,
        detail: `${seconds(ours)} against ${seconds(bare)}, medians of ${rounds}: ${parts.join(", ")}`,
    };
}

function fifteenRow({ ours, fifteen }: Times, created: number): BenchRow {
    return {
        name: "pulumi preview of all fifteen controls with the pack, against that of one",
        ratio: fifteen / ours,
        goal: 1.5,
        detail: `${created} resources in ${seconds(fifteen)} against ${seconds(ours)}, medians of ${rounds}`,
    };
}
