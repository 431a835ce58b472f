import type { Explanation } from "./explanation";

const fix = ["filter", "pattern: control.pattern"] as const;

/** Of the hop filter. */
export const filterExplanations = {
    FILTER_MISSING: {
        why: "Nothing turns records into a metric.",
        example: "A trail with a log group, and no metric filter of the control on it.",
        fix,
    },
    FILTER_PATTERN_INVALID: {
        why: "AWS refuses the filter, and the deployment fails; the records are not counted.",
        example: "`{ ($.eventName = ConsoleLogin }`: a parenthesis is missing.",
        fix,
    },
    FILTER_PATTERN_NEVER_MATCHES: {
        why: "The filter is valid, exists, and counts nothing for ever: the most silent of all faults.",
        example: '`{ ($.eventName = ConsoleLogin) && ($.eventName = "SwitchRole") }`.',
        fix,
    },
    FILTER_PATTERN_NARROWER: {
        why: "Some of the events raise no alarm; the message names one.",
        example: "The benchmark's pattern with `&& ($.userIdentity.type = IAMUser)`: failures of root are not counted.",
        fix,
    },
    FILTER_PATTERN_BROADER: {
        why: "Other events raise the alarm as well, until nobody believes it; the message names one.",
        example: "`{ $.eventName = ConsoleLogin }`: every sign-in counts, successful ones too.",
        fix,
    },
    FILTER_PATTERN_DIFFERENT: {
        why: "The filter has the control's metric name, and counts other events.",
        example: "The pattern of `root-usage` under the name of the failed sign-ins.",
        fix,
    },
    FILTER_PATTERN_INEXACT: {
        why: "Auditors such as AWS Security Hub compare the text, and fail a pattern that counts the very same events.",
        example: "The benchmark's pattern without the blanks round `=`.",
        fix,
    },
    FILTER_PATTERN_UNDECIDED: {
        why: "The comparison found no event that tells the two patterns apart, and no proof that there is none.",
        example: "A pattern with many regular expressions over many fields.",
        fix,
    },
    FILTER_NARROWED_BY_SELECTION: {
        why: "Selection criteria and transformed logs take events from the filter that its pattern would count.",
        example: "`applyOnTransformedLogs: true`.",
        fix: ["filter", "applyOnTransformedLogs: false"],
    },
    FILTER_OVERWRITTEN: {
        why: "A filter's name is its identity on a log group: of two with one name, the later one replaces the other.",
        example: "Two programs that both create `ConsoleSigninFailures` on one log group.",
        fix: ["filter", 'name: "ConsoleSigninFailures-b"'],
    },
    CONTROL_SWITCHED_OFF: {
        why: "Nobody hears of the control's events by this stack; an auditor wants to read why, and a reason can grow old.",
        example:
            '`controls: { "route-table-changes": { enabled: false, reason: "Networks change daily; AWS Config watches them." } }`.',
    },
    DEPLOYMENT_REFUSED: {
        why: "AWS refuses the setting, and the deployment stops there.",
        example: "A metric filter on the ARN of a log group in place of its name.",
    },
} as const satisfies Record<string, Explanation>;
