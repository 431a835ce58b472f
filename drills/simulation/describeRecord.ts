import { type JsonObject, parsedObject } from "../../detection";

/** A CloudTrail record in a person's words. JsonObject that the record does not tell are `?`. */
export interface SignIn {
    readonly who: string;
    /** The source address, as recorded. */
    readonly from: string;
    readonly what: string;
}

/** Never throws: of a message that is no record nothing can be told. */
export function describeSignIn(message: string): SignIn {
    const record = parsedObject(message);
    return record === undefined ? { who: "?", from: "?", what: "not a CloudTrail record" } : describeRecord(record);
}

/** The same of a record that has been parsed. */
export function describeRecord(record: JsonObject): SignIn {
    const identity = fields(record.userIdentity);
    return { who: who(identity), from: text(record.sourceIPAddress) ?? "?", what: what(record) };
}

const fields = (value: unknown): JsonObject =>
    typeof value === "object" && value !== null ? (value as JsonObject) : {};

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

function who(identity: JsonObject): string {
    const userName = text(identity.userName);
    if (userName === "HIDDEN_DUE_TO_SECURITY_REASONS") {
        // CloudTrail hides a name that does not exist: people type passwords into the wrong field.
        return "(hidden)";
    }
    if (identity.type === "Root") {
        return "root";
    }
    return userName ?? lastPart(text(identity.arn)) ?? lastPart(text(identity.principalId), ":") ?? "?";
}

const lastPart = (name: string | undefined, separator = "/"): string | undefined => name?.split(separator).at(-1);

function what(record: JsonObject): string {
    const eventName = text(record.eventName) ?? "unnamed event";
    const errorMessage = text(record.errorMessage);
    if (eventName !== "ConsoleLogin") {
        const outcome = text(fields(record.responseElements)[eventName]) ?? errorMessage ?? text(record.errorCode);
        return outcome === undefined ? eventName : `${eventName}: ${outcome}`;
    }
    const outcome = text(fields(record.responseElements).ConsoleLogin);
    if (errorMessage !== undefined) {
        return errorMessage;
    }
    return outcome === "Success" ? "signed in" : `sign-in: ${outcome ?? "unknown outcome"}`;
}
