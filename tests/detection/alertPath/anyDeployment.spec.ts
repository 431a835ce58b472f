import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import {
    absent,
    claimsAmong,
    consoleAuthenticationFailures,
    type Deployment,
    findingCodes,
    type Hop,
    hops,
    known,
    mayHoldPart,
    traceAlertPath,
    unknown,
    type Value,
} from "../../../detection";
import { propertyRuns } from "../../propertyRuns";
import { arns, grant, snsGrant } from "./compliantDeployment";

/** Ids that resources of every kind share, so that references meet, loop and go wrong. */
const ids = ["a", "b", "c", "d"];

const value = <T>(...sound: readonly T[]): fc.Arbitrary<Value<T>> =>
    fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...sound).map((one) => known(one)) },
        { weight: 1, arbitrary: fc.subarray(ids).map((from) => unknown(from)) },
        { weight: 1, arbitrary: fc.constant(absent) },
    );

const odd = ["", " ", "arn:", "arn:aws:sns:::", "alias/", "__proto__", "\u0000", "*", "{", "$."];

const texts = (...sound: readonly string[]): fc.Arbitrary<Value<string>> =>
    fc.oneof({ weight: 8, arbitrary: value(...sound) }, { weight: 1, arbitrary: value(...odd) });

const numbers = (...sound: readonly number[]): fc.Arbitrary<Value<number>> =>
    fc.oneof({ weight: 8, arbitrary: value(...sound) }, { weight: 1, arbitrary: value(0, -1, 1.5, Number.NaN, 1e9) });

const flags = (sound: boolean): fc.Arbitrary<Value<boolean>> => value(sound, sound, sound, !sound);

const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<Value<readonly T[]>> =>
    fc.oneof(
        fc.array(item, { maxLength: 2 }).map((items) => known(items)),
        value<readonly T[]>([]),
    );

const base = {
    id: fc.constantFrom(...ids),
    label: fc.constantFrom("one", "two", ""),
    account: value("111122223333", "111122223333", "444455556666"),
    region: value("eu-north-1", "eu-north-1", "us-east-1"),
};

const dimensions = value<Readonly<Record<string, string>>>({}, {}, { user: "$.user" });
const metricNames = texts("ConsoleSigninFailures", "ConsoleSigninFailures", "Other");
const namespaces = texts("CISBenchmark", "CISBenchmark", "LogMetrics");
const policies = texts(grant("sns:Publish", "*"), grant(["sns:Publish", "kms:*"], "*"), '{"Statement":[]}');
const queueArns = texts(arns.queue, arns.queue, arns.topic);
const queuePolicies = texts(snsGrant("sqs:SendMessage"), snsGrant("sqs:*"), '{"Statement":[]}');
const names = texts("ConsoleSigninFailures", "b");
const topicArns = texts(arns.topic, arns.topic, arns.topic.replace("eu-north-1", "us-east-1"));
const actions = list(topicArns);

