import * as assert from "node:assert/strict";
import { trailLogGroup as logGroupName, trailName } from "../engine/putTrail";
import { describeWithEmulator } from "./describeWithEmulator";
import type { EmulatedAccount } from "./EmulatedAccount";
import { SampleStack } from "./SampleStack";

const alarmName = "ConsoleSigninFailures";

/** What somebody does behind Pulumi's back. */
interface BrokenLink {
    readonly hop: string;
    /** What was done, for the title. */
    readonly what: string;
    readonly code: string;
    readonly breakIt: (aws: EmulatedAccount) => Promise<unknown>;
    /** Undoes by hand what the program does not set, and Pulumi so leaves alone. */
    readonly mend?: (aws: EmulatedAccount) => Promise<unknown>;
}

/** From the end of the path to its beginning: each is found although what comes behind it is broken, too. */
const links: readonly BrokenLink[] = [
    {
        hop: "subscription",
        what: "every subscription has a filter policy on attributes",
        code: "SUBSCRIPTION_FILTER_DROPS_ALARMS",
        breakIt: (aws) => setFilterPolicies(aws, '{"severity":["high"]}'),
        mend: (aws) => setFilterPolicies(aws, "{}"),
    },
    {
        hop: "subscription",
        what: "everybody is unsubscribed",
        code: "SUBSCRIPTION_MISSING",
        breakIt: async ({ topics }) => {
            const { Subscriptions = [] } = await topics.listSubscriptions({});
            await Promise.all(Subscriptions.map(({ SubscriptionArn }) => topics.unsubscribe({ SubscriptionArn })));
        },
    },
    {
        hop: "topic",
        what: "the topic's key is disabled",
        code: "TOPIC_KEY_BLOCKS_CLOUDWATCH",
        breakIt: async (aws) => aws.keys.disableKey({ KeyId: await topicKey(aws) }),
        mend: async (aws) => aws.keys.enableKey({ KeyId: await topicKey(aws) }),
    },
    {
        hop: "topic",
        what: "the topic's policy admits EventBridge alone",
        code: "TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        breakIt: admitEventBridge,
    },
    {
        hop: "action",
        what: "the alarm's actions are switched off",
        code: "ALARM_ACTIONS_DISABLED",
        breakIt: ({ alarms }) => alarms.disableAlarmActions({ AlarmNames: [alarmName] }),
    },
    {
        hop: "metric",
        what: "the alarm is deleted",
        code: "ALARM_MISSING",
        breakIt: ({ alarms }) => alarms.deleteAlarms({ AlarmNames: [alarmName] }),
    },
    {
        hop: "filter",
        what: "the metric filter is deleted",
        code: "FILTER_MISSING",
        breakIt: ({ logs }) => logs.deleteMetricFilter({ logGroupName, filterName: alarmName }),
    },
    {
        hop: "filter",
        what: "a metric filter with another event name is put in its place",
        code: "FILTER_PATTERN_NEVER_MATCHES",
        breakIt: ({ logs }) =>
            logs.putMetricFilter({
                logGroupName,
                filterName: alarmName,
                filterPattern: '{ ($.eventName = ConsoleLogins) && ($.errorMessage = "Failed authentication") }',
                metricTransformations: [{ metricName: alarmName, metricNamespace: "CISBenchmark", metricValue: "1" }],
            }),
    },
    {
        hop: "trail",
        what: "the trail is stopped",
        code: "TRAIL_NOT_LOGGING",
        breakIt: ({ trails }) => trails.stopLogging({ Name: trailName }),
        mend: ({ trails }) => trails.startLogging({ Name: trailName }),
    },
];

async function topicKey({ keys }: EmulatedAccount): Promise<string | undefined> {
    return (await keys.describeKey({ KeyId: "alias/foundations-alerts" })).KeyMetadata?.KeyId;
}

async function admitEventBridge({ topics }: EmulatedAccount): Promise<void> {
    const { Topics = [] } = await topics.listTopics({});
    for (const { TopicArn = "" } of Topics) {
        const Principal = { Service: "events.amazonaws.com" };
        const Statement = [{ Effect: "Allow", Principal, Action: "sns:Publish", Resource: TopicArn }];
        const AttributeValue = JSON.stringify({ Version: "2012-10-17", Statement });
        await topics.setTopicAttributes({ TopicArn, AttributeName: "Policy", AttributeValue });
    }
}

async function setFilterPolicies({ topics }: EmulatedAccount, AttributeValue: string): Promise<void> {
    const { Subscriptions = [] } = await topics.listSubscriptions({});
    for (const { SubscriptionArn } of Subscriptions) {
        await topics.setSubscriptionAttributes({ SubscriptionArn, AttributeName: "FilterPolicy", AttributeValue });
    }
}

describeWithEmulator("A deployed stack that somebody breaks by hand", (url) => {
    let stack: SampleStack;

    before(async () => {
        stack = await SampleStack.prepare(url());
        await stack.aws.putTrail(trailName, logGroupName);
        await stack.deploy();
    });
    after(() => stack?.dispose());

    for (const { hop, what, code, breakIt, mend } of links) {
        it(`is lost at the ${hop} once ${what}`, async () => {
            await breakIt(stack.aws);
            const { exitCode, document } = await stack.verify();
            await mend?.(stack.aws);
            const lostAt = document.path.hops.find(({ state }: { state: string }) => state === "broken")?.hop;
            assert.deepEqual([exitCode, lostAt, document.path.findings[0]?.code], [1, hop, code]);
        });
    }

    it("is mended by pulumi up --refresh, and told again", async () => {
        assert.deepEqual(await stack.deploy(), [
            "create foundations-alerts-audit-queue",
            "create foundations-alerts-pager",
            "create foundations-alerts-security-team",
            "create foundations-console-authentication-failures-alarm",
            "update foundations-alerts-policy",
            "update foundations-console-authentication-failures-filter",
        ]);
        assert.equal((await stack.verify()).exitCode, 0);
    });
});
