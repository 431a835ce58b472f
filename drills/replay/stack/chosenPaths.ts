import { join } from "node:path";
import { consoleAuthenticationFailures, controls, controlsOf } from "../../../detection";
import { InputError } from "../../InputError";
import { whyNoControl } from "../../whyNoControl";
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
    const offered = benchmark === undefined ? Object.values(controls) : controlsOf(benchmark);
    const asked =
        slugs ?? (benchmark === undefined ? [consoleAuthenticationFailures.slug] : offered.map(({ slug }) => slug));
    const [first, ...others] = inOrder(offered.filter(({ slug }) => asked.includes(slug)));
    const missing = asked.filter((slug) => !offered.some((control) => control.slug === slug));
    if (first === undefined || missing.length > 0) {
        throw new InputError(missing.map((slug) => whyNoControl(slug, benchmark)).join("\n"));
    }
    return [benchmarkPath(first), ...others.map(benchmarkPath)];
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
