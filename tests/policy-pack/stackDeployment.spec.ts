import * as assert from "node:assert/strict";
import { absent, type Deployment, known, unknown } from "../../detection";
import { readStackDeployment } from "../../policy-pack/stackDeployment";
import type { StackResource } from "../../policy-pack/stackResource";
import { provider, stackResource, unknownList, unknownObject, unknownText, urnOf } from "./stackResource";

const topicArn = "arn:aws:sns:eu-west-1:111122223333:alerts";
const topic = stackResource("aws:sns/topic:Topic", "alerts", { arn: unknownText });
const filter = stackResource("aws:cloudwatch/logMetricFilter:LogMetricFilter", "failures", {});
const serverErrors = { name: "5XXError", namespace: known("AWS/ApiGateway"), dimensions: known([]) };
const from = (...resources: StackResource[]) => unknown(resources.map(({ urn }) => urn));

type List = keyof Deployment;

/** What a resource of the type, with the properties, must read as: the fields named, in the list named. */
interface Case {
    readonly list: List;
    readonly type: string;
    readonly props: object;
    readonly edges?: Record<string, StackResource[]>;
    readonly expected: object;
}

const cases: Record<string, Case> = {
    "a trail of the classic provider": {
        list: "trails",
        type: "aws:cloudtrail/trail:Trail",
        props: {
            name: "t",
            arn: "arn:aws:cloudtrail:eu-west-1:111122223333:trail/t",
            isMultiRegionTrail: true,
            enableLogging: false,
            includeGlobalServiceEvents: true,
            isOrganizationTrail: "false",
            cloudWatchLogsGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:g:*",
            cloudWatchLogsRoleArn: "",
            eventSelectors: [{ readWriteType: "All", excludeManagementEventSources: ["kms.amazonaws.com"] }, null],
            advancedEventSelectors: [
                {
                    fieldSelectors: [
                        { field: "eventCategory", equals: ["Management"] },
                        { field: "resources.ARN", notStartsWiths: ["a"] },
                    ],
                },
            ],
        },
        expected: {
            label: "r",
            account: known("111122223333"),
            region: known("eu-west-1"),
            name: known("t"),
            isMultiRegion: known(true),
            isLogging: known(false),
            includesGlobalServiceEvents: known(true),
            isOrganizationTrail: known(false),
            logGroupArn: known("arn:aws:logs:eu-west-1:111122223333:log-group:g:*"),
            logGroupRoleArn: absent,
            eventSelectors: known([
                {
                    includeManagementEvents: absent,
                    readWriteType: known("All"),
                    excludeManagementEventSources: known(["kms.amazonaws.com"]),
                },
            ]),
            advancedEventSelectors: known([
                {
                    fieldSelectors: [
                        { field: known("eventCategory"), operators: { equals: known(["Management"]) } },
                        { field: known("resources.ARN"), operators: { notStartsWith: known(["a"]) } },
                    ],
                },
            ]),
        },
    },
    "a trail of Cloud Control": {
        list: "trails",
        type: "aws-native:cloudtrail:Trail",
        props: {
            trailName: "t",
            isLogging: true,
            cloudWatchLogsLogGroupArn: "arn:g",
            advancedEventSelectors: [{ fieldSelectors: [{ field: "f", startsWith: ["a"], notEndsWith: ["b"] }] }],
        },
        expected: {
            name: known("t"),
            isLogging: known(true),
            isMultiRegion: absent,
            logGroupArn: known("arn:g"),
            eventSelectors: absent,
            advancedEventSelectors: known([
                {
                    fieldSelectors: [
                        { field: known("f"), operators: { startsWith: known(["a"]), notEndsWith: known(["b"]) } },
                    ],
                },
            ]),
        },
    },
    "a trail of which little is known": {
        list: "trails",
        type: "aws:cloudtrail/trail:Trail",
        props: {
            cloudWatchLogsGroupArn: unknownText,
            eventSelectors: unknownList,
            advancedEventSelectors: [unknownObject],
        },
        edges: { cloudWatchLogsGroupArn: [filter], advancedEventSelectors: [topic] },
        expected: {
            logGroupArn: from(filter),
            eventSelectors: unknown(),
            advancedEventSelectors: known([
                {
                    fieldSelectors: [
                        {
                            field: from(topic),
                            operators: Object.fromEntries(
                                ["equals", "notEquals", "startsWith", "notStartsWith", "endsWith", "notEndsWith"].map(
                                    (operator) => [operator, from(topic)],
                                ),
                            ),
                        },
                    ],
                },
            ]),
        },
    },
    "a log group of the classic provider": {
        list: "logGroups",
        type: "aws:cloudwatch/logGroup:LogGroup",
        props: { name: "g", arn: "arn:aws:logs:eu-west-1:111122223333:log-group:g", logGroupClass: "DELIVERY" },
        expected: { name: known("g"), logGroupClass: known("DELIVERY"), region: known("eu-west-1") },
    },
    "a log group of Cloud Control, not deployed yet": {
        list: "logGroups",
        type: "aws-native:logs:LogGroup",
        props: { logGroupName: "g", logGroupClass: unknownText },
        expected: {
            name: known("g"),
            arn: unknown([urnOf("aws-native:logs:LogGroup", "r")]),
            logGroupClass: absent,
        },
    },
    "a queue of the classic provider": {
        list: "queues",
        type: "aws:sqs/queue:Queue",
        props: {
            name: "q",
            arn: "arn:aws:sqs:eu-west-1:111122223333:q",
            policy: { Statement: [] },
            kmsMasterKeyId: "alias/aws/sqs",
        },
        expected: {
            account: known("111122223333"),
            name: known("q"),
            arn: known("arn:aws:sqs:eu-west-1:111122223333:q"),
            kmsKey: known("alias/aws/sqs"),
            policy: known('{"Statement":[]}'),
        },
    },
    "a queue of the classic provider, not deployed yet": {
        list: "queues",
        type: "aws:sqs/queue:Queue",
        props: { name: unknownText, arn: unknownText, policy: unknownText, kmsMasterKeyId: "" },
        expected: {
            arn: unknown([urnOf("aws:sqs/queue:Queue", "r")]),
            name: unknown([urnOf("aws:sqs/queue:Queue", "r")]),
            kmsKey: absent,
            policy: absent,
        },
    },
    "a queue of Cloud Control": {
        list: "queues",
        type: "aws-native:sqs:Queue",
        props: { queueName: "q", arn: "arn:aws:sqs:eu-west-1:111122223333:q", sqsManagedSseEnabled: true },
        expected: { name: known("q"), kmsKey: absent, policy: absent, region: known("eu-west-1") },
    },
    "a queue policy of a queue in China": {
        list: "queuePolicies",
        type: "aws:sqs/queuePolicy:QueuePolicy",
        props: { queueUrl: "https://sqs.cn-north-1.amazonaws.com.cn/111122223333/q" },
        expected: { queueArn: known("arn:aws-cn:sqs:cn-north-1:111122223333:q"), policy: absent },
    },
    "a queue policy by an address of the old kind": {
        list: "queuePolicies",
        type: "aws:sqs/queuePolicy:QueuePolicy",
        props: { queueUrl: "https://queue.amazonaws.com/111122223333/q" },
        expected: { queueArn: known("arn:aws:sqs:us-east-1:111122223333:q") },
    },
    "a queue policy by an emulator's address, whose Region is the policy's": {
        list: "queuePolicies",
        type: "aws:sqs/queuePolicy:QueuePolicy",
        props: { queueUrl: "http://localhost:4566/111122223333/q", region: "eu-west-3" },
        expected: { queueArn: known("arn:aws:sqs:eu-west-3:111122223333:q") },
    },
    "a queue policy by an emulator's address, whose Region is the provider's": {
        list: "queuePolicies",
        type: "aws:sqs/queuePolicy:QueuePolicy",
        props: { queueUrl: "http://localhost:4566/111122223333/q" },
        expected: { queueArn: known("arn:aws:sqs:eu-north-1:111122223333:q") },
    },
    "a queue policy of a queue that is not deployed yet": {
        list: "queuePolicies",
        type: "aws:sqs/queuePolicy:QueuePolicy",
        props: { queueUrl: unknownText, policy: unknownText },
        edges: { queueUrl: [filter], policy: [topic] },
        expected: { queueArn: from(filter), policy: from(topic) },
    },
    "the policy of several queues of Cloud Control": {
        list: "queuePolicies",
        type: "aws-native:sqs:QueuePolicy",
        props: { queues: ["https://sqs.eu-west-1.amazonaws.com/111122223333/q"], policyDocument: {} },
        expected: {
            id: `${urnOf("aws-native:sqs:QueuePolicy", "r")}#queues[0]`,
            queueArn: known("arn:aws:sqs:eu-west-1:111122223333:q"),
            policy: known("{}"),
        },
    },
    "a subscription of somebody whose address is nobody's business": {
        list: "subscriptions",
        type: "aws:sns/topicSubscription:TopicSubscription",
        props: { topic: topicArn, protocol: "https", endpoint: "https://pager.example.com/secret" },
        expected: { protocol: known("https"), queueArn: absent },
    },
    "a subscription of a protocol that is not known": {
        list: "subscriptions",
        type: "aws:sns/topicSubscription:TopicSubscription",
        props: { topic: topicArn, protocol: unknownText, endpoint: "https://pager.example.com/secret" },
        edges: { endpoint: [filter] },
        expected: { protocol: unknown(), queueArn: from(filter) },
    },
    "a subscription of a function": {
        list: "subscriptions",
        type: "aws:sns/topicSubscription:TopicSubscription",
        props: { topic: topicArn, protocol: "lambda", endpoint: unknownText },
        edges: { endpoint: [filter] },
        expected: { queueArn: absent, functionArn: from(filter) },
    },
    "a function, not deployed yet": {
        list: "functions",
        type: "aws:lambda/function:Function",
        props: { name: "page", arn: unknownText },
        expected: { name: known("page") },
    },
    "a function of Cloud Control": {
        list: "functions",
        type: "aws-native:lambda:Function",
        props: { functionName: "page", arn: "arn:aws:lambda:eu-west-1:111122223333:function:page" },
        expected: { name: known("page"), region: known("eu-west-1"), account: known("111122223333") },
    },
    "an alarm with a wall clock window of UTC": {
        list: "alarms",
        type: "aws-native:cloudwatch:Alarm",
        props: { alarmName: "a", evaluationWindow: { wallClockWindow: {} } },
        expected: { wallClockZone: known("UTC"), warmUp: absent, messagesCarryTags: absent },
    },
    "an alarm with the sliding window": {
        list: "alarms",
        type: "aws-native:cloudwatch:Alarm",
        props: { alarmName: "a", evaluationWindow: { slidingWindow: {} } },
        expected: { wallClockZone: absent },
    },
    "an alarm with a window that is not known": {
        list: "alarms",
        type: "aws-native:cloudwatch:Alarm",
        props: { alarmName: "a", evaluationWindow: unknownObject },
        expected: { wallClockZone: unknown() },
    },
    "an alarm that warms up, of the classic provider": {
        list: "alarms",
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: { name: "a", warmUpConfiguration: { warmUpPeriodDurationInMinutes: 60 } },
        expected: { warmUp: known({ minutes: 60, lastsToItsEnd: false }) },
    },
    "a log alarm of Cloud Control": {
        list: "logAlarms",
        type: "aws-native:cloudwatch:LogAlarm",
        props: {
            alarmName: "details",
            alarmActions: [unknownText],
            scheduledQueryConfiguration: {
                queryString: "filter eventName = 'ConsoleLogin'",
                aggregationExpression: "count(*)",
            },
        },
        edges: { alarmActions: [topic] },
        expected: {
            name: known("details"),
            query: known("filter eventName = 'ConsoleLogin'"),
            aggregation: known("count(*)"),
            alarmActions: known([from(topic)]),
            actionsEnabled: absent,
        },
    },
    "a telemetry rule": {
        list: "telemetryRules",
        type: "aws:observabilityadmin/telemetryRule:TelemetryRule",
        props: { ruleName: "all", rule: { resourceType: "AWS::CloudTrail", telemetryType: "Logs" } },
        expected: { resourceType: known("AWS::CloudTrail") },
    },
    "a telemetry rule of Cloud Control": {
        list: "telemetryRules",
        type: "aws-native:observabilityadmin:OrganizationTelemetryRule",
        props: { ruleName: "all", rule: { resourceType: "AWS::CloudTrail" } },
        expected: { resourceType: known("AWS::CloudTrail") },
    },
    "a role": {
        list: "roles",
        type: "aws:iam/role:Role",
        props: { name: "trail", arn: "arn:aws:iam::111122223333:role/trail", assumeRolePolicy: "{}" },
        expected: { name: known("trail"), account: known("111122223333"), trustPolicy: known("{}") },
    },
    "a role of Cloud Control": {
        list: "roles",
        type: "aws-native:iam:Role",
        props: { roleName: "trail", assumeRolePolicyDocument: { Statement: [] } },
        expected: { name: known("trail"), trustPolicy: known('{"Statement":[]}') },
    },
    "a policy inside a role": {
        list: "rolePolicies",
        type: "aws:iam/role:Role",
        props: { arn: unknownText, inlinePolicies: [{ name: "delivery", policy: "{}" }] },
        expected: { role: unknown([urnOf("aws:iam/role:Role", "r")]), policy: known("{}") },
    },
    "a managed policy of AWS on a role": {
        list: "rolePolicies",
        type: "aws:iam/role:Role",
        props: { managedPolicyArns: ["arn:aws:iam::aws:policy/CloudWatchLogsFullAccess"] },
        expected: { policy: unknown() },
    },
    "a policy of a role": {
        list: "rolePolicies",
        type: "aws:iam/rolePolicy:RolePolicy",
        props: { role: unknownText, policy: "{}" },
        edges: { role: [filter] },
        expected: { role: from(filter), policy: known("{}") },
    },
    "a policy of Cloud Control for roles": {
        list: "rolePolicies",
        type: "aws-native:iam:Policy",
        props: { roles: ["trail"], policyDocument: { Statement: [] } },
        expected: { role: known("trail"), policy: known('{"Statement":[]}') },
    },
    "an attachment of a managed policy elsewhere": {
        list: "rolePolicies",
        type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        props: { role: "trail", policyArn: "arn:aws:iam::111122223333:policy/delivery" },
        expected: { role: known("trail"), policy: unknown() },
    },
    "a log group under a key": {
        list: "logGroups",
        type: "aws:cloudwatch/logGroup:LogGroup",
        props: { name: "trail", kmsKeyId: unknownText },
        edges: { kmsKeyId: [filter] },
        expected: { kmsKey: from(filter) },
    },
    "an alias of a function": {
        list: "functions",
        type: "aws:lambda/alias:Alias",
        props: { name: "live", functionName: unknownText },
        edges: { functionName: [filter] },
        expected: { name: from(filter), qualifier: known("live") },
    },
    "a version of Cloud Control, not deployed yet": {
        list: "functions",
        type: "aws-native:lambda:Version",
        props: { functionName: "page", version: unknownText },
        expected: { name: known("page"), qualifier: unknown([urnOf("aws-native:lambda:Version", "r")]) },
    },
    "a policy of a function": {
        list: "functionPolicies",
        type: "aws:lambda/resourcePolicy:ResourcePolicy",
        props: { resourceArn: "arn:aws:lambda:eu-west-1:111122223333:function:page", policy: "{}" },
        expected: { functionArn: known("arn:aws:lambda:eu-west-1:111122223333:function:page"), policy: known("{}") },
    },
    "a policy of a function of Cloud Control": {
        list: "functionPolicies",
        type: "aws-native:lambda:ResourcePolicy",
        props: { resourceArn: unknownText, policyDocument: { Statement: [] } },
        edges: { resourceArn: [filter] },
        expected: { functionArn: from(filter), policy: known('{"Statement":[]}') },
    },
    "a permission with limits that SNS does not meet": {
        list: "functionPermissions",
        type: "aws:lambda/permission:Permission",
        props: { function: "page", principalOrgId: "o-1", eventSourceToken: "", invokedViaFunctionUrl: false },
        expected: { otherLimits: ["principalOrgId"] },
    },
    "a permission of a function": {
        list: "functionPermissions",
        type: "aws:lambda/permission:Permission",
        props: {
            function: "page",
            action: "lambda:InvokeFunction",
            principal: "sns.amazonaws.com",
            sourceArn: unknownText,
            qualifier: "",
        },
        edges: { sourceArn: [topic] },
        expected: {
            functionName: known("page"),
            action: known("lambda:InvokeFunction"),
            principal: known("sns.amazonaws.com"),
            sourceArn: from(topic),
            sourceAccount: absent,
            qualifier: absent,
        },
    },
    "a permission of a function of Cloud Control": {
        list: "functionPermissions",
        type: "aws-native:lambda:Permission",
        props: { functionName: topicArn, principal: "sns.amazonaws.com", sourceAccount: "111122223333" },
        expected: { functionName: known(topicArn), sourceAccount: known("111122223333"), action: absent },
    },
    "a metric filter of the classic provider": {
        list: "metricFilters",
        type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
        props: {
            name: "f",
            logGroupName: "g",
            pattern: "",
            metricTransformation: {
                name: "m",
                namespace: "n",
                value: "1",
                defaultValue: "0",
                unit: "",
                dimensions: { a: "$.a" },
            },
            applyOnTransformedLogs: false,
            region: "us-east-1",
        },
        expected: {
            region: known("us-east-1"),
            account: unknown([provider.urn]),
            name: known("f"),
            logGroup: known("g"),
            pattern: known(""),
            metricName: known("m"),
            metricNamespace: known("n"),
            metricValue: known("1"),
            defaultValue: known(0),
            unit: absent,
            dimensions: known({ a: "$.a" }),
            systemFieldDimensions: absent,
            fieldSelectionCriteria: absent,
            appliesToTransformedLogs: known(false),
        },
    },
    "a metric filter whose transformation is written as a list": {
        list: "metricFilters",
        type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
        props: { metricTransformations: [{ name: "m", namespace: "n", value: 1 }] },
        expected: { metricName: known("m"), metricNamespace: known("n"), metricValue: known("1"), logGroup: absent },
    },
    "a metric filter of which little is known": {
        list: "metricFilters",
        type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
        props: { logGroupName: unknownText, metricTransformation: unknownObject, applyOnTransformedLogs: unknownText },
        edges: { metricTransformation: [topic] },
        expected: {
            logGroup: unknown(),
            metricName: from(topic),
            metricValue: from(topic),
            dimensions: from(topic),
            appliesToTransformedLogs: absent,
        },
    },
    "an alarm of the classic provider": {
        list: "alarms",
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: {
            name: "a",
            arn: "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a",
            metricName: "m",
            namespace: "n",
            statistic: "",
            extendedStatistic: "p90",
            period: 300,
            evaluationPeriods: "1",
            datapointsToAlarm: 0,
            threshold: 0,
            comparisonOperator: "GreaterThanThreshold",
            treatMissingData: "notBreaching",
            actionsEnabled: true,
            alarmActions: [topicArn, unknownText],
            okActions: [],
            metricQueries: [],
            dimensions: {},
            unit: "Count",
        },
        edges: { alarmActions: [topic] },
        expected: {
            name: known("a"),
            metricName: known("m"),
            metricNamespace: known("n"),
            statistic: known("p90"),
            periodSeconds: known(300),
            evaluationPeriods: known(1),
            datapointsToAlarm: absent,
            threshold: known(0),
            comparisonOperator: known("GreaterThanThreshold"),
            treatMissingData: known("notBreaching"),
            actionsEnabled: known(true),
            alarmActions: known([known(topicArn), from(topic)]),
            okActions: known([]),
            insufficientDataActions: absent,
            usesMetricQueries: absent,
            dimensions: known({}),
            unit: known("Count"),
        },
    },
    "an alarm whose list of actions is not known as a whole": {
        list: "alarms",
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: { alarmActions: unknownText, statistic: unknownText, metricQueries: unknownList },
        edges: { alarmActions: [topic], metricQueries: [filter] },
        expected: { alarmActions: from(topic), statistic: unknown(), usesMetricQueries: from(filter) },
    },
    "an alarm whose actions are one text with commas": {
        list: "alarms",
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: { alarmActions: `${topicArn}, arn:b` },
        expected: { alarmActions: known([known(topicArn), known("arn:b")]) },
    },
    "an alarm of Cloud Control with a metric query": {
        list: "alarms",
        type: "aws-native:cloudwatch:Alarm",
        props: {
            alarmName: "a",
            metrics: [{ id: "m1" }],
            dimensions: [{ name: "d", value: "v" }],
            actionsEnabled: "true",
        },
        expected: {
            name: known("a"),
            usesMetricQueries: known(true),
            queriedMetrics: unknown(),
            dimensions: known({ d: "v" }),
            actionsEnabled: known(true),
        },
    },
    "an alarm of Cloud Control on metrics that it names": {
        list: "alarms",
        type: "aws-native:cloudwatch:Alarm",
        props: {
            metrics: [
                {
                    id: "m1",
                    metricStat: { metric: { metricName: "5XXError", namespace: "AWS/ApiGateway" }, period: 60 },
                },
                { id: "e1", expression: "m1 / 2" },
            ],
            evaluateLowSampleCountPercentile: "ignore",
        },
        expected: {
            queriedMetrics: known([serverErrors]),
            evaluateLowSampleCountPercentiles: known("ignore"),
        },
    },
    "an alarm on metrics that it names": {
        list: "alarms",
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: {
            metricQueries: [
                { id: "sum", expression: "FILL(m1, 0)", returnData: true },
                { id: "m1", expression: "", metric: { metricName: "5XXError", namespace: "AWS/ApiGateway" } },
            ],
            evaluateLowSampleCountPercentiles: "",
        },
        expected: { queriedMetrics: known([serverErrors]), evaluateLowSampleCountPercentiles: absent },
    },
    "an alarm on an SQL query": {
        list: "alarms",
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: { metricQueries: [{ id: "q", expression: 'SELECT SUM(Failures) FROM "CISBenchmark"', period: 300 }] },
        expected: {
            usesMetricQueries: known(true),
            queriedMetrics: known([{ name: "Failures", namespace: known("CISBenchmark"), dimensions: unknown() }]),
        },
    },
    "an alarm on a metric that is not known": {
        list: "alarms",
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: { metricQueries: [{ id: "m1", metric: { metricName: unknownText } }] },
        expected: { usesMetricQueries: known(false), metricName: unknown() },
    },
    "an alarm on an anomaly band": {
        list: "alarms",
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: {
            thresholdMetricId: "band",
            metricQueries: [
                { id: "m1", metric: { metricName: "5XXError", namespace: "AWS/ApiGateway" }, returnData: true },
                { id: "band", expression: "ANOMALY_DETECTION_BAND(m1)", returnData: true },
            ],
        },
        expected: {
            usesMetricQueries: known(true),
            queriedMetrics: known([serverErrors]),
            threshold: absent,
        },
    },
    "a composite alarm of Cloud Control with a suppressor": {
        list: "compositeAlarms",
        type: "aws-native:cloudwatch:CompositeAlarm",
        props: { actionsSuppressor: unknownText },
        edges: { actionsSuppressor: [filter] },
        expected: { actionsSuppressor: from(filter) },
    },
    "a mute rule": {
        list: "alarmMuteRules",
        type: "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
        props: { muteTargets: { alarmNames: ["a", unknownText] } },
        edges: { muteTargets: [filter] },
        expected: { alarmNames: known([known("a"), from(filter)]), hasGaps: known(true) },
    },
    "a topic, not deployed yet": {
        list: "topics",
        type: "aws:sns/topic:Topic",
        props: { name: "alerts", arn: unknownText, kmsMasterKeyId: unknownText, policy: unknownText, fifoTopic: false },
        edges: { kmsMasterKeyId: [filter] },
        expected: {
            name: known("alerts"),
            arn: unknown([urnOf("aws:sns/topic:Topic", "r")]),
            kmsKey: from(filter),
            policy: absent,
            isFifo: known(false),
            region: known("eu-north-1"),
        },
    },
    "a topic of Cloud Control": {
        list: "topics",
        type: "aws-native:sns:Topic",
        props: { topicName: "alerts", topicArn },
        expected: {
            name: known("alerts"),
            arn: known(topicArn),
            region: known("eu-west-1"),
            account: known("111122223333"),
        },
    },
    "a topic policy": {
        list: "topicPolicies",
        type: "aws:sns/topicPolicy:TopicPolicy",
        props: { arn: unknownText, policy: { Statement: [] } },
        edges: { arn: [topic] },
        expected: { topicArn: from(topic), policy: known('{"Statement":[]}') },
    },
    "a subscription": {
        list: "subscriptions",
        type: "aws:sns/topicSubscription:TopicSubscription",
        props: {
            topic: topicArn,
            protocol: "email",
            filterPolicy: "",
            filterPolicyScope: unknownText,
            pendingConfirmation: true,
        },
        expected: {
            topicArn: known(topicArn),
            protocol: known("email"),
            filterPolicy: absent,
            filterPolicyScope: absent,
            pendingConfirmation: known(true),
        },
    },
    "a subscription of Cloud Control": {
        list: "subscriptions",
        type: "aws-native:sns:Subscription",
        props: { topicArn: unknownText, protocol: "sqs", filterPolicy: { a: ["b"] }, filterPolicyScope: "MessageBody" },
        edges: { topicArn: [topic] },
        expected: {
            topicArn: from(topic),
            protocol: known("sqs"),
            filterPolicy: known('{"a":["b"]}'),
            filterPolicyScope: known("MessageBody"),
            pendingConfirmation: unknown([urnOf("aws-native:sns:Subscription", "r")]),
        },
    },
    "a key alias": {
        list: "keyAliases",
        type: "aws:kms/alias:Alias",
        props: { name: "alias/alerts", targetKeyId: unknownText },
        edges: { targetKeyId: [topic] },
        expected: { name: known("alias/alerts"), targetKey: from(topic) },
    },
};

