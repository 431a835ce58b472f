import type { DeployedResource } from "./deployedResource";
import { named } from "./deployedResource";
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
    /** The resource of its own that holds the policy. Left out: the key does. */
    readonly policyHolder?: DeployedResource;
    /** True for one that a topic or a queue names and that KMS does not know any more. Left out: it exists. */
    readonly isMissing?: boolean;
    /** True while it waits for its deletion, disabled; that can be called off. Left out: it does not. */
    readonly isPendingDeletion?: boolean;
    /** Why a live key cannot be used, other than that it is disabled: its `KeyState`. Left out: for no other reason. */
    readonly unusableState?: string;
    /** True for one that AWS manages for its services, whose policy cannot be changed. Left out: the account's own. */
    readonly isManagedByAws?: boolean;
}

export interface KeyAlias extends DeployedResource {
    /** With the prefix `alias/`. */
    readonly name: Value<string>;
    readonly arn: Value<string>;
    /** Key id or key ARN. */
    readonly targetKey: Value<string>;
}

/** The policy of a key as sentences name it: `policy of key "alerts"`, or `key policy "alerts" of key "alerts"`. */
export const policyOfKey = (key: Key): string =>
    `${key.policyHolder === undefined ? "policy" : named("key policy", key.policyHolder)} of ${named("key", key)}`;

/** Where a statement is to be added. */
export const policyToChange = ({ policyHolder }: Key): string =>
    policyHolder === undefined ? "the key's policy" : `the ${named("key policy", policyHolder)}`;
