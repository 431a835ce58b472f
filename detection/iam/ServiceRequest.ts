import type { RequestContext } from "./evaluateCondition";
import type { PartlyKnownText } from "./partlyKnownText";

/** A call that an AWS service makes for itself, under its service principal. */
export interface ServiceRequest {
    /** Such as `cloudwatch.amazonaws.com`. */
    readonly service: string;
    /** Such as `sns:Publish`. */
    readonly action: string;
    /** ARN of the resource that carries the policy. */
    readonly resource: PartlyKnownText;
    readonly context: RequestContext;
    /** Why the request carries none of these keys, in lower case, as a clause; for others a general one does. */
    readonly notCarried?: ReadonlyMap<string, string>;
}