describe("policy-pack/stackDeployment", () => {
    for (const [title, { list, type, props, edges, expected }] of Object.entries(cases)) {
        it(`reads ${title}`, () => {
            const read = readStackDeployment([stackResource(type, "r", props, edges)])[list] ?? [];
            assert.equal(read.length, 1);
            const fields = Object.fromEntries(Object.entries(read[0] ?? {}).filter(([field]) => field in expected));
            assert.deepEqual(fields, expected);
        });
    }

    it("ignores every other type", () => {
        const others = [
            "aws:s3/bucket:Bucket",
            "aws:cloudtrail/eventDataStore:EventDataStore",
            "random:index:Trail",
            "",
        ];
        const deployment = readStackDeployment(others.map((type) => stackResource(type, "r", { name: "r" })));
        assert.deepEqual(Object.values(deployment).flat(), []);
    });

    it("lists resources by URN, whatever the order given", () => {
        const topics = ["c", "a", "b"].map((name) => stackResource("aws:sns/topic:Topic", name, {}));
        const labels = readStackDeployment(topics).topics.map(({ label }) => label);
        assert.deepEqual(labels, ["a", "b", "c"]);
    });

    it("counts the first of two resources with one URN", () => {
        const [now, before] = ["new", "old"].map((name) => stackResource("aws:sns/topic:Topic", "alerts", { name }));
        assert.deepEqual(
            readStackDeployment([now, before] as StackResource[]).topics.map(({ name }) => name),
            [known("new")],
        );
    });

    it("reads the subscriptions that Cloud Control's topic lists itself", () => {
        const native = stackResource("aws-native:sns:Topic", "alerts", {
            topicArn: unknownText,
            subscription: [{ protocol: "email", endpoint: "a@example.com" }, { protocol: unknownText }],
        });
        const subscriptions = readStackDeployment([native]).subscriptions;
        assert.deepEqual(
            subscriptions.map(({ id, label, topicArn: arn, protocol }) => [id, label, arn, protocol]),
            [
                [`${native.urn}#subscription[0]`, "alerts subscription 1", from(native), known("email")],
                [`${native.urn}#subscription[1]`, "alerts subscription 2", from(native), unknown()],
            ],
        );
    });

    it("gives a topic the data protection policy that is written beside it, by ARN or by edge", () => {
        const policy = '{"Statement":[]}';
        const type = "aws:sns/dataProtectionPolicy:DataProtectionPolicy";
        const alerts = stackResource("aws:sns/topic:Topic", "alerts", { arn: topicArn });
        const deployed = readStackDeployment([alerts, stackResource(type, "protection", { arn: topicArn, policy })]);
        const previewed = readStackDeployment([
            topic,
            stackResource(type, "protection", { arn: unknownText, policy }, { arn: [topic] }),
        ]);
        for (const { topics } of [deployed, previewed]) {
            assert.deepEqual(topics[0]?.dataProtectionPolicy, known(policy));
        }
        assert.deepEqual(readStackDeployment([topic]).topics[0]?.dataProtectionPolicy, absent);
    });

    it("reads Cloud Control's policy of several topics as one policy for each", () => {
        const shared = stackResource(
            "aws-native:sns:TopicPolicy",
            "p",
            { topics: [topicArn, unknownText], policyDocument: {} },
            { topics: [topic] },
        );
        assert.deepEqual(
            readStackDeployment([shared]).topicPolicies.map((read) => [read.id, read.topicArn, read.policy]),
            [
                [`${shared.urn}#topics[0]`, known(topicArn), known("{}")],
                [`${shared.urn}#topics[1]`, from(topic), known("{}")],
            ],
        );
    });

    for (const [title, keyId, edges] of [
        ["by id", "k", {}],
        ["by ARN", "arn:k", {}],
        ["by edge", unknownText, { keyId: [stackResource("aws:kms/key:Key", "key", {})] }],
    ] as const) {
        it(`puts a policy that is attached to a key ${title} in the place of the key's own`, () => {
            const key = stackResource("aws:kms/key:Key", "key", { keyId: "k", arn: "arn:k", policy: "own" });
            const other = stackResource("aws:kms/key:Key", "other", { keyId: "o", arn: "arn:o", policy: "own" });
            const attached = stackResource("aws:kms/keyPolicy:KeyPolicy", "p", { keyId, policy: "attached" }, {
                ...edges,
            } as never);
            assert.deepEqual(
                readStackDeployment([key, other, attached]).keys.map(({ label, policy, policyHolder }) => [
                    label,
                    policy,
                    policyHolder?.label,
                ]),
                [
                    ["key", known("attached"), "p"],
                    ["other", known("own"), undefined],
                ],
            );
        });
    }

    describe("account and Region", () => {
        const bare = { ...provider, props: {} };
        const alarm = (region: object = {}) =>
            stackResource("aws:cloudwatch/metricAlarm:MetricAlarm", "a", {
                arn: "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a",
                ...region,
            });
        const place = (...resources: StackResource[]) =>
            readStackDeployment(resources.map((resource) => ({ ...resource, provider: bare }))).metricFilters.map(
                ({ account, region }) => [account, region],
            );

        it("are the provider's secret while no ARN is known", () => {
            assert.deepEqual(place(filter), [[unknown([bare.urn]), unknown([bare.urn])]]);
        });

        it("are told by the known ARN of a neighbour under the same provider", () => {
            assert.deepEqual(place(filter, alarm()), [[known("111122223333"), known("eu-west-1")]]);
        });

        it("are not told by a neighbour that asks for a Region of its own, except for the account", () => {
            assert.deepEqual(place(filter, alarm({ region: "eu-west-1" })), [
                [known("111122223333"), unknown([bare.urn])],
            ]);
        });

        it("are not told by a neighbour under another provider", () => {
            const [found] = readStackDeployment([
                { ...filter, provider: bare },
                { ...alarm(), provider: { ...bare, urn: "other" } },
            ]).metricFilters;
            assert.deepEqual(found?.account, unknown([bare.urn]));
        });

        it("are shared by resources that name no provider", () => {
            const [found] = readStackDeployment([{ ...filter, provider: undefined }]).metricFilters;
            assert.deepEqual(found?.region, unknown(["default provider"]));
        });
    });
});
