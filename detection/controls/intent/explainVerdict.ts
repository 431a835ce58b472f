import type { PatternComparison } from "../../pattern/comparison/compareFilterPatterns";
import { type FilterPattern, isGroup, type JsonCondition, type JsonTest } from "../../pattern/syntax";
import { printQuoted, printSelector, printTest } from "../../pattern/wording/printTest";
import { listed } from "../../pattern/wording/sentence";
import type { Control, SampleEvent } from "../control";
import { type CaseSlip, caseSlips, type MistypedTest } from "./patternIntent";
import type { PatternVerdict } from "./patternVerdict";

/** What a judgement rests on. */
export interface VerdictEvidence {
    readonly verdict: PatternVerdict["verdict"];
    readonly candidate: FilterPattern;
    readonly reference: FilterPattern;
    readonly comparison: PatternComparison;
    readonly control: Control;
    /** The control's sample events that the candidate counts. */
    readonly counted: readonly SampleEvent[];
    /** Whether all events of the control that keep the laws of its records are counted, although others are missed. */
    readonly coversRecords: boolean;
    /** Tests that look misspelt and are not the reason why nothing is counted. */
    readonly typos: readonly MistypedTest[];
}

/** A few sentences about a pattern, which they call "it". */
export function explainVerdict(evidence: VerdictEvidence): string {
    const { typos, verdict, candidate, reference } = evidence;
    const slips = [...typos.map(describeTypo), ...caseSlips(candidate, reference).map(describeCaseSlip)];
    const misspelt = slips.length === 0 ? [] : [`It looks misspelt: ${listed(slips, "and")}.`];
    return [explainComparison(evidence), ...misspelt, ...(verdict === "equivalent" ? [] : remarksOn(candidate))].join(
        " ",
    );
}

/** What the parser has to say of a pattern that is valid: each once, however many values it is true of. */
export const remarksOn = ({ remarks }: FilterPattern): readonly string[] => [
    ...new Set(remarks.map(({ message }) => message)),
];

function explainComparison(evidence: VerdictEvidence): string {
    const { verdict, candidate, comparison, control } = evidence;
    const missed =
        comparison.missed === undefined ? undefined : `misses ${control.events} such as ${comparison.missed}`;
    const extra = comparison.extra === undefined ? undefined : `counts other events such as ${comparison.extra}`;
    switch (verdict) {
        case "equivalent":
            return "It counts the same events as the benchmark's pattern, in a spelling that auditors who compare text refuse.";
        case "narrower":
            return explainNarrower(evidence);
        case "broader":
            return candidate.kind === "everything"
                ? "It is blank and counts every log event."
                : `It ${coverage(evidence)}, and other events such as ${comparison.extra}.${wronglyCounted(evidence)}`;
        case "different":
            return candidate.kind === "terms" && extra !== undefined
                ? `It searches the text of an event, not its fields: it ${extra}.${wronglyCounted(evidence)}`
                : `It ${listed(
                      [missed, extra].filter((part) => part !== undefined),
                      "and",
                  )}.${wronglyCounted(evidence)}`;
        case "never matches":
            return "It counts nothing: its tests contradict each other, so that no event can pass them all.";
        default:
            return `It cannot be told which ${control.events} it counts. ${comparison.reason ?? ""}`.trim();
    }
}

/** What a broader pattern counts of the control's events: all, or all that the laws of their records allow. */
function coverage({ candidate, reference, comparison, control }: VerdictEvidence): string {
    if (comparison.missed === undefined) {
        return `counts all ${control.events}`;
    }
    const terms = addedTests(candidate, reference).map((test) => printTest(test, " "));
    const all = `all ${control.events} known so far`;
    return terms.length > 0
        ? `asks for ${listed(terms, "and")}, which ${all} satisfy, so that it counts them`
        : `counts ${all}`;
}

/** A sentence for each test whose field or value is misspelled, and why a value is not what it looks like. */
export function explainTypos(typos: readonly MistypedTest[], candidate: FilterPattern): string {
    const mistakes = `It never counts a real event: ${listed(typos.map(describeTypo), "and")}.`;
    return [mistakes, ...remarksOn(candidate)].join(" ");
}

/** What is known of all events of a control, and against which a pattern asks. */
export function explainBrokenLaw(law: string, { events }: Control, candidate: FilterPattern): string {
    const reason = `It never counts a real event: all ${events} known so far satisfy ${law}.`;
    return [reason, ...remarksOn(candidate)].join(" ");
}

function describeTypo({ wanted, found, selector, value }: MistypedTest): string {
    const field = printSelector(wanted.selector);
    const mistakes = [
        ...(selector === "same" ? [] : [`the field is ${field}, not ${printSelector(found.selector)}`]),
        ...(value === "same"
            ? []
            : [`the value of ${field} is ${printQuoted(wanted.text.literal)}, not ${printQuoted(found.text.literal)}`]),
    ];
    return listed(mistakes, "and");
}

function describeCaseSlip({ wanted, found }: CaseSlip): string {
    const [field, value] = [printSelector(wanted.selector), printQuoted(wanted.text.literal)];
    return `the value of ${field} is ${value}, and the case of letters counts in ${printTest(found, " ")}`;
}

function explainNarrower({ candidate, reference, comparison, control, coversRecords }: VerdictEvidence): string {
    const added = addedTests(candidate, reference);
    const terms = added.map((test) => printTest(test, " "));
    const cause = terms.length > 0 ? `also asks for ${listed(terms, "and")}, so that it ` : "";
    const misses = `It ${cause}misses ${control.events} such as ${comparison.missed}.`;
    if (coversRecords && added.length > 0) {
        return `${misses} All records known so far satisfy that, but the benchmark allows no additional term.`;
    }
    const hidesAbsent = added.some((test) => "operator" in test && test.operator === "!=");
    return hidesAbsent ? `${misses} A test with != fails as well where the field is absent.` : misses;
}

/** The tests that stand beside those of the reference and must hold too. */
function addedTests(candidate: FilterPattern, reference: FilterPattern): readonly JsonTest[] {
    const known = requiredTests(reference).map((test) => printTest(unquoted(test), " "));
    return requiredTests(candidate).filter((test) => !known.includes(printTest(unquoted(test), " ")));
}

const requiredTests = (pattern: FilterPattern): readonly JsonTest[] =>
    pattern.kind === "json" ? requiredBy(pattern.condition) : [];

function requiredBy(condition: JsonCondition): readonly JsonTest[] {
    if (!isGroup(condition)) {
        return [condition];
    }
    return condition.kind === "allOf" ? condition.conditions.flatMap(requiredBy) : [];
}

const unquoted = (test: JsonTest): JsonTest => (test.kind === "text" ? { ...test, quoted: true } : test);

/** A sentence on the sample events that are counted although they are not the control's. */
function wronglyCounted({ counted }: VerdictEvidence): string {
    const titles = counted.filter((sample) => !sample.counted).map(({ title }) => `"${title}"`);
    return titles.length > 0 ? ` Of the sample events it counts ${listed(titles, "and")}.` : "";
}
