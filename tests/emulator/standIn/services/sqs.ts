import type { AwsClients } from "../../AwsClients";
import { namedType } from "../EmulatedType";
import { inputText } from "../inputText";

const queuePolicy = namedType("aws:sqs/queuePolicy:QueuePolicy", {
    put: async (aws, { queueUrl, policy }) => {
        const QueueUrl = await emulatedUrl(aws, String(queueUrl));
        await aws.queues.setQueueAttributes({ QueueUrl, Attributes: { Policy: String(policy) } });
    },
    read: async (aws, { id }) => {
        const QueueUrl = await emulatedUrl(aws, id);
        const { Attributes } = await aws.queues.getQueueAttributes({ QueueUrl, AttributeNames: ["Policy"] });
        return Attributes?.Policy ? { policy: Attributes.Policy } : undefined;
    },
    delete: async (aws, { id }) => {
        const QueueUrl = await emulatedUrl(aws, id);
        await aws.queues.setQueueAttributes({ QueueUrl, Attributes: { Policy: "" } });
    },
});

/** The emulator's queues have its own address in their URLs. */
async function emulatedUrl({ queues }: AwsClients, url: string): Promise<string | undefined> {
    const { QueueUrl } = await queues.getQueueUrl({ QueueName: inputText(url.split("/").at(-1)) });
    return QueueUrl;
}

export const sqs = [queuePolicy];
