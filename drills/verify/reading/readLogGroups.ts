import type { MetricFilter as AwsMetricFilter } from "@aws-sdk/client-cloudwatch-logs";
import {
    formatArn,
    known,
    type LogGroup,
    type LogGroupReference,
    type MetricFilter,
    partitionOfRegion,
    unknown,
} from "../../../detection";
import { answeredResource, unreadResource } from "../../../policy-pack/reading/cloudControl";
import { readMetricFilter } from "../../../policy-pack/reading/readLogGroup";
import { type AccountReader, nextPage } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";

/** The log groups of given names, each in its place, be it that they do not exist. */
export async function readLogGroups(
    reader: AccountReader,
    home: Place,
    references: readonly LogGroupReference[],
): Promise<readonly LogGroup[]> {
    const wanted = new Map(
        references.map(({ name, account = home.account, region = home.region }) => [
            JSON.stringify([account, region, name]),
            { name, account, region },
        ]),
    );
    // The groups of other accounts, such as an organization trail's, cannot be asked for from here.
    const own = [...wanted.values()].filter(({ account }) => account === home.account);
    return Promise.all(own.map(({ name, ...place }) => readLogGroup(reader, place, name)));
}

async function readLogGroup(reader: AccountReader, place: Place, name: string): Promise<LogGroup> {
    const { items, refused } = await reader.readPages(
        "logs:DescribeLogGroups",
        place.region,
        `the class of the log group "${name}"`,
        { logGroupNamePrefix: name },
        (output) => ({ items: output.logGroups, next: nextPage("nextToken", output) }),
    );
    const group = items.find(({ logGroupName }) => logGroupName === name);
    return {
        id: group?.arn ?? `log group ${name} in ${place.region}`,
        label: name,
        ...placeOf(place),
        name: known(name),
        arn: group === undefined ? unknown() : given(group.arn),
        kmsKey: group === undefined ? unknown() : given(group.kmsKeyId),
        logGroupClass: group === undefined ? unknown() : given(group.logGroupClass),
        ...(group === undefined && refused === undefined && { isMissing: true }),
    };
}

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
