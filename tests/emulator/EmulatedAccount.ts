import { homeAccount } from "../engine/PulumiSandbox";
import { AwsClients } from "./AwsClients";
import { trail } from "./standIn/services/cloudTrail";

export const region = "us-east-1";
export const account = homeAccount;

/** An account of an emulator, as a person with all permissions sees and changes it. */
export class EmulatedAccount extends AwsClients {
    readonly account = account;

    constructor(private readonly endpoint: string) {
        super(endpoint, account, region);
    }

    /** A trail as the control wants it, which the program expects to find. */
    async putTrail(name: string, logGroupName: string): Promise<void> {
        await this.logs.createLogGroup({ logGroupName });
        await trail.create(this, {
            name,
            s3BucketName: "trail-bucket",
            isMultiRegionTrail: true,
            cloudWatchLogsGroupArn: `arn:aws:logs:${region}:${account}:log-group:${logGroupName}:*`,
            cloudWatchLogsRoleArn: `arn:aws:iam::${account}:role/trail-delivery`,
        });
    }

    /** Without a client of S3, which nothing else needs. */
    async createBucket(name: string): Promise<void> {
        const response = await fetch(`${this.endpoint}/${name}`, { method: "PUT" });
        if (!response.ok) {
            throw new Error(`The bucket ${name} was not created: ${await response.text()}`);
        }
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

    /** All that a stack can leave in the services that a verification reads, by kind and, where it is given, name; sorted. */
    async inventory(): Promise<string[]> {
        const { MetricAlarms = [] } = await this.alarms.describeAlarms({});
        const { logGroups = [] } = await this.logs.describeLogGroups({});
        const { metricFilters = [] } = await this.logs.describeMetricFilters({});
        const { Topics = [] } = await this.topics.listTopics({});
        const { Subscriptions = [] } = await this.topics.listSubscriptions({});
        const { Aliases = [] } = await this.keys.listAliases({});
        const { QueueUrls = [] } = await this.queues.listQueues({});
        const { trailList = [] } = await this.trails.describeTrails({});
        return [
            ...MetricAlarms.map(({ AlarmName }) => `alarm ${AlarmName}`),
            ...logGroups.map(({ logGroupName }) => `log group ${logGroupName}`),
            ...metricFilters.map(({ filterName }) => `metric filter ${filterName}`),
            ...Topics.map(({ TopicArn }) => `topic ${TopicArn?.split(":").at(-1)}`),
            ...Subscriptions.map(({ Protocol }) => `subscription ${Protocol}`),
            ...(await this.keysInUse()).map(() => "key"),
            ...Aliases.map(({ AliasName }) => `key alias ${AliasName}`).filter((name) => !name.includes("alias/aws/")),
            ...(await this.queuesWithPolicy(QueueUrls)).map((url) => `queue policy ${url.split("/").at(-1)}`),
            ...trailList.map(({ Name }) => `trail ${Name}`),
        ].sort();
    }

    private async queuesWithPolicy(urls: readonly string[]): Promise<string[]> {
        const withPolicy: string[] = [];
        for (const QueueUrl of urls) {
            const { Attributes } = await this.queues.getQueueAttributes({ QueueUrl, AttributeNames: ["Policy"] });
            withPolicy.push(...(Attributes?.Policy ? [QueueUrl] : []));
        }
        return withPolicy;
    }

    private async keysInUse(): Promise<unknown[]> {
        const { Keys = [] } = await this.keys.listKeys({});
        const described = await Promise.all(Keys.map(({ KeyId }) => this.keys.describeKey({ KeyId })));
        return described.flatMap(({ KeyMetadata }) =>
            KeyMetadata?.KeyState === "PendingDeletion" ? [] : [KeyMetadata],
        );
    }
}
