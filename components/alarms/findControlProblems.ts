import { benchmarkVersions, controls, findDefinitionProblems } from "../../detection";
import { guessOr } from "../settings/nearestName";
import { pathPart, quoted } from "../settings/quoted";
import { type AsFarAsKnown, knownEntries, type Undecided, undecided } from "../settings/undecided";
import { findValueProblems, oneOf } from "../settings/valueRule";
import type { ControlArgs } from "./ControlArgs";
import { findAlarmProblems } from "./findAlarmProblems";
import { findFurtherControlProblems } from "./findFurtherControlProblems";
import { findNotifiedTopicProblems } from "./findNotifiedTopicProblems";
import {
    type AskedControls,
    controlNamed,
    type GivenOwnControls,
    knownOwnControls,
    monitoredControls,
} from "./monitoredControls";

/** How a control is monitored, as far as it is known. */
export type GivenControl = AsFarAsKnown<ControlArgs>;

interface GivenControls extends AskedControls<GivenControl> {
    readonly metricDefaultValue?: number | Undecided;
}

/**
 * Everything that keeps the controls that are asked for from being monitored, in sentences.
 *
 * @param severities the severities that there are; `undecided` if that cannot be told yet.
 */
export function findControlProblems(given: GivenControls, severities: readonly string[] | Undecided): string[] {
    const ofVersion = findValueProblems("benchmark", given.benchmark, knownVersion);
    if (ofVersion.length > 0 || given.controls === undecided) {
        return ofVersion;
    }
    return [
        ...findDefinitionProblems(knownOwnControls(given.ownControls)).flatMap(([slug, problems]) =>
            problems.map((problem) => `ownControls.${pathPart(slug)}: ${problem}`),
        ),
        ...knownEntries(given.controls).flatMap(([slug, control]) => findProblems(slug, control, given, severities)),
        ...(Object.keys(given.controls ?? {}).length > 0 && monitoredControls(given).length === 0
            ? [
                  "controls switches off every control, so that nothing would be monitored. Leave one of them on, or name " +
                      "a benchmark.",
              ]
            : []),
    ];
}

/** What is wrong with a definition is said once, where it stands. */
const isDefined = (slug: string, given: GivenOwnControls): boolean =>
    given !== undefined && (given === undecided || Object.hasOwn(given, slug));

/** What the setting `benchmark` must be. */
export const knownVersion = oneOf(
    benchmarkVersions,
    `a version of the CIS AWS Foundations Benchmark, or security-hub: ${benchmarkVersions.join(", ")}. Correct it, in quotes, ` +
        "or leave it out for the controls that are named alone",
);

function findProblems(
    slug: string,
    given: GivenControl,
    { benchmark, ownControls, metricDefaultValue }: GivenControls,
    severities: readonly string[] | Undecided,
): string[] {
    const control = controlNamed(slug, benchmark, ownControls);
    if (control === undefined) {
        return isDefined(slug, ownControls) ? [] : [explainNoControl(slug, benchmark)];
    }
    const setting = `controls.${slug}`;
    if (given.enabled === false) {
        return findReasonProblems(setting, given.reason);
    }
    return [
        ...(given.reason === undefined || given.enabled === undecided
            ? []
            : [
                  `${setting}.reason says why the control is not monitored, and ${setting}.enabled is not false. Set enabled to ` +
                      "false, or remove the reason.",
              ]),
        ...findNotifiedTopicProblems(setting, given, severities),
        ...findAlarmProblems(control, given.alarm, metricDefaultValue, `${setting}.`),
        ...findFurtherControlProblems(setting, control, given, severities),
    ];
}

function findReasonProblems(setting: string, reason: string | Undecided | undefined): string[] {
    return reason === undecided || (reason ?? "").trim() !== ""
        ? []
        : [
              `${setting}.enabled is false and ${setting}.reason is missing; an auditor asks why a control is not monitored. Add ` +
                  "a sentence that says what watches instead.",
          ];
}

function explainNoControl(slug: string, benchmark: string | Undecided | undefined): string {
    if (Object.hasOwn(controls, slug)) {
        const version = benchmark === "security-hub" ? "AWS Security Hub" : `version ${String(benchmark)}`;
        return `controls.${slug} is not a control of ${version}. Remove it, or name another benchmark.`;
    }
    const known = Object.keys(controls);
    const all = `; they are ${known.join(", ")}. Correct it, or remove it.`;
    return `controls has ${quoted(slug)}, which is no control${guessOr(all, slug, known, "Rename it, or remove it.")}`;
}
