import type { LogGroupArgs, LogMetricFilterArgs } from "@pulumi/aws/cloudwatch";
import { encryptEvents } from "../../../cloudTrailCalls";
import { serviceMay } from "../../../serviceMay";
import { AwsError } from "../AwsError";
import { matching, oneOf, tags, textOfLength } from "../inputRules";
import type { InputRules, Properties, ResourceType } from "../resourceType";
import { keyWithArn } from "./kms";

const retentionDays = [
    0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

export const logGroup: ResourceType = {
    token: "aws:cloudwatch/logGroup:LogGroup",
    inputs: {
        name: {
            replaces: true,
            refuse: matching(/^[\w./#-]{1,512}$/, "be a log group name of at most 512 characters"),
        },
        retentionInDays: { default: 0, refuse: oneOf(...retentionDays) },
        logGroupClass: {
            replaces: true,
            refuse: oneOf("STANDARD", "INFREQUENT_ACCESS", "DELIVERY"),
            default: "STANDARD",
        },
        kmsKeyId: {},
        skipDestroy: { default: false },
        deletionProtectionEnabled: { default: false },
        tags: { refuse: tags },
        region: { replaces: true },
    } satisfies InputRules<LogGroupArgs>,
    isAutoNamed: true,
    computed: ["arn", "tagsAll"],
    actions: {
        create: "logs:CreateLogGroup",
        read: "logs:DescribeLogGroups",
        update: "logs:PutRetentionPolicy",
        delete: "logs:DeleteLogGroup",
    },
    identify: ({ name }, { partition, account, region }) => ({
        id: String(name),
        outputs: { arn: `arn:${partition}:logs:${region}:${account}:log-group:${name}` },
    }),
    admit: ({ name, kmsKeyId }, { partition, region, account, resources }) => {
        const call = encryptEvents({ partition, region, account, logGroupName: String(name) });
        if (kmsKeyId !== undefined && !serviceMay(String(keyWithArn(kmsKeyId, resources)?.policy), call)) {
            throw new AwsError(
                "AccessDeniedException",
                "The specified KMS key does not exist or is not allowed to be used with Arn of the log group",
            );
        }
    },
    release: ({ deletionProtectionEnabled, skipDestroy, name }) => {
        if (deletionProtectionEnabled === true) {
            throw new AwsError("OperationAbortedException", `The log group ${name} is protected against deletion`);
        }
        return skipDestroy === true;
    },
};

/** CloudWatch Logs allows 100 metric filters per log group and no more. */
const filtersPerGroup = 100;

const logMetricFilter: ResourceType = {
    token: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
    inputs: {
        name: {
            replaces: true,
            refuse: matching(/^[^:*]{1,512}$/, "have 1 to 512 characters, none of them ':' or '*'"),
        },
        pattern: { isRequired: true, refuse: textOfLength(0, 1024) },
        logGroupName: {
            isRequired: true,
            replaces: true,
            refuse: matching(/^[\w./#-]{1,512}$/, "be a log group name, not an ARN"),
        },
        metricTransformation: { isRequired: true, refuse: refuseTransformation },
        applyOnTransformedLogs: { default: false },
        region: { replaces: true },
    } satisfies InputRules<LogMetricFilterArgs>,
    isAutoNamed: true,
    computed: [],
    actions: {
        create: "logs:PutMetricFilter",
        read: "logs:DescribeMetricFilters",
        update: "logs:PutMetricFilter",
        delete: "logs:DeleteMetricFilter",
    },
    identify: ({ name }) => ({ id: String(name), outputs: {} }),
    // A filter is imported as `group:name` and afterwards known by its name alone.
    key: (id, { logGroupName }) => (logGroupName === undefined ? id : `${logGroupName}:${id}`),
    admit: ({ logGroupName, pattern }, { resources }, id) => {
        const group = resources.get(logGroup.token, String(logGroupName));
        if (!group) {
            throw new AwsError("ResourceNotFoundException", `The specified log group does not exist: ${logGroupName}`);
        }
        if (group.logGroupClass !== "STANDARD") {
            throw new AwsError(
                "InvalidParameterException",
                `Log groups of class ${group.logGroupClass} have no metric filters`,
            );
        }
        if (/^\s/.test(String(pattern)) || !bracketsClose(String(pattern))) {
            throw new AwsError("InvalidParameterException", "Invalid metric filter pattern");
        }
        const others = resources.keys(logMetricFilter.token).filter((key) => key.startsWith(`${logGroupName}:`));
        if (others.length >= filtersPerGroup && !others.includes(`${logGroupName}:${id}`)) {
            throw new AwsError(
                "LimitExceededException",
                `Resource limit exceeded: ${filtersPerGroup} metric filters per log group`,
            );
        }
    },
};

/** The outermost brackets decide the pattern's language; CloudWatch refuses one that is left open. */
const bracketsClose = (pattern: string) =>
    pattern.startsWith("{")
        ? pattern.trimEnd().endsWith("}")
        : !pattern.startsWith("[") || pattern.trimEnd().endsWith("]");

function refuseTransformation(value: unknown): string | undefined {
    if (Array.isArray(value)) {
        return "supports one transformation, as an object";
    }
    const { name, namespace, value: published, defaultValue, dimensions, unit, ...rest } = value as Properties;
    const unknown = Object.keys(rest).find((key) => !key.startsWith("__"));
    const named = (text: unknown) => typeof text === "string" && /^[^:*$]{1,255}$/.test(text);
    if (unknown) {
        return `'${unknown}' is no property of a metric transformation`;
    }
    if (!named(name) || !named(namespace)) {
        return "name and namespace must have 1 to 255 characters, none of them ':', '*' or '$'";
    }
    if (typeof published !== "string" || !/^(\$.+|-?\d+(\.\d+)?)$/.test(published) || published.length > 100) {
        return `value must be a number or a field as text, got ${JSON.stringify(published)}`;
    }
    if (unit !== undefined && !units.includes(String(unit))) {
        return `unit must be one of CloudWatch's, got ${String(unit)}`;
    }
    const count = Object.keys((dimensions as Properties | undefined) ?? {}).length;
    if (count > 0 && defaultValue !== undefined) {
        return "defaultValue conflicts with dimensions";
    }
    return count > 3 ? `at most 3 dimensions, got ${count}` : undefined;
}

/** StandardUnit, CloudWatch API reference. */
export const units = [
    "Bytes",
    "Kilobytes",
    "Megabytes",
    "Gigabytes",
    "Terabytes",
    "Bits",
    "Kilobits",
    "Megabits",
    "Gigabits",
    "Terabits",
]
    .flatMap((unit) => [unit, `${unit}/Second`])
    .concat("Seconds", "Microseconds", "Milliseconds", "Percent", "Count", "Count/Second", "None");

export const logs = [logGroup, logMetricFilter];
