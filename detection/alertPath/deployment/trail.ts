import type { DeployedResource } from "./deployedResource";
import type { Value } from "./value";

export interface Trail extends DeployedResource {
    readonly name: Value<string>;
    readonly isMultiRegion: Value<boolean>;
    readonly isLogging: Value<boolean>;
    readonly includesGlobalServiceEvents: Value<boolean>;
    readonly isOrganizationTrail: Value<boolean>;
    /** With or without `:*`. */
    readonly logGroupArn: Value<string>;
    /** The role with which CloudTrail writes to the log group. */
    readonly logGroupRoleArn: Value<string>;
    readonly eventSelectors: Value<readonly EventSelector[]>;
    readonly advancedEventSelectors: Value<readonly AdvancedEventSelector[]>;
    /** Why its events do not arrive in the log group, as CloudTrail tells of a live one. Left out, or absent: nothing is known. */
    readonly deliveryError?: Value<string>;
    /** True if it is no part of the deployment, and was seen all the same. Left out: it is a part. */
    readonly isOutside?: boolean;
}

/** A classic event selector (CloudTrail API reference, EventSelector). */
export interface EventSelector {
    /** Default in AWS: true. */
    readonly includeManagementEvents: Value<boolean>;
    /** `All`, `ReadOnly` or `WriteOnly`; default in AWS: `All`. */
    readonly readWriteType: Value<string>;
    readonly excludeManagementEventSources: Value<readonly string[]>;
}

/** An advanced event selector: all its field selectors must hold (CloudTrail API reference, AdvancedEventSelector). */
export interface AdvancedEventSelector {
    readonly fieldSelectors: readonly {
        readonly field: Value<string>;
        /** The operators that are set, such as `equals` or `notEquals`, with their values. */
        readonly operators: Readonly<Record<string, Value<readonly string[]>>>;
    }[];
}

export interface Role extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    /** Who may assume it, as JSON text. */
    readonly trustPolicy: Value<string>;
    /** The permissions boundary, which its policies cannot exceed, as JSON text. Left out, or absent: it has none. */
    readonly boundary?: Value<string>;
}

/** One of the policies that say what a role may do. */
export interface RolePolicy extends DeployedResource {
    /** Name or ARN. */
    readonly role: Value<string>;
    /** JSON text. Unknown also for a policy that is not part of the deployment. */
    readonly policy: Value<string>;
}
