import type { Control } from "../../controls/control";
import type { PatternVerdict } from "../../controls/intent/patternVerdict";
import { named } from "../deployment/deployedResource";
import type { MetricFilter } from "../deployment/logGroup";
import { knownValue } from "../deployment/value";
import type { FindingCode } from "../report/findingCodes";
import type { Step } from "../report/path";
import type { TraceOptions } from "../report/report";
import type { ControlFilter } from "./findControlFilters";
import { HopJudgement } from "./HopJudgement";
import { judgeRefusedFilter } from "./judgeRefusals";

type PatternGrade = NonNullable<TraceOptions["patternGrade"]>;

/** From the least to the most demanding. */
const grades: readonly PatternGrade[] = ["covers", "equivalent", "exact"];

/** Whether a filter counts the control's events, all of them and, as far as the grade asks, no others. */
export function judgeFilter({ filter, verdict }: ControlFilter, control: Control, grade: PatternGrade): Step {
    const judgement = new HopJudgement("filter", filter);
    const thing = named("metric filter", filter);
    if (verdict === undefined) {
        judgement.waitsFor("pattern", thing);
    } else {
        judgePattern(filter, verdict, control, grade, judgement);
    }
    judgeSelection(filter, thing, judgement);
    judgeRefusedFilter(filter, judgement);
    return judgement.step();
}

const failures: Readonly<Record<PatternVerdict["verdict"], FindingCode>> = {
    exact: "FILTER_PATTERN_INEXACT",
    equivalent: "FILTER_PATTERN_INEXACT",
    narrower: "FILTER_PATTERN_NARROWER",
    broader: "FILTER_PATTERN_BROADER",
    different: "FILTER_PATTERN_DIFFERENT",
    "never matches": "FILTER_PATTERN_NEVER_MATCHES",
    invalid: "FILTER_PATTERN_INVALID",
    undecided: "FILTER_PATTERN_UNDECIDED",
};

function judgePattern(
    filter: MetricFilter,
    verdict: PatternVerdict,
    control: Control,
    grade: PatternGrade,
    judgement: HopJudgement,
): void {
    if (verdict.grade === "exact") {
        return;
    }
    const thing = named("metric filter", filter);
    const code = failures[verdict.verdict];
    const pattern = knownValue(filter.pattern)?.trim() || "empty";
    const text = {
        observed: onOneLine(`The pattern of ${thing} is ${pattern}. ${verdict.explanation}`),
        wanted:
            code === "FILTER_PATTERN_INEXACT"
                ? "The pattern must be spelt as the benchmark spells it where auditors compare it as text."
                : `The filter must count ${control.events}, all of them and nothing else.`,
        remedy: `Set pattern: ${singleQuoted(control.pattern)} on the ${thing}${acceptance(verdict)}.`,
    };
    if (verdict.grade !== undefined && grades.indexOf(verdict.grade) >= grades.indexOf(grade)) {
        judgement.remark(code, text);
    } else if (verdict.verdict === "undecided") {
        judgement.cannotTell(code, text);
    } else {
        judgement.breaks(code, text);
    }
}

/** The setting of the policy under which the pattern is good enough as it is. */
const acceptance = ({ grade }: PatternVerdict): string =>
    grade === undefined ? "" : `, or set patternGrade: "${grade}" for the policy if that is what you want`;

/** What CloudWatch leaves out before it applies the pattern. */
function judgeSelection(filter: MetricFilter, thing: string, judgement: HopJudgement): void {
    judgement.whenKnown(filter.fieldSelectionCriteria, "fieldSelectionCriteria", thing, (criteria = "") => {
        if (criteria.trim() !== "") {
            judgement.breaks("FILTER_NARROWED_BY_SELECTION", {
                observed: `The ${thing} sees only events that satisfy fieldSelectionCriteria: ${criteria.trim()}`,
                wanted: "The filter must see every event of the log group.",
                remedy: `Remove fieldSelectionCriteria from the ${thing}.`,
            });
        }
    });
    judgement.whenKnown(filter.appliesToTransformedLogs, "applyOnTransformedLogs", thing, (applies = false) => {
        if (applies) {
            judgement.breaks("FILTER_NARROWED_BY_SELECTION", {
                observed: `The ${thing} reads transformed events: applyOnTransformedLogs is true.`,
                wanted: "The filter must read the events as CloudTrail writes them, because a transformer can rename the fields of the pattern.",
                remedy: `Remove applyOnTransformedLogs from the ${thing}.`,
            });
        }
    });
}

/** As a line of TypeScript: the patterns of benchmarks hold double quotes. */
export const singleQuoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

/** A line break in a pattern can be the very mistake: it must be seen, and must not break the message. */
export const onOneLine = (text: string): string => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n");
