import { resourceTypes } from "../rehearsedStack";
import type { Properties } from "../resourceDescription";
import { callOn, changed, type Fault, type Faults, without } from "./fault";

const { filter, everyFilter } = resourceTypes;

/** Metric filters that are gone, or count what they should not. */
export const filterFaults: Faults = {
    "no-filter": {
        description: "the log group was deleted and made again; the filters went with it",
        spoil: (stack) => without(stack, everyFilter),
        call: callOn(filter, ({ logGroupName }) => ["logs", "DeleteLogGroup", { logGroupName }]),
    },
    "pattern-typo": replacedFilter(
        "a letter is missing in the filter pattern, which still is a valid one",
        ({ pattern }) => ({ pattern: String(pattern).replace(/(=\s*"?\*?[A-Za-z]{4})[A-Za-z]/, "$1") }),
    ),
    "pattern-narrower": replacedFilter(
        "the filter pattern counts what IAM users do, and nothing else",
        ({ pattern }) => ({ pattern: narrowed(String(pattern)) }),
    ),
    "metric-value": replacedFilter("the filter publishes 0 for every event that it counts", (props) =>
        withTransformation(props, { value: "0" }),
    ),
};

/** Brackets go round the pattern, which can be a list of alternatives. */
const narrowed = (pattern: string): string =>
    pattern.replace(/^\s*\{\s*(.*?)\s*\}\s*$/s, '{ ($1) && ($.userIdentity.type = "IAMUser") }');

/** @returns the property of a filter that publishes as it did, but for some changes. */
export function withTransformation({ metricTransformation }: Properties, changes: Properties): Properties {
    return { metricTransformation: { ...(metricTransformation as Properties), ...changes } };
}

function replacedFilter(description: string, change: (props: Properties) => Properties): Fault {
    return changed(description, filter, change, (props, changes) => {
        const { pattern, metricTransformation } = { ...props, ...changes };
        const { name, namespace, value } = metricTransformation as Properties;
        const metricTransformations = [{ metricName: name, metricNamespace: namespace, metricValue: value }];
        const { logGroupName, name: filterName } = props;
        return ["logs", "PutMetricFilter", { logGroupName, filterName, filterPattern: pattern, metricTransformations }];
    });
}
