import type { Selector } from "../../../detection";

/** What a selector reaches in the table that the Athena user guide creates for CloudTrail logs. */
export type AthenaField =
    /** A column or a field of a struct that holds text. */
    | { readonly kind: "text"; readonly sql: string }
    /** `true` and `false`, kept as text. */
    | { readonly kind: "boolean"; readonly sql: string }
    /** A column that holds a whole JSON object as text, or a struct: no value to compare. */
    | { readonly kind: "container"; readonly sql: string }
    /** A value inside a column of JSON text. */
    | { readonly kind: "json"; readonly column: string; readonly path: string };

type Shape = "text" | "boolean" | "json" | { readonly [field in string]: Shape };

/** Columns, or fields of a struct, that hold text. */
const texts = (names: string): Readonly<Record<string, "text">> =>
    Object.fromEntries(names.split(" ").map((name) => [name, "text"]));

const issuer = texts("type principalid arn accountid username");

/** "Create a table for CloudTrail logs", Athena user guide, as of 2026. Names in lower case, as Athena keeps them. */
const columns: Readonly<Record<string, Shape>> = {
    ...texts("eventversion eventtime eventsource eventname eventtype eventid eventcategory sharedeventid requestid"),
    ...texts("awsregion sourceipaddress useragent errorcode errormessage apiversion recipientaccountid"),
    ...texts("vpcendpointid vpcendpointaccountid sessioncredentialfromconsole"),
    readonly: "boolean",
    requestparameters: "json",
    responseelements: "json",
    additionaleventdata: "json",
    serviceeventdetails: "json",
    tlsdetails: texts("tlsversion ciphersuite clientprovidedhostheader"),
    useridentity: {
        ...issuer,
        ...texts("invokedby accesskeyid"),
        onbehalfof: texts("userid identitystorearn"),
        sessioncontext: {
            attributes: texts("mfaauthenticated creationdate"),
            sessionissuer: issuer,
            ec2roledelivery: "text",
            webidfederationdata: texts("federatedprovider"),
        },
    },
};

/** Undefined if the table has no such field, or the selector reaches several values. */
export function athenaField(selector: Selector): AthenaField | undefined {
    let shape: Shape | undefined = columns;
    const sql: string[] = [];
    for (const [index, step] of selector.entries()) {
        if (shape === "json") {
            const path = jsonPath(selector.slice(index));
            return path === undefined ? undefined : { kind: "json", column: sql.join("."), path };
        }
        // CloudTrail spells its fields in one way, and Athena does not tell capitals from small letters.
        if (step.kind !== "property" || typeof shape !== "object" || !Object.hasOwn(shape, step.name.toLowerCase())) {
            return undefined;
        }
        shape = shape[step.name.toLowerCase()];
        sql.push(step.name.toLowerCase());
    }
    return typeof shape === "string" && shape !== "json"
        ? { kind: shape, sql: sql.join(".") }
        : { kind: "container", sql: sql.join(".") };
}

function jsonPath(steps: Selector): string | undefined {
    const parts = steps.map((step) => {
        if (step.kind === "index") {
            return `[${step.index}]`;
        }
        if (step.kind !== "property") {
            return undefined;
        }
        return /^\w+$/.test(step.name) ? `.${step.name}` : `["${step.name.replace(/["\\]/g, "\\$&")}"]`;
    });
    return parts.includes(undefined) ? undefined : `$${parts.join("")}`;
}
