import type { Control } from "../../controls/control";
import { judgeFilterPattern } from "../../controls/intent/judgeFilterPattern";
import type { PatternVerdict } from "../../controls/intent/patternVerdict";
import type { MetricFilter } from "../deployment/deployment";
import { knownValue } from "../deployment/value";

/** A metric filter that is meant for the control. */
export interface ControlFilter {
    readonly filter: MetricFilter;
    /** Absent while the pattern is not known. */
    readonly verdict?: PatternVerdict;
}

export interface ControlFilters {
    /** By their pattern or by the name of their metric. */
    readonly meant: readonly ControlFilter[];
    /** Their pattern is not known yet and nothing else tells: they count where they complete a path, else not at all. */
    readonly possible: readonly ControlFilter[];
}

/** The filters of a deployment that are any business of a control; all others are left in peace. */
export function findControlFilters(filters: readonly MetricFilter[], control: Control): ControlFilters {
    const judge = judgeOnce(control);
    const mentionsControl = vocabularyTest(control.pattern);
    const meant: ControlFilter[] = [];
    const possible: ControlFilter[] = [];
    for (const filter of filters) {
        // A prefix before the control's metric name keeps several monitors of one account apart.
        const isNamed = knownValue(filter.metricName)?.endsWith(control.metricName) ?? false;
        if (filter.pattern.state === "unknown") {
            (isNamed ? meant : possible).push({ filter });
            continue;
        }
        const pattern = knownValue(filter.pattern) ?? "";
        if (isNamed || mentionsControl(pattern)) {
            const verdict = judge(pattern);
            if (isNamed || verdict.isIntended || verdict.grade !== undefined) {
                meant.push({ filter, verdict });
            }
        }
    }
    return { meant, possible };
}

function judgeOnce(control: Control): (pattern: string) => PatternVerdict {
    const verdicts = new Map<string, PatternVerdict>();
    return (pattern) => {
        const verdict = verdicts.get(pattern) ?? judgeFilterPattern(pattern, control);
        verdicts.set(pattern, verdict);
        return verdict;
    };
}

/**
 * Whether a text holds any of the values that a pattern compares with, spelled however. A cheap test that spares the
 * comparison of thousands of unrelated patterns: one that holds none of the values cannot be meant for the control.
 */
function vocabularyTest(pattern: string): (text: string) => boolean {
    const operands = pattern.replace(/\$[\w.[\]'*]+/g, " ").match(/[A-Za-z]{4,}/g) ?? [];
    const words = new Set(operands.map((word) => word.toLowerCase()));
    return (text) => {
        const letters = text.toLowerCase();
        return [...words].some((word) => letters.includes(word));
    };
}
