import { compareFilterPatterns, type PatternComparison } from "../../pattern/comparison/compareFilterPatterns";
import { matchesEvent } from "../../pattern/matching/matchesEvent";
import { FilterPatternError } from "../../pattern/parsing/FilterPatternError";
import { parseFilterPattern, readPattern } from "../../pattern/parsing/parseFilterPattern";
import type { FilterPattern } from "../../pattern/syntax";
import { rememberOf } from "../../remember";
import { type Control, patternOf, type Spelling } from "../control";
import { explainBrokenLaw, explainTypos, explainVerdict, type VerdictEvidence } from "./explainVerdict";
import { intendedTests, isMistyped, neverHolds } from "./patternIntent";
import type { PatternVerdict } from "./patternVerdict";
import { realWitness } from "./realWitness";

/** Judges a text as the filter pattern of a control: what it counts of the control's events. */
export function judgeFilterPattern(text: string, control: Control): PatternVerdict {
    return patternJudge(control)(text, readPattern(text));
}

/** `judgeFilterPattern` for many texts, which are read already. */
export function patternJudge(
    control: Control,
): (text: string, candidate: FilterPattern | FilterPatternError) => PatternVerdict {
    const reference = patternOf(control);
    return (text, candidate) => {
        if (candidate instanceof FilterPatternError) {
            const explanation = `CloudWatch refuses it: ${candidate.message}`;
            return { verdict: "invalid", countsAllSamples: false, explanation };
        }
        const spelling = officialSpelling(text, control);
        if (spelling?.versions.includes(control.version)) {
            return exact(spelling);
        }
        const verdict = judge(candidate, reference, control);
        if (spelling === undefined || spelling.versions.length === 0) {
            return verdict;
        }
        return verdict.verdict === "equivalent"
            ? exact(spelling)
            : { ...verdict, explanation: `${ofOtherVersion(spelling)} ${verdict.explanation}` };
    };
}

function exact({ source }: Spelling): PatternVerdict {
    const explanation = `It is the control's pattern as ${source} spells it.`;
    return { verdict: "exact", grade: "exact", countsAllSamples: true, explanation };
}

const ofOtherVersion = ({ source, versions }: Spelling): string =>
    versions.includes("security-hub")
        ? `It is the control's pattern as ${source} spells it.`
        : `It is the control's pattern in ${versions.length === 1 ? "version" : "versions"} ${versions.join(", ")} of the benchmark.`;

function judge(candidate: FilterPattern, reference: FilterPattern, control: Control): PatternVerdict {
    const comparison = compareFilterPatterns(candidate, reference);
    const bothJson = candidate.kind === "json" && reference.kind === "json";
    const typos = bothJson
        ? intendedTests(candidate.condition, reference.condition).filter((test) =>
              isMistyped(test, reference.condition),
          )
        : [];
    // Nothing is counted because of mistyped tests.
    const isDecisive = bothJson && neverHolds(candidate.condition, new Set(typos.map(({ found }) => found)));
    const counted = control.samples.filter(({ message }) => matchesEvent(candidate, message));
    const countsAllSamples = control.samples.every((sample) => !sample.counted || counted.includes(sample));
    const missesSome = comparison.relation === "overlapping" || comparison.relation === "narrower";
    const coversRecords = missesSome && countsAllSamples && coversLaws(candidate, control);
    const brokenLaw = comparison.relation === "narrower" ? lawAgainst(candidate, control) : undefined;
    const isNever = isDecisive || brokenLaw !== undefined;
    const verdict = isNever
        ? "never matches"
        : coversRecords && comparison.relation === "overlapping"
          ? "broader"
          : verdictOf(comparison);
    const evidence = { verdict, candidate, reference, comparison, control, counted, coversRecords, typos };
    return {
        verdict,
        ...gradeOf(verdict),
        countsAllSamples,
        explanation: isDecisive
            ? explainTypos(typos, candidate)
            : brokenLaw !== undefined
              ? explainBrokenLaw(brokenLaw, control, candidate)
              : explainVerdict(withRealWitnesses(evidence)),
    };
}

/** Whether a pattern counts every event that the control's counts and that satisfies what is known of real records. */
function coversLaws(candidate: FilterPattern, { pattern, recordLaws }: Control): boolean {
    const tests = [pattern.replace(/^\{|\}$/g, ""), ...recordLaws].map((test) => `(${test})`);
    const { relation } = compareFilterPatterns(candidate, parseFilterPattern(`{${tests.join("&&")}}`));
    return relation === "broader" || relation === "equivalent";
}

/** What is known of all events of the control and holds for none that the pattern counts. */
const lawAgainst = (candidate: FilterPattern, { recordLaws }: Control): string | undefined =>
    recordLaws.find(
        (law) => compareFilterPatterns(candidate, parseFilterPattern(`{ ${law} }`)).relation === "disjoint",
    );

/** Events that can occur, in place of the shortest that the patterns tell apart, where the samples show them. */
function withRealWitnesses(evidence: VerdictEvidence): VerdictEvidence {
    const { candidate, reference, comparison, control } = evidence;
    const counted = control.samples.filter((sample) => sample.counted);
    const missed =
        comparison.missed &&
        (realWitness(reference, candidate, counted, control.recordLaws) ?? realWitness(reference, candidate, counted));
    const extra = comparison.extra && realWitness(candidate, reference, control.samples);
    return { ...evidence, comparison: { ...comparison, ...(missed && { missed }), ...(extra && { extra }) } };
}

function gradeOf(verdict: PatternVerdict["verdict"]): Pick<PatternVerdict, "grade"> {
    return verdict === "equivalent" ? { grade: "equivalent" } : verdict === "broader" ? { grade: "covers" } : {};
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

/** Which spelling of the control a text is, white space between tokens aside, those of its version first. */
export function officialSpelling(text: string, { spellings, version }: Control): Spelling | undefined {
    const compact = textWithoutBlanks(text);
    const same = spellings.filter((spelling) => spellingWithoutBlanks(spelling) === compact);
    const ofVersion = same.filter(({ versions }) => versions.includes(version));
    const isSame = ({ pattern }: Spelling): boolean => pattern === text;
    return ofVersion.find(isSame) ?? ofVersion[0] ?? same.find(isSame) ?? same[0];
}

const quotedOrBlank = /"(?:[^"\\]|\\.)*"|\s+/g;

/** A pattern without the white space between its tokens; inside quotes it is part of a value and stays. */
export function textWithoutBlanks(pattern: string): string {
    return pattern.replace(quotedOrBlank, (part) => (part.startsWith('"') ? part : ""));
}

/** `textWithoutBlanks` of a pattern that the catalogue holds, which every filter is compared with. */
export const spellingWithoutBlanks = rememberOf(({ pattern }: Pick<Spelling, "pattern">) => textWithoutBlanks(pattern));
