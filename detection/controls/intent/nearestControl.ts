import { grouped } from "../../grouped";
import { matchesEvent } from "../../pattern/matching/matchesEvent";
import { type FilterPattern, type JsonTest, testsOf } from "../../pattern/syntax";
import { printSelector } from "../../pattern/wording/printSelector";
import type { Control } from "../control";
import { competesWith, type Hallmark, type Hallmarks } from "./hallmarks";
import { selectorResemblance, soughtText } from "./patternIntent";
import { areNear, lettersOf, resemblance } from "./resemblance";

/** What of a pattern speaks for one control. */
interface Evidence {
    readonly control: Control;
    /** Weight of the hallmarks that were found, each as closely as it was. */
    readonly found: number;
    /** Share of the control's own comparisons that was found. */
    readonly recall: number;
    /** Share of the pattern's comparisons that is the control's. */
    readonly precision: number;
}

/** One comparison that no other control has, or two that others share. */
const enough = 1;
const half = 0.5;
/** Of words without fields. */
const most = 0.7;
const closeness = { same: 1, near: 0.8, opposite: 0.5, elsewhere: 0.5 };
/** What a comparison weighs that is no control's. */
const foreign = { value: 1, other: 0.25 };
/** A shorter value may stand in the middle of any text. */
const tellingLetters = 8;

/** The control that a pattern was most probably meant for; undefined if it looks like no control's. */
export function nearestControl(pattern: FilterPattern, hallmarks: Hallmarks): Control | undefined {
    if (pattern.kind === "terms") {
        return nearestToText(pattern.text, hallmarks, most);
    }
    if (pattern.kind !== "json") {
        return undefined;
    }
    const tests = testsOf(pattern.condition);
    const evidence = weigh(tests, hallmarks);
    const meant = evidence.filter(
        ({ found, recall, precision }) => found >= enough && Math.max(recall, precision) >= half,
    );
    // Without enough that resembles a control's, a field of its own and what is done to the samples give it away.
    const others = evidence.filter(({ control }) => tests.some((test) => isOwnField(test, control, hallmarks)));
    return nearest(meant, pattern) ?? others.find(({ control }) => countsMostly(pattern, control))?.control;
}

/** The control of whose values a text holds that share, whatever happened to quotes and blanks. */
export function nearestToText(text: string, hallmarks: Hallmarks, share = half): Control | undefined {
    const letters = lettersOf(text);
    const held = (hallmark: Hallmark): boolean =>
        letters.includes(hallmark.letters) &&
        (hallmark.letters.length >= tellingLetters || letters.includes(fieldOf(hallmark) + hallmark.letters));
    const evidence = [...hallmarks.byControl]
        .map(([control, marks]) => [control, marks.filter(held)] as const)
        .map(([control, own]) => ({
            control,
            found: sum(own.map(({ weight }) => weight)),
            recall: recallOf(control, new Map(own.map((hallmark) => [hallmark, 1])), hallmarks),
        }));
    return evidence
        .filter(({ found, recall }) => found >= enough && recall >= share)
        .sort((one, other) => other.recall - one.recall)[0]?.control;
}

function weigh(tests: readonly JsonTest[], hallmarks: Hallmarks): readonly Evidence[] {
    const found = new Map<Control, Map<Hallmark, number>>();
    const owned = new Map<Control, number>();
    let whole = 0;
    for (const test of tests) {
        const hits = hitsOf(test, hallmarks);
        const weight = Math.max(hits.length === 0 ? foreignWeight(test) : 0, ...hits.map(([hit]) => hit.weight));
        whole += weight;
        const values = new Set(hits.map(([{ letters }]) => letters)).size;
        for (const [control, own] of grouped(
            hits.map(([hit]) => hit),
            ({ control }) => [control],
        )) {
            // A wildcard reaches the values of several controls: each has its part.
            const part = new Set(own.map(({ letters }) => letters)).size / values;
            owned.set(control, (owned.get(control) ?? 0) + weight * part);
        }
        for (const [hit, close] of hits) {
            const ofControl = found.get(hit.control) ?? new Map<Hallmark, number>();
            ofControl.set(hit, Math.max(close, ofControl.get(hit) ?? 0));
            found.set(hit.control, ofControl);
        }
    }
    return [...found].map(([control, own]) => ({
        control,
        found: sum([...own].map(([{ weight }, close]) => weight * close)),
        recall: recallOf(control, own, hallmarks),
        precision: (owned.get(control) ?? 0) / whole,
    }));
}

