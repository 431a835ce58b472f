import * as assert from "node:assert/strict";
import {
    type Alarm,
    absent,
    consoleAuthenticationFailures as control,
    type Deployment,
    known,
} from "../../../detection";
import { sampleEvents } from "../../../drills/simulation/sampleEvents";
import { runDrill } from "../../../drills/simulation/simulate";

const where = { account: known("123456789012"), region: known("eu-north-1") };
const topicArn = "arn:aws:sns:eu-north-1:123456789012:alerts";

const alarm: Alarm = {
    ...where,
    id: "alarm",
    label: "alarm",
    name: known("Failures"),
    arn: known("arn:aws:cloudwatch:eu-north-1:123456789012:alarm:Failures"),
    metricName: known("Failures"),
    metricNamespace: known("CIS"),
    dimensions: absent,
    unit: absent,
    statistic: known("Sum"),
    periodSeconds: known(300),
    evaluationPeriods: known(1),
    datapointsToAlarm: absent,
    threshold: known(1),
    comparisonOperator: known("GreaterThanOrEqualToThreshold"),
    treatMissingData: known("notBreaching"),
    actionsEnabled: absent,
    alarmActions: known([known(topicArn)]),
    okActions: absent,
    insufficientDataActions: absent,
    usesMetricQueries: absent,
};

/** A path that holds, read from nowhere in particular. */
const deployment: Deployment = {
    trails: [],
    logGroups: [],
    metricFilters: [
        {
            ...where,
            id: "filter",
            label: "filter",
            name: known("Failures"),
            logGroup: known("trail"),
            pattern: known(control.pattern),
            metricName: known("Failures"),
            metricNamespace: known("CIS"),
            metricValue: known("1"),
            defaultValue: absent,
            unit: absent,
            dimensions: absent,
            systemFieldDimensions: absent,
            fieldSelectionCriteria: absent,
            appliesToTransformedLogs: absent,
        },
    ],
    alarms: [alarm],
    compositeAlarms: [],
    alarmMuteRules: [],
    topics: [
        {
            ...where,
            id: "topic",
            label: "topic",
            name: known("alerts"),
            arn: known(topicArn),
            isFifo: absent,
            kmsKey: absent,
            policy: absent,
        },
    ],
    topicPolicies: [],
    subscriptions: [
        {
            ...where,
            id: "subscription",
            label: "ops",
            topicArn: known(topicArn),
            protocol: known("email"),
            queueArn: absent,
            filterPolicy: absent,
            filterPolicyScope: absent,
            pendingConfirmation: known(false),
        },
    ],
    queues: [],
    queuePolicies: [],
    keys: [],
    keyAliases: [],
};

const run = (changes: Partial<Deployment> = {}, more: Partial<Parameters<typeof runDrill>[0]> = {}) =>
    runDrill({
        deployment: { ...deployment, ...changes },
        control,
        events: sampleEvents(control),
        delayMinutes: 5,
        recipients: new Map(),
        descriptions: new Map([["alarm", "Call somebody."]]),
        ...more,
    });

describe("runDrill", () => {
    it("tells subscribers of whom no more is known than the path tells", () => {
        const { outcome, notifications, subscriptionCount } = run();
        assert.deepEqual([outcome, subscriptionCount], ["told", 1]);
        assert.deepEqual(notifications[0]?.recipients, [
            { name: "ops", protocol: "email", isRaw: false, mustConfirm: false },
        ]);
    });
    it("puts the alarm's description into the message", () => {
        assert.equal(run().notifications[0]?.message.AlarmDescription, "Call somebody.");
    });
    it("counts with the deployment's own pattern, not with the control's", () => {
        const [filter] = deployment.metricFilters;
        assert.ok(filter);
        const everySignIn = known("{ $.eventName = ConsoleLogin }");
        const { events } = run({ metricFilters: [{ ...filter, pattern: everySignIn }] });
        assert.ok(
            events.filter(({ counted }) => counted).length > control.samples.filter(({ counted }) => counted).length,
        );
    });
    it("runs no alarm of which a setting is not known, and promises nothing", () => {
        const drill = run({ alarms: [{ ...alarm, threshold: { state: "unknown", from: [] } }] });
        assert.deepEqual([drill.alarm, drill.outcome, drill.notifications], [undefined, "cannot tell yet", []]);
    });
    it("does not deliver to a subscription that nobody has confirmed", () => {
        const subscriptions = deployment.subscriptions.map((each) => ({ ...each, pendingConfirmation: known(true) }));
        assert.equal(run({ subscriptions }).outcome, "lost");
    });
    it("has an empty span and nobody to tell without events", () => {
        const drill = run({}, { events: [] });
        assert.deepEqual([drill.events, drill.outcome], [[], "no event counted"]);
    });
    it("loses everything where there is nothing", () => {
        const nothing = { metricFilters: [], alarms: [], topics: [], subscriptions: [] };
        const drill = run(nothing);
        assert.deepEqual(
            [drill.outcome, drill.filter, drill.alarm, drill.notifications],
            ["lost", undefined, undefined, []],
        );
    });
});
