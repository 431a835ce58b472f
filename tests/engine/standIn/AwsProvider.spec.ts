import * as assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { AwsAccount } from "./AwsAccount";
import { AwsApi } from "./AwsApi";
import { AwsProvider } from "./AwsProvider";
import { FolderAws } from "./FolderAws";
import { inputProblems } from "./inputCheck";
import { diffInputs } from "./inputDiff";
import { type ProviderSettings, readProviderSettings } from "./providerSettings";
import type { Properties } from "./resourceType";
import { resourceType } from "./resourceTypes";
import { slackWorkspaceKind } from "./services/chatbot";
import { unknownText } from "./unknownValue";

const account = "123456789012";
const region = "us-east-1";
const topicArn = `arn:aws:sns:${region}:${account}:alerts`;

const alarm = {
    name: "failures",
    metricName: "failures",
    namespace: "CISBenchmark",
    statistic: "Sum",
    period: 300,
    evaluationPeriods: 1,
    threshold: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
};
const transformation = { name: "failures", namespace: "CISBenchmark", value: "1" };
const filter = {
    name: "failures",
    logGroupName: "trail",
    pattern: "{ $.a = 1 }",
    metricTransformation: transformation,
};
const email = { topic: topicArn, protocol: "email", endpoint: "security@example.com" };

