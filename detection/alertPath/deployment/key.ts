import type { DeployedResource } from "./deployedResource";
import type { Value } from "./value";

export interface Key extends DeployedResource {
    readonly keyId: Value<string>;
    readonly arn: Value<string>;
    /** Absent means true. */
    readonly isEnabled: Value<boolean>;
    /** `SYMMETRIC_DEFAULT` (also when absent), or of a key that SNS and SQS cannot use. Left out: nobody looked. */
    readonly keySpec?: Value<string>;
    /** JSON text; absent: the default policy of KMS, which leaves everything to IAM and admits no service. */
    readonly policy: Value<string>;
    /** True for one that a topic or a queue names and that KMS does not know any more. Left out: it exists. */
    readonly isMissing?: boolean;
    /** True while it waits for its deletion, disabled; that can be called off. Left out: it does not. */
    readonly isPendingDeletion?: boolean;
}

export interface KeyAlias extends DeployedResource {
    /** With the prefix `alias/`. */
    readonly name: Value<string>;
    readonly arn: Value<string>;
    /** Key id or key ARN. */
    readonly targetKey: Value<string>;
}
