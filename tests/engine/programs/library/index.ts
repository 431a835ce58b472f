import { Provider } from "@pulumi/aws/provider";
import { Topic } from "@pulumi/aws/sns/topic";
import { Queue } from "@pulumi/aws/sqs/queue";
import * as pulumi from "@pulumi/pulumi";
import { AlarmTopic, AuditTrail, ConsoleSignInFailureMonitor, MetricFilterAlarm } from "../../../../components";

const config = new pulumi.Config();
const audit = new Queue("audit", { name: "audit" });
const undelivered = new Queue("undelivered", { name: "undelivered" });
const pager = new Topic("pager", { name: "pager" });

const monitor = new ConsoleSignInFailureMonitor(
    "monitor",
    {
        trailName: pulumi.output("management-events"),
        namePrefix: config.get("namePrefix"),
        subscriptions: {
            audit: {
                protocol: "sqs",
                endpoint: audit.arn,
                grantDelivery: true,
                deadLetterQueueArn: undelivered.arn,
                grantDeadLetters: true,
            },
            team: { protocol: "email", endpoint: pulumi.secret("team@example.com") },
        },
        severities: { page: { topicArn: pager.arn } },
        pathGuards: { tamper: { severity: "page" }, heartbeat: { topicArns: [pager.arn] } },
        alarm: { okActions: [pager.arn], threshold: pulumi.output(1) },
        tags: pulumi.output({ owner: "security" }),
        runbookUrl: pulumi.secret("https://wiki.example.com/signin/0a1b2c3d"),
        dashboard: true,
    },
    {
        transforms: [
            ({ type, props, opts }) =>
                type === "aws:cloudwatch/metricAlarm:MetricAlarm"
                    ? { props: { ...props, tags: { team: "platform" } }, opts }
                    : undefined,
        ],
    },
);

const northern = new Provider("northern", { region: "eu-north-1" });
const trail = new AuditTrail("north-trail", { name: "northern-events" }, { provider: northern });
const topic = new AlarmTopic(
    "north-topic",
    {
        topic: { name: config.get("topicName") ?? "northern-alerts" },
        subscriptions: { team: { protocol: "email", endpoint: pulumi.secret("team@example.com") } },
    },
    { provider: northern, retainOnDelete: config.getBoolean("retain") ?? false },
);
const alarm = new MetricFilterAlarm(
    "north",
    {
        control: "console-authentication-failures",
        logGroupName: trail.logGroupName,
        topicArns: [topic.topicArn],
        accountAlias: pulumi.secret("Norrland"),
    },
    { provider: northern, dependsOn: [monitor], aliases: [{ name: "older-name" }] },
);

export const { alarmArn, topicArn, subscriptionArns, severityTopicArns, furtherAlarmArns } = monitor;
export const northernAlarmArn = alarm.alarmArn;
