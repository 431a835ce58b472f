import { MetricAlarm } from "@pulumi/aws/cloudwatch";
import { Topic } from "@pulumi/aws/sns";
import { Queue } from "@pulumi/aws/sqs";

const orders = new Queue("orders");
const operators = new Topic("operators");

new MetricAlarm("orders-waiting", {
    namespace: "AWS/SQS",
    metricName: "ApproximateAgeOfOldestMessage",
    dimensions: { QueueName: orders.name },
    statistic: "Maximum",
    period: 60,
    evaluationPeriods: 5,
    threshold: 600,
    comparisonOperator: "GreaterThanThreshold",
    alarmActions: [operators.arn],
});