const deployments: fc.Arbitrary<Deployment> = fc.record({
    trails: fc.array(
        fc.record({
            ...base,
            name: names,
            isMultiRegion: flags(true),
            isLogging: flags(true),
            includesGlobalServiceEvents: flags(true),
            isOrganizationTrail: flags(false),
            logGroupArn: texts(arns.logGroup, `${arns.logGroup}:*`),
            logGroupRoleArn: texts(arns.role),
            eventSelectors: list(
                fc.record({
                    includeManagementEvents: flags(true),
                    readWriteType: texts("All", "ReadOnly"),
                    excludeManagementEventSources: list(fc.constant("kms.amazonaws.com")),
                }),
            ),
            advancedEventSelectors: list(
                fc.record({
                    fieldSelectors: fc.array(
                        fc.record({
                            field: texts("eventCategory", "readOnly", "eventSource"),
                            operators: fc.dictionary(
                                fc.constantFrom("equals", "notEquals", "startsWith"),
                                list(fc.constantFrom("Management", "true", "false")),
                            ),
                        }),
                        { maxLength: 2 },
                    ),
                }),
            ),
        }),
        { maxLength: 2 },
    ),
    logGroups: fc.array(
        fc.record({
            ...base,
            name: texts("trail/management-events"),
            arn: texts(arns.logGroup),
            logGroupClass: texts("STANDARD", "DELIVERY"),
        }),
        { maxLength: 2 },
    ),
    metricFilters: fc.array(
        fc.record({
            ...base,
            name: names,
            logGroup: texts("trail/management-events", arns.logGroup),
            pattern: texts(
                consoleAuthenticationFailures.pattern,
                consoleAuthenticationFailures.pattern,
                "{ $.eventName = ConsoleLogin }",
            ),
            metricName: metricNames,
            metricNamespace: namespaces,
            metricValue: texts("1", "1", "$.x"),
            defaultValue: fc.oneof(fc.constant(absent), numbers(0)),
            unit: fc.oneof(fc.constant(absent), texts("None", "Count")),
            dimensions,
            systemFieldDimensions: list(fc.constant("@aws.account")),
            fieldSelectionCriteria: fc.oneof(fc.constant(absent), texts("x")),
            appliesToTransformedLogs: flags(false),
        }),
        { maxLength: 3 },
    ),
    alarms: fc.array(
        fc.record({
            ...base,
            name: names,
            arn: texts(arns.alarm),
            metricName: metricNames,
            metricNamespace: namespaces,
            dimensions,
            unit: fc.oneof(fc.constant(absent), texts("None", "Count")),
            statistic: texts("Sum", "Sum", "Average", "p90"),
            periodSeconds: numbers(60, 300),
            evaluationPeriods: numbers(1, 2),
            datapointsToAlarm: fc.oneof(fc.constant(absent), numbers(1)),
            threshold: numbers(1, 5),
            comparisonOperator: texts("GreaterThanOrEqualToThreshold", "LessThanThreshold"),
            treatMissingData: texts("notBreaching", "missing", "ignore", "breaching"),
            actionsEnabled: flags(true),
            alarmActions: actions,
            okActions: actions,
            insufficientDataActions: actions,
            usesMetricQueries: flags(false),
        }),
        { maxLength: 3 },
    ),
    compositeAlarms: fc.array(
        fc.record({
            ...base,
            name: names,
            arn: texts(arns.alarm),
            rule: texts("ALARM(ConsoleSigninFailures)", "ALARM(b)", "NOT ALARM(b)", "TRUE"),
            actionsEnabled: flags(true),
            alarmActions: actions,
        }),
        { maxLength: 3 },
    ),
    alarmMuteRules: fc.array(
        fc.record(
            { ...base, alarmNames: list(names), hasGaps: flags(true) },
            { requiredKeys: ["id", "label", "account", "region", "alarmNames"] },
        ),
        { maxLength: 1 },
    ),
    topics: fc.array(
        fc.record({
            ...base,
            name: texts("signin-alerts"),
            arn: topicArns,
            isFifo: flags(false),
            kmsKey: texts(arns.key, "alias/aws/sns", "alias/alerts"),
            policy: policies,
        }),
        { maxLength: 2 },
    ),
    topicPolicies: fc.array(fc.record({ ...base, topicArn: topicArns, policy: policies }), { maxLength: 1 }),
    subscriptions: fc.array(
        fc.record({
            ...base,
            topicArn: topicArns,
            protocol: texts("email", "sqs"),
            queueArn: queueArns,
            filterPolicy: fc.oneof(fc.constant(absent), texts('{"NewStateValue":["ALARM"]}', "{}")),
            filterPolicyScope: texts("MessageBody", "MessageAttributes"),
            pendingConfirmation: flags(false),
        }),
        { maxLength: 2 },
    ),
    queues: fc.array(
        fc.record({
            ...base,
            name: texts("security-audit"),
            arn: queueArns,
            kmsKey: fc.oneof(fc.constant(absent), texts(arns.key, "alias/aws/sqs", "alias/alerts")),
            policy: queuePolicies,
        }),
        { maxLength: 2 },
    ),
    queuePolicies: fc.array(fc.record({ ...base, queueArn: queueArns, policy: queuePolicies }), { maxLength: 2 }),
    keys: fc.array(
        fc.record({ ...base, keyId: texts("1234"), arn: texts(arns.key), isEnabled: flags(true), policy: policies }),
        { maxLength: 2 },
    ),
    keyAliases: fc.array(
        fc.record({
            ...base,
            name: texts("alias/alerts"),
            arn: texts(`${arns.key}`),
            targetKey: texts(arns.key, "alias/alerts"),
        }),
        { maxLength: 1 },
    ),
});

