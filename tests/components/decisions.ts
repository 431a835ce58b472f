import { knownText, type PartlyKnownText } from "../../detection/iam";
import { evaluatePolicy } from "../../detection/iam/evaluatePolicy";

/** A document as the components write it. */
export interface PolicyDocument {
    readonly Statement: readonly Statement[];
}

/** The members that matter to whoever reads a policy; every list may be a single value. */
export interface Statement {
    readonly Sid?: string;
    readonly Effect: string;
    readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>;
    readonly NotPrincipal?: unknown;
    readonly Action?: string | readonly string[];
    readonly NotAction?: unknown;
    readonly Resource?: string | readonly string[];
    readonly NotResource?: unknown;
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** A call as the policy of a resource sees it. */
export interface PolicyRequest {
    readonly action: string;
    readonly resource: string;
    /** Whether it comes over TLS. Default: true. */
    readonly secure?: boolean;
    /** ARN of what a service acts for. Default: none, and the request carries neither this nor `sourceAccount`. */
    readonly sourceArn?: string;
    readonly sourceAccount?: string;
}

/** Whether a policy lets a service do what it asks, by detection's evaluation. */
export function serviceMay(service: string, document: PolicyDocument, request: PolicyRequest): boolean {
    return decide(service, document, request);
}

/**
 * Whether a policy lets somebody do what is asked. Detection judges services alone, so the statements that name this
 * principal are put before it as statements for everybody.
 *
 * @param principal ARN of a role, a user or an account's root; undefined for somebody without a name.
 */
export function principalMay(principal: string | undefined, document: PolicyDocument, request: PolicyRequest): boolean {
    const Statement = document.Statement.map((statement) => ({
        ...statement,
        Principal: principal !== undefined && names(statement, principal) ? "*" : statement.Principal,
    }));
    return decide("nobody.example.com", { ...document, Statement }, request);
}

/** The root of an account stands for everybody whom the account's own IAM lets act. */
function names({ Principal }: Statement, principal: string): boolean {
    const named = typeof Principal === "object" ? [Principal.AWS ?? []].flat() : [];
    return named.includes(principal) || named.includes(principal.replace(/:[^:]+$/, ":root"));
}

function decide(service: string, document: PolicyDocument, request: PolicyRequest): boolean {
    const { action, resource, secure = true, sourceArn, sourceAccount } = request;
    const carried = (text: string | undefined): readonly [] | readonly [PartlyKnownText] =>
        text === undefined ? [] : [knownText(text)];
    const { decision, reason } = evaluatePolicy(JSON.stringify(document), {
        service,
        action,
        resource: knownText(resource),
        context: new Map<string, readonly [] | readonly [PartlyKnownText]>([
            ["aws:sourcearn", carried(sourceArn)],
            ["aws:sourceaccount", carried(sourceAccount)],
            ["aws:securetransport", carried(String(secure))],
        ]),
    });
    if (decision === "cannot tell") {
        throw new Error(`Nobody can tell what the policy says: ${reason}`);
    }
    return decision === "allowed";
}
