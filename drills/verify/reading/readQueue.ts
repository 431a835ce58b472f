import { queueUrl } from "../../../components/notifications/grantDelivery";
import { type Arn, formatArn, known, type Queue, unknown } from "../../../detection";
import type { AccountReader } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";

/** The queue of an ARN, read in its own Region. One of another account is out of sight: nothing of it is known. */
export async function readQueue(reader: AccountReader, home: Place, arn: Arn): Promise<Queue> {
    const queueArn = formatArn(arn);
    const operation = "sqs:GetQueueAttributes";
    const what = `policy and key of the queue "${arn.resource}"`;
    const queue = {
        id: queueArn,
        label: arn.resource,
        ...placeOf(arn),
        name: known(arn.resource),
        arn: known(queueArn),
        kmsKey: unknown(),
        policy: unknown(),
    };
    if (arn.account !== home.account) {
        reader.leaveToOwner(operation, arn, what);
        return queue;
    }
    const reading = await reader.read(operation, arn.region, what, {
        QueueUrl: queueUrl(arn),
        // The ARN tells an answer about a queue without policy and key from no answer at all.
        AttributeNames: ["QueueArn", "Policy", "KmsMasterKeyId"],
    });
    if (reading.state === "refused") {
        return { ...queue, ...(reading.kind === "not found" && { isMissing: true }) };
    }
    const { Policy, KmsMasterKeyId } = reading.value.Attributes ?? {};
    return { ...queue, kmsKey: given(KmsMasterKeyId || undefined), policy: given(Policy || undefined) };
}
