import type { Control } from "../../controls/control";
import { named } from "../deployment/deployedResource";
import type { EventRule, OpaqueHolder } from "../deployment/deployment";
import { knownValue } from "../deployment/value";
import type { Step } from "../report/path";
import type { ControlFilter } from "./findControlFilters";
import { HopJudgement } from "./HopJudgement";
import { onOneLine, singleQuoted } from "./judgeFilter";
import { judgeMissing } from "./outOfSight";

/**
 * The filter hop of a deployment that has no filter for the control.
 *
 * @param holders what may hold one out of sight.
 * @param near filters that look as if they were, and do not count the control's events.
 * @param rules EventBridge rules that watch the same events.
 */
export function missingFilter(
    control: Control,
    holders: readonly OpaqueHolder[],
    near: readonly ControlFilter[],
    rules: readonly EventRule[],
    { logGroup, provider, alarmCode }: FilterPlan,
): Step {
    const filterCode = [
        `new aws.cloudwatch.LogMetricFilter("${control.metricName}",`,
        `{ name: "${control.metricName}", logGroupName: ${JSON.stringify(logGroup ?? "LOG_GROUP")}, pattern: ${singleQuoted(control.pattern)},`,
        `metricTransformation: { name: "${control.metricName}", namespace: "${control.metricNamespace}", value: "${control.metricValue}" } }${options(provider)});`,
    ].join(" ");
    const where =
        logGroup === undefined
            ? " LOG_GROUP is the name of the trail's log group: aws cloudtrail describe-trails shows it."
            : "";
    const text = {
        observed: [
            `No metric filter here counts ${control.events}.`,
            ...few(near.map(describeNear)),
            ...few(rules.map(describeRule)),
        ].join(" "),
        wanted: "A metric filter on the trail's log group must count them, all of them and nothing else.",
        remedy: `${[filterCode, ...(alarmCode === undefined ? [] : [alarmCode])].join(" ")}${where}`,
    };
    return judgeMissing("metric filter", holders, "FILTER_MISSING", text, new HopJudgement("filter")).step();
}

/** Where the missing filter belongs, and what is to be written behind it. */
interface FilterPlan {
    /** Name of the trail's log group, where it is known. */
    readonly logGroup?: string;
    /** Of the log group. */
    readonly provider?: string;
    /** Left out where an alarm waits for the metric. */
    readonly alarmCode?: string;
}

/** Sentences on near misses: not all of them, and the same whatever the order of the resources. */
const few = (sentences: readonly string[]): readonly string[] => [...sentences].sort().slice(0, 3);

const describeNear = ({ filter, verdict }: ControlFilter): string =>
    onOneLine(
        `The ${named("metric filter", filter)} has words of the pattern, and is not taken for it: its pattern is ${knownValue(filter.pattern)?.trim()}. ${verdict?.explanation ?? ""}`.trim(),
    );

const describeRule = (rule: EventRule): string =>
    `The ${named("EventBridge rule", rule)} watches them and may tell people, and the benchmark does not count it.`;

/** The resource options of code that is to use a provider of the program's own. */
export const options = (provider: string | undefined): string =>
    provider === undefined ? "" : `, { provider /* ${JSON.stringify(provider)} */ }`;
