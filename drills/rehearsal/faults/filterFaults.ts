import {
    type Properties,
    propertiesOf,
    type RehearsedStack,
    resourceTypes,
    withChanged,
    without,
} from "../rehearsedStack";
import type { ApiCall, Fault, Faults } from "./fault";

const { filter, everyFilter } = resourceTypes;

/** Metric filters that are gone, or count what they should not. */
export const filterFaults: Faults = {
    "no-filter": {
        description: "the log group was deleted and made again; the filters went with it",
        spoil: (stack) => without(stack, everyFilter),
        call: (stack) => ({
            service: "logs",
            eventName: "DeleteLogGroup",
            requestParameters: { logGroupName: propertiesOf(stack, filter).logGroupName },
        }),
    },
    "pattern-typo": replacedFilter(
        "a letter is missing in the filter pattern, which still is a valid one",
        ({ pattern }) => ({ pattern: String(pattern).replace("ConsoleLogin", "ConsolLogin") }),
    ),
    "pattern-narrower": replacedFilter("the filter pattern counts IAM users only, not root", ({ pattern }) => ({
        pattern: String(pattern).replace(/\s*\}\s*$/, ' && ($.userIdentity.type = "IAMUser") }'),
    })),
    "metric-value": replacedFilter("the filter publishes 0 for every failed sign-in", (props) =>
        withTransformation(props, { value: "0" }),
    ),
};

/** @returns the property of a filter that publishes as it did, but for some changes. */
export function withTransformation({ metricTransformation }: Properties, changes: Properties): Properties {
    return { metricTransformation: { ...(metricTransformation as Properties), ...changes } };
}

function replacedFilter(description: string, change: (props: Properties) => Properties): Fault {
    return {
        description,
        spoil: (stack) => withChanged(stack, filter, change),
        call: (stack) => putMetricFilter(stack, change),
    };
}

function putMetricFilter(stack: RehearsedStack, change: (props: Properties) => Properties): ApiCall {
    const props = propertiesOf(stack, filter);
    const { pattern, metricTransformation } = { ...props, ...change(props) };
    const { name, namespace, value } = metricTransformation as Properties;
    return {
        service: "logs",
        eventName: "PutMetricFilter",
        requestParameters: {
            logGroupName: props.logGroupName,
            filterName: props.name,
            filterPattern: pattern,
            metricTransformations: [{ metricName: name, metricNamespace: namespace, metricValue: value }],
        },
    };
}
