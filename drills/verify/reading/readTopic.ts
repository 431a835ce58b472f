import { type Arn, absent, formatArn, known, type Topic, unknown, type Value } from "../../../detection";
import type { AccountReader } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";

/** The topic of an ARN. Undefined if it is another account's and keeps its attributes to itself: it counts as outside. */
export async function readTopic(reader: AccountReader, home: Place, arn: Arn): Promise<Topic | undefined> {
    const topicArn = formatArn(arn);
    const what = `policy and key of the topic "${arn.resource}"`;
    const reading = await reader.read("sns:GetTopicAttributes", arn.region, what, { TopicArn: topicArn });
    const isMissing = reading.state === "refused" && reading.kind === "not found";
    if (reading.state === "refused" && !isMissing && arn.account !== home.account) {
        return undefined;
    }
    const attributes = reading.state === "read" ? (reading.value.Attributes ?? {}) : undefined;
    return {
        id: topicArn,
        label: arn.resource,
        ...placeOf(arn),
        name: known(arn.resource),
        arn: known(topicArn),
        isFifo: known(arn.resource.endsWith(".fifo")),
        kmsKey: attributes === undefined ? unknown() : given(attributes.KmsMasterKeyId || undefined),
        policy: attributes === undefined ? unknown() : given(attributes.Policy),
        ...(isMissing ? { isMissing } : { dataProtectionPolicy: await readDataProtection(reader, arn) }),
    };
}

/** Where SNS does not protect data, as on FIFO topics, no policy can deny a message. */
async function readDataProtection(reader: AccountReader, arn: Arn): Promise<Value<string>> {
    if (arn.resource.endsWith(".fifo")) {
        return absent;
    }
    const what = `whether data protection denies messages to the topic "${arn.resource}"`;
    const ResourceArn = formatArn(arn);
    const reading = await reader.read("sns:GetDataProtectionPolicy", arn.region, what, { ResourceArn });
    if (reading.state === "read") {
        return given(reading.value.DataProtectionPolicy || undefined);
    }
    return reading.kind === "not available" || reading.kind === "not found" ? absent : unknown();
}
