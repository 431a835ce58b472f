import { FilterPatternError } from "../../pattern/parsing/FilterPatternError";
import { readPattern } from "../../pattern/parsing/parseFilterPattern";
import { remember } from "../../remember";
import { accountOfPattern } from "../accountPattern";
import type { Control } from "../control";
import { hallmarksOf } from "./hallmarks";
import { patternJudge, spellingWithoutBlanks, textWithoutBlanks } from "./judgeFilterPattern";
import { nearestControl, nearestToText } from "./nearestControl";
import type { PatternVerdict } from "./patternVerdict";

/** Whose a metric filter is, and what its pattern is worth to that control. */
export interface FilterClaims {
    /**
     * The control that a filter belongs to; undefined if it is no control's.
     *
     * @param pattern undefined while it is not known.
     * @param metricName undefined if it is not known or not set. A prefix before a control's own keeps several monitors
     * of one account apart.
     */
    readonly ownerOf: (pattern: string | undefined, metricName: string | undefined) => Control | undefined;
    readonly verdictOn: (pattern: string, control: Control) => PatternVerdict;
}

/**
 * Gives each metric filter one owner among the controls: an official spelling of any of them, then the control whose
 * metric the filter counts into, then the one that its pattern comes closest to. What stands beside a control on
 * purpose, a companion or the control's pattern for one account, is nobody's unless it counts into a control's
 * metric. Each text is parsed once, and judged once for each control that asks.
 */
export function claimFilters(controls: readonly Control[]): FilterClaims {
    const spelt = new Map(
        [...controls]
            .reverse()
            .flatMap((control) =>
                control.spellings.map((spelling) => [spellingWithoutBlanks(spelling), control] as const),
            ),
    );
    const companions = new Set(controls.flatMap((control) => control.companions.map(spellingWithoutBlanks)));
    const read = remember(readPattern);
    const hallmarks = remember(() => hallmarksOf(controls));
    const nearest = remember((text: string) => {
        const pattern = read(text);
        return pattern instanceof FilterPatternError
            ? nearestToText(text, hallmarks(undefined))
            : nearestControl(pattern, hallmarks(undefined));
    });
    const verdicts = remember((control: Control) => {
        const judge = patternJudge(control);
        return remember((text: string) => judge(text, read(text)));
    });
    const isForAccount = (text: string): boolean =>
        namesAccount.test(text) && controls.some((control) => accountOfPattern(text, control) !== undefined);

    return {
        ownerOf: (pattern, metricName) => {
            const named = controls.find((control) => metricName?.endsWith(control.metricName));
            if (pattern === undefined) {
                return named;
            }
            const compact = textWithoutBlanks(pattern);
            const isBeside = companions.has(compact) || isForAccount(pattern);
            return spelt.get(compact) ?? named ?? (isBeside ? undefined : nearest(pattern));
        },
        verdictOn: (pattern, control) => verdicts(control)(pattern),
    };
}

const namesAccount = /"\d{12}"/;
