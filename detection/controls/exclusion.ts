import { parseFilterPattern } from "../pattern/parsing/parseFilterPattern";
import type { JsonCondition, JsonTest, TextOperand } from "../pattern/syntax";
import { printFilterPattern } from "../pattern/wording/printFilterPattern";

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
export function patternWithout(pattern: string, exclusions: readonly Exclusion[]): string {
    const parsed = parseFilterPattern(pattern);
    if (parsed.kind !== "json") {
        throw new TypeError(`Only a pattern for JSON events can exclude some of them, and this is none: ${pattern}`);
    }
    const { condition } = parsed;
    const own = condition.kind === "allOf" ? condition.conditions : [condition];
    return printFilterPattern({
        ...parsed,
        condition: { kind: "allOf", conditions: [...own, ...exclusions.map(isNotExcluded)] },
    });
}

function isNotExcluded({ field, equals, like = "" }: Exclusion): JsonCondition {
    const selector = field.split(".").map((name) => ({ kind: "property", name }) as const);
    const text = equals === undefined ? textLike(like) : { ...noWildcard, literal: equals };
    const differs: JsonTest = { kind: "text", selector, operator: "!=", text, quoted: true };
    return { kind: "anyOf", conditions: [{ kind: "notExists", selector }, differs] };
}

const noWildcard = { leadingWildcard: false, trailingWildcard: false };

function textLike(like: string): TextOperand {
    const leadingWildcard = like.startsWith("*");
    const trailingWildcard = like.length > 1 && like.endsWith("*");
    return {
        literal: like.slice(leadingWildcard ? 1 : 0, trailingWildcard ? -1 : undefined),
        leadingWildcard,
        trailingWildcard,
    };
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
