import { Dashboard } from "@pulumi/aws/cloudwatch/dashboard";
import { TopicSubscription } from "@pulumi/aws/sns/topicSubscription";
import { Queue } from "@pulumi/aws/sqs/queue";
import { QueuePolicy } from "@pulumi/aws/sqs/queuePolicy";
import * as pulumi from "@pulumi/pulumi";
import { readMonitorOutputs } from "../../components/monitor/monitorOutputs";
import { dashboardBody } from "./dashboardBody";

const config = new pulumi.Config();
const monitor = readMonitorOutputs(new pulumi.StackReference(config.require("monitorStack")));

const queue = new Queue("on-call", { name: config.require("queueName"), messageRetentionSeconds: 14 * 24 * 60 * 60 });
const policy = new QueuePolicy("on-call", {
    queueUrl: queue.url,
    policy: pulumi.all([queue.arn, monitor.topicArn]).apply(([arn, topicArn]) => queuePolicy(arn, topicArn)),
});

/** After the policy, so that no message finds the queue closed. */
const subscription = new TopicSubscription(
    "on-call",
    { topic: monitor.topicArn, protocol: "sqs", endpoint: queue.arn },
    { dependsOn: policy },
);

const dashboard = new Dashboard("on-call", {
    dashboardName: "on-call-signin-failures",
    dashboardBody: monitor.apply(dashboardBody),
});

export const queueUrl = queue.url;
export const subscriptionArn = subscription.arn;
export const dashboardName = dashboard.dashboardName;

/** Lets one topic, and nothing else of SNS, send to the queue. */
function queuePolicy(queueArn: string, topicArn: string): string {
    return JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "TopicSends",
                Effect: "Allow",
                Principal: { Service: "sns.amazonaws.com" },
                Action: "sqs:SendMessage",
                Resource: queueArn,
                Condition: { ArnEquals: { "aws:SourceArn": topicArn } },
            },
        ],
    });
}
