import { CloudTrail } from "@aws-sdk/client-cloudtrail";
import { CloudWatch } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import { KMS } from "@aws-sdk/client-kms";
import { SNS } from "@aws-sdk/client-sns";
import { SQS } from "@aws-sdk/client-sqs";
import type { CloudControlPlace } from "./callCloudControl";

/** The emulator takes an access key of twelve digits for the account. */
export const credentialsOf = (account: string) => ({ accessKeyId: account, secretAccessKey: "emulator" });

/** Clients for one account and Region of an emulator. */
export class AwsClients {
    readonly trails: CloudTrail;
    readonly alarms: CloudWatch;
    readonly logs: CloudWatchLogs;
    readonly keys: KMS;
    readonly topics: SNS;
    readonly queues: SQS;
    readonly place: CloudControlPlace;

    constructor(endpoint: string, account: string, region: string) {
        this.place = { endpoint, account, region };
        const options = { endpoint, region, credentials: credentialsOf(account) };
        this.trails = new CloudTrail(options);
        this.alarms = new CloudWatch(options);
        this.logs = new CloudWatchLogs(options);
        this.keys = new KMS(options);
        this.topics = new SNS(options);
        this.queues = new SQS(options);
    }
}
