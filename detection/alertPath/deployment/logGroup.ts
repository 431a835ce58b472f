import type { DeployedResource } from "./deployedResource";
import type { Value } from "./value";

export interface LogGroup extends DeployedResource {
    readonly name: Value<string>;
    /** With or without `:*`. */
    readonly arn: Value<string>;
    /** `STANDARD` (also when absent), `ESSENTIALS`, `INFREQUENT_ACCESS` or `DELIVERY`. */
    readonly logGroupClass: Value<string>;
    /** Key id, key ARN, alias name or alias ARN; absent: CloudWatch Logs encrypts by itself. Left out: nobody looked. */
    readonly kmsKey?: Value<string>;
    /** True for one that a trail names and that a look into the account has not found. Left out: it exists. */
    readonly isMissing?: boolean;
}

export interface MetricFilter extends DeployedResource {
    readonly name: Value<string>;
    /** Name or ARN of the log group. */
    readonly logGroup: Value<string>;
    readonly pattern: Value<string>;
    /** The single transformation that AWS allows. */
    readonly metricName: Value<string>;
    readonly metricNamespace: Value<string>;
    /** As text: a number, `$.field` or `$name`. */
    readonly metricValue: Value<string>;
    readonly defaultValue: Value<number>;
    readonly unit: Value<string>;
    /** Dimension name to selector. */
    readonly dimensions: Value<Readonly<Record<string, string>>>;
    readonly systemFieldDimensions: Value<readonly string[]>;
    readonly fieldSelectionCriteria: Value<string>;
    readonly appliesToTransformedLogs: Value<boolean>;
}
