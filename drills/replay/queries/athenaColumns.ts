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

const issuer = { type: "text", principalid: "text", arn: "text", accountid: "text", username: "text" } as const;

/** "Create a table for CloudTrail logs", Athena user guide, as of 2026. Names in lower case, as Athena keeps them. */
const columns: Readonly<Record<string, Shape>> = {
    eventversion: "text",
    useridentity: {
        ...issuer,
        invokedby: "text",
        accesskeyid: "text",
        onbehalfof: { userid: "text", identitystorearn: "text" },
        sessioncontext: {
            attributes: { mfaauthenticated: "text", creationdate: "text" },
            sessionissuer: issuer,
            ec2roledelivery: "text",
            webidfederationdata: { federatedprovider: "text" },
        },
    },
    eventtime: "text",
    eventsource: "text",
    eventname: "text",
    awsregion: "text",
    sourceipaddress: "text",
    useragent: "text",
    errorcode: "text",
    errormessage: "text",
    requestparameters: "json",
    responseelements: "json",
    additionaleventdata: "json",
    requestid: "text",
    eventid: "text",
    readonly: "boolean",
    eventtype: "text",
    apiversion: "text",
    recipientaccountid: "text",
    serviceeventdetails: "json",
    sharedeventid: "text",
    vpcendpointid: "text",
    vpcendpointaccountid: "text",
    eventcategory: "text",
    sessioncredentialfromconsole: "text",
    tlsdetails: { tlsversion: "text", ciphersuite: "text", clientprovidedhostheader: "text" },
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
