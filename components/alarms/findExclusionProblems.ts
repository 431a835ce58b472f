import {
    type Control,
    type Exclusion,
    patternLimits,
    patternWithout,
    recordFields,
    userIdentityFields,
} from "../../detection";
import { guessOr } from "../settings/nearestName";
import { quoted } from "../settings/quoted";
import { type AsFarAsKnown, type Undecided, undecided } from "../settings/undecided";
import type { ExclusionArgs } from "./ControlArgs";

type GivenExclusion = AsFarAsKnown<ExclusionArgs>;

/** Everything that keeps a tuned alarm from leaving out what it should, in sentences. */
export function findExclusionProblems(
    setting: string,
    control: Control,
    given: readonly (GivenExclusion | Undecided)[] | Undecided | undefined,
): string[] {
    if (given === undefined || given === undecided) {
        return [];
    }
    if (given.length === 0) {
        return [
            `${setting} is empty; a tuned alarm leaves out some of the control's events. Add a field with equals or like, or ` +
                "remove tuned.",
        ];
    }
    const problems = given.flatMap((exclusion, index) =>
        exclusion === undecided ? [] : findProblems(`${setting}[${index}]`, exclusion),
    );
    return problems.length > 0 ? problems : findLengthProblems(setting, control, given);
}

const findProblems = (setting: string, { field, equals, like }: GivenExclusion): string[] => [
    ...(field === undecided ? [] : findFieldProblem(`${setting}.field`, field)),
    ...(equals === undefined && like === undefined
        ? [`${setting} has neither equals nor like; one of them says which events are left out. Add it.`]
        : []),
    ...(equals !== undefined && like !== undefined
        ? [`${setting} has both equals and like; each of them excludes the other. Remove one of them.`]
        : []),
    ...(typeof equals === "string" ? findTextProblems(`${setting}.equals`, equals, /\*/) : []),
    ...(typeof like === "string" ? findTextProblems(`${setting}.like`, like, /.\*./) : []),
];

function findFieldProblem(setting: string, field: string): string[] {
    const [first = "", second, ...others] = field.split(".");
    if (
        [first, second ?? "", ...others].some(
            (part, index) => (index !== 1 || second !== undefined) && !/^[\w-]+$/.test(part),
        )
    ) {
        return [
            `${setting} is ${quoted(field)}; it must be the path of a field in a CloudTrail record without $, such as ` +
                "userIdentity.arn. Correct it.",
        ];
    }
    return [
        ...unknownField(setting, field, first, recordFields),
        ...(first === "userIdentity" && second !== undefined
            ? unknownField(setting, field, second, userIdentityFields)
            : []),
    ];
}

function unknownField(setting: string, field: string, name: string, known: readonly string[]): string[] {
    const end = guessOr(`; they have ${known.join(", ")}. Correct it.`, name, known, "Correct it.");
    return known.includes(name)
        ? []
        : [`${setting} is ${quoted(field)}, and CloudTrail records have no ${quoted(name)} there${end}`];
}

function findTextProblems(setting: string, text: string, wildcard: RegExp): string[] {
    if (text === "" || text === "*" || text === "**") {
        return [`${setting} is ${quoted(text)}, which is no text that some events have and others lack. Correct it.`];
    }
    if (/["\\\p{Cc}]/u.test(text)) {
        return [`${setting} is ${quoted(text)}; it must have no quote, backslash or control character. Correct it.`];
    }
    return wildcard.test(text)
        ? [
              `${setting} is ${quoted(text)}; a filter pattern takes a * as "anything" at the beginning and the end of a text ` +
                  "alone, and elsewhere as an asterisk. Use like, with a * at its ends only.",
          ]
        : [];
}

function findLengthProblems(
    setting: string,
    control: Control,
    given: readonly (GivenExclusion | Undecided)[],
): string[] {
    const known = given.flatMap((exclusion) => (exclusion === undecided ? [] : [exclusion as Exclusion]));
    const length = patternWithout(control.pattern, known).length;
    const most = patternLimits.length;
    return length <= most
        ? []
        : [
              `${setting} makes a pattern of ${length} characters: ${patternWithout(control.pattern, []).length} of the control and ` +
                  `${length - patternWithout(control.pattern, []).length} of ${known.length} exclusions; CloudWatch Logs takes ${most}. Remove ` +
                  "some of them, or exclude more with one like.",
          ];
}
