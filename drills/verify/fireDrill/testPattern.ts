import type { SampleEvent } from "../../../detection";
import type { AwsCalls } from "../aws/AwsCalls";
import { askAws } from "../aws/askAws";
import { explainRefusal } from "../aws/explainRefusal";
import type { DrillTarget } from "./drillTarget";
import type { PatternTest } from "./fireDrill";

/** Lets CloudWatch Logs itself say which of the sample events the deployed pattern counts. */
export async function testPattern(
    aws: AwsCalls,
    { region, pattern }: DrillTarget,
    samples: readonly SampleEvent[],
): Promise<PatternTest> {
    if (pattern === undefined) {
        return { state: "not known", reason: "the pattern of the metric filter could not be read" };
    }
    try {
        const { matches = [] } = await askAws(aws, "logs:TestMetricFilter", region, {
            filterPattern: pattern,
            logEventMessages: samples.map(({ message }) => message),
        });
        // Counted from 1, in the order of the messages.
        const counted = new Set(matches.map(({ eventNumber }) => Number(eventNumber)));
        const problems = samples.flatMap(({ title, counted: wanted }, index) =>
            counted.has(index + 1) === wanted
                ? []
                : [`CloudWatch Logs ${wanted ? "does not count" : "counts"} the sample "${title}".`],
        );
        return problems.length > 0 ? { state: "differs", problems } : { state: "agrees", events: samples.length };
    } catch (error) {
        return { state: "not known", reason: explainRefusal(error, "logs:TestMetricFilter", region).reason };
    }
}
