import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control, known } from "../../../detection";
import { readOperations } from "../../../drills/verify/aws/permissions";
import { type Verification, verifyAccount } from "../../../drills/verify/verifyAccount";
import { sdkAnswers } from "../../compliantStack/sdkAnswers";
import { type Changes, compliantDeployment } from "../../detection/alertPath/compliantDeployment";
import {
    type Answers,
    account,
    alarm,
    alarmArn,
    awsError,
    fakeAws,
    filter,
    keyArn,
    keyId,
    logGroupArn,
    refuse,
    region,
    soundAccount,
    topicArn,
    trail,
    trailArn,
} from "./fakeAws";

const verify = (changes: Answers = {}, regions: readonly string[] = [region]): Promise<Verification> =>
    verifyAccount(fakeAws({ ...soundAccount, ...changes }), regions, control);

/** What the account answers that has the compliant stack with some changes. */
const answered = (changes: Changes): Answers => sdkAnswers(compliantDeployment(changes), account);

const codes = ({ report }: Verification): readonly string[] => report.findings.map(({ code }) => code);

describe("verifyAccount", () => {
    it("says told where every hop holds, and who is told", async () => {
        const { outcome, report, live, doubles } = await verify();
        assert.equal(outcome, "told");
        assert.deepEqual(report.hops.map(({ hop, state, resource }) => [hop, state, resource]).slice(0, 2), [
            ["trail", "holds", trailArn],
            ["log group", "holds", logGroupArn],
        ]);
        assert.deepEqual(
            report.subscribers.map(({ label }) => label),
            ["email s••••••y@example.com"],
        );
        assert.deepEqual([live.unread, report.openQuestions, doubles], [[], [], []]);
    });

    it("names Amazon Q Developer where a chat channel is told", async () => {
        const Endpoint = "https://global.sns-api.chatbot.amazonaws.com";
        const { outcome, report } = await verify({
            "sns:ListSubscriptionsByTopic": () => ({
                Subscriptions: [{ SubscriptionArn: `${topicArn}:chat`, Protocol: "https", Endpoint }],
            }),
        });
        assert.equal(outcome, "told");
        assert.deepEqual(
            report.subscribers.map(({ label }) => label),
            ["chat channels of Amazon Q Developer (https)"],
        );
    });

    it("calls nothing that the documented permissions leave out", async () => {
        const aws = fakeAws(soundAccount);
        await verifyAccount(aws, [region], control);
        const operations = new Set(aws.called.map((call) => call.split(" ")[0] ?? ""));
        assert.deepEqual(
            [...operations].filter((operation) => !(operation in readOperations)),
            [],
        );
    });

    it("keeps endpoints of subscribers out of everything it returns", async () => {
        const text = JSON.stringify(await verify());
        assert.equal(text.includes("SECRET"), false);
        assert.equal(text.includes("secretly@example.com"), false);
    });

    const broken: readonly [string, Answers, readonly string[]][] = [
        [
            "no trail",
            { "cloudtrail:DescribeTrails": () => ({ trailList: [] }) },
            ["TRAIL_MISSING", "LOG_GROUP_NOT_WRITTEN_BY_TRAIL"],
        ],
        ["a stopped trail", { "cloudtrail:GetTrailStatus": () => ({ IsLogging: false }) }, ["TRAIL_NOT_LOGGING"]],
        ["a trail of one Region", answered({ trail: { isMultiRegion: known(false) } }), ["TRAIL_NOT_MULTI_REGION"]],
        [
            "an advanced selector of writes alone",
            {
                "cloudtrail:GetEventSelectors": () => ({
                    AdvancedEventSelectors: [
                        {
                            FieldSelectors: [
                                { Field: "eventCategory", Equals: ["Management"] },
                                { Field: "readOnly", Equals: ["false"] },
                            ],
                        },
                    ],
                }),
            },
            ["TRAIL_MISSES_MANAGEMENT_EVENTS"],
        ],
        [
            "a log group that has no metric filters",
            answered({ logGroup: { logGroupClass: known("INFREQUENT_ACCESS") } }),
            ["LOG_GROUP_CLASS_HAS_NO_FILTERS"],
        ],
        ["no metric filter", { "logs:DescribeMetricFilters": () => ({ metricFilters: [] }) }, ["FILTER_MISSING"]],
        [
            "field selection criteria",
            answered({ filter: { fieldSelectionCriteria: known('@aws.region = "eu-north-1"') } }),
            ["FILTER_NARROWED_BY_SELECTION"],
        ],
        ["no alarm", { "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [] }) }, ["ALARM_MISSING"]],
        ["disabled actions", answered({ alarm: { actionsEnabled: known(false) } }), ["ALARM_ACTIONS_DISABLED"]],
        [
            "a mute rule without a gap",
            {
                "cloudwatch:ListAlarmMuteRules": () => ({
                    AlarmMuteRuleSummaries: [
                        { AlarmMuteRuleArn: `arn:aws:cloudwatch:${region}:${account}:alarm-mute-rule:quiet` },
                    ],
                }),
                "cloudwatch:GetAlarmMuteRule": () => ({
                    Rule: { Schedule: { Expression: "cron(0 0 * * *)", Duration: "P1D" } },
                }),
            },
            ["ALARM_ACTIONS_DISABLED"],
        ],
        ["a topic that is gone", { "sns:GetTopicAttributes": refuse("NotFound") }, ["TOPIC_ARN_INVALID"]],
        [
            "a topic under the key of AWS",
            answered({ topic: { kmsKey: known("alias/aws/sns") } }),
            ["TOPIC_KEY_BLOCKS_CLOUDWATCH"],
        ],
        ["a disabled key", answered({ key: { isEnabled: known(false) } }), ["TOPIC_KEY_BLOCKS_CLOUDWATCH"]],
        [
            "a key that is gone, by its ARN",
            { "kms:DescribeKey": refuse("NotFoundException") },
            ["TOPIC_KEY_BLOCKS_CLOUDWATCH"],
        ],
        [
            "a key that is gone, by its alias",
            {
                "sns:GetTopicAttributes": () => ({ Attributes: { KmsMasterKeyId: "alias/alerts" } }),
                "kms:DescribeKey": refuse("NotFoundException"),
            },
            ["TOPIC_KEY_BLOCKS_CLOUDWATCH"],
        ],
        ["a key for signing", answered({ key: { keySpec: known("RSA_2048") } }), ["TOPIC_KEY_BLOCKS_CLOUDWATCH"]],
        [
            "the primary of a multi-Region key, which is in another Region",
            {
                "sns:GetTopicAttributes": () => ({
                    Attributes: { KmsMasterKeyId: `arn:aws:kms:us-east-1:${account}:key/mrk-1` },
                }),
                "kms:DescribeKey": refuse("NotFoundException", "Invalid arn us-east-1"),
            },
            ["TOPIC_KEY_BLOCKS_CLOUDWATCH"],
        ],
        [
            "nobody subscribed",
            { "sns:ListSubscriptionsByTopic": () => ({ Subscriptions: [] }) },
            ["SUBSCRIPTION_MISSING"],
        ],
        [
            "nobody who has confirmed",
            {
                "sns:ListSubscriptionsByTopic": () => ({
                    Subscriptions: [{ SubscriptionArn: "PendingConfirmation", Protocol: "email", Endpoint: "a@b.c" }],
                }),
            },
            ["SUBSCRIPTION_NOT_CONFIRMED"],
        ],
        [
            "a filter policy on attributes",
            answered({ subscription: { filterPolicy: known('{"severity":["high"]}') } }),
            ["SUBSCRIPTION_FILTER_DROPS_ALARMS"],
        ],
    ];
    for (const [what, changes, wanted] of broken) {
        it(`says lost for ${what}`, async () => {
            const verification = await verify(changes);
            assert.deepEqual([verification.outcome, codes(verification)], ["lost", wanted]);
        });
    }

    const notAsked = [
        "account:ListRegions",
        "sts:GetCallerIdentity",
        "cloudwatch:GetAlarmMuteRule",
        "lambda:GetPolicy",
        "sqs:GetQueueAttributes",
    ];
    const refusable = Object.keys(readOperations).filter((operation) => !notAsked.includes(operation));
    for (const operation of refusable) {
        it(`cannot tell without the permission ${operation}, and names it`, async () => {
            const { outcome, live } = await verify({ [operation]: refuse("AccessDenied") });
            assert.equal(outcome, "cannot tell yet");
            assert.deepEqual(
                new Set(live.unread.map(({ reason }) => reason)),
                new Set([`permission ${operation} is missing`]),
            );
        });
    }

    for (const operation of refusable) {
        it(`cannot tell where a proxy answers ${operation} with a page of its own`, async () => {
            const { outcome, live } = await verify({ [operation]: refuse("SyntaxError", "Unexpected token '<'") });
            assert.equal(outcome, "cannot tell yet");
            assert.equal(live.unread[0]?.reason, `${operation} failed (the answer is none of AWS: perhaps a proxy's)`);
        });
    }

    /** Of the other two, AWS itself has empty answers. */
    for (const operation of refusable.filter((name) => !/DataProtection|MuteRules/.test(name))) {
        it(`takes an empty answer to ${operation} for none of AWS`, async () => {
            const { outcome, live } = await verify({ [operation]: () => ({}) });
            assert.equal(outcome, "cannot tell yet");
            assert.equal(live.unread[0]?.reason, `${operation} failed (the answer is none of AWS: perhaps a proxy's)`);
        });
    }

    it("does not read a list for ever", async () => {
        let pages = 0;
        const { outcome, live } = await verify({
            "logs:DescribeMetricFilters": () => {
                pages += 1;
                return { metricFilters: [], nextToken: "again" };
            },
        });
        assert.deepEqual([outcome, pages], ["cannot tell yet", 2]);
        assert.deepEqual(
            live.unread.map(({ what, reason }) => [what, reason]),
            [
                [
                    "the metric filters",
                    "logs:DescribeMetricFilters failed (it named the same page twice, so that the list has no end)",
                ],
            ],
        );
    });

    it("says how to call off the deletion of a key", async () => {
        const { report } = await verify({
            "kms:DescribeKey": () => ({
                KeyMetadata: { KeyId: keyId, Arn: keyArn, Enabled: false, KeyState: "PendingDeletion" },
            }),
        });
        assert.deepEqual(
            report.findings.map(({ observed, remedy }) => [observed, remedy]),
            [
                [
                    'The key "1234abcd-12ab-34cd-56ef-1234567890ab", which encrypts the topic "signin-alerts", waits for its deletion.',
                    'Call the deletion off with aws kms cancel-key-deletion --key-id 1234abcd-12ab-34cd-56ef-1234567890ab, and enable the key with aws kms enable-key --key-id 1234abcd-12ab-34cd-56ef-1234567890ab; or set kmsMasterKeyId on the topic "signin-alerts" to another key.',
                ],
            ],
        );
    });

    it("does not look in this account for a key that a topic of another account names by alias", async () => {
        const theirs = topicArn.replace(account, "444455556666");
        const { outcome, live } = await verify({
            "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [{ ...alarm, AlarmActions: [theirs] }] }),
            "sns:GetTopicAttributes": () => ({ Attributes: { KmsMasterKeyId: "alias/alerts", Policy: "" } }),
            "kms:DescribeKey": refuse("NotFoundException"),
        });
        assert.equal(outcome, "lost"); // For want of a policy that admits this account.
        assert.deepEqual(
            live.unread.map(({ what, kind }) => [what, kind]),
            [['the key of the topic "signin-alerts"', "other account"]],
        );
    });

    it("does not miss mute rules where AWS has none", async () => {
        const { outcome, live } = await verify({ "cloudwatch:ListAlarmMuteRules": refuse("InvalidAction") });
        assert.equal(outcome, "told");
        assert.equal(live.unread[0]?.reason, "cloudwatch:ListAlarmMuteRules is not available in eu-north-1");
    });

    it("cannot tell while CloudTrail reports that its events do not arrive", async () => {
        const { outcome, report, live } = await verify({
            "cloudtrail:GetTrailStatus": () => ({
                IsLogging: true,
                LatestCloudWatchLogsDeliveryError: "Access denied",
                LatestCloudWatchLogsDeliveryTime: new Date("2026-03-02T09:00:00Z"),
            }),
        });
        assert.equal(outcome, "cannot tell yet");
        assert.deepEqual(
            report.openQuestions.map(({ code, hop }) => [code, hop]),
            [["TRAIL_DELIVERY_FAILS", "trail"]],
        );
        assert.deepEqual(
            live.deliveryRemarks.map(({ text }) => text),
            [
                'CloudTrail cannot deliver the events of trail "management-events" to its log group: Access denied. The last delivery was at 2026-03-02 09:00 UTC. Check the log group and the policy of the trail\'s role.',
            ],
        );
    });

    it("says nothing of deliveries to the log group that a trail has no more", async () => {
        const { live } = await verify({
            "cloudtrail:DescribeTrails": () => ({ trailList: [{ ...trail, CloudWatchLogsLogGroupArn: undefined }] }),
            "cloudtrail:GetTrailStatus": () => ({
                IsLogging: true,
                StartLoggingTime: new Date(0),
                LatestCloudWatchLogsDeliveryError: "Access denied.",
            }),
        });
        assert.deepEqual(live.deliveryRemarks, []);
    });

    it("says told where another trail delivers to the log group, whichever of both fails to", async () => {
        const second = { ...trail, Name: "a", TrailARN: trailArn.replace("management-events", "a") };
        for (const failing of [trailArn, second.TrailARN]) {
            const { outcome, report } = await verify({
                "cloudtrail:DescribeTrails": () => ({ trailList: [trail, second] }),
                "cloudtrail:GetTrailStatus": ({ Name }) => ({
                    IsLogging: true,
                    ...(Name === failing && { LatestCloudWatchLogsDeliveryError: "Access denied." }),
                }),
            });
            assert.deepEqual([outcome, report.hops[0]?.resource !== failing], ["told", true]);
        }
    });

    for (const operation of ["cloudtrail:GetTrailStatus", "cloudtrail:GetEventSelectors"] as const) {
        it(`cannot tell where ${operation} does not find the trail that was listed, and says so`, async () => {
            const { outcome, live } = await verify({ [operation]: refuse("TrailNotFoundException") });
            assert.deepEqual(
                [outcome, live.unread.map(({ reason }) => reason)],
                ["cannot tell yet", [`${operation} finds nothing of that name`]],
            );
        });
    }

    const denied = ["cloudtrail:DescribeTrails", "logs:DescribeMetricFilters", "cloudwatch:DescribeAlarms"] as const;
    /** What an account answers of whose Regions a service control policy leaves the trail's home alone. */
    const atHomeAlone = (changes: Answers = {}): Answers => {
        const answers: Answers = { ...soundAccount, ...changes };
        const refusing = denied.map((operation) => [
            operation,
            (input: never, where: string) =>
                where === region ? answers[operation]?.(input, where) : refuse("AccessDeniedException")(),
        ]);
        return { ...changes, ...Object.fromEntries(refusing) };
    };
    const answersAtHome: readonly [string, Answers, string, readonly string[]][] = [
        ["told", {}, "told", []],
        [
            "lost at the trail",
            { "cloudtrail:GetTrailStatus": () => ({ IsLogging: false }) },
            "lost",
            ["TRAIL_NOT_LOGGING"],
        ],
        [
            "lost at the filter",
            { "logs:DescribeMetricFilters": () => ({ metricFilters: [] }) },
            "lost",
            ["FILTER_MISSING"],
        ],
        [
            "lost at the action",
            { "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [{ ...alarm, ActionsEnabled: false }] }) },
            "lost",
            ["ALARM_ACTIONS_DISABLED"],
        ],
    ];
    for (const [what, changes, outcome, wanted] of answersAtHome) {
        it(`says ${what}, whatever other Regions than the trail's home keep to themselves`, async () => {
            const verification = await verify(atHomeAlone(changes), ["us-east-1", region, "eu-west-1"]);
            assert.deepEqual([verification.outcome, codes(verification)], [outcome, wanted]);
        });
    }

    it("cannot tell where none of the Regions lists its trails", async () => {
        const { outcome } = await verify({ "cloudtrail:DescribeTrails": refuse("AccessDeniedException") }, [
            region,
            "us-east-1",
        ]);
        assert.equal(outcome, "cannot tell yet");
    });

    const elsewhere = { ...alarm, MetricName: "FailedLogins", Namespace: "LogMetrics" };
    for (const [what, MetricAlarms, wanted] of [
        ["cannot tell whether an alarm is on a filter that could not be read", [elsewhere], "cannot tell yet"],
        ["says lost where filters could not be read, and there is no alarm for any", [], "lost"],
    ] as const) {
        it(what, async () => {
            const { outcome } = await verify({
                "logs:DescribeMetricFilters": refuse("AccessDeniedException"),
                "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [...MetricAlarms] }),
            });
            assert.equal(outcome, wanted);
        });
    }

    it("reads the home Region of a trail as well, and its state there", async () => {
        const aws = fakeAws(soundAccount);
        const { outcome, live } = await verifyAccount(aws, ["us-east-1"], control);
        assert.equal(outcome, "told");
        assert.deepEqual(live.regions, ["us-east-1", region]);
        assert.equal(aws.called.includes(`cloudtrail:GetTrailStatus ${region}`), true);
        assert.equal(aws.called.includes("cloudtrail:GetTrailStatus us-east-1"), false);
    });

    it("asks once for the state of a trail that several Regions see", async () => {
        const aws = fakeAws(soundAccount);
        await verifyAccount(aws, ["us-east-1", region, "eu-west-1"], control);
        assert.equal(aws.called.filter((call) => call.startsWith("cloudtrail:DescribeTrails")).length, 3);
        assert.equal(aws.called.filter((call) => call.startsWith("cloudtrail:GetTrailStatus")).length, 1);
    });

    it("says told from the Regions that it can read, and lists the others", async () => {
        const { outcome, live } = await verify(
            {
                "cloudtrail:DescribeTrails": (_input, where) => {
                    if (where !== region) {
                        throw awsError("AccessDeniedException");
                    }
                    return { trailList: [trail] };
                },
            },
            [region, "us-east-1"],
        );
        assert.equal(outcome, "told");
        assert.deepEqual(
            live.unread.map(({ what, region: where, kind }) => [what, where, kind]),
            [["the trails", "us-east-1", "permission missing"]],
        );
    });

    it("follows a composite alarm to its topic", async () => {
        const composite = {
            AlarmName: "any-sign-in",
            AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:any-sign-in`,
            AlarmRule: `ALARM("${alarm.AlarmName}")`,
            ActionsEnabled: true,
            AlarmActions: [topicArn],
        };
        const { outcome, report } = await verify({
            "cloudwatch:DescribeAlarms": () => ({
                MetricAlarms: [{ ...alarm, AlarmActions: [] }],
                CompositeAlarms: [composite],
            }),
        });
        assert.equal(outcome, "told");
        assert.deepEqual(report.subscribers[0]?.path.slice(-4), [
            alarmArn,
            composite.AlarmArn,
            topicArn,
            `${topicArn}:0001`,
        ]);
    });

    it("finds the key of a topic by its alias", async () => {
        const { outcome } = await verify({
            "sns:GetTopicAttributes": () => ({ Attributes: { KmsMasterKeyId: "alias/alerts" } }),
        });
        assert.equal(outcome, "told");
    });

    it("takes the replica of a multi-Region key for one of the topic's Region", async () => {
        const replica = `arn:aws:kms:${region}:${account}:key/mrk-1`;
        const { outcome, live } = await verify({
            "sns:GetTopicAttributes": () => ({ Attributes: { KmsMasterKeyId: "mrk-1" } }),
            "kms:DescribeKey": () => ({
                KeyMetadata: {
                    KeyId: "mrk-1",
                    Arn: replica,
                    Enabled: true,
                    KeySpec: "SYMMETRIC_DEFAULT" as const,
                    MultiRegion: true,
                },
            }),
        });
        assert.equal(outcome, "told");
        assert.deepEqual(
            live.deployment.keys.map(({ arn, keySpec }) => [arn, keySpec]),
            [[known(replica), known("SYMMETRIC_DEFAULT")]],
        );
    });

    it("reads every page of a list", async () => {
        const pages: Answers = {
            "logs:DescribeMetricFilters": ({ nextToken }) =>
                nextToken === "2" ? { metricFilters: [filter] } : { metricFilters: [], nextToken: "2" },
            "cloudwatch:DescribeAlarms": ({ NextToken }) =>
                NextToken === "2" ? { MetricAlarms: [alarm] } : { MetricAlarms: [], NextToken: "2" },
        };
        assert.equal((await verify(pages)).outcome, "told");
    });

    it("cannot tell where the second page is refused and the first does not do", async () => {
        const { outcome } = await verify({
            "logs:DescribeMetricFilters": ({ nextToken }) => {
                if (nextToken !== undefined) {
                    throw awsError("ThrottlingException");
                }
                return { metricFilters: [], nextToken: "2" };
            },
        });
        assert.equal(outcome, "cannot tell yet");
    });

    it("stops where the credentials expire on the way", async () => {
        await assert.rejects(
            verify({ "cloudwatch:DescribeAlarms": refuse("ExpiredToken", "The security token is expired") }),
            {
                name: "InputError",
                message:
                    "AWS cannot be asked any further: the credentials cannot be used (ExpiredToken: The security token is expired). Sign in again, and verify again.",
            },
        );
    });

    it("leaves the topics of unrelated alarms in peace", async () => {
        const unrelated = { ...alarm, AlarmName: "cpu", MetricName: "CPUUtilization", AlarmActions: [`${topicArn}2`] };
        const aws = fakeAws({
            ...soundAccount,
            "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [alarm, unrelated] }),
        });
        await verifyAccount(aws, [region], control);
        assert.equal(aws.called.filter((call) => call.startsWith("sns:GetTopicAttributes")).length, 1);
    });
});
