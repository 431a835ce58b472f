import { formatArn } from "../../arn";
import { knownText, type PartlyKnownText, type ServiceRequest } from "../../iam";
import { absent, textOf } from "../deployment/value";
import { placeOf, type TopicTarget } from "../lookup/indexByArn";
import { ownArn } from "../lookup/ownArn";

/**
 * What SNS sends to SQS, and SQS to KMS, when a topic delivers to a queue, and what it sends to Lambda: the condition
 * keys are those of the SNS developer guide's "Subscribing an Amazon SQS queue to an Amazon SNS topic" and "Amazon SNS
 * message encryption with encrypted Amazon SQS queues", and of AddPermission in the Lambda API reference, where function
 * URLs and Alexa have keys that SNS does not send.
 *
 * @param service the principal of SNS.
 */
export function deliveryRequest(
    service: string,
    action: "sqs:SendMessage" | "kms:Decrypt" | "kms:GenerateDataKey" | "lambda:InvokeFunction",
    topic: TopicTarget,
    resource: PartlyKnownText,
    queueArn?: PartlyKnownText,
): ServiceRequest {
    const source = sourceOf(topic);
    return {
        service,
        action,
        resource,
        context: new Map<string, readonly [] | readonly [PartlyKnownText]>([
            ["aws:sourcearn", [source.arn]],
            ["aws:sourceaccount", [source.account]],
            ["kms:encryptioncontext:aws:sqs:arn", queueArn ? [queueArn] : []],
            ["lambda:functionurlauthtype", []],
            ["lambda:invokedviafunctionurl", []],
            ["lambda:eventsourcetoken", []],
        ]),
    };
}

/** The topic as the receiver sees it, in the condition keys `aws:SourceArn` and `aws:SourceAccount`. */
export function sourceOf(topic: TopicTarget): { arn: PartlyKnownText; account: PartlyKnownText } {
    const account = textOf(placeOf(topic)?.account ?? absent);
    switch (topic.kind) {
        case "deployed":
            return { arn: ownArn("sns", topic.resource), account };
        case "outside":
            return { arn: knownText(formatArn(topic.arn)), account };
        default:
            return { arn: [undefined], account };
    }
}
