import { CloudTrail } from "@aws-sdk/client-cloudtrail";
import { CloudWatch } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import { KMS } from "@aws-sdk/client-kms";
import { SNS } from "@aws-sdk/client-sns";
import { SQS } from "@aws-sdk/client-sqs";

export const region = "us-east-1";
/** The emulator takes an access key of twelve digits for the account. */
export const account = "123456789012";
export const credentials = { accessKeyId: account, secretAccessKey: "emulator" };

/** Clients for one account of an emulator. */
export class EmulatedAccount {
    readonly trails: CloudTrail;
    readonly alarms: CloudWatch;
    readonly logs: CloudWatchLogs;
    readonly keys: KMS;
    readonly topics: SNS;
    readonly queues: SQS;

    constructor(endpoint: string) {
        const options = { endpoint, region, credentials };
        this.trails = new CloudTrail(options);
        this.alarms = new CloudWatch(options);
        this.logs = new CloudWatchLogs(options);
        this.keys = new KMS(options);
        this.topics = new SNS(options);
        this.queues = new SQS(options);
    }

    /** A trail as the control wants it, which the program expects to find. */
    async putTrail(name: string, logGroupName: string): Promise<void> {
        await this.logs.createLogGroup({ logGroupName });
        await this.trails.createTrail({ Name: name, S3BucketName: "trail-bucket", IsMultiRegionTrail: true });
        // The emulator reads the log group of a trail from an update only.
        await this.trails.updateTrail({
            Name: name,
            CloudWatchLogsLogGroupArn: `arn:aws:logs:${region}:${account}:log-group:${logGroupName}:*`,
            CloudWatchLogsRoleArn: `arn:aws:iam::${account}:role/trail-delivery`,
        });
        await this.trails.startLogging({ Name: name });
    }

    /** The bodies of the messages in a queue, which are taken out of it. */
    async takeMessages(queueName: string): Promise<string[]> {
        const { QueueUrl } = await this.queues.getQueueUrl({ QueueName: queueName });
        const bodies: string[] = [];
        for (;;) {
            const { Messages = [] } = await this.queues.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
            if (Messages.length === 0) {
                return bodies;
            }
            for (const { Body = "", ReceiptHandle } of Messages) {
                bodies.push(Body);
                await this.queues.deleteMessage({ QueueUrl, ReceiptHandle });
            }
        }
    }
}
