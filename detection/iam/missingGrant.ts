import type { PolicyCondition, PolicyStatement } from "./parsePolicyDocument";
import { type Answer, displayText } from "./partlyKnownText";
import type { ServiceRequest } from "./ServiceRequest";
import { isAbout, isFor } from "./statementTarget";

/** What a statement says to a request. */
export interface Judged {
    readonly statement: PolicyStatement;
    readonly applies: Answer;
    /** The condition that keeps the statement from applying, if nothing else does. */
    readonly failing?: PolicyCondition;
    /** Whether it is for principals of an account that call through a service. */
    readonly isForCallers?: boolean;
}

const any: PolicyStatement["resource"] = { isNegated: false, values: [] };

/** Why none of the statements that allow something allows a request: what the one that comes nearest asks for. */
export function missingGrant(allows: readonly Judged[], request: ServiceRequest): string {
    const near = allows.find(({ failing }) => failing !== undefined);
    if (near?.failing === undefined) {
        const elsewhere = allows
            .map(({ statement }) => statement)
            .find(
                (statement) => isFor(statement, request) && isAbout({ ...statement, resource: any }, request) === "yes",
            );
        return elsewhere === undefined
            ? `No statement allows ${request.action} to ${request.service}.`
            : `Statement ${elsewhere.label} is about ${elsewhere.resource.isNegated ? "all but " : ""}${elsewhere.resource.values.join(", ")}, and here it is ${displayText(request.resource)}.`;
    }
    if (near.isForCallers) {
        return `Statement ${near.statement.label} asks for kms:CallerAccount and kms:ViaService, as the keys that AWS manages do, which admits principals of the account and no service that acts for itself.`;
    }
    const { operator, key, values } = near.failing;
    const [carried] = request.context.get(key.toLowerCase()) ?? [];
    const actual =
        carried === undefined
            ? (request.notCarried?.get(key.toLowerCase()) ?? "requests of the service carry no such key")
            : `here it is ${displayText(carried)}`;
    return `Statement ${near.statement.label} asks for ${operator} ${key} = ${values.join(", ")}, and ${actual}.`;
}
