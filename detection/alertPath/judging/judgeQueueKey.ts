import type { Queue } from "../deployment/queue";
import type { KeyTarget } from "../lookup/indexKeys";
import type { TopicTarget } from "../lookup/indexTopics";
import { ownArn } from "../lookup/ownArn";
import { deliveryRequest } from "./deliveryRequest";
import type { HopJudgement } from "./HopJudgement";
import { judgeKeyUse } from "./judgeKeyUse";

/**
 * Whether SNS may use the key that encrypts a queue ("Amazon SNS message encryption with encrypted Amazon SQS queues",
 * SNS developer guide). A key that SQS manages (SSE-SQS) is no key of KMS and asks nobody.
 */
export function judgeQueueKey(topic: TopicTarget, queue: Queue, target: KeyTarget, judgement: HopJudgement): void {
    judgeKeyUse(
        target,
        {
            kind: "queue",
            encrypted: queue,
            service: { name: "SNS", principal: "sns.amazonaws.com" },
            condition: '{ ArnEquals: { "aws:SourceArn": topic.arn } }',
            otherwise: "by SQS itself (sqsManagedSseEnabled)",
            codes: { blocks: "SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS", outside: "SUBSCRIPTION_QUEUE_KEY_OUTSIDE" },
            request: (action, key) => deliveryRequest("sns.amazonaws.com", action, topic, key, ownArn("sqs", queue)),
        },
        judgement,
    );
}
