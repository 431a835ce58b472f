import type { RequestContext } from "./evaluateCondition";
import { matchesWildcards, matchText } from "./matchText";
import type { PolicyStatement } from "./parsePolicyDocument";
import { type Answer, allOf, anyOf, not, type PartlyKnownText } from "./partlyKnownText";

/** A call that an AWS service makes for itself, under its service principal. */
export interface ServiceRequest {
    /** Such as `cloudwatch.amazonaws.com`. */
    readonly service: string;
    /** Such as `sns:Publish`. */
    readonly action: string;
    /** ARN of the resource that carries the policy. */
    readonly resource: PartlyKnownText;
    /** What it carries beside the keys of every service's call. */
    readonly context: RequestContext;
    /** Why the request carries none of these keys, in lower case, as a clause; for others a general one does. */
    readonly notCarried?: ReadonlyMap<string, string>;
}

/** Whether a statement is for the service that makes a request. */
export function isFor({ principal }: PolicyStatement, { service }: Pick<ServiceRequest, "service">): boolean {
    return (principal.everybody || principal.services.includes(service)) !== principal.isNegated;
}

/** Whether a statement is about the action and the resource of a request, whoever makes it. */
export function isAbout(
    { action, resource }: PolicyStatement,
    request: Pick<ServiceRequest, "action" | "resource">,
): Answer {
    return allOf([
        listed(action, (pattern) =>
            matchesWildcards(pattern.toLowerCase(), request.action.toLowerCase()) ? "yes" : "no",
        ),
        resource.values.length === 0 ? "yes" : listed(resource, (value) => matchText(value, request.resource, "like")),
    ]);
}

function listed(
    list: { readonly isNegated: boolean; readonly values: readonly string[] },
    matches: (value: string) => Answer,
): Answer {
    const answer = anyOf(list.values.map(matches));
    return list.isNegated ? not(answer) : answer;
}
