import { doubleClaims } from "./doubleClaims";
import type { GivenTags } from "./findTagProblems";
import { quoted } from "./quoted";
import { undecided } from "./undecided";

/**
 * Tags that IAM would refuse on a role, in sentences: unlike other services, it takes keys that differ only in case for one
 * (IAM user guide, "Rules for tagging in IAM and AWS STS").
 */
export function findRoleTagProblems(tags: GivenTags = {}): string[] {
    const keys = tags === undecided ? [] : Object.keys(tags);
    return doubleClaims(keys.map((key) => [key, key.toLowerCase()])).map(
        ([first, key]) =>
            `tags has the keys ${quoted(first)} and ${quoted(key)}; the role that is created takes keys that differ only in ` +
            "upper and lower case for one. Remove one of them.",
    );
}
