/** An AWS call that goes wrong on purpose. */
export interface Fault {
    /** Such as `cloudwatch:PutMetricAlarm`. */
    readonly action: string;
    /** Only for this resource, by logical name. */
    readonly resource?: string;
    /**
     * `refused`: AWS answers with an error and does nothing. `throttled`: the same, and worth retrying. `answer lost`:
     * AWS does it, but the provider never hears and gives up. `hangs`: AWS does nothing and the call never ends.
     */
    readonly kind: "refused" | "throttled" | "answer lost" | "hangs";
    /** How many calls go wrong before the rest succeed. Default: all. */
    readonly times?: number;
}

/** A call that reached AWS, in the order of arrival. */
export interface AwsCall {
    readonly account: string;
    readonly region: string;
    readonly action: string;
    /** Logical name of the resource, or the identifier of what was looked up. */
    readonly resource: string;
    readonly outcome: "done" | Fault["kind"] | string;
}
