import { type Amendment, inJson } from "./amendAnswers";
import { EmulatedFunction } from "./EmulatedFunction";

const topicArn = "arn:aws:sns:us-east-1:123456789012:foundations-alerts";
const arnOf = (name: string): string => `arn:aws:cloudwatch:us-east-1:123456789012:alarm:${name}`;

/** As DescribeAlarms answers on the wire, after the model of botocore 1.43.127. */
export const logAlarm = (AlarmName: string, more: object = {}) => ({
    AlarmName,
    AlarmArn: arnOf(AlarmName),
    AlarmConfigurationUpdatedTimestamp: 1_796_083_200,
    ActionsEnabled: true,
    OKActions: [],
    AlarmActions: [topicArn],
    InsufficientDataActions: [],
    StateValue: "OK",
    StateReason: "Threshold not crossed: 0 out of the last 1 query results.",
    StateUpdatedTimestamp: 1_796_083_500.25,
    ScheduledQueryConfiguration: {
        QueryString: 'filter eventName = "ConsoleLogin" and errorMessage = "Failed authentication"',
        LogGroupIdentifiers: ["arn:aws:logs:us-east-1:123456789012:log-group:aws-cloudtrail-logs/management-events"],
        ScheduledQueryRoleARN: "arn:aws:iam::123456789012:role/query",
        AggregationExpression: "count(*)",
        ScheduleConfiguration: { ScheduleExpression: "rate(5 minutes)", StartTimeOffset: 1200, EndTimeOffset: 0 },
    },
    QueryResultsToEvaluate: 1,
    QueryResultsToAlarm: 1,
    Threshold: 1,
    ComparisonOperator: "GreaterThanOrEqualToThreshold",
    TreatMissingData: "notBreaching",
    ActionLogLineCount: 20,
    ActionLogLineRoleArn: "arn:aws:iam::123456789012:role/log-lines",
    ...more,
});
export const notEvaluated = {
    StateValue: "INSUFFICIENT_DATA",
    StateReason: "Access denied to the query role.",
    EvaluationState: "EVALUATION_ERROR",
};
export const ofJobs = {
    ScheduledQueryConfiguration: {
        ...logAlarm("").ScheduledQueryConfiguration,
        QueryString: 'filter jobStatus = "FAILED"',
    },
};
export const compositeAlarm = (AlarmName: string) => ({
    AlarmName,
    AlarmArn: arnOf(AlarmName),
    AlarmRule: 'ALARM("disk-full")',
    ActionsEnabled: true,
    AlarmActions: [],
});

/** CloudWatch leaves out the kinds that nobody asks for. */
export const withAlarms = (more: { LogAlarms?: object[]; CompositeAlarms?: object[] }): Amendment =>
    inJson((answer, { AlarmTypes = ["MetricAlarm"] }) => {
        const asked = Object.entries(more).filter(([list]) => AlarmTypes.includes(list.slice(0, -1)));
        return { ...answer, ...Object.fromEntries(asked) };
    });
export const withoutMetricAlarms = (...LogAlarms: object[]): Amendment => inJson(() => ({ LogAlarms }));
export const onMetricAlarm = (members: object): Amendment =>
    inJson(({ MetricAlarms, ...others }) => ({
        ...others,
        MetricAlarms: MetricAlarms.map((alarm: object) => ({ ...alarm, ...members })),
    }));
export const onLogGroup = (members: object): Amendment =>
    inJson(({ logGroups }) => ({ logGroups: logGroups.map((group: object) => ({ ...group, ...members })) }));

/** As PutResourcePolicy leaves it behind: the whole policy, in place of what AddPermission had added. */
export const wholePolicy = (service: string): Amendment =>
    inJson((answer) => ({
        ...answer,
        Policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: service },
                    Action: "lambda:InvokeFunction",
                    Resource: `arn:aws:lambda:${EmulatedFunction.region}:123456789012:function:page`,
                },
            ],
        }),
    }));
