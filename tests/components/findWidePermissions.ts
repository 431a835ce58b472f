import type { WrittenStatement } from "./policyDocuments";

/** A wildcard that a statement may have, and why. */
export interface Licence {
    /** Which statements, by the end of their place. */
    readonly place: RegExp;
    readonly element: "Action" | "Resource";
    /** Which values. */
    readonly value: RegExp;
    readonly reason: string;
}

/** Condition keys that tie the request of a service to what it acts for. */
const sourceKeys = /^(aws:Source(Arn|Account|OrgID)|kms:EncryptionContext:aws:logs:arn)$/i;

/** Operators under which a request without the key does not pass. */
const binding = /^(String|Arn)(Equals|Like)$/;

/** No other account can pass a role to a service: for the trust policy of a role, a condition may bind where it can. */
const bindingForRoles = /^(String|Arn)(Equals|Like)(IfExists)?$/;

/** What a statement allows beyond its purpose, in sentences; empty for a Deny, which allows nothing. */
export function findWidePermissions({ place, statement }: WrittenStatement, licences: readonly Licence[]): string[] {
    if (statement.Effect === "Deny") {
        return [];
    }
    return [
        ...findWidePrincipals(statement).map((problem) => `${place}: ${problem}`),
        ...(["Action", "Resource"] as const).flatMap((element) =>
            [statement[element] ?? []]
                .flat()
                .filter((value) => /[*?]/.test(value) && !isLicensed(licences, place, element, value))
                .map((value) => `${place}: the ${element} ${value} is wider than a listed reason.`),
        ),
        ...(["NotPrincipal", "NotAction", "NotResource"] as const)
            .filter((element) => statement[element] !== undefined)
            .map((element) => `${place}: ${element} allows whatever it does not name.`),
    ];
}

function findWidePrincipals({ Principal, Action, Condition = {} }: WrittenStatement["statement"]): string[] {
    const named = typeof Principal === "string" ? { AWS: Principal } : (Principal ?? {});
    const everybody = Object.values(named)
        .flat()
        .some((principal) => /[*?]/.test(principal));
    const bound = Object.entries(Condition).some(
        ([operator, keys]) =>
            (Action === "sts:AssumeRole" ? bindingForRoles : binding).test(operator) &&
            Object.entries(keys).some(
                ([key, values]) =>
                    sourceKeys.test(key) && [values].flat().every((value) => /\b(\d{12}|o-\w+)\b/.test(value)),
            ),
    );
    return [
        ...(everybody && Object.keys(Condition).length === 0 ? ["everybody is allowed, without a condition."] : []),
        ...(named.Service !== undefined && !bound
            ? [`the service ${[named.Service].flat().join(", ")} is allowed for whatever account it acts.`]
            : []),
    ];
}

const isLicensed = (licences: readonly Licence[], place: string, element: Licence["element"], value: string): boolean =>
    licences.some((licence) => licence.element === element && licence.place.test(place) && licence.value.test(value));
