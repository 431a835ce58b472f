import type { StandardUnit } from "@aws-sdk/client-cloudwatch-logs";
import type { Properties } from "../../../engine/standIn/resourceType";
import { type EmulatedType, namedType } from "../EmulatedType";
import { inputText } from "../inputText";

const logGroup: EmulatedType = {
    token: "aws:cloudwatch/logGroup:LogGroup",
    create: async ({ logs }, { name, kmsKeyId, retentionInDays }) => {
        const logGroupName = inputText(name);
        await logs.createLogGroup({ logGroupName, kmsKeyId: inputText(kmsKeyId) });
        if (Number(retentionInDays) > 0) {
            await logs.putRetentionPolicy({ logGroupName, retentionInDays: Number(retentionInDays) });
        }
        return {};
    },
    read: async ({ logs }, { id }) => {
        const { logGroups = [] } = await logs.describeLogGroups({ logGroupNamePrefix: id });
        const group = logGroups.find(({ logGroupName }) => logGroupName === id);
        return group && { retentionInDays: group.retentionInDays ?? 0 };
    },
    update: async ({ logs }, { id, outputs }) => {
        const days = Number(outputs.retentionInDays);
        await (days > 0
            ? logs.putRetentionPolicy({ logGroupName: id, retentionInDays: days })
            : logs.deleteRetentionPolicy({ logGroupName: id }));
    },
    delete: async ({ logs }, { id }) => {
        await logs.deleteLogGroup({ logGroupName: id });
    },
};

const logMetricFilter = namedType("aws:cloudwatch/logMetricFilter:LogMetricFilter", {
    put: ({ logs }, { name, logGroupName, pattern, metricTransformation }) => {
        const metric = metricTransformation as Properties;
        return logs.putMetricFilter({
            filterName: inputText(name),
            logGroupName: inputText(logGroupName),
            filterPattern: inputText(pattern),
            metricTransformations: [
                {
                    metricName: inputText(metric.name),
                    metricNamespace: inputText(metric.namespace),
                    metricValue: inputText(metric.value),
                    defaultValue: metric.defaultValue === undefined ? undefined : Number(metric.defaultValue),
                    dimensions: metric.dimensions as Record<string, string> | undefined,
                    unit: inputText(metric.unit) as StandardUnit | undefined,
                },
            ],
        });
    },
    read: async ({ logs }, { id, outputs }) => {
        const logGroupName = inputText(outputs.logGroupName);
        const { metricFilters = [] } = await logs.describeMetricFilters({ logGroupName, filterNamePrefix: id });
        const filter = metricFilters.find(({ filterName }) => filterName === id);
        const [metric] = filter?.metricTransformations ?? [];
        return (
            filter && {
                pattern: filter.filterPattern,
                metricTransformation: {
                    name: metric?.metricName,
                    namespace: metric?.metricNamespace,
                    value: metric?.metricValue,
                    defaultValue: inputText(metric?.defaultValue),
                    dimensions: metric?.dimensions,
                    unit: metric?.unit,
                },
            }
        );
    },
    delete: async ({ logs }, { id, outputs }) => {
        await logs.deleteMetricFilter({ filterName: id, logGroupName: inputText(outputs.logGroupName) });
    },
});

export const logs = [logGroup, logMetricFilter];
