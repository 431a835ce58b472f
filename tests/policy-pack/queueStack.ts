import { monitoredStack, without } from "./monitoredStack";
import { refer, type SampleStack } from "./sampleStack";

const queueName = "security-audit";

export const queuePolicy = (topicArn: string): string =>
    JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "sns.amazonaws.com" },
                Action: "sqs:SendMessage",
                Resource: "*",
                Condition: { ArnEquals: { "aws:SourceArn": topicArn } },
            },
        ],
    });

/** A queue, its subscription, and the policy that lets the topic of the stack send to it. */
const queueResources: SampleStack = {
    queue: {
        type: "aws:sqs/queue:Queue",
        inputs: { name: queueName, sqsManagedSseEnabled: true },
        outputs: {
            arn: `arn:aws:sqs:eu-north-1:111122223333:${queueName}`,
            url: `https://sqs.eu-north-1.amazonaws.com/111122223333/${queueName}`,
        },
    },
    grant: {
        type: "aws:sqs/queuePolicy:QueuePolicy",
        inputs: { queueUrl: refer("queue", "url"), policy: refer("alerts", "arn", queuePolicy) },
    },
    audit: {
        type: "aws:sns/topicSubscription:TopicSubscription",
        inputs: { topic: refer("alerts", "arn"), protocol: "sqs", endpoint: refer("queue", "arn") },
        outputs: { arn: "arn:aws:sns:eu-north-1:111122223333:alerts:5678", pendingConfirmation: false },
    },
};

/** A stack in which a queue is told, beside the people. */
export const peopleAndQueue: SampleStack = { ...monitoredStack, ...queueResources };

/** A stack in which a queue alone is told. */
export const queueStack: SampleStack = without(peopleAndQueue, "people");
