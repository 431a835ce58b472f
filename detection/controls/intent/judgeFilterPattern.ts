import { compareFilterPatterns } from "../../pattern/comparison/compareFilterPatterns";
import type { PatternComparison } from "../../pattern/comparison/comparison";
import { matchesEvent } from "../../pattern/matching/matchesEvent";
import { FilterPatternError } from "../../pattern/parsing/FilterPatternError";
import { parseFilterPattern } from "../../pattern/parsing/parseFilterPattern";
import type { FilterPattern, JsonCondition } from "../../pattern/syntax";
import type { Control, Spelling } from "../control";
import { explainTypos, explainVerdict, type VerdictEvidence } from "./explainVerdict";
import { officialSpelling } from "./officialSpelling";
import { holdsValuesOf, type IntendedTest, intendedTests, isMistyped, withoutTests } from "./patternIntent";
import type { PatternVerdict } from "./patternVerdict";
import { realWitness } from "./realWitness";

/** Judges a text as the filter pattern of a control: what it counts, and whether it was meant for the control at all. */
export function judgeFilterPattern(text: string, control: Control): PatternVerdict {
    const reference = parseFilterPattern(control.pattern);
    let candidate: FilterPattern;
    try {
        candidate = parseFilterPattern(text);
    } catch (error) {
        if (error instanceof FilterPatternError) {
            return invalid(text, error, reference);
        }
        throw error;
    }
    const spelling = officialSpelling(text, control);
    if (spelling?.versions.includes(control.version)) {
        return exact(spelling);
    }
    const verdict = judge(candidate, reference, control);
    return spelling && spelling.versions.length > 0 && verdict.verdict === "equivalent" ? exact(spelling) : verdict;
}

function exact({ source }: Spelling): PatternVerdict {
    const explanation = `It is the control's pattern as ${source} spells it.`;
    return { verdict: "exact", grade: "exact", isIntended: true, countsAllSamples: true, explanation };
}

function invalid(text: string, { message }: FilterPatternError, reference: FilterPattern): PatternVerdict {
    return {
        verdict: "invalid",
        isIntended: reference.kind === "json" && holdsValuesOf(text, reference.condition),
        countsAllSamples: false,
        explanation: `CloudWatch refuses it: ${message}`,
    };
}

function judge(candidate: FilterPattern, reference: FilterPattern, control: Control): PatternVerdict {
    const comparison = compareFilterPatterns(candidate, reference);
    const bothJson = candidate.kind === "json" && reference.kind === "json";
    const intended = bothJson ? intendedTests(candidate.condition, reference.condition) : [];
    const typos = bothJson ? decisiveTypos(candidate.condition, reference.condition, intended) : [];
    const counted = control.samples.filter(({ message }) => matchesEvent(candidate, message));
    const countsAllSamples = control.samples.every((sample) => !sample.counted || counted.includes(sample));
    const coversRecords = comparison.relation === "overlapping" && countsAllSamples && coversLaws(candidate, control);
    const verdict = typos.length > 0 ? "never matches" : coversRecords ? "broader" : verdictOf(comparison);
    // Without a single test that resembles the control's, what a pattern does to the samples still gives it away.
    const countsMostlyControl = counted.filter((sample) => sample.counted).length * 2 > counted.length;
    const isIntended =
        intended.length > 0 ||
        verdict === "equivalent" ||
        verdict === "narrower" ||
        (countsAllSamples && countsMostlyControl);
    const evidence = { verdict, candidate, reference, comparison, control, counted, countsAllSamples };
    return {
        verdict,
        ...gradeOf(verdict),
        isIntended,
        countsAllSamples,
        explanation:
            typos.length > 0
                ? explainTypos(typos)
                : explainVerdict(isIntended ? withRealWitnesses(evidence) : evidence),
    };
}

/** Whether a pattern counts every event that the control's counts and that satisfies what is known of real records. */
function coversLaws(candidate: FilterPattern, { pattern, recordLaws }: Control): boolean {
    const tests = [pattern.replace(/^\{|\}$/g, ""), ...recordLaws].map((test) => `(${test})`);
    const { relation } = compareFilterPatterns(candidate, parseFilterPattern(`{${tests.join("&&")}}`));
    return relation === "broader" || relation === "equivalent";
}

/** Events that can occur, in place of the shortest that the patterns tell apart, where the samples show them. */
function withRealWitnesses(evidence: VerdictEvidence): VerdictEvidence {
    const { candidate, reference, comparison, control } = evidence;
    const counted = control.samples.filter((sample) => sample.counted);
    const missed = comparison.missed && realWitness(reference, candidate, counted, control.recordLaws);
    const extra = comparison.extra && realWitness(candidate, reference, control.samples);
    return { ...evidence, comparison: { ...comparison, ...(missed && { missed }), ...(extra && { extra }) } };
}

function gradeOf(verdict: PatternVerdict["verdict"]): Pick<PatternVerdict, "grade"> {
    return verdict === "equivalent" ? { grade: "equivalent" } : verdict === "broader" ? { grade: "covers" } : {};
}

/** The mistyped tests, if nothing is counted because of them. */
function decisiveTypos(
    candidate: JsonCondition,
    reference: JsonCondition,
    intended: readonly IntendedTest[],
): readonly IntendedTest[] {
    const typos = intended.filter((test) => isMistyped(test, reference));
    const isDecisive = withoutTests(candidate, new Set(typos.map(({ found }) => found))) === undefined;
    return isDecisive ? typos : [];
}

function verdictOf(comparison: PatternComparison): PatternVerdict["verdict"] {
    const { relation, missed, extra, candidateNeverMatches } = comparison;
    if (candidateNeverMatches) {
        return "never matches";
    }
    if (relation === "overlapping" || relation === "disjoint") {
        return "different";
    }
    // Whether the two share events may be open; that neither covers the other is not.
    return relation === "undecided" && missed !== undefined && extra !== undefined ? "different" : relation;
}