describe("The stand-in for AWS", () => {
    let folder: string;
    let provider: AwsProvider;
    const create = (token: string, inputs: Properties) => provider.create(resourceType(token), "it", inputs);

    beforeEach(async () => {
        folder = mkdtempSync(path.join(tmpdir(), "stand-in-"));
        const settings: ProviderSettings = { account, region, defaultTags: {} };
        provider = new AwsProvider(
            new FolderAws(),
            new AwsAccount(folder, account),
            new AwsApi(folder, account),
            settings,
        );
        await create("aws:sns/topic:Topic", { name: "alerts" });
        await create("aws:cloudwatch/logGroup:LogGroup", { name: "trail" });
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    describe("refuses before AWS is asked", () => {
        const refused: [what: string, token: string, inputs: Properties, property: string][] = [
            [
                "a type of Cloud Control that it does not make",
                "aws:cloudcontrol/resource:Resource",
                { typeName: "AWS::SNS::Topic", desiredState: "{}" },
                "typeName",
            ],
            ["an input that it does not know", "aws:sns/topic:Topic", { name: "a", nmae: "b" }, "nmae"],
            ["a topic name with a blank", "aws:sns/topic:Topic", { name: "a b" }, "name"],
            ["a policy that is no JSON", "aws:sns/topicPolicy:TopicPolicy", { arn: topicArn, policy: "{" }, "policy"],
            [
                "a protocol that does not exist",
                "aws:sns/topicSubscription:TopicSubscription",
                { ...email, protocol: "fax" },
                "protocol",
            ],
            [
                "a subscription of nothing",
                "aws:sns/topicSubscription:TopicSubscription",
                { protocol: "email", endpoint: "a@b.c" },
                "topic",
            ],
            [
                "an alarm name that is too long",
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                { ...alarm, name: "a".repeat(256) },
                "name",
            ],
            ["a period of 45 seconds", "aws:cloudwatch/metricAlarm:MetricAlarm", { ...alarm, period: 45 }, "period"],
            [
                "an operator that does not exist",
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                { ...alarm, comparisonOperator: ">=" },
                "comparisonOperator",
            ],
            [
                "six actions",
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                { ...alarm, alarmActions: Array(6).fill(topicArn) },
                "alarmActions",
            ],
            [
                "two statistics",
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                { ...alarm, extendedStatistic: "p90" },
                "statistic",
            ],
            [
                "two transformations",
                "aws:cloudwatch/logMetricFilter:LogMetricFilter",
                { ...filter, metricTransformation: [transformation, transformation] },
                "metricTransformation",
            ],
            [
                "a default value beside dimensions",
                "aws:cloudwatch/logMetricFilter:LogMetricFilter",
                {
                    ...filter,
                    metricTransformation: { ...transformation, defaultValue: "0", dimensions: { user: "$.user" } },
                },
                "metricTransformation",
            ],
            [
                "the ARN of a log group for its name",
                "aws:cloudwatch/logMetricFilter:LogMetricFilter",
                { ...filter, logGroupName: "arn:aws:logs:x" },
                "logGroupName",
            ],
            ["an alias of AWS's own", "aws:kms/alias:Alias", { name: "alias/aws/sns", targetKeyId: "k" }, "name"],
        ];
        for (const [what, token, inputs, property] of refused) {
            it(what, () => {
                const properties = inputProblems(resourceType(token), inputs).map((problem) => problem.property);
                assert.deepEqual(properties, [property]);
            });
        }

        it("nothing that is not known yet", () => {
            const unknown = { ...alarm, name: unknownText, alarmActions: [unknownText] };
            assert.deepEqual(inputProblems(resourceType("aws:cloudwatch/metricAlarm:MetricAlarm"), unknown), []);
        });

        it("the credentials of an account that is not allowed", () => {
            const config = { region, allowedAccountIds: '["444455556666"]' };
            assert.throws(() => readProviderSettings(config, account), /AWS account ID not allowed: 123456789012/);
        });
    });

    describe("refuses as AWS does", () => {
        const refused: [what: string, token: string, inputs: Properties, reason: RegExp][] = [
            [
                "a filter on a log group that does not exist",
                "aws:cloudwatch/logMetricFilter:LogMetricFilter",
                { ...filter, logGroupName: "other" },
                /ResourceNotFoundException/,
            ],
            [
                "a pattern that is left open",
                "aws:cloudwatch/logMetricFilter:LogMetricFilter",
                { ...filter, pattern: "{ $.a = 1" },
                /Invalid metric filter pattern/,
            ],
            [
                "an action in another Region",
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                { ...alarm, alarmActions: [topicArn.replace(region, "eu-west-1")] },
                /Invalid region eu-west-1 specified/,
            ],
            [
                "periods that exceed a day",
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                { ...alarm, evaluationPeriods: 289 },
                /more than a day/,
            ],
            [
                "a composite alarm over an alarm that does not exist",
                "aws:cloudwatch/compositeAlarm:CompositeAlarm",
                { alarmName: "any", alarmRule: 'ALARM("failures")' },
                /do not exist/,
            ],
            [
                "a subscription of a topic that does not exist",
                "aws:sns/topicSubscription:TopicSubscription",
                { ...email, topic: `${topicArn}-2` },
                /Topic does not exist/,
            ],
            [
                "an endpoint of another protocol",
                "aws:sns/topicSubscription:TopicSubscription",
                { ...email, endpoint: "https://example.com" },
                /does not fit the protocol email/,
            ],
            [
                "a topic policy for another topic",
                "aws:sns/topicPolicy:TopicPolicy",
                { arn: topicArn, policy: '{"Statement":[{"Resource":"arn:x"}]}' },
                /must apply to the topic/,
            ],
            [
                "a key policy that locks everybody out",
                "aws:kms/key:Key",
                { policy: '{"Statement":[]}' },
                /will not allow you to update the key policy/,
            ],
            [
                "an alias of a key that does not exist",
                "aws:kms/alias:Alias",
                { name: "alias/a", targetKeyId: "k" },
                /Key 'k' does not exist/,
            ],
            [
                "a trail whose bucket admits nobody",
                "aws:cloudtrail/trail:Trail",
                { name: "trail", s3BucketName: "bucket" },
                /InsufficientS3BucketPolicyException/,
            ],
        ];
        for (const [what, token, inputs, reason] of refused) {
            it(what, async () => {
                await assert.rejects(create(token, inputs), reason);
            });
        }

        it("a second subscription of the same endpoint", async () => {
            await create("aws:sns/topicSubscription:TopicSubscription", email);
            await assert.rejects(create("aws:sns/topicSubscription:TopicSubscription", email), /already exists/);
        });

        describe("of log alarms", () => {
            const [logAlarmToken, indexToken] = [
                "aws:cloudcontrol/resource:Resource",
                "aws:cloudwatch/logIndexPolicy:LogIndexPolicy",
            ] as const;
            const roleArn = (name: string) => `arn:aws:iam::${account}:role/${name}`;
            const schedule = { ScheduleExpression: "rate(5 minutes)", StartTimeOffset: 1200, EndTimeOffset: 0 };
            const query = {
                QueryString: "fields eventTime",
                LogGroupIdentifiers: [`arn:aws:logs:${region}:${account}:log-group:trail`],
                ScheduledQueryRoleARN: roleArn("query"),
                AggregationExpression: "count(*)",
                ScheduleConfiguration: schedule,
            };
            const desired = {
                AlarmName: "details",
                AlarmActions: [topicArn],
                ComparisonOperator: "GreaterThanOrEqualToThreshold",
                Threshold: 1,
                QueryResultsToEvaluate: 1,
                QueryResultsToAlarm: 1,
                ActionLogLineRoleArn: roleArn("lines"),
                ScheduledQueryConfiguration: query,
            };
            const put = (changes: Properties = {}, place: Properties = {}) =>
                create(logAlarmToken, {
                    typeName: "AWS::CloudWatch::LogAlarm",
                    desiredState: JSON.stringify({ ...desired, ...changes }),
                    ...place,
                });
            const changedQuery = (changes: Properties) => ({ ScheduledQueryConfiguration: { ...query, ...changes } });
            beforeEach(async () => {
                for (const [name, service] of [
                    ["query", "logs.amazonaws.com"],
                    ["lines", "cloudwatch.amazonaws.com"],
                ]) {
                    const assume = { Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" };
                    const assumeRolePolicy = JSON.stringify({ Statement: [assume] });
                    await create("aws:iam/role:Role", { name, assumeRolePolicy });
                    const all = { Statement: [{ Effect: "Allow", Action: "logs:*", Resource: "*" }] };
                    await create("aws:iam/rolePolicy:RolePolicy", { name, role: name, policy: JSON.stringify(all) });
                }
            });

            it("none that is sound", async () => {
                const { id, outputs } = await put();
                const { Arn } = JSON.parse(String(outputs.properties));
                assert.deepEqual(
                    [id, Arn],
                    ["details", topicArn.replace(/:sns:(.*):alerts/, ":cloudwatch:$1:alarm:details")],
                );
            });

            const refusedLogAlarms: [what: string, changes: Properties, reason: RegExp][] = [
                ["a property that there is not", { Period: 300 }, /extraneous key \[Period\]/],
                ["one without a threshold", { Threshold: undefined }, /required key \[Threshold\] not found/],
                [
                    "a query that limits its rows",
                    changedQuery({ QueryString: "fields a | limit 1" }),
                    /cannot be scheduled/,
                ],
                [
                    "a schedule of seconds",
                    changedQuery({ ScheduleConfiguration: { ...schedule, ScheduleExpression: "rate(5 seconds)" } }),
                    /the schedule is not valid/,
                ],
                [
                    "a log group that is not there",
                    changedQuery({ LogGroupIdentifiers: ["arn:x:other"] }),
                    /does not exist/,
                ],
                [
                    "a role that another service assumes",
                    changedQuery({ ScheduledQueryRoleARN: roleArn("lines") }),
                    /logs\.amazonaws\.com cannot act in the role/,
                ],
                [
                    "a role that is not there",
                    { ActionLogLineRoleArn: roleArn("x") },
                    /cloudwatch\.amazonaws\.com cannot act/,
                ],
                [
                    "an action in another Region",
                    { AlarmActions: [topicArn.replace(region, "eu-west-1")] },
                    /Invalid region/,
                ],
            ];
            for (const [what, changes, reason] of refusedLogAlarms) {
                it(what, async () => {
                    await assert.rejects(put(changes), reason);
                });
            }

            it("one where the type does not exist", async () => {
                await assert.rejects(put({}, { region: "me-central-1" }), /TypeNotFoundException/);
            });

            it("the name of a metric alarm", async () => {
                await create("aws:cloudwatch/metricAlarm:MetricAlarm", { ...alarm, name: "details" });
                await assert.rejects(put(), /An alarm of another kind is called details/);
            });

            it("an index on a log group that is not there, and one of no field", async () => {
                const index = (logGroupName: string, Fields: string[]) =>
                    create(indexToken, { logGroupName, policyDocument: JSON.stringify({ Fields }) });
                await assert.rejects(index("other", ["eventName"]), /does not exist: other/);
                await assert.rejects(index("trail", []), /1 to 20 fields/);
            });

            it("makes another one of a name that changes, and changes one of which anything else does", () => {
                const replacing = (old: object, next: object) =>
                    diffInputs(
                        resourceType(logAlarmToken),
                        { desiredState: JSON.stringify(old) },
                        { desiredState: JSON.stringify(next) },
                    ).replacing;
                assert.deepEqual(replacing(desired, { ...desired, AlarmName: "other" }), ["desiredState"]);
                assert.deepEqual(replacing(desired, { ...desired, Threshold: 2 }), []);
            });
        });

        describe("of chat channels", () => {
            const slackType = resourceType("aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration");
            const channel = {
                configurationName: "alerts",
                slackTeamId: "T07EA123LEP",
                slackChannelId: "C07EZ1ABC23",
                iamRoleArn: `arn:aws:iam::${account}:role/chat`,
                guardrailPolicyArns: [`arn:aws:iam::${account}:policy/chat`],
            };
            beforeEach(async () => {
                new AwsAccount(folder, account).region("global").put(slackWorkspaceKind, channel.slackTeamId, {});
                await create("aws:iam/role:Role", { name: "chat", assumeRolePolicy: "{}" });
                await create("aws:iam/policy:Policy", { name: "chat", policy: "{}" });
            });
            const refusedChannels: [what: string, inputs: Properties, reason: RegExp][] = [
                ["one of a workspace that nobody authorised", { slackTeamId: "T0" }, /has not been authorized/],
                ["one with a role that is not there", { iamRoleArn: "arn:aws:iam::1:role/other" }, /does not exist/],
                ["one with a guardrail that is not there", { guardrailPolicyArns: ["arn:a"] }, /arn:a does not exist/],
            ];
            for (const [what, inputs, reason] of refusedChannels) {
                it(what, async () => {
                    await assert.rejects(create(slackType.token, { ...channel, ...inputs }), reason);
                });
            }

            it("one that is configured already", async () => {
                await create(slackType.token, channel);
                const again = create(slackType.token, { ...channel, configurationName: "again" });
                await assert.rejects(again, /C07EZ1ABC23 in Slack team T07EA123LEP has already been configured/);
            });

            it("another name for one that is there", async () => {
                const { id, outputs } = await create(slackType.token, channel);
                const renamed = provider.update(slackType, "it", id, outputs, { ...channel, configurationName: "new" });
                await assert.rejects(
                    renamed,
                    /inconsistent result after apply: unexpected new value: \.configurationName/,
                );
            });

            it("the deletion of a policy that a role has, and of the role", async () => {
                const policyArn = channel.guardrailPolicyArns[0] ?? "";
                await create("aws:iam/rolePolicyAttachment:RolePolicyAttachment", { role: "chat", policyArn });
                const [policyType, roleType] = ["aws:iam/policy:Policy", "aws:iam/role:Role"].map(resourceType);
                assert.ok(policyType && roleType);
                await assert.rejects(provider.delete(policyType, "it", policyArn, {}), /attached to entities/);
                await assert.rejects(provider.delete(roleType, "it", "chat", {}), /must detach all policies first/);
            });
        });

        it("the deletion of an alarm that a composite alarm names", async () => {
            const type = resourceType("aws:cloudwatch/metricAlarm:MetricAlarm");
            const { id, outputs } = await create(type.token, alarm);
            await create("aws:cloudwatch/compositeAlarm:CompositeAlarm", {
                alarmName: "any",
                alarmRule: 'ALARM("failures")',
            });
            await assert.rejects(provider.delete(type, "it", id, outputs), /composite alarm\(s\) depending on it: any/);
        });
    });

    it("keeps an unconfirmed subscription that is deleted until somebody subscribes again", async () => {
        const type = resourceType("aws:sns/topicSubscription:TopicSubscription");
        const { id, outputs } = await create(type.token, email);
        await provider.delete(type, "it", id, outputs);
        assert.equal((await provider.read(type, "it", id, outputs))?.outputs.lingers, true);
        await create(type.token, email);
        assert.equal(await provider.read(type, "it", id, outputs), undefined);
    });

    it("sees no change in a default, in a set's order, or in the layout of JSON", () => {
        const alarmType = resourceType("aws:cloudwatch/metricAlarm:MetricAlarm");
        const actions = ["arn:a", "arn:b"];
        const same = { ...alarm, treatMissingData: "missing", alarmActions: [...actions].reverse() };
        assert.deepEqual(diffInputs(alarmType, { ...alarm, alarmActions: actions }, same).changed, []);
        const policyType = resourceType("aws:sns/topicPolicy:TopicPolicy");
        assert.deepEqual(diffInputs(policyType, { policy: '{"a":1}' }, { policy: '{ "a": 1 }' }).changed, []);
    });

    it("makes a new resource of what cannot be changed in place", () => {
        const type = resourceType("aws:cloudwatch/metricAlarm:MetricAlarm");
        const diff = diffInputs(type, alarm, { ...alarm, name: "other", threshold: 2 });
        assert.deepEqual(diff, { changed: ["name", "threshold"], replacing: ["name"] });
    });

    it("fails for types and functions that it does not model", () => {
        assert.throws(() => resourceType("aws:ec2/instance:Instance"), /does not know the resource type/);
        assert.throws(() => provider.invoke("aws:ec2/getAmi:getAmi", {}), /does not know the function/);
    });
});
