import type { DeployedResource } from "./deployedResource";
import type { Value } from "./value";

export interface Queue extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    /** Key id, key ARN, alias name or alias ARN; absent: not encrypted, or with a key of SQS that asks nobody. */
    readonly kmsKey: Value<string>;
    /** The policy on the queue itself, as JSON text. A `QueuePolicy` of the deployment replaces it. */
    readonly policy: Value<string>;
    /** True for one that a subscription names and that a look into the account has not found. Left out: it exists. */
    readonly isMissing?: boolean;
}

export interface QueuePolicy extends DeployedResource {
    readonly queueArn: Value<string>;
    /** JSON text. */
    readonly policy: Value<string>;
}
