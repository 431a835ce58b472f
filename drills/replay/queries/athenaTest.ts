import type {
    JsonTest,
    NumberTest,
    RegexTest,
    StateTest,
    TextOperand,
    TextTest,
    Translation,
} from "../../../detection";
import { type AthenaField, athenaField } from "./athenaColumns";

/** A test of a filter pattern in Athena's SQL; undefined if the table of CloudTrail logs cannot answer it. */
export function athenaTest(test: JsonTest): Translation | undefined {
    const field = athenaField(test.selector);
    if (field === undefined) {
        return undefined;
    }
    switch (test.kind) {
        case "notExists":
            return notExists(field);
        case "state":
            return state(field, test);
        case "order":
            return exact(field.kind === "json" ? `${asNumber(field)} ${test.operator} ${test.number.value}` : never);
        case "number":
            return numberTest(field, test);
        case "text":
            return textTest(field, test);
        case "regex":
            return regexTest(field, test);
    }
}

type JsonField = Extract<AthenaField, { kind: "json" }>;

const exact = (text: string): Translation => ({ text, remarks: [] });
const never = "FALSE";

const nullIsAbsent = "The table does not tell a field that is null from one that is absent.";

function notExists(field: AthenaField): Translation {
    return field.kind === "json"
        ? exact(`${extracted(field)} IS NULL`)
        : { text: `${field.sql} IS NULL`, remarks: [nullIsAbsent] };
}

function state(field: AthenaField, { state: wanted }: StateTest): Translation | undefined {
    if (field.kind === "json") {
        return wanted === "null"
            ? {
                  text: `json_format(${extracted(field)}) = 'null'`,
                  remarks: ["An array that contains null is not found by IS NULL."],
              }
            : exact(`json_format(${extracted(field)}) = '${wanted}'`);
    }
    if (wanted === "null") {
        return { text: `${field.sql} IS NULL`, remarks: [nullIsAbsent] };
    }
    return exact(field.kind === "boolean" ? `${field.sql} = '${wanted}'` : never);
}

function textTest(field: AthenaField, { operator, text }: TextTest): Translation {
    const comparison = (sql: string): string => compareText(sql, operator, text);
    switch (field.kind) {
        case "text":
            return exact(comparison(field.sql));
        case "json":
            return exact(
                mayMeetBoolean(operator, text)
                    ? `(${comparison(scalar(field))} AND ${isNoBoolean(field)})`
                    : comparison(scalar(field)),
            );
        default:
            // Filter patterns compare texts and numbers only.
            return exact(never);
    }
}

function numberTest(field: AthenaField, { operator, number }: NumberTest): Translation {
    const sign = operator === "=" ? "=" : "<>";
    if (field.kind === "text") {
        return exact(`${field.sql} ${sign} ${sqlText(number.text)}`);
    }
    if (field.kind !== "json") {
        return exact(never);
    }
    const equal = `(${asNumber(field)} = ${number.value} OR json_format(${extracted(field)}) = ${sqlText(JSON.stringify(number.text))})`;
    return exact(
        operator === "="
            ? equal
            : `(${scalar(field)} IS NOT NULL AND ${isNoBoolean(field)} AND COALESCE(${equal}, FALSE) = FALSE)`,
    );
}

function regexTest(field: AthenaField, { operator, regex }: RegexTest): Translation {
    if (field.kind === "boolean" || field.kind === "container") {
        return exact(never);
    }
    const value = field.kind === "text" ? field.sql : scalar(field);
    const found = `regexp_like(${value}, ${sqlText(regex.source.replace(/\{,/g, "{0,"))})`;
    const isThere = field.kind === "text" ? `${value} IS NOT NULL` : isNoBoolean(field);
    return exact(
        operator === "=" && field.kind === "text"
            ? found
            : `(${operator === "=" ? "" : "NOT "}${found} AND ${isThere})`,
    );
}

function compareText(sql: string, operator: "=" | "!=", text: TextOperand): string {
    const { literal, leadingWildcard, trailingWildcard } = text;
    if (!leadingWildcard && !trailingWildcard) {
        return `${sql} ${operator === "=" ? "=" : "<>"} ${sqlText(literal)}`;
    }
    if (literal === "") {
        return operator === "=" ? `${sql} IS NOT NULL` : never;
    }
    const like = `${leadingWildcard ? "%" : ""}${literal.replace(/[%_!]/g, "!$&")}${trailingWildcard ? "%" : ""}`;
    const escapeClause = /[%_!]/.test(literal) ? " ESCAPE '!'" : "";
    return `${sql} ${operator === "=" ? "" : "NOT "}LIKE ${sqlText(like)}${escapeClause}`;
}

/** JSON's true and false come out as texts, which filter patterns never compare. */
const mayMeetBoolean = (operator: "=" | "!=", text: TextOperand): boolean =>
    operator === "!=" || text.leadingWildcard || text.trailingWildcard || /^(true|false)$/.test(text.literal);

const isNoBoolean = (field: JsonField): string => `json_format(${extracted(field)}) NOT IN ('true', 'false')`;
const extracted = ({ column, path }: JsonField): string => `json_extract(${column}, ${sqlText(path)})`;
const scalar = ({ column, path }: JsonField): string => `json_extract_scalar(${column}, ${sqlText(path)})`;
/** Of a JSON text the quotes remain, so that no text is taken for a number. */
const asNumber = (field: JsonField): string => `TRY_CAST(json_format(${extracted(field)}) AS DOUBLE)`;
const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
