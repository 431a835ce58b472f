import { grouped } from "../../grouped";
import { parseFilterPattern } from "../../pattern/parsing/parseFilterPattern";
import { type TextTest, testsOf } from "../../pattern/syntax";
import { printSelector } from "../../pattern/wording/printSelector";
import { isOfBenchmark } from "../benchmark";
import type { Control } from "../control";
import { lettersOf } from "./resemblance";

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