const options = fc.record(
    {
        patternGrade: fc.constantFrom("exact" as const, "equivalent" as const, "covers" as const),
        eventsToAlarm: fc.constantFrom(1, 3),
        minutesToAlarm: fc.constantFrom(1, 15, 1440),
        trailRequired: fc.boolean(),
        confirmationRequired: fc.boolean(),
    },
    { requiredKeys: [] },
);

/** Hops that serve one control and no other. */
const ofOneControl: readonly Hop[] = hops.filter((hop) => hop !== "trail" && hop !== "log group");

describe("traceAlertPath on any deployment", () => {
    it("never throws, and its outcome is what its hops and findings say", () => {
        const outcomes = new Set<string>();
        const empty: Deployment[] = [];
        const claims = claimsAmong([consoleAuthenticationFailures]);
        fc.assert(
            fc.property(deployments, options, (deployment, asked) => {
                const report = traceAlertPath(deployment, consoleAuthenticationFailures, asked);
                const states = new Set(report.hops.map(({ state }) => state));
                outcomes.add(report.outcome);
                assert.deepEqual(
                    report.hops.map(({ hop }) => hop),
                    [...hops],
                );
                assert.equal(report.outcome === "lost", states.has("broken"));
                assert.equal(report.outcome === "lost", report.findings.length > 0);
                if (report.outcome === "told") {
                    assert.ok([...states].every((state) => state === "holds" || state === "outside"));
                    assert.ok(report.subscribers.length > 0);
                } else {
                    assert.deepEqual(report.subscribers, []);
                }
                for (const finding of [...report.findings, ...report.remarks]) {
                    assert.ok(finding.code in findingCodes);
                    for (const sentence of [finding.observed, finding.wanted, finding.remedy]) {
                        assert.doesNotMatch(sentence, /undefined|\[object|NaN minutes/);
                        assert.notEqual(sentence, "");
                    }
                }
                if (!mayHoldPart(deployment, consoleAuthenticationFailures, asked, claims)) {
                    empty.push(deployment);
                    const own = report.hops.filter(({ hop }) => ofOneControl.includes(hop));
                    assert.ok(own.every(({ resource }) => resource === undefined));
                }
            }),
            propertyRuns(40),
        );
        assert.ok(outcomes.has("lost"));
        assert.notEqual(empty.length, 0);
    });

    it("says the same whatever the order of filters, alarms and subscriptions", () => {
        fc.assert(
            fc.property(deployments, (deployment) => {
                const one = withOwnIds(deployment);
                const other = {
                    ...one,
                    metricFilters: [...one.metricFilters].reverse(),
                    alarms: [...one.alarms].reverse(),
                    compositeAlarms: [...one.compositeAlarms].reverse(),
                    subscriptions: [...one.subscriptions].reverse(),
                };
                const [forwards, backwards] = [one, other].map((it) =>
                    traceAlertPath(it, consoleAuthenticationFailures),
                );
                assert.deepEqual(
                    { ...backwards, subscribers: [...(backwards?.subscribers ?? [])].reverse() },
                    { ...forwards },
                );
            }),
            propertyRuns(30),
        );
    });
});

const withOwnIds = (deployment: Deployment): Deployment =>
    Object.fromEntries(
        Object.entries(deployment).map(([kind, resources]) => [
            kind,
            resources.map((resource: object, index: number) => ({ ...resource, id: `${kind} ${index}` })),
        ]),
    ) as unknown as Deployment;
