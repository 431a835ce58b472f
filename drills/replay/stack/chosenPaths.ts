import { join } from "node:path";
import { chooseControls } from "../../chooseControls";
import { InputError } from "../../InputError";
import type { Options } from "../commandLine";
import { benchmarkPath, inOrder, type ReplayedPath } from "./replayedPath";

/**
 * The alert paths that a command line asks for.
 *
 * @throws {InputError} if the stack has no such path, or the version of the benchmark no such control.
 */
export async function chosenPaths({
    stackFile,
    control: slugs,
    benchmark,
}: Pick<Options, "stackFile" | "control" | "benchmark">): Promise<[ReplayedPath, ...ReplayedPath[]]> {
    if (stackFile !== false) {
        if (benchmark !== undefined) {
            throw new InputError("--benchmark takes the place of a stack: use it with --no-stack-file.");
        }
        return pathsOfStack(stackFile, slugs);
    }
    const chosen = chooseControls(slugs ?? [], benchmark, "replayed");
    return inOrder(chosen).map(benchmarkPath) as [ReplayedPath, ...ReplayedPath[]];
}

/** By a file of its own: the SDK of Pulumi and all that reads a stack are loaded where there is one to be read. */
async function pathsOfStack(
    stackFile: string,
    slugs: readonly string[] | undefined,
): Promise<[ReplayedPath, ...ReplayedPath[]]> {
    const { stackPaths }: typeof import("./stackPaths") = require(join(__dirname, "stackPaths"));
    try {
        return await stackPaths(stackFile, slugs);
    } catch (error) {
        // Compiled, that file has a class of its own for what cannot be used.
        throw error instanceof Error && error.name === "InputError" ? new InputError(error.message) : error;
    }
}
