import * as assert from "node:assert/strict";
import {
    type Alarm,
    absent,
    consoleAuthenticationFailures as control,
    type Deployment,
    type GuardReport,
    heartbeat,
    known,
    type LogAlarm,
    traceAlertPath,
    traceGuards,
    unknown,
} from "../../../../detection";
import {
    account,
    alarm,
    compliantDeployment,
    grant,
    key,
    placed,
    queue,
    queueSubscription,
    region,
    subscription,
    topic,
} from "../compliantDeployment";

const pageArn = `arn:aws:sns:${region}:${account}:page`;
const pageKeyArn = `arn:aws:kms:${region}:${account}:key/page`;

const metricNames = { heartbeat: "IncomingLogEvents", tamper: "AlertPathTamper", burst: control.metricName };
assert.ok(heartbeat.watches.kind === "ingestion" && heartbeat.watches.metricName === metricNames.heartbeat);

const guardAlarm = (name: keyof typeof metricNames, changes: Partial<Alarm> = {}): Alarm =>
    alarm({
        ...placed(name),
        name: known(name),
        metricName: known(metricNames[name]),
        threshold: known(name === "burst" ? 10 : 1),
        alarmActions: known([known(pageArn)]),
        ...changes,
    });
const pageTopic = topic({
    ...placed("page"),
    name: known("page"),
    arn: known(pageArn),
    kmsKey: known(pageKeyArn),
    policy: known(grant("sns:Publish", pageArn)),
});
const pageKey = key({ ...placed("page-key"), keyId: known("page"), arn: known(pageKeyArn) });
const pager = subscription({ ...placed("pager"), topicArn: known(pageArn), protocol: known("https") });
const accountMetric = known(`${control.metricName}-222222222222`);
const accountAlarm = alarm({ ...placed("account"), name: accountMetric, metricName: accountMetric });

interface Parts {
    readonly alarms: readonly Alarm[];
    readonly topics: Deployment["topics"];
    readonly keys: Deployment["keys"];
    readonly subscriptions: Deployment["subscriptions"];
}

/** The control's own path, which is sound, and a heartbeat that pages somebody, with changes. */
function guarded(
    {
        alarms = [guardAlarm("heartbeat")],
        topics = [pageTopic],
        keys = [pageKey],
        subscriptions = [pager],
    }: Partial<Parts> = {},
    more: Partial<Deployment> = {},
): Deployment {
    const own = compliantDeployment();
    return {
        ...own,
        alarms: [...own.alarms, ...alarms],
        topics: [...own.topics, ...topics],
        keys: [...own.keys, ...keys],
        subscriptions: [...own.subscriptions, ...subscriptions],
        ...more,
    };
}

const summary = ({ guard, outcome, hop, findings, openQuestions, subscribers }: GuardReport) => [
    guard,
    outcome,
    hop,
    [...findings, ...openQuestions].map(({ code, resource }) => `${code} ${resource}`),
    subscribers.map((subscriber) => subscriber.subscription),
];
const trace = (deployment: Deployment) => traceGuards(deployment, control, { confirmationRequired: true }).map(summary);

const disabled = guardAlarm("heartbeat", { actionsEnabled: known(false) });
const closed = { ...pageTopic, policy: known(grant("sns:Subscribe", pageArn)) };
const outside = known([known(`arn:aws:sns:${region}:${account}:elsewhere`)]);
const three = [guardAlarm("heartbeat"), guardAlarm("tamper"), guardAlarm("burst", { alarmActions: outside })];

const details: LogAlarm = {
    ...placed("details"),
    name: known(`${control.metricName}-details`),
    query: known('filter eventName = "ConsoleLogin"'),
    actionsEnabled: known(true),
    alarmActions: known([known(pageArn)]),
};
const withDetails = (changes: Partial<LogAlarm> = {}, parts: Partial<Parts> = {}): Deployment =>
    guarded({ alarms: [], ...parts }, { logAlarms: [{ ...details, ...changes }] });
const ofDetails = `${control.slug}/details`;

