/** What the engine sends in place of a text that it does not know yet. */
export const unknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/**
 * What the Pulumi engine sends in place of a value that a preview does not know yet, by the type of the value
 * (@pulumi/policy, `proxy.js`; a test holds the two lists equal).
 */
export const unknownValues: ReadonlySet<unknown> = new Set([
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // boolean
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
    unknownString,
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
    "030794c1-ac77-496b-92df-f27374a8bd58", // asset
    "e48ece36-62e2-4504-bad9-02848725956a", // archive
]);

/** What `pulumi policy analyze` shows of a secret that it cannot decrypt: a value that exists and cannot be read. */
const undecrypted = "[secret]";

/** Whether the value itself is unknown; a list or an object around an unknown value is not. */
export function isUnknown(value: unknown): boolean {
    return value === undecrypted || unknownValues.has(value);
}

/** Whether the value, or anything inside it, is unknown. */
export function containsUnknown(value: unknown, seen = new Set<unknown>()): boolean {
    if (value === null || typeof value !== "object") {
        return isUnknown(value);
    }
    if (seen.has(value)) {
        return false;
    }
    seen.add(value);
    return Object.values(value).some((part) => containsUnknown(part, seen));
}
