import type { CompositeAlarmArgs, MetricAlarmArgs } from "@pulumi/aws/cloudwatch";
import { AwsError } from "../AwsError";
import { arn, listOfAtMost, matching, oneOf, tags, textOfLength, wholeNumber } from "../inputRules";
import type { InputProblem, InputRules, Place, Properties, ResourceType } from "../resourceType";
import { units } from "./logs";

const day = 86_400;
const operators = [
    "GreaterThanOrEqualToThreshold",
    "GreaterThanThreshold",
    "LessThanThreshold",
    "LessThanOrEqualToThreshold",
];
const actions = { isSet: true, refuse: listOfAtMost(5, arn) };
export const alarmName = matching(/^.{1,255}$/, "have 1 to 255 characters");

const refusePeriod = (value: unknown) =>
    [10, 20, 30].includes(Number(value)) || (Number(value) > 0 && Number(value) % 60 === 0)
        ? undefined
        : `period must be 10, 20, 30 or a multiple of 60 seconds, got ${String(value)}`;

/** Actions go to topics of the alarm's own Region; CloudWatch looks at nothing else of them. */
export function requireRegionOfActions(outputs: Properties, { region }: Place): void {
    const targets = [outputs.alarmActions, outputs.okActions, outputs.insufficientDataActions].flat();
    const foreign = targets.find(
        (target) => typeof target === "string" && ![region, ""].includes(target.split(":")[3] ?? ""),
    );
    if (typeof foreign === "string") {
        throw new AwsError(
            "ValidationError",
            `Invalid region ${foreign.split(":")[3]} specified. Only ${region} is supported.`,
        );
    }
}

export const metricAlarm: ResourceType = {
    token: "aws:cloudwatch/metricAlarm:MetricAlarm",
    inputs: {
        name: { replaces: true, refuse: alarmName },
        alarmDescription: { refuse: textOfLength(0, 1024) },
        actionsEnabled: { default: true },
        alarmActions: actions,
        okActions: actions,
        insufficientDataActions: actions,
        metricName: { refuse: textOfLength(1, 255) },
        namespace: { refuse: matching(/^[^:].{0,254}$/, "have 1 to 255 characters and not begin with ':'") },
        dimensions: {},
        statistic: { refuse: oneOf("SampleCount", "Average", "Sum", "Minimum", "Maximum") },
        extendedStatistic: {
            refuse: matching(/^(p|tm|tc|ts|wm)\d{1,2}(\.\d+)?$|^(IQM|PR\(.+\))$/, "be a percentile such as p90"),
        },
        period: { refuse: refusePeriod },
        evaluationPeriods: { refuse: wholeNumber(1, day) },
        datapointsToAlarm: { refuse: wholeNumber(1, day) },
        threshold: {},
        comparisonOperator: { refuse: oneOf(...operators) },
        treatMissingData: { default: "missing", refuse: oneOf("missing", "ignore", "breaching", "notBreaching") },
        unit: { refuse: oneOf(...units) },
        tags: { refuse: tags },
        region: { replaces: true },
    } satisfies InputRules<MetricAlarmArgs>,
    isAutoNamed: true,
    computed: ["arn", "evaluateLowSampleCountPercentiles", "tagsAll"],
    actions: {
        create: "cloudwatch:PutMetricAlarm",
        read: "cloudwatch:DescribeAlarms",
        update: "cloudwatch:PutMetricAlarm",
        delete: "cloudwatch:DeleteAlarms",
    },
    problems: metricAlarmProblems,
    identify: ({ name }, { partition, account, region }) => ({
        id: String(name),
        outputs: {
            arn: `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`,
            evaluateLowSampleCountPercentiles: "",
        },
    }),
    admit: (outputs, place) => {
        requireRegionOfActions(outputs, place);
        const [period, periods] = [Number(outputs.period), Number(outputs.evaluationPeriods)];
        if (period * periods > (period >= 3600 ? 7 * day : day)) {
            throw new AwsError(
                "ValidationError",
                `Metrics cannot be checked across more than a day (EvaluationPeriods ${periods} * Period ${period})`,
            );
        }
        if (Number(outputs.datapointsToAlarm ?? 1) > periods) {
            throw new AwsError("ValidationError", "DatapointsToAlarm must not be greater than EvaluationPeriods");
        }
    },
    release: ({ name }, { resources }) => {
        const composite = resources
            .list(compositeAlarm.token)
            .find(({ alarmRule }) => String(alarmRule).includes(String(name)));
        if (composite) {
            throw new AwsError(
                "ValidationError",
                `Cannot delete ${name} as there are composite alarm(s) depending on it: ${composite.alarmName}`,
            );
        }
        return false;
    },
};

function metricAlarmProblems(inputs: Properties): InputProblem[] {
    const missing = [
        "comparisonOperator",
        "evaluationPeriods",
        "metricName",
        "namespace",
        "period",
        "threshold",
    ].filter((property) => inputs[property] === undefined);
    const statistics = [inputs.statistic, inputs.extendedStatistic].filter((statistic) => statistic !== undefined);
    return [
        ...missing.map((property) => ({ property, reason: "is needed by an alarm on one metric" })),
        ...(statistics.length === 1
            ? []
            : [{ property: "statistic", reason: "one of statistic and extendedStatistic must be set" }]),
    ];
}

export const compositeAlarm: ResourceType = {
    token: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
    inputs: {
        alarmName: { isRequired: true, replaces: true, refuse: alarmName },
        alarmRule: { isRequired: true, refuse: textOfLength(1, 10_240) },
        alarmDescription: { refuse: textOfLength(0, 1024) },
        actionsEnabled: { default: true, replaces: true },
        alarmActions: actions,
        okActions: actions,
        insufficientDataActions: actions,
        tags: { refuse: tags },
        region: { replaces: true },
    } satisfies InputRules<CompositeAlarmArgs>,
    computed: ["arn", "tagsAll"],
    actions: {
        create: "cloudwatch:PutCompositeAlarm",
        read: "cloudwatch:DescribeAlarms",
        update: "cloudwatch:PutCompositeAlarm",
        delete: "cloudwatch:DeleteAlarms",
    },
    identify: ({ alarmName: name }, { partition, account, region }) => ({
        id: String(name),
        outputs: { arn: `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}` },
    }),
    admit: (outputs, place) => {
        requireRegionOfActions(outputs, place);
        const { resources } = place;
        const named = [...String(outputs.alarmRule).matchAll(/(?:ALARM|OK|INSUFFICIENT_DATA)\("?([^")]+)"?\)/g)].map(
            ([, name]) => name ?? "",
        );
        const missing = named
            .map((name) => name.split(":alarm:").at(-1) ?? name)
            .find((name) => !resources.get(metricAlarm.token, name) && !resources.get(compositeAlarm.token, name));
        if (missing !== undefined) {
            throw new AwsError(
                "ValidationError",
                `Could not save the composite alarm as alarms [${missing}] in the alarm rule do not exist`,
            );
        }
    },
};
