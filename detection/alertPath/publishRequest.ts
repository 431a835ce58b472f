import { partitionOfRegion } from "../arn";
import { arnOf, knownText, type PartlyKnownText, type ServiceRequest } from "../iam";
import type { Alarm, CompositeAlarm, Topic } from "./deployment";
import { textOf } from "./textOf";
import { knownValue } from "./value";

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
    const account = [textOf(alarm.account)];
    return {
        service: cloudWatch,
        action,
        resource,
        context: new Map<string, readonly PartlyKnownText[]>([
            ["aws:sourcearn", [alarmArn(alarm)]],
            ["aws:sourceaccount", account],
            ["aws:sourceowner", account],
            ["aws:securetransport", [knownText("true")]],
            ["aws:principalisawsservice", [knownText("true")]],
            ["aws:principalservicename", [knownText(cloudWatch)]],
            ["sns:protocol", []],
            ["sns:endpoint", []],
            ["kms:encryptioncontext:aws:sns:topicarn", [topicArn(topic)]],
        ]),
    };
}

function alarmArn({ arn, name, region, account }: Alarm | CompositeAlarm): PartlyKnownText {
    return arn.state === "known"
        ? knownText(arn.value)
        : arnOf({
              partition: partitionOf(knownValue(region)),
              service: "cloudwatch",
              region: knownValue(region),
              account: knownValue(account),
              resource: ["alarm", knownValue(name)],
          });
}

export function topicArn({ arn, name, region, account }: Topic): PartlyKnownText {
    return arn.state === "known"
        ? knownText(arn.value)
        : arnOf({
              partition: partitionOf(knownValue(region)),
              service: "sns",
              region: knownValue(region),
              account: knownValue(account),
              resource: [knownValue(name)],
          });
}

const partitionOf = (region: string | undefined): string | undefined =>
    region === undefined ? undefined : partitionOfRegion(region);
