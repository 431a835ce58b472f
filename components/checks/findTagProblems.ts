import { type Later, later } from "./later";

/** Tags by their keys. */
export type GivenTags = Readonly<Record<string, string | Later>> | Later;

// Limits: "Tag naming limits and requirements" (AWS general reference), which every service used here has.
const mostTags = 50;
const longestKey = 128;
const longestValue = 256;
const characters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const charactersWanted = "letters, digits, blanks and _ . : / = + - @";

/** Every tag that AWS would refuse, in sentences. A long text is told by its length. */
export function findTagProblems(tags: GivenTags | undefined): string[] {
    if (tags === undefined || tags === later) {
        return [];
    }
    const keys = Object.keys(tags);
    return [
        ...(keys.length > mostTags
            ? [`tags has ${keys.length} tags; AWS takes ${mostTags} on a resource. Remove ${keys.length - mostTags}.`]
            : []),
        ...Object.entries(tags).flatMap(([key, value]) => [
            ...findKeyProblems(key),
            ...(value === later ? [] : findValueProblems(key, value)),
        ]),
    ];
}

function findKeyProblems(key: string): string[] {
    if (key === "" || key.length > longestKey) {
        return [
            `tags has a key of ${key.length} characters${key && `, "${key.slice(0, 20)}…"`}; a key must have 1 to ` +
                `${longestKey}. Shorten it.`,
        ];
    }
    if (/^aws:/i.test(key)) {
        return [`tags has the key "${key}"; AWS keeps keys that start with aws: for itself. Rename it.`];
    }
    return characters.test(key) ? [] : [`tags has the key "${key}"; a key takes ${charactersWanted}. Rename it.`];
}

function findValueProblems(key: string, value: string): string[] {
    const setting = `tags.${key.slice(0, longestKey)}`;
    if (value.length > longestValue) {
        return [`${setting} has ${value.length} characters; a value must have ${longestValue} at most. Shorten it.`];
    }
    return characters.test(value) ? [] : [`${setting} is "${value}"; a value takes ${charactersWanted}. Correct it.`];
}
