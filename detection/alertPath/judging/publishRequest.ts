import type { PartlyKnownText, ServiceRequest } from "../../iam";
import type { Alarm, CompositeAlarm } from "../deployment/alarm";
import type { Topic } from "../deployment/topic";
import { knownValue, textOf } from "../deployment/value";
import { ownArn } from "../lookup/ownArn";

const cloudWatch = "cloudwatch.amazonaws.com";

/**
 * What CloudWatch sends to SNS, and SNS to KMS, when an alarm notifies a topic: the condition keys are those of
 * "Amazon SNS key management" and of the CloudWatch user guide's "Notify users on alarm changes".
 */
export function publishRequest(
    action: "sns:Publish" | "kms:Decrypt" | "kms:GenerateDataKey",
    alarm: Alarm | CompositeAlarm,
    resource: PartlyKnownText,
    topic: Topic,
): ServiceRequest {
    const account: readonly [PartlyKnownText] = [textOf(alarm.account)];
    const isComparable = !/[^\x20-\x7e]/.test(knownValue(alarm.name) ?? "");
    return {
        service: cloudWatch,
        action,
        resource,
        context: new Map<string, readonly [] | readonly [PartlyKnownText]>([
            ["aws:sourcearn", isComparable ? [ownArn("cloudwatch", alarm, "alarm")] : []],
            ["aws:sourceaccount", account],
            ["aws:sourceowner", account],
            ["sns:protocol", []],
            ["sns:endpoint", []],
            ["kms:encryptioncontext:aws:sns:topicarn", [ownArn("sns", topic)]],
        ]),
        notCarried: new Map([["aws:sourcearn", notCompared]]),
    };
}

/** "Permissions required if the topic is encrypted" and "aws:SourceArn" under "Notify users on alarm changes". */
const notCompared = "it matches no alarm whose name has characters outside ASCII";
