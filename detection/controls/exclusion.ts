import { textOperand } from "../pattern/parsing/readOperand";
import type { JsonCondition, JsonTest } from "../pattern/syntax";
import { narrowedPattern, selectorOf } from "./narrowedPattern";

/** Events that a tuned alarm leaves out: those whose field is, or is like, a text. */
export interface Exclusion {
    /** Path of the field in a CloudTrail record, without `$.`: `userIdentity.arn`. */
    readonly field: string;
    /** The whole text of the field. */
    readonly equals?: string;
    /** The text with a `*` at its beginning, its end or both: a filter pattern takes any other as a literal asterisk. */
    readonly like?: string;
}

/**
 * A control's pattern without the events that are excluded. Each exclusion carries a NOT EXISTS beside its test, because
 * a field that is absent is not different from a text: without it, every record that lacks the field would be left out.
 *
 * @throws TypeError if the pattern is none for JSON events.
 */
export const patternWithout = (pattern: string, exclusions: readonly Exclusion[]): string =>
    narrowedPattern(pattern, exclusions.map(isNotExcluded), "exclude some of them");

function isNotExcluded({ field, equals, like = "" }: Exclusion): JsonCondition {
    const selector = selectorOf(field);
    const whole = { literal: equals ?? "", leadingWildcard: false, trailingWildcard: false };
    const text = equals === undefined ? textOperand(like) : whole;
    const differs: JsonTest = { kind: "text", selector, operator: "!=", text, quoted: true };
    return { kind: "anyOf", conditions: [{ kind: "notExists", selector }, differs] };
}

/** Fields of a CloudTrail record by their first name ("CloudTrail record contents", CloudTrail user guide). */
export const recordFields = [
    "additionalEventData",
    "addendum",
    "apiVersion",
    "awsRegion",
    "errorCode",
    "errorMessage",
    "eventCategory",
    "eventID",
    "eventName",
    "eventSource",
    "eventTime",
    "eventType",
    "eventVersion",
    "managementEvent",
    "readOnly",
    "recipientAccountId",
    "requestID",
    "requestParameters",
    "resources",
    "responseElements",
    "serviceEventDetails",
    "sessionCredentialFromConsole",
    "sharedEventID",
    "sourceIPAddress",
    "tlsDetails",
    "userAgent",
    "userIdentity",
    "vpcEndpointAccountId",
    "vpcEndpointId",
] as const;

/** Members of `userIdentity` ("CloudTrail userIdentity element", CloudTrail user guide). */
export const userIdentityFields = [
    "accessKeyId",
    "accountId",
    "arn",
    "credentialId",
    "identityProvider",
    "inScopeOf",
    "invokedBy",
    "onBehalfOf",
    "principalId",
    "sessionContext",
    "type",
    "userName",
] as const;
