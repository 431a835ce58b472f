import { type Arn, formatArn, known, type Topic, unknown } from "../../../detection";
import type { AccountReader } from "./AccountReader";
import { given } from "./given";
import { type Place, placeOf } from "./Place";

export interface TopicRead {
    /** Absent if it does not exist; also if it is another account's and keeps its attributes to itself. */
    readonly topic?: Topic;
    readonly isMissing: boolean;
}

/** The topic of an ARN. */
export async function readTopic(reader: AccountReader, home: Place, arn: Arn): Promise<TopicRead> {
    const topicArn = formatArn(arn);
    const what = `policy and key of the topic "${arn.resource}"`;
    const reading = await reader.read("sns:GetTopicAttributes", arn.region, what, { TopicArn: topicArn });
    const isMissing = reading.state === "refused" && reading.kind === "not found";
    if (isMissing || (reading.state === "refused" && arn.account !== home.account)) {
        return { isMissing };
    }
    const attributes = reading.state === "read" ? (reading.value.Attributes ?? {}) : undefined;
    const topic: Topic = {
        id: topicArn,
        label: arn.resource,
        ...placeOf(arn),
        name: known(arn.resource),
        arn: known(topicArn),
        isFifo: known(arn.resource.endsWith(".fifo")),
        kmsKey: attributes === undefined ? unknown() : given(attributes.KmsMasterKeyId || undefined),
        policy: attributes === undefined ? unknown() : given(attributes.Policy),
    };
    return { topic, isMissing };
}