const table: readonly [string, Deployment, readonly unknown[]][] = [
    ["a log alarm", withDetails(), [[ofDetails, "told", undefined, [], ["pager"]]]],
    [
        "a log alarm without an action",
        withDetails({ alarmActions: absent }),
        [[ofDetails, "lost", "action", ["ALARM_WITHOUT_ACTION details"], []]],
    ],
    [
        "a log alarm that is not evaluated",
        withDetails({ evaluationState: known("EVALUATION_ERROR"), stateReason: known("Access denied.") }),
        [[ofDetails, "lost", "alarm", ["ALARM_NOT_EVALUATED details"], []]],
    ],
    [
        "a log alarm of which the service cannot tell",
        withDetails({ evaluationState: known("EVALUATION_FAILURE") }),
        [[ofDetails, "cannot tell yet", "alarm", ["ALARM_NOT_EVALUATED details"], []]],
    ],
    [
        "a log alarm whose actions are not known yet",
        withDetails({ alarmActions: unknown() }),
        [[ofDetails, "cannot tell yet", "action", ["NOT_KNOWN_YET details"], []]],
    ],
    [
        "a heartbeat that is not evaluated",
        guarded({ alarms: [guardAlarm("heartbeat", { evaluationState: known("EVALUATION_ERROR") })] }),
        [["heartbeat", "lost", "alarm", ["ALARM_NOT_EVALUATED heartbeat"], []]],
    ],
    ["all well", guarded(), [["heartbeat", "told", undefined, [], ["pager"]]]],
    ["no guard", guarded({ alarms: [] }), []],
    [
        "disabled actions",
        guarded({ alarms: [disabled] }),
        [["heartbeat", "lost", "action", ["ALARM_ACTIONS_DISABLED heartbeat"], []]],
    ],
    [
        "no action",
        guarded({ alarms: [guardAlarm("heartbeat", { alarmActions: known([]) })] }),
        [["heartbeat", "lost", "action", ["ALARM_WITHOUT_ACTION heartbeat"], []]],
    ],
    [
        "a key that keeps CloudWatch out",
        guarded({ keys: [{ ...pageKey, policy: known(grant("kms:Encrypt", "*")) }] }),
        [["heartbeat", "lost", "topic", ["TOPIC_KEY_BLOCKS_CLOUDWATCH page-key"], []]],
    ],
    [
        "the key of AWS",
        guarded({ topics: [{ ...pageTopic, kmsKey: known("alias/aws/sns") }] }),
        [["heartbeat", "lost", "topic", ["TOPIC_KEY_BLOCKS_CLOUDWATCH page"], []]],
    ],
    [
        "a policy that keeps CloudWatch out",
        guarded({ topics: [closed] }),
        [["heartbeat", "lost", "topic", ["TOPIC_POLICY_BLOCKS_CLOUDWATCH page"], []]],
    ],
    [
        "a policy that is not known yet",
        guarded({ topics: [{ ...pageTopic, policy: unknown() }] }),
        [["heartbeat", "cannot tell yet", "topic", ["NOT_KNOWN_YET page"], []]],
    ],
    [
        "no subscription",
        guarded({ subscriptions: [] }),
        [["heartbeat", "lost", "subscription", ["SUBSCRIPTION_MISSING page"], []]],
    ],
    [
        "nobody who has confirmed",
        guarded({ subscriptions: [{ ...pager, pendingConfirmation: known(true) }] }),
        [["heartbeat", "lost", "subscription", ["SUBSCRIPTION_NOT_CONFIRMED pager"], []]],
    ],
    [
        "a queue that keeps SNS out",
        guarded(
            { subscriptions: [queueSubscription({ topicArn: known(pageArn) })] },
            { queues: [queue({ policy: known(grant("sqs:SendMessage", "*")) })] },
        ),
        [["heartbeat", "lost", "subscription", ["SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue"], []]],
    ],
    [
        "a topic that is gone",
        guarded({ topics: [{ ...pageTopic, isMissing: true }] }),
        [["heartbeat", "lost", "action", ["TOPIC_ARN_INVALID heartbeat"], []]],
    ],
    [
        "a topic out of sight",
        guarded({ alarms: [guardAlarm("heartbeat", { alarmActions: outside })] }),
        [["heartbeat", "cannot tell yet", "topic", ["TOPIC_OUTSIDE undefined"], []]],
    ],
    [
        "a topic that is not known yet",
        guarded({ alarms: [guardAlarm("heartbeat", { alarmActions: unknown() })] }),
        [["heartbeat", "cannot tell yet", "action", ["NOT_KNOWN_YET heartbeat"], []]],
    ],
    [
        "one of two topics that works",
        guarded({
            alarms: [guardAlarm("heartbeat", { alarmActions: known([known(pageArn), ...outside.value]) })],
        }),
        [["heartbeat", "told", undefined, [], ["pager"]]],
    ],
    [
        "two topics of one name",
        guarded({ topics: [pageTopic, { ...pageTopic, ...placed("page again"), arn: unknown() }] }),
        [["heartbeat", "cannot tell yet", "topic", ["TOPIC_OVERWRITTEN page"], []]],
    ],
    [
        "several guards, two of which share a broken topic",
        guarded({ alarms: [...three, accountAlarm], topics: [closed] }),
        [
            ["heartbeat", "lost", "topic", ["TOPIC_POLICY_BLOCKS_CLOUDWATCH page"], []],
            ["tamper", "lost", "topic", ["TOPIC_POLICY_BLOCKS_CLOUDWATCH page"], []],
            ["console-authentication-failures/burst", "cannot tell yet", "topic", ["TOPIC_OUTSIDE undefined"], []],
            ["console-authentication-failures/222222222222", "told", undefined, [], ["subscription"]],
        ],
    ],
];

