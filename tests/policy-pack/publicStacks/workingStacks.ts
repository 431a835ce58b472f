import { benchmarkPatterns } from "../../detection/pattern/benchmarkPatterns";
import { refer, type SampleProvider, type SampleStack } from "../sampleStack";
import {
    account,
    accountMayAll,
    alarm,
    alertStack,
    arn,
    cloudWatchMay,
    filter,
    key,
    keyGrant,
    policy,
    subscription,
    topicGrant,
    topicPolicy,
    trailStack,
    wholeStack,
} from "./stackParts";

/** A stack in which somebody is told once it is deployed, and what a preview of its first deployment can say. */
export interface WorkingStack {
    readonly stack: SampleStack;
    /** Default: `told`. */
    readonly preview?: "told" | "cannot tell yet";
}

const open = "cannot tell yet";
const virginia: SampleProvider = { name: "virginia", inputs: { region: "us-east-1" } };
const fromOwner = { Condition: { StringEquals: { "AWS:SourceOwner": account } } };
const fromAlarms = {
    Condition: { ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:eu-north-1:${account}:alarm:*` } },
};
const everybody = { Effect: "Allow", Principal: { AWS: "*" } };
const encrypted = { topic: { kmsMasterKeyId: refer("key", "arn") } };

const auditAccount = "444455556666";
const audit: SampleProvider = { name: "audit", inputs: { region: "eu-north-1" } };

/** The topic and its subscriber in an account of their own, by a provider of their own. */
export const acrossAccounts = (grants: SampleStack): SampleStack => {
    const { alerts, people, ...own } = wholeStack();
    const moved = JSON.stringify({ alerts, people }).replaceAll(account, auditAccount);
    const outputs: typeof own = JSON.parse(moved);
    const far = Object.entries({ alerts, people, ...grants }).map(([name, resource]) => [
        name,
        { ...resource, ...(outputs[name]?.outputs && { outputs: outputs[name].outputs }), provider: audit },
    ]);
    return { ...own, ...Object.fromEntries(far) };
};

const withProvider = (stack: SampleStack, provider: SampleProvider): SampleStack =>
    Object.fromEntries(Object.entries(stack).map(([name, resource]) => [name, { ...resource, provider }]));

const byProvider = (stack: SampleStack, provider: SampleProvider): SampleStack =>
    Object.fromEntries(
        Object.entries(stack).map(([name, resource]) => {
            const moved = JSON.parse(JSON.stringify(resource.outputs ?? {}).replaceAll("eu-north-1", "us-east-1"));
            return [name, { ...resource, outputs: moved, provider }];
        }),
    );

const atRegion = (stack: SampleStack, region: string): SampleStack =>
    Object.fromEntries(
        Object.entries(byProvider(stack, virginia)).map(([name, { provider: _, ...resource }]) => [
            name,
            { ...resource, inputs: { ...resource.inputs, region } },
        ]),
    );

/** The metric filters of the benchmark's other controls, on the same log group, two of them about sign-ins too. */
export const otherControls: SampleStack = Object.fromEntries(
    Object.entries(benchmarkPatterns).flatMap(([row, pattern]) =>
        row === "row6" ? [] : [[row, filter({ name: row, pattern }, { name: `CIS-${row}` })]],
    ),
);

export const workingStacks: Readonly<Record<string, WorkingStack>> = {
    // The shapes of public modules.
    "filter, alarm, topic and e-mail on a trail elsewhere": { stack: alertStack() },
    "the same with the trail, whose group ARN is computed": { stack: wholeStack() },
    "alarm wired to the filter's id, which is also the metric's name": {
        stack: wholeStack({
            filter: { name: "ConsoleSigninFailureCount" },
            alarm: { metricName: refer("failures", "name") },
        }),
    },
    "names by literals, resources in reverse order": {
        stack: Object.fromEntries(Object.entries(wholeStack()).reverse()),
    },
    "own key that CloudWatch may use": { stack: { ...wholeStack(encrypted), key: key([keyGrant]) } },
    "own key by its id, all of KMS granted": {
        stack: {
            ...wholeStack({ topic: { kmsMasterKeyId: refer("key", "id") } }),
            key: key([cloudWatchMay("kms:*", { Resource: `arn:aws:kms:eu-north-1:${account}:key/*` })]),
        },
        preview: open,
    },
    "own key by an alias": {
        stack: {
            ...wholeStack({ topic: { kmsMasterKeyId: refer("alias", "name") } }),
            key: key([keyGrant]),
            alias: {
                type: "aws:kms/alias:Alias",
                inputs: { name: "alias/alerts", targetKeyId: refer("key", "keyId") },
                outputs: { arn: arn("kms", "alias/alerts") },
            },
        },
    },
    "key policy as a resource of its own": {
        stack: {
            ...wholeStack(encrypted),
            key: key(),
            grants: {
                type: "aws:kms/keyPolicy:KeyPolicy",
                inputs: { keyId: refer("key", "id"), policy: policy(accountMayAll, keyGrant) },
            },
        },
    },
    "key granted for the account only": {
        stack: {
            ...wholeStack(encrypted),
            key: key([
                { ...keyGrant, Condition: { StringEquals: { "aws:SourceAccount": account }, ...fromAlarms.Condition } },
            ]),
        },
        preview: open,
    },
    "the same by a provider that is tied to the account": {
        stack: withProvider(
            {
                ...wholeStack(encrypted),
                key: key([{ ...keyGrant, Condition: { StringEquals: { "aws:SourceAccount": account } } }]),
            },
            { name: "production", inputs: { region: "eu-north-1", allowedAccountIds: JSON.stringify([account]) } },
        ),
    },
    "key granted for messages of this topic": {
        stack: {
            ...wholeStack(encrypted),
            key: key([
                {
                    ...keyGrant,
                    Condition: { StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": arn("sns", "alerts") } },
                },
            ]),
        },
        preview: open,
    },
    "topic policy for alarms of the account": {
        stack: { ...wholeStack(), grants: topicPolicy({ ...topicGrant, ...fromAlarms }) },
        preview: open,
    },
    "topic policy by owner, many actions": {
        stack: {
            ...wholeStack(),
            grants: topicPolicy({
                ...everybody,
                Action: ["sns:Subscribe", "sns:publish"],
                Resource: arn("sns", "alerts"),
                ...fromOwner,
            }),
        },
        preview: open,
    },
    "topic policy of many statements, without TLS nothing": {
        stack: {
            ...wholeStack(),
            grants: topicPolicy(
                {
                    Effect: "Deny",
                    Principal: "*",
                    Action: "sns:Publish",
                    Resource: arn("sns", "alerts"),
                    Condition: { Bool: { "aws:SecureTransport": "false" } },
                },
                {
                    Effect: "Allow",
                    Principal: { Service: ["events.amazonaws.com", "cloudwatch.amazonaws.com"] },
                    Action: ["SNS:Publish"],
                    Resource: [arn("sns", "other"), arn("sns", "alerts")],
                },
                {
                    ...everybody,
                    Action: "sns:*",
                    Resource: "*",
                    Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
                },
            ),
        },
        preview: open,
    },
    "source ARNs as a list with wildcards": {
        stack: {
            ...wholeStack(),
            grants: topicPolicy({
                ...everybody,
                Action: "sns:Publish",
                Resource: "*",
                Condition: {
                    ArnLike: {
                        "aws:SourceArn": [
                            "arn:aws:events:*:*:rule/*",
                            `arn:aws:cloudwatch:*:${account}:alarm:console-*`,
                        ],
                    },
                },
            }),
        },
        preview: open,
    },
    "known topic policy on the topic itself": {
        stack: wholeStack({ topic: { policy: policy(cloudWatchMay("SNS:*")) } }),
    },

    "nobody but a VPC endpoint and the services of AWS": {
        stack: {
            ...wholeStack(),
            grants: topicPolicy(topicGrant, {
                ...everybody,
                Effect: "Deny",
                Action: "sns:Publish",
                Resource: "*",
                Condition: {
                    StringNotEquals: { "aws:SourceVpce": "vpce-1" },
                    Bool: { "aws:PrincipalIsAWSService": "false" },
                },
            }),
        },
        preview: open,
    },
    "a topic of another account that admits this one's alarms": {
        stack: acrossAccounts({
            grants: topicPolicy(
                cloudWatchMay("sns:Publish", { Condition: { StringEquals: { "aws:SourceAccount": [account] } } }),
            ),
        }),
        preview: open,
    },

    // Alarms that differ from the benchmark's and are raised all the same.
    "missing data left missing": { stack: wholeStack({ alarm: { treatMissingData: "missing" } }) },
    "missing data not mentioned": { stack: wholeStack({ alarm: { treatMissingData: undefined } }) },
    "one datapoint of three": { stack: wholeStack({ alarm: { evaluationPeriods: 3, datapointsToAlarm: 1 } }) },
    "one datapoint of twelve": { stack: wholeStack({ alarm: { evaluationPeriods: 12, datapointsToAlarm: 1 } }) },
    "above zero": { stack: wholeStack({ alarm: { threshold: 0, comparisonOperator: "GreaterThanThreshold" } }) },
    "numbers as text": { stack: wholeStack({ alarm: { threshold: "1", period: "300", evaluationPeriods: "1" } }) },
    "period of a minute": { stack: wholeStack({ alarm: { period: 60 } }) },
    maximum: { stack: wholeStack({ alarm: { statistic: "Maximum" } }) },
    "zeros between": { stack: wholeStack({ metric: { defaultValue: "0" } }) },
    "unit on both sides": { stack: wholeStack({ metric: { unit: "Count" }, alarm: { unit: "Count" } }) },
    "unit None on the filter": { stack: wholeStack({ metric: { unit: "None" } }) },
    "actions as one computed list": {
        stack: wholeStack({ alarm: { alarmActions: refer("alerts", "arn", (text) => [text]) } }),
    },
    "OK actions too": { stack: wholeStack({ alarm: { okActions: [refer("alerts", "arn")] } }) },
    "a function beside the topic": {
        stack: wholeStack({ alarm: { alarmActions: [arn("lambda", "function:page"), refer("alerts", "arn")] } }),
    },
    "a composite alarm speaks": {
        stack: {
            ...wholeStack({ alarm: { alarmActions: [] } }),
            any: {
                type: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
                inputs: {
                    alarmName: "any",
                    alarmRule: "ALARM(root) OR ALARM(console-failures)",
                    alarmActions: [refer("alerts", "arn")],
                },
                outputs: { arn: arn("cloudwatch", "alarm:any") },
            },
        },
    },

    // Spellings of the pattern.
    "Security Hub's spelling": {
        stack: wholeStack({
            filter: { pattern: '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}' },
        }),
    },
    "other order, quotes, line breaks": {
        stack: wholeStack({
            filter: {
                pattern:
                    '\n{\n  ($.errorMessage = "Failed authentication")\n  && (($.eventName = "ConsoleLogin"))\n}\n',
            },
        }),
    },

    "beside the filters of all other controls": {
        stack: { ...wholeStack(), ...otherControls },
    },

    // Trails.
    "organization trail": { stack: wholeStack({ trail: { isOrganizationTrail: true } }) },
    "data events as well": {
        stack: wholeStack({
            trail: {
                eventSelectors: [
                    {
                        readWriteType: "All",
                        includeManagementEvents: true,
                        dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }],
                    },
                ],
            },
        }),
    },
    "advanced selectors": {
        stack: wholeStack({
            trail: {
                advancedEventSelectors: [
                    { name: "data", fieldSelectors: [{ field: "eventCategory", equals: ["Data"] }] },
                    {
                        fieldSelectors: [
                            { field: "eventCategory", equals: ["Management"] },
                            { field: "eventSource", notEquals: ["kms.amazonaws.com"] },
                        ],
                    },
                ],
            },
        }),
    },
    "a second trail of data events": {
        stack: {
            ...wholeStack(),
            objects: {
                type: "aws:cloudtrail/trail:Trail",
                inputs: { name: "objects", eventSelectors: [{ includeManagementEvents: false }] },
                outputs: { arn: arn("cloudtrail", "trail/objects") },
            },
        },
    },

    "a group that is found through the trail": {
        stack: wholeStack({
            filter: { logGroupName: refer("trail", "cloudWatchLogsGroupArn", (text) => text.split(":")[6]) },
        }),
    },

    // What is read from elsewhere.
    "a log group that is only read": {
        stack: {
            ...alertStack({ filter: { logGroupName: refer("logs", "name") } }),
            logs: { ...trailStack().logs, isRead: true } as SampleStack[string],
        },
    },

    // Places.
    "everything by a provider for the trail's Region": { stack: byProvider(wholeStack(), virginia) },
    "everything in a Region of its own": { stack: atRegion(wholeStack(), "us-east-1") },
    "a broken copy in another Region": {
        stack: {
            ...wholeStack(),
            ...Object.fromEntries(
                Object.entries(byProvider(alertStack({ alarm: { threshold: 9 } }), virginia)).map(
                    ([name, resource]) => [`${name}-virginia`, resource],
                ),
            ),
        },
    },

    // Subscribers that are no mailbox.
    queue: { stack: wholeStack({ subscription: { protocol: "sqs", endpoint: arn("sqs", "alerts") } }) },
    pager: { stack: wholeStack({ subscription: { protocol: "https", endpointAutoConfirms: true } }) },
    "chat channel": {
        stack: {
            ...Object.fromEntries(Object.entries(wholeStack()).filter(([name]) => name !== "people")),
            channel: {
                type: "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
                inputs: { configurationName: "alerts", snsTopicArns: [refer("alerts", "arn")] },
            },
        },
    },
    "one of two has confirmed": {
        stack: { ...wholeStack(), others: subscription({}, true) },
    },
    "alarms only, by their body": {
        stack: wholeStack({
            subscription: { filterPolicyScope: "MessageBody", filterPolicy: '{"NewStateValue":["ALARM"]}' },
        }),
    },
    "a second alarm on the metric, for ten": {
        stack: { ...wholeStack(), burst: alarm({ name: "burst", threshold: 10 }) },
    },
};
