import { asList, isObject, type JsonObject, parsedObject } from "../json";

/** One statement of a resource policy, its values as lists ("IAM JSON policy reference", IAM user guide). */
export interface PolicyStatement {
    /** The `Sid`, or the statement's place in the policy: "statement 2". */
    readonly label: string;
    /** As written: AWS takes `Allow` and `Deny`, and refuses a policy with anything else. */
    readonly effect: string;
    readonly principal: PrincipalElement;
    readonly action: NegatableList;
    readonly resource: NegatableList;
    readonly conditions: readonly PolicyCondition[];
}

/** `isNegated`: the element is `NotPrincipal`; `everybody`: `"*"` or `{ "AWS": "*" }`. */
interface PrincipalElement {
    readonly isNegated: boolean;
    readonly everybody: boolean;
    readonly services: readonly string[];
}

/** `Action` or `NotAction`, `Resource` or `NotResource`. */
interface NegatableList {
    readonly isNegated: boolean;
    readonly values: readonly string[];
}

/** One key of one condition operator; all conditions of a statement must hold. */
export interface PolicyCondition {
    readonly operator: string;
    readonly key: string;
    readonly values: readonly string[];
}

/** Undefined for a text that is no JSON object with statements: AWS refuses such a policy. */
export function parsePolicyDocument(text: string): readonly PolicyStatement[] | undefined {
    const document = parsedObject(text);
    if (document?.Statement === undefined) {
        return undefined;
    }
    return asList(document.Statement).flatMap((statement, index) =>
        isObject(statement) ? [readStatement(statement, index)] : [],
    );
}

const readStatement = (statement: JsonObject, index: number): PolicyStatement => ({
    label: typeof statement.Sid === "string" && statement.Sid !== "" ? `"${statement.Sid}"` : `${index + 1}`,
    effect: typeof statement.Effect === "string" ? statement.Effect : "",
    principal: readPrincipal(statement.Principal, statement.NotPrincipal),
    action: readNegatable(statement.Action, statement.NotAction),
    resource: readNegatable(statement.Resource, statement.NotResource),
    conditions: readConditions(statement.Condition),
});

function readPrincipal(principal: unknown, notPrincipal: unknown): PrincipalElement {
    const isNegated = principal === undefined && notPrincipal !== undefined;
    const element = isNegated ? notPrincipal : principal;
    if (!isObject(element)) {
        return { isNegated, everybody: asTexts(element).includes("*"), services: [] };
    }
    return { isNegated, everybody: asTexts(element.AWS).includes("*"), services: asTexts(element.Service) };
}

function readNegatable(element: unknown, notElement: unknown): NegatableList {
    return element === undefined && notElement !== undefined
        ? { isNegated: true, values: asTexts(notElement) }
        : { isNegated: false, values: asTexts(element) };
}

function readConditions(condition: unknown): PolicyCondition[] {
    return entries(condition).flatMap(([operator, keys]) =>
        entries(keys).map(([key, values]) => ({ operator, key, values: asTexts(values) })),
    );
}

const entries = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : []);

const asTexts = (value: unknown): string[] =>
    asList(value).flatMap((item) => (["string", "number", "boolean"].includes(typeof item) ? [String(item)] : []));