describe("traceGuards", () => {
    for (const [what, deployment, expected] of table) {
        it(`tells of ${what}, and leaves the control's own path alone`, () => {
            assert.deepEqual(trace(deployment), expected);
            assert.deepEqual(traceAlertPath(deployment, control).outcome, "told");
        });
    }

    it("leaves a subscription that is to be confirmed open, unless confirmation is asked for", () => {
        const pending = guarded({ subscriptions: [{ ...pager, pendingConfirmation: known(true) }] });
        assert.deepEqual(traceGuards(pending, control).map(summary), [
            ["heartbeat", "cannot tell yet", "subscription", ["SUBSCRIPTION_NOT_CONFIRMED pager"], []],
        ]);
    });

    it("begins the path of a subscriber at the guard's alarm", () => {
        const [report] = traceGuards(guarded(), control);
        assert.deepEqual([report?.alarm, report?.label], ["heartbeat", "heartbeat"]);
        assert.deepEqual(report?.subscribers[0]?.path, ["heartbeat", "page", "pager"]);
    });

    it("reads subscriptions ten times as often for ten times as many alarms, each with a topic of its own", () => {
        const readsAt = (count: number): number => {
            let reads = 0;
            const arnOf = (index: number) => known(`${pageArn}-${index}`);
            const each = <T>(make: (index: number) => T): T[] =>
                Array.from({ length: count }, (_, index) => make(index));
            const deployment = guarded({
                alarms: each((index) =>
                    guardAlarm("tamper", { ...placed(`tamper ${index}`), alarmActions: known([arnOf(index)]) }),
                ),
                topics: each((index) =>
                    topic({
                        ...placed(`topic ${index}`),
                        name: known(`page-${index}`),
                        arn: arnOf(index),
                        kmsKey: absent,
                    }),
                ),
                subscriptions: each((index) => ({
                    ...pager,
                    ...placed(`pager ${index}`),
                    get topicArn() {
                        reads++;
                        return arnOf(index);
                    },
                })),
            });
            const found = traceGuards(deployment, control);
            assert.equal(found.length, count);
            return reads;
        };
        assert.equal(readsAt(300), readsAt(30) * 10);
    });
});
