import { known } from "../../../../detection";
import type { BrokenHop } from "./brokenHop";

/** Ways in which the hop "filter" breaks. */
export const brokenFilters: readonly BrokenHop[] = [
    { title: "no filter", more: { metricFilters: [], alarms: [] }, finding: ["FILTER_MISSING", "filter"] },
    { title: "no filter under a healthy alarm", more: { metricFilters: [] }, finding: ["FILTER_MISSING", "filter"] },
    {
        title: "a pattern that CloudWatch refuses",
        changes: { filter: { pattern: known("{ ($.eventName == ConsoleLogin) }") } },
        finding: ["FILTER_PATTERN_INVALID", "filter", "filter"],
    },
    {
        title: "a pattern for one more term",
        changes: {
            filter: {
                pattern: known(
                    '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.type = Root) }',
                ),
            },
        },
        finding: ["FILTER_PATTERN_NARROWER", "filter", "filter"],
    },
    {
        title: "a pattern for one term less",
        changes: { filter: { pattern: known("{ $.eventName = ConsoleLogin }") } },
        finding: ["FILTER_PATTERN_BROADER", "filter", "filter"],
    },
    {
        title: "the control's metric under another pattern",
        changes: { filter: { pattern: known("{ $.eventName = StopLogging }") } },
        finding: ["FILTER_PATTERN_DIFFERENT", "filter", "filter"],
    },
    {
        title: "another spelling where the exact one is asked for",
        changes: {
            filter: {
                pattern: known('{ ($.errorMessage = "Failed authentication") && ($.eventName = "ConsoleLogin") }'),
            },
        },
        options: { patternGrade: "exact" },
        finding: ["FILTER_PATTERN_INEXACT", "filter", "filter"],
    },
    {
        title: "field selection",
        changes: { filter: { fieldSelectionCriteria: known('@aws.region = "eu-north-1"') } },
        finding: ["FILTER_NARROWED_BY_SELECTION", "filter", "filter"],
    },
    {
        title: "transformed logs",
        changes: { filter: { appliesToTransformedLogs: known(true) } },
        finding: ["FILTER_NARROWED_BY_SELECTION", "filter", "filter"],
    },
];
