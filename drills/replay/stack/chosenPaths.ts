import { consoleAuthenticationFailures, controls, controlsOf, ownControlsOf } from "../../../detection";
import { didYouMean } from "../../didYouMean";
import { InputError } from "../../InputError";
import type { Options } from "../commandLine";
import { benchmarkPath, deployedPaths, inOrder, type ReplayedPath } from "./replayedPath";

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
        return stackPaths(stackFile, slugs);
    }
    const offered = benchmark === undefined ? Object.values(controls) : controlsOf(benchmark);
    const asked =
        slugs ?? (benchmark === undefined ? [consoleAuthenticationFailures.slug] : offered.map(({ slug }) => slug));
    const [first, ...others] = inOrder(offered.filter(({ slug }) => asked.includes(slug)));
    const missing = asked.filter((slug) => !offered.some((control) => control.slug === slug));
    if (first === undefined || missing.length > 0) {
        const [one = ""] = missing;
        throw new InputError(
            Object.hasOwn(controls, one)
                ? `The benchmark ${benchmark} has no control ${missing.join(", ")}.`
                : `There is no control ${one}.${didYouMean(one, Object.keys(controls))} The controls: ${Object.keys(controls).join(", ")}.`,
        );
    }
    return [benchmarkPath(first), ...others.map(benchmarkPath)];
}

/**
 * The paths that a stack would deploy, one for each control that it has a filter for: its program is run without AWS, as
 * `npm start` does.
 *
 * @param slugs of which controls; undefined: of all that the stack has.
 * @throws {InputError} if the stack file cannot be used, or the stack has no filter or no alarm for a control.
 */
async function stackPaths(
    stackFile: string,
    slugs: readonly string[] | undefined,
): Promise<[ReplayedPath, ...ReplayedPath[]]> {
    // Loaded late: the Pulumi SDK takes a second, which nobody should wait for who replays without a stack.
    const { readStackConfig }: typeof import("../../rehearsal/stackFile") = require("../../rehearsal/stackFile");
    const config = readStackConfig(stackFile);
    const { runProgram }: typeof import("../../rehearsal/runProgram") = require("../../rehearsal/runProgram");
    const { confirmed, ownControlsIn, rehearsedStack }: typeof import("../../rehearsal/rehearsedStack") =
        require("../../rehearsal/rehearsedStack");
    const { recipientsOf }: typeof import("../../rehearsal/recipientsOf") = require("../../rehearsal/recipientsOf");
    const { readStackDeployment }: typeof import("../../../policy-pack/stackDeployment") =
        require("../../../policy-pack/stackDeployment");

    const region = config.values["aws:region"] ?? process.env.AWS_REGION ?? "us-east-1";
    const created = rehearsedStack(await runProgram(config, region));
    const stack = confirmed(created);
    const deployment = readStackDeployment([...stack.resources, ...stack.trails]);
    const recipients = recipientsOf(created.resources);
    const known = [...Object.values(controls), ...ownControlsOf(ownControlsIn(created.resources))];
    const asked = known.filter(({ slug }) => slugs?.includes(slug) ?? true);
    const paths = deployedPaths(deployment, recipients, stackFile, asked);
    const [first, ...others] = paths;
    const missing = slugs?.filter((slug) => !paths.some(({ control }) => control.slug === slug)) ?? [];
    if (first === undefined || missing.length > 0) {
        const what = missing.length === 0 ? "that could be replayed" : `for ${missing.join(", ")}`;
        const slugsKnown = known.map(({ slug }) => slug);
        const guesses = missing.map((slug) => (slugsKnown.includes(slug) ? "" : didYouMean(slug, slugsKnown))).join("");
        throw new InputError(
            `${stackFile} deploys no metric filter with an alarm ${what}.${guesses} Use --no-stack-file to replay with the benchmark's own settings.`,
        );
    }
    return [first, ...others];
}
