import type { DeployedResource } from "./deployedResource";
import type { Value } from "./value";

export interface LambdaFunction extends DeployedResource {
    /** Of a version or an alias the name or ARN of its function. */
    readonly name: Value<string>;
    /** The version or alias that it is, which has a policy of its own. Absent, or left out: the function itself. */
    readonly qualifier?: Value<string>;
    /** Whether the function publishes versions, one of which its endpoint can then name. Left out: nobody looked. */
    readonly publishesVersions?: Value<boolean>;
    /** How many of it can run at once; 0: none ever does. Absent, or left out: as many as the account lets. */
    readonly reservedConcurrency?: Value<number>;
    /** The whole policy on it, as JSON text. Left out: nobody looked, and permissions say what is known. */
    readonly policy?: Value<string>;
}

/** What a function's policy consists of, statement by statement (AddPermission, Lambda API reference). */
export interface FunctionPermission extends DeployedResource {
    /** Name or ARN of the function, to which a version or alias can be appended. */
    readonly functionName: Value<string>;
    /** Version or alias that alone it is for. */
    readonly qualifier: Value<string>;
    /** In any case, as all names of actions. */
    readonly action: Value<string>;
    /** Such as `sns.amazonaws.com`. */
    readonly principal: Value<string>;
    readonly sourceArn: Value<string>;
    readonly sourceAccount: Value<string>;
    /** Names of settings that limit it to callers other than SNS, such as `principalOrgId`. Left out: nobody looked. */
    readonly otherLimits?: readonly string[];
}

/** The whole policy of a function, a version or an alias: it overwrites every permission (PutResourcePolicy, Lambda). */
export interface FunctionPolicy extends DeployedResource {
    /** With the version or alias, if it is one's. */
    readonly functionArn: Value<string>;
    /** JSON text. */
    readonly policy: Value<string>;
}
