import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import type { AnalyzerResource } from "@pulumi/pulumi/proto/analyzer_pb";
import { policies } from "../policy-pack/policies";
import { benchmarkStack } from "../tests/policy-pack/benchmarkStack";
import { PolicyProcess } from "../tests/policy-pack/PolicyProcess";
import { analyzerResources, type SampleStack } from "../tests/policy-pack/sampleStack";
import { type BenchRow, fastest, milliseconds } from "./measure";

const ours = path.join(__dirname, "../policy-pack");
const [few, many] = [1_000, 10_000];

/**
 * The compiled pack as a process, against packs that do nothing: of as many policies, since the SDK decodes all resources
 * once for every policy of a pack.
 */
export async function benchPolicyPack(): Promise<BenchRow[]> {
    const directory = mkdtempSync(path.join(realpathSync(tmpdir()), "bench-policy-pack-"));
    try {
        const [one, all] = [emptyPack(directory, 1), emptyPack(directory, policies.length)];
        return [...(await benchAnalyzeStack({ ours, all })), await benchStart(one)];
    } finally {
        rmSync(directory, { recursive: true, force: true });
    }
}

async function benchAnalyzeStack(directories: Readonly<Record<"ours" | "all", string>>): Promise<BenchRow[]> {
    const packs = {
        ours: await PolicyProcess.start(directories.ours),
        all: await PolicyProcess.start(directories.all),
    };
    try {
        const [small, large] = [crowd(few), crowd(many)];
        const times = await fastest(5, {
            ours: () => analyze(packs.ours, large),
            all: () => analyze(packs.all, large),
            oursSmall: () => analyze(packs.ours, small),
            allSmall: () => analyze(packs.all, small),
        });
        const name = `AnalyzeStack, ${many.toLocaleString("en")} resources`;
        return [
            {
                name: `${name}, against as many empty policies`,
                ratio: times.ours / times.all,
                goal: 1.1,
                detail: `${milliseconds(times.ours)}, ${policies.length} empty policies ${milliseconds(times.all)}`,
            },
            {
                name: `${name}, against ${few.toLocaleString("en")}`,
                ratio: times.ours / times.oursSmall,
                goal: many / few,
                detail: `${milliseconds(times.oursSmall)} to ${milliseconds(times.ours)}; ${policies.length} empty policies ${milliseconds(times.allSmall)} to ${milliseconds(times.all)}, which is ${(times.all / times.allSmall).toFixed(2)}`,
            },
        ];
    } finally {
        await Promise.all(Object.values(packs).map((pack) => pack.stop()));
    }
}

async function benchStart(empty: string): Promise<BenchRow> {
    const start = async (directory: string) => (await PolicyProcess.start(directory)).stop();
    const times = await fastest(5, { ours: () => start(ours), empty: () => start(empty) });
    return {
        name: "Start of the pack until it answers, against an empty one",
        ratio: times.ours / times.empty,
        goal: 1.2,
        detail: `${milliseconds(times.ours)}, empty ${milliseconds(times.empty)}`,
    };
}

async function analyze(pack: PolicyProcess, resources: readonly AnalyzerResource[]): Promise<void> {
    const reports = await pack.analyze(resources);
    if (reports.length > 0) {
        throw new Error(`A stack in which all is well was reported on: ${reports[0]?.message}`);
    }
}

/** A stack with every control of the benchmark among unrelated resources. */
function crowd(size: number): AnalyzerResource[] {
    const unrelated: SampleStack = Object.fromEntries(
        Array.from({ length: size - Object.keys(benchmarkStack).length }, (_, index) => [
            `bucket-${index}`,
            {
                type: "aws:s3/bucket:Bucket",
                inputs: {
                    bucket: `bucket-${index}`,
                    forceDestroy: false,
                    tags: { team: "payments", stage: "production" },
                    versioning: { enabled: true },
                    lifecycleRules: [{ enabled: true, expiration: { days: 30 } }],
                },
                outputs: { arn: `arn:aws:s3:::bucket-${index}`, region: "eu-north-1" },
            },
        ]),
    );
    return analyzerResources({ ...unrelated, ...benchmarkStack }, "update");
}

/** A compiled pack whose policies return at once. */
function emptyPack(directory: string, policies: number): string {
    const folder = path.join(directory, `empty-${policies}`);
    mkdirSync(folder);
    symlinkSync(path.join(__dirname, "../node_modules"), path.join(folder, "node_modules"));
    const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
    write("package.json", JSON.stringify({ name: "empty", version: "0.0.1", main: "index.js" }));
    write("PulumiPolicy.yaml", "runtime:\n  name: nodejs\n  options:\n    typescript: false\n");
    write(
        "index.js",
        `const { PolicyPack } = require("@pulumi/policy");
        const policies = Array.from({ length: ${policies} }, (_, index) => ({
            name: "empty-" + index, description: "Says nothing.", enforcementLevel: "mandatory", validateStack() {},
        }));
        new PolicyPack("empty", { policies });`,
    );
    return folder;
}
