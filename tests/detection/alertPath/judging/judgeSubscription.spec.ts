import { absent, known, unknown } from "../../../../detection";
import { arns, placed } from "../compliantDeployment";
import { judges } from "./judgements";

const nowhere = unknown();

describe("judgeSubscription", () => {
    judges("subscription", [
        {
            title: "nobody subscribed",
            more: { subscriptions: [] },
            findings:
                'SUBSCRIPTION_MISSING topic: Nobody is subscribed to the topic "alerts". | At least one person or system must be subscribed to the topic, and have confirmed it. | new aws.sns.TopicSubscription("security-team", { topic: topic.arn, protocol: "email", endpoint: "security@example.com" });',
        },
        {
            title: "a subscription to another topic",
            changes: { subscription: { topicArn: known(`${arns.topic}-2`) } },
            findings: 'SUBSCRIPTION_MISSING topic: Nobody is subscribed to the topic "alerts".',
        },
        {
            title: "a filter policy on message attributes",
            changes: { subscription: { filterPolicy: known('{"severity":["high"]}') } },
            findings:
                'SUBSCRIPTION_FILTER_DROPS_ALARMS subscription: The filterPolicy of subscription "security-team" drops the message of the alarm: it asks for message attributes, and alarm messages carry none. | The subscription must let the message of the alarm pass. | Remove filterPolicy from the subscription "security-team", or set filterPolicyScope: "MessageBody" and match { "NewStateValue": ["ALARM"] }.',
        },
        {
            title: "a filter policy for OK messages",
            changes: {
                subscription: {
                    filterPolicy: known('{"NewStateValue":["OK"]}'),
                    filterPolicyScope: known("MessageBody"),
                },
            },
            findings:
                'SUBSCRIPTION_FILTER_DROPS_ALARMS subscription: The filterPolicy of subscription "security-team" drops the message of the alarm. | The subscription must let the message of the alarm pass. | Remove filterPolicy from the subscription "security-team", or match { "NewStateValue": ["ALARM"] }.',
        },
        {
            title: "a filter policy that is not JSON",
            changes: { subscription: { filterPolicy: known("severity=high") } },
            findings:
                'SUBSCRIPTION_FILTER_DROPS_ALARMS subscription: The filterPolicy of subscription "security-team" drops the message of the alarm, because it is not a JSON object and SNS refuses it. | The subscription must let the message of the alarm pass. | Remove filterPolicy from the subscription "security-team", or set filterPolicyScope: "MessageBody" and match { "NewStateValue": ["ALARM"] }.',
        },
        {
            title: "a protocol that does not exist",
            changes: { subscription: { protocol: known("pager") } },
            findings:
                'SUBSCRIPTION_PROTOCOL_CANNOT_DELIVER subscription: The subscription "security-team" has the protocol "pager", which SNS does not have. | The protocol must be one of email, email-json, sms, http, https, sqs, lambda, firehose, application. | Set protocol: "email" on the subscription "security-team".',
        },
        { title: "a filter policy that asks for nothing", changes: { subscription: { filterPolicy: known("{}") } } },
        {
            title: "a filter policy for alarm messages",
            changes: {
                subscription: {
                    filterPolicy: known('{"NewStateValue":["ALARM"]}'),
                    filterPolicyScope: known("MessageBody"),
                },
            },
        },
        {
            title: "the topic of the subscription",
            changes: { subscription: { topicArn: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET subscription: The setting topicArn of subscription "security-team" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "the protocol",
            changes: { subscription: { protocol: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET subscription: The setting protocol of subscription "security-team" is not known yet.',
        },
        {
            title: "the filter policy",
            changes: { subscription: { filterPolicy: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET subscription: The setting filterPolicy of subscription "security-team" is not known yet.',
        },
        {
            title: "the scope of the filter policy",
            changes: { subscription: { filterPolicy: known("{}"), filterPolicyScope: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET subscription: The setting filterPolicyScope of subscription "security-team" is not known yet.',
        },
        {
            title: "no subscription, beside a component that may hold one",
            more: {
                subscriptions: [],
                opaqueHolders: [{ ...placed("component", "people"), kind: "component", mayHold: ["subscription"] }],
            },
            outcome: "cannot tell yet",
            remarks:
                'PART_OUT_OF_SIGHT component: Nobody is subscribed to the topic "alerts". The component "people" may hold one, whose resources are not shown here. | At least one person or system must be subscribed to the topic, and have confirmed it. | Look into the account, with aws sns list-subscriptions-by-topic or with npx foundations-monitor-cli verify; or write the subscription as a resource of this stack.',
        },
        {
            title: "no subscription, beside a component in another Region",
            more: {
                subscriptions: [],
                opaqueHolders: [
                    {
                        ...placed("component", "people"),
                        kind: "component",
                        mayHold: ["subscription"],
                        region: known("us-east-1"),
                    },
                ],
            },
            findings: 'SUBSCRIPTION_MISSING topic: Nobody is subscribed to the topic "alerts".',
        },
        {
            title: "no protocol",
            changes: { subscription: { protocol: absent } },
            findings:
                'SUBSCRIPTION_PROTOCOL_CANNOT_DELIVER subscription: The subscription "security-team" has the protocol "", which SNS does not have.',
        },
        { title: "a blank filter policy", changes: { subscription: { filterPolicy: known(" ") } } },
        {
            title: "a filter policy on the body for something that is not known before",
            changes: {
                subscription: {
                    filterPolicy: known('{"Region":["EU (Stockholm)"]}'),
                    filterPolicyScope: known("MessageBody"),
                },
            },
            outcome: "cannot tell yet",
            remarks:
                'CONDITION_NOT_JUDGED subscription: The filterPolicy of subscription "security-team" asks for Region, and nobody can say what the message will hold there before the alarm is raised. | The subscription must let the message of the alarm pass. | Remove filterPolicy from the subscription "security-team", or match { "NewStateValue": ["ALARM"] } alone.',
        },
        {
            title: "a filter policy on the body for an alarm whose name is not known",
            changes: {
                alarm: { name: nowhere },
                subscription: {
                    filterPolicy: known('{"AlarmName":["ConsoleSigninFailures"]}'),
                    filterPolicyScope: known("MessageBody"),
                },
            },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET subscription: The setting filterPolicy of subscription "security-team" is not known yet.',
        },
        {
            title: "a filter policy on the body for another alarm",
            changes: {
                subscription: {
                    filterPolicy: known('{"AlarmName":["other"]}'),
                    filterPolicyScope: known("MessageBody"),
                },
            },
            findings:
                'SUBSCRIPTION_FILTER_DROPS_ALARMS subscription: The filterPolicy of subscription "security-team" drops the message of the alarm. | The subscription must let the message of the alarm pass. | Remove filterPolicy from the subscription "security-team", or match { "NewStateValue": ["ALARM"] }.',
        },
        {
            title: "a filter policy on the body for another alarm, of an alarm whose messages carry its tags",
            changes: {
                alarm: { messagesCarryTags: known(true) },
                subscription: {
                    filterPolicy: known('{"AlarmName":["other"]}'),
                    filterPolicyScope: known("MessageBody"),
                },
            },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET subscription: The setting filterPolicy of subscription "security-team" is not known yet.',
        },
        {
            title: "a filter policy on attributes, of an alarm whose messages carry its tags",
            changes: {
                alarm: { messagesCarryTags: known(true) },
                subscription: {
                    filterPolicy: known('{"severity":["high"]}'),
                    filterPolicyScope: known("MessageAttributes"),
                },
            },
            findings:
                'SUBSCRIPTION_FILTER_DROPS_ALARMS subscription: The filterPolicy of subscription "security-team" drops the message of the alarm: it asks for message attributes, and alarm messages carry none. | The subscription must let the message of the alarm pass. | Remove filterPolicy from the subscription "security-team", or set filterPolicyScope: "MessageBody" and match { "NewStateValue": ["ALARM"] }.',
        },
        {
            title: "a filter policy on the body for the metric",
            changes: {
                subscription: {
                    filterPolicy: known('{"Trigger":{"MetricName":["ConsoleSigninFailures"]}}'),
                    filterPolicyScope: known("MessageBody"),
                },
            },
        },
        {
            title: "a filter policy on the body that is not JSON",
            changes: {
                subscription: { filterPolicy: known("severity=high"), filterPolicyScope: known("MessageBody") },
            },
            findings:
                'SUBSCRIPTION_FILTER_DROPS_ALARMS subscription: The filterPolicy of subscription "security-team" drops the message of the alarm, because it is not a JSON object and SNS refuses it. | The subscription must let the message of the alarm pass. | Remove filterPolicy from the subscription "security-team", or match { "NewStateValue": ["ALARM"] }.',
        },
        {
            title: "a filter policy on the body for another alarm, of an alarm whose messages carry no tags",
            changes: {
                alarm: { messagesCarryTags: known(false) },
                subscription: {
                    filterPolicy: known('{"AlarmName":["other"]}'),
                    filterPolicyScope: known("MessageBody"),
                },
            },
            findings:
                'SUBSCRIPTION_FILTER_DROPS_ALARMS subscription: The filterPolicy of subscription "security-team" drops the message of the alarm.',
        },
        {
            title: "a filter policy on the body for the metric, of an alarm whose metric's name is computed",
            changes: {
                alarm: { metricName: unknown(["filter"]) },
                subscription: {
                    filterPolicy: known('{"Trigger":{"MetricName":["ConsoleSigninFailures"]}}'),
                    filterPolicyScope: known("MessageBody"),
                },
            },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET subscription: The setting filterPolicy of subscription "security-team" is not known yet.',
        },
    ]);

    judges(
        "subscription",
        ["email-json", "sms", "http", "https", "sqs", "lambda", "firehose", "application"].map((protocol) => ({
            title: `the protocol ${protocol}`,
            changes: { subscription: { protocol: known(protocol) } },
        })),
    );
});