const foreignWeight = (test: JsonTest): number =>
    test.kind === "regex" || (test.kind === "text" && test.operator === "=" && test.text.literal !== "")
        ? foreign.value
        : foreign.other;

/** The hallmarks that a comparison is, or was meant to be, and how close it comes to each. */
function hitsOf(test: JsonTest, hallmarks: Hallmarks): readonly (readonly [Hallmark, number])[] {
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
    // A regex is no more anchored than a text between two wildcards.
    const [before, after] =
        test.kind === "text" ? [test.text.leadingWildcard, test.text.trailingWildcard] : [true, true];
    const isWithin = (value: string): boolean =>
        letters !== "" &&
        (before ? (after ? value.includes(letters) : value.endsWith(letters)) : after && value.startsWith(letters));
    const similar: Hallmark[] = [];
    for (const [value, hallmarks] of byValue) {
        for (const hallmark of hallmarks) {
            const wanted = hallmark.test.text;
            const isReached =
                (wanted.trailingWildcard && letters.startsWith(value)) ||
                (wanted.leadingWildcard && letters.endsWith(value));
            if (
                isReached ||
                isWithin(value) ||
                (areNear(letters, value) && resemblance(text, wanted.literal) === "typo")
            ) {
                similar.push(hallmark);
            }
        }
    }
    return similar;
}

/** Of those that a pattern was meant for: the one that it comes closest to, in words, then in what it counts. */
function nearest(meant: readonly Evidence[], pattern: FilterPattern): Control | undefined {
    const scores = meant.map((each) => ({ ...each, score: meanOf(each.recall, each.precision) }));
    const top = Math.max(...scores.map(({ score }) => score));
    const first = scores.filter(({ score }) => score > top - 1e-9).map(({ control }) => control);
    return first.length < 2
        ? first[0]
        : first.sort((one, other) => countedShare(pattern, other) - countedShare(pattern, one))[0];
}

/** The harmonic mean: high only if both are. */
const meanOf = (recall: number, precision: number): number => (2 * recall * precision) / (recall + precision);

function countedShare(pattern: FilterPattern, { samples }: Control): number {
    const counted = samples.filter((sample) => sample.counted);
    return counted.filter(({ message }) => matchesEvent(pattern, message)).length / counted.length;
}

/** Whether a test is on a field that this control asks for and no other that competes with it does. */
function isOwnField({ selector }: JsonTest, control: Control, { byControl }: Hallmarks): boolean {
    const field = printSelector(selector);
    return [...byControl].every(
        ([other, own]) =>
            !competesWith(control, other) ||
            (other === control) === own.some(({ test }) => printSelector(test.selector) === field),
    );
}

/** Whether a pattern counts all samples that the control counts, and few others of the control's. */
function countsMostly(pattern: FilterPattern, { samples }: Control): boolean {
    const counted = samples.filter(({ message }) => matchesEvent(pattern, message));
    const wanted = samples.filter((sample) => sample.counted);
    return wanted.every((sample) => counted.includes(sample)) && wanted.length * 2 > counted.length;
}

function recallOf(control: Control, found: ReadonlyMap<Hallmark, number>, hallmarks: Hallmarks): number {
    const wanted = (hallmarks.byControl.get(control) ?? []).filter(({ isOfPattern }) => isOfPattern);
    return (
        sum(wanted.map((hallmark) => hallmark.weight * (found.get(hallmark) ?? 0))) /
        sum(wanted.map(({ weight }) => weight))
    );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const fieldOf = ({ test }: Hallmark): string => {
    const last = test.selector.at(-1);
    return last?.kind === "property" ? lettersOf(last.name) : "";
};
