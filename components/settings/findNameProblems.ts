import { quoted } from "./quoted";
import { ifKnown, type Undecided } from "./undecided";
import { findValueProblems, matching, type ValueRule } from "./valueRule";

/** The code of a Region, such as `us-gov-west-1`. */
export const regionCode = /^[a-z]{2,5}(-[a-z]+)+-\d$/;

// Limits: PutMetricFilter and PutMetricAlarm API references. The prefix stands in the names of a topic and of a key
// alias too, which take the fewest characters.
const rules = {
    logGroupName: matching(
        /^[\w./#-]{1,512}$/,
        "the name of a log group, not its ARN: 1 to 512 letters, digits and the characters _ - / . #. Give the name that " +
            "CloudTrail delivers to",
    ),
    metricNamespace: matching(
        /^(?!AWS\/)(?=.*\S)[^:*$\p{Cc}]{1,255}$/u,
        "1 to 255 characters on one line without : * $, not all of them blanks, that do not start with AWS/. Leave it out " +
            "for the benchmark's",
    ),
    namePrefix: matching(
        /^[\w-]{1,64}$/,
        "1 to 64 letters from a to z, in either case, digits, hyphens and underscores: policies that compare " +
            "aws:SourceArn keep out an alarm whose name has other letters. Shorten it, or replace the other characters",
    ),
    region: matching(regionCode, "a Region's code such as eu-north-1. Correct it"),
    runbookUrl: matching(
        /^https?:\/\/[^\s\p{Cc}\p{Cf}/@]+([/?#][^\s\p{Cc}\p{Cf}]*)?$/u,
        "an http or https URL without blanks, control characters, a user name and a password, because it stands in every " +
            "notification. Correct it, or leave it out",
    ),
    accountAlias: matching(/^[^\p{Cc}]{1,63}$/u, "1 to 63 characters on one line. Shorten it, or leave it out"),
} satisfies Readonly<Record<string, ValueRule>>;

/** Names that end up in AWS, as a person gives them. */
export type GivenNames = Partial<Readonly<Record<keyof typeof rules, string | Undecided>>>;

const longestRunbookUrl = 250;

/** What a person calls the entries of a setting, where that goes into names of resources and of other settings. */
export const findEntryNameProblems = (setting: string, named: object | Undecided | undefined): string[] =>
    Object.keys(ifKnown(named) ?? {})
        .filter((name) => !/^[\w-]{1,64}$/.test(name))
        .map(
            (name) =>
                `${setting} has the name ${quoted(name)}; a name must be 1 to 64 letters, digits, hyphens and underscores. ` +
                "Rename it.",
        );

/** Every name that AWS would refuse, in sentences. */
export function findNameProblems(names: GivenNames): string[] {
    const problems = (Object.keys(rules) as (keyof GivenNames)[]).flatMap((setting) =>
        findValueProblems(setting, names[setting], rules[setting]),
    );
    const { runbookUrl } = names;
    if (typeof runbookUrl === "string" && runbookUrl.length > longestRunbookUrl) {
        problems.push(
            `runbookUrl has ${runbookUrl.length} characters; it may have ${longestRunbookUrl} at most, because an ` +
                "alarm's description holds 1,024. Use a shorter link.",
        );
    }
    return problems;
}
