import type { SettingSpelling } from "../detection";

/**
 * What the pack needs to know of one resource of a stack. A `PolicyResource` of @pulumi/policy is one; so is a
 * resource that a rehearsal recorded, which is how drills read a stack with the same eyes as the pack.
 */
export interface StackResource {
    /** Type token, such as `aws:sns/topic:Topic`. */
    readonly type: string;
    /** In whose words a resource was written that is shown in the provider's. */
    readonly spelling?: SettingSpelling;
    /** Logical name. */
    readonly name: string;
    readonly urn: string;
    /** Output properties. Under @pulumi/policy a proxy that throws where an unknown value is touched: read it raw. */
    readonly props: Readonly<Record<string, unknown>>;
    readonly provider?: {
        readonly urn: string;
        readonly name: string;
        readonly props: Readonly<Record<string, unknown>>;
    };
    readonly parent?: StackResource;
    readonly propertyDependencies: Readonly<Record<string, readonly StackResource[]>>;
}
