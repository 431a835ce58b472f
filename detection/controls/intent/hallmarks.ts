import { grouped } from "../../grouped";
import { compileText } from "../../pattern/matching/compileValueTest";
import { parseFilterPattern } from "../../pattern/parsing/parseFilterPattern";
import { type JsonTest, type TextTest, testsOf } from "../../pattern/syntax";
import { printSelector } from "../../pattern/wording/printTest";
import { isOfBenchmark } from "../benchmark";
import type { Control } from "../control";
import { selectorResemblance, soughtText } from "./patternIntent";
import { areNear, lettersOf, resemblance } from "./resemblance";

/** A comparison by which a pattern shows which control it was meant for. */
export interface Hallmark {
    readonly control: Control;
    readonly test: TextTest;
    /** Letters of the value. */
    readonly letters: string;
    /** 1 for what only this control asks for, less for what others ask for too or what says little. */
    readonly weight: number;
    /** Whether it stands in the control's pattern. Otherwise it is a law of the control's records. */
    readonly isOfPattern: boolean;
}

/** The hallmarks of several controls. */
export interface Hallmarks {
    /** By the letters of their values. */
    readonly byValue: ReadonlyMap<string, readonly Hallmark[]>;
    readonly byControl: ReadonlyMap<Control, readonly Hallmark[]>;
}

/** An event source and what is excluded stand beside what a pattern is about, and a law in few patterns at all. */
const weights = { value: 1, eventSource: 0.5, exclusion: 0.5, law: 0.5 };

export function hallmarksOf(controls: readonly Control[]): Hallmarks {
    const all = controls.flatMap((control) => [
        ...comparisonsIn(control.pattern).map((test) => ({ control, test, isOfPattern: true })),
        ...control.recordLaws
            .flatMap((law) => comparisonsIn(`{ ${law} }`))
            .map((test) => ({ control, test, isOfPattern: false })),
    ]);
    const owners = new Map<string, Set<Control>>();
    for (const { control, test } of all) {
        owners.set(keyOf(test), (owners.get(keyOf(test)) ?? new Set()).add(control));
    }
    const shareOf = (control: Control, test: TextTest): number =>
        [...(owners.get(keyOf(test)) ?? [])].filter((other) => competesWith(control, other)).length;
    const hallmarks = all.map(({ control, test, isOfPattern }): Hallmark => {
        const isEventSource = printSelector(test.selector) === "$.eventSource";
        const own = test.operator === "!=" ? weights.exclusion : isEventSource ? weights.eventSource : weights.value;
        return {
            control,
            test,
            letters: lettersOf(test.text.literal),
            weight: (own * (isOfPattern ? 1 : weights.law)) / shareOf(control, test),
            isOfPattern,
        };
    });
    return {
        byValue: grouped(hallmarks, ({ letters }) => [letters]),
        byControl: grouped(hallmarks, ({ control }) => [control]),
    };
}

/**
 * Whether a comparison says less of a control where another has it too. A team's own control takes nothing from the
 * benchmark's: their filters are found as they are without it.
 */
export const competesWith = (control: Control, other: Control): boolean =>
    isOfBenchmark(other) || !isOfBenchmark(control);

function comparisonsIn(pattern: string): TextTest[] {
    const parsed = parseFilterPattern(pattern);
    return parsed.kind !== "json"
        ? []
        : testsOf(parsed.condition)
              .filter((test) => test.kind === "text")
              .filter(({ text }) => text.literal !== "");
}

const keyOf = ({ selector, operator, text }: TextTest): string =>
    `${printSelector(selector)} ${operator} ${text.literal}`;

const closeness = { same: 1, near: 0.8, opposite: 0.5, elsewhere: 0.5 };

/** The hallmarks that a comparison is, or was meant to be, and how close it comes to each. */
export function hitsOf(test: JsonTest, hallmarks: Hallmarks): readonly (readonly [Hallmark, number])[] {
    const text = soughtText(test);
    if (text === undefined) {
        return [];
    }
    const letters = lettersOf(text);
    const exact = hallmarks.byValue.get(letters) ?? [];
    const candidates = exact.length > 0 ? exact : similarTo(test, text, letters, hallmarks);
    return candidates.flatMap((hallmark): (readonly [Hallmark, number])[] => {
        const field = selectorResemblance(test.selector, hallmark.test.selector);
        const isOpposite = "operator" in test && test.operator !== hallmark.test.operator;
        if (field === "none" && exact.length === 0) {
            return []; // Not two guesses at once.
        }
        const close = Math.min(
            exact.length > 0 ? closeness.same : closeness.near,
            field === "none" ? closeness.elsewhere : closeness.same,
            isOpposite ? closeness.opposite : closeness.same,
        );
        return [[hallmark, close]];
    });
}

function similarTo(test: JsonTest, text: string, letters: string, { byValue }: Hallmarks): readonly Hallmark[] {
    const open = { leadingWildcard: true, trailingWildcard: true };
    const reaches = compileText({ ...(test.kind === "text" ? test.text : open), literal: letters });
    const similar: Hallmark[] = [];
    for (const [value, hallmarks] of byValue) {
        const isReached = letters !== "" && reaches(value);
        for (const hallmark of hallmarks) {
            const { text: wanted } = hallmark.test;
            if (
                isReached ||
                (wanted.trailingWildcard && letters.startsWith(value)) ||
                (wanted.leadingWildcard && letters.endsWith(value)) ||
                (areNear(letters, value) && resemblance(text, wanted.literal) === "typo")
            ) {
                similar.push(hallmark);
            }
        }
    }
    return similar;
}
