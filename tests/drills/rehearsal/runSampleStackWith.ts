import { readFileSync } from "node:fs";
import { runStack, type StackRun } from "../../../drills/rehearsal/runProgram";
import { TemporaryFiles } from "./TemporaryFiles";

/** Runs the program on the sample stack with more settings, which are lines of its file's `config`. */
export async function runSampleStackWith(settings: string): Promise<StackRun> {
    const files = new TemporaryFiles();
    try {
        files.write("Pulumi.yaml", readFileSync("Pulumi.yaml", "utf8"));
        const sample = readFileSync("Pulumi.dev.yaml", "utf8").trimEnd();
        return await runStack(files.write("Pulumi.dev.yaml", `${sample}\n${settings}`));
    } finally {
        files.remove();
    }
}
