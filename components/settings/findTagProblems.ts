import { doubleClaims } from "./doubleClaims";
import { quoted } from "./quoted";
import { ifKnown, type Undecided, undecided } from "./undecided";

/** Tags by their keys. */
export type GivenTags = Readonly<Record<string, string | Undecided>> | Undecided;

// Limits: "Tag naming limits and requirements" (AWS general reference), which every service used here has.
export const mostTags = 50;
const longestKey = 128;
const longestValue = 256;
const characters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const charactersWanted = "letters, digits, blanks and _ . : / = + - @";

/**
 * Every tag that AWS would refuse, in sentences. A long text is told by its length.
 *
 * @param setting where the tags stand.
 */
export function findTagProblems(given: GivenTags | undefined, setting = "tags"): string[] {
    const tags = Object.entries(ifKnown(given) ?? {});
    return [
        ...(tags.length > mostTags
            ? [
                  `${setting} has ${tags.length} tags; AWS takes ${mostTags} on a resource. Remove ${tags.length - mostTags}.`,
              ]
            : []),
        ...tags.flatMap(([key, value]) => [
            ...findKeyProblems(setting, key),
            ...(value === undecided ? [] : findValueProblems(setting, key, value)),
        ]),
    ];
}

function findKeyProblems(setting: string, key: string): string[] {
    if (key === "") {
        return [
            `${setting} has an empty key; a key must have 1 to ${longestKey} characters. Name it, or remove the tag.`,
        ];
    }
    if (key.length > longestKey) {
        return [
            `${setting} has a key of ${key.length} characters, ${quoted(`${key.slice(0, 20)}…`)}; a key must have 1 to ${longestKey}. Shorten it.`,
        ];
    }
    if (/^aws:/i.test(key)) {
        return [`${setting} has the key ${quoted(key)}; AWS keeps keys that start with aws: for itself. Rename it.`];
    }
    return characters.test(key)
        ? []
        : [`${setting} has the key ${quoted(key)}; a key takes ${charactersWanted}. Rename it.`];
}

function findValueProblems(tags: string, key: string, value: string): string[] {
    const setting = `${tags}.${key.slice(0, longestKey)}`;
    if (value.length > longestValue) {
        return [`${setting} has ${value.length} characters; a value must have ${longestValue} at most. Shorten it.`];
    }
    return characters.test(value)
        ? []
        : [`${setting} is ${quoted(value)}; a value takes ${charactersWanted}. Correct it.`];
}

/**
 * Tags that IAM would refuse on a role, in sentences: unlike other services, it takes keys that differ only in case for one
 * (IAM user guide, "Rules for tagging in IAM and AWS STS").
 */
export function findRoleTagProblems(tags: GivenTags | undefined): string[] {
    const keys = Object.keys(ifKnown(tags) ?? {});
    return doubleClaims(keys.map((key) => [key, key.toLowerCase()])).map(
        ([first, key]) =>
            `tags has the keys ${quoted(first)} and ${quoted(key)}; the role that is created takes keys that differ only in ` +
            "upper and lower case for one. Remove one of them.",
    );
}
