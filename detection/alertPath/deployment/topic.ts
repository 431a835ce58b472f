import type { EndpointFault } from "../../notifications/endpointFault";
import type { Receiver } from "../../notifications/receiverOf";
import type { DeployedResource } from "./deployedResource";
import type { Value } from "./value";

export interface Topic extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    readonly isFifo: Value<boolean>;
    /** Key id, key ARN, alias name or alias ARN; absent: not encrypted with a key of KMS. */
    readonly kmsKey: Value<string>;
    /** The policy on the topic itself, as JSON text. A `TopicPolicy` of the deployment replaces it. */
    readonly policy: Value<string>;
    /** What SNS keeps out of messages, or messages with, as JSON text. Left out: nobody looked. */
    readonly dataProtectionPolicy?: Value<string>;
    /** True for one that an alarm names and that a look into the account has not found. Left out: it exists. */
    readonly isMissing?: boolean;
}

export interface TopicPolicy extends DeployedResource {
    readonly topicArn: Value<string>;
    /** JSON text. */
    readonly policy: Value<string>;
}

export interface Subscription extends DeployedResource {
    readonly topicArn: Value<string>;
    readonly protocol: Value<string>;
    /** The queue that a subscription with the protocol `sqs` delivers to; other endpoints can be secret and stay out. */
    readonly queueArn: Value<string>;
    /** The same for the protocol `lambda`. Left out: nobody looked. */
    readonly functionArn?: Value<string>;
    /** The role with which SNS writes to a delivery stream (protocol `firehose`). Left out: nobody looked. */
    readonly deliveryRoleArn?: Value<string>;
    /** Whom the URL of an endpoint belongs to, if its host tells; the URL itself can be secret and stays out. */
    readonly receiver?: Receiver;
    /** Why SNS refuses the endpoint; left out: nobody looked, or nothing is known against it. */
    readonly endpointFault?: EndpointFault;
    /** JSON text. */
    readonly filterPolicy: Value<string>;
    /** `MessageAttributes` (also when absent) or `MessageBody`. */
    readonly filterPolicyScope: Value<string>;
    /** Whether nobody has confirmed it yet; unknown before the deployment. */
    readonly pendingConfirmation: Value<boolean>;
}
