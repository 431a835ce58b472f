/**
 * Policy of a queue: one topic sends messages to it, and nobody else (SNS developer guide, "Fanout to Amazon SQS
 * queues"). The account's own principals reach the queue by IAM.
 */
export function queuePolicy(queueArn: string, topicArn: string) {
    return {
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
    };
}
