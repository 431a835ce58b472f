import { grouped } from "../../grouped";
import { named } from "../deployment/deployedResource";
import type { MetricFilter } from "../deployment/logGroup";
import { isOneLogGroup, type LogGroupIndex, type LogGroupTarget } from "../lookup/indexLogGroups";
import { doubted, remarked, type Step } from "../report/path";
import type { Finding } from "../report/report";

/** Metric filters that a log group takes ("CloudWatch Logs quotas", CloudWatch Logs user guide); AWS does not raise it. */
export const mostFiltersOfLogGroup = 100;

/** So many filters and more are worth a word before the next deployment is refused. */
const nearlyAll = 95;

/**
 * Whether the log group of a path has room for its metric filters, as far as they are part of the deployment. A filter
 * whose log group nobody can tell is not counted: more may be there than are seen, never fewer.
 */
export function judgeFilterQuota(
    filters: readonly MetricFilter[],
    logGroups: LogGroupIndex,
): (step: Step, target: LogGroupTarget | undefined) => Step {
    const byGroup = grouped(filters.length < nearlyAll ? [] : filters, (filter) =>
        [logGroups.resolve(filter.logGroup, filter)?.key ?? []].flat(),
    );
    return (step, target) => {
        const count = target === undefined || !isOneLogGroup(target) ? 0 : (byGroup.get(target.key)?.length ?? 0);
        if (target === undefined || count < nearlyAll || step.hop !== "log group") {
            return step;
        }
        return count > mostFiltersOfLogGroup
            ? doubted(step, tooMany(target, count))
            : remarked(step, nearlyTooMany(target, count));
    };
}

const tooMany = (target: LogGroupTarget, count: number): Finding => ({
    ...about(target),
    code: "LOG_GROUP_FILTER_QUOTA_EXCEEDED",
    observed: `The ${nameOf(target)} gets ${count} metric filters here.`,
    wanted: `A log group takes ${mostFiltersOfLogGroup}: AWS refuses the others, and nobody can say which ones these will be.`,
    remedy: "Remove metric filters that nobody needs; AWS does not raise the quota.",
});

const nearlyTooMany = (target: LogGroupTarget, count: number): Finding => ({
    ...about(target),
    code: "LOG_GROUP_FILTER_QUOTA_NEARLY_USED",
    observed: `The ${nameOf(target)} has ${count} of the ${mostFiltersOfLogGroup} metric filters that a log group takes.`,
    wanted:
        count === mostFiltersOfLogGroup
            ? "It is full: the next deployment that adds one is refused."
            : `There is room for ${mostFiltersOfLogGroup - count} more; a deployment that adds others is refused.`,
    remedy: "Remove metric filters that nobody needs; AWS does not raise the quota.",
});

const about = ({ logGroup }: LogGroupTarget) => ({
    hop: "log group" as const,
    ...(logGroup && { resource: logGroup.id }),
});

const nameOf = ({ logGroup, name }: LogGroupTarget): string =>
    logGroup === undefined ? `log group ${JSON.stringify(name)}` : named("log group", logGroup);
