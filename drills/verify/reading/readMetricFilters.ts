import type { MetricFilter as AwsMetricFilter } from "@aws-sdk/client-cloudwatch-logs";
import { formatArn, type MetricFilter, partitionOfRegion } from "../../../detection";
import { answeredResource, unreadResource } from "../../../policy-pack/reading/cloudControl";
import { readMetricFilter } from "../../../policy-pack/reading/readMetricFilter";
import { type AccountReader, nextPage } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";

/** The metric filters of a Region. */
export async function readMetricFilters(reader: AccountReader, place: Place): Promise<readonly MetricFilter[]> {
    const { items, refused } = await reader.readPages(
        "logs:DescribeMetricFilters",
        place.region,
        "the metric filters",
        {},
        (output) => ({ items: output.metricFilters, next: nextPage("nextToken", output) }),
    );
    return [...items.map((filter) => metricFilter(filter, place)), ...(refused ? [unreadFilter(place)] : [])];
}

/** Read as the pack reads a filter of a stack. */
function metricFilter(filter: AwsMetricFilter, place: Place): MetricFilter {
    const name = filter.filterName ?? "";
    // Metric filters have no ARN: the name is unique within its log group.
    const id = formatArn({
        partition: partitionOfRegion(place.region),
        service: "logs",
        ...place,
        resource: `log-group:${filter.logGroupName}:metric-filter:${name}`,
    });
    const read = readMetricFilter(answeredResource(id, name, filter));
    return { ...read, ...placeOf(place), pattern: given(filter.filterPattern) };
}

/** Stands for the filters that could not be listed. */
const unreadFilter = (place: Place): MetricFilter => {
    const id = `metric filters of ${place.region} that could not be read`;
    return { ...readMetricFilter(unreadResource(id, `not readable in ${place.region}`)), ...placeOf(place) };
};
