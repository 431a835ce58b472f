import { parsePolicyDocument } from "./parsePolicyDocument";
import { type Answer, allOf, anyOf, not } from "./partlyKnownText";
import { isAbout, type ServiceRequest } from "./statementTarget";

/**
 * What all policies of a role together say to a request that somebody makes with it: a Deny wins, then an Allow is
 * needed ("Policy evaluation logic", IAM user guide). A statement with a condition may hold or not: what a session of
 * the role carries is not known here. Who may use the role is its trust policy's business.
 */
export function evaluateRolePolicies(
    policies: readonly string[],
    request: Pick<ServiceRequest, "action" | "resource">,
): Answer {
    const statements = policies.flatMap((policy) => parsePolicyDocument(policy) ?? []);
    const answerOf = (effect: string): Answer =>
        anyOf(
            statements
                .filter((statement) => statement.effect === effect)
                .map((statement) =>
                    allOf([isAbout(statement, request), statement.conditions.length > 0 ? "cannot tell" : "yes"]),
                ),
        );
    return allOf([answerOf("Allow"), not(answerOf("Deny"))]);
}
