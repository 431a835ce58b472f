import type { AlarmSettings } from "../alarm/settings";
import { remember, rememberOf } from "../remember";
import {
    type BenchmarkVersion,
    type Control,
    type ControlDefinition,
    type ControlNumber,
    cisVersions,
    type SampleEvent,
    type Spelling,
} from "./control";

/** What a setting for the version can say. */
export const benchmarkVersions: readonly BenchmarkVersion[] = [...cisVersions, "security-hub"];

/** What a control is judged by unless somebody says otherwise. */
export const newestVersion = "7.0" satisfies BenchmarkVersion;

/**
 * The alarm of every control in every version: raised by the first counted event. What a filter does not count is
 * published nowhere, hence no data is fine.
 */
export const benchmarkAlarm: AlarmSettings = {
    statistic: "Sum",
    periodSeconds: 300,
    evaluationPeriods: 1,
    threshold: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    treatMissingData: "notBreaching",
};

/** The metric and the alarm of every control in every version (remediation steps of the benchmark's section). */
const prescribed: Pick<Control, "metricNamespace" | "metricValue" | "alarm"> = {
    metricNamespace: "CISBenchmark",
    metricValue: 1,
    alarm: benchmarkAlarm,
};

/**
 * The numbers of a row of the monitoring section: 3.x in version 1.2, 4.x from 1.3 to 5.0, 5.x since.
 *
 * @param since the version that brought the row.
 * @param securityHub the row's number at AWS Security Hub; undefined where it has no such control.
 */
export function numbersOfRow(
    row: number,
    level: 1 | 2,
    { since = "1.2", securityHub }: { since?: (typeof cisVersions)[number]; securityHub?: string } = {},
): ControlDefinition["numbers"] {
    const versions = cisVersions.slice(cisVersions.indexOf(since));
    return Object.fromEntries([
        ...versions.map((version) => [version, numberIn(version, row, level)]),
        ...(securityHub === undefined ? [] : [["security-hub", { number: securityHub }]]),
    ]);
}

function numberIn(version: (typeof cisVersions)[number], row: number, level: 1 | 2): ControlNumber {
    const index = cisVersions.indexOf(version);
    if (version === "1.2") {
        return { number: `3.${row}`, level, assessment: "Scored" };
    }
    const section = index < cisVersions.indexOf("6.0") ? 4 : 5;
    const isAutomated = index < cisVersions.indexOf("4.0");
    return { number: `${section}.${row}`, level, assessment: isAutomated ? "Automated" : "Manual" };
}

/** False of a control that a team has defined for itself. */
export const isOfBenchmark = ({ numbers }: Pick<ControlDefinition, "numbers">): boolean =>
    Object.keys(numbers).length > 0;

/** The text of every version of the benchmark. */
export const ofBenchmark = (pattern: string): Spelling => ({
    id: "cis",
    versions: cisVersions,
    source: "the benchmark",
    pattern,
});

/** The text that AWS Security Hub compares. */
export const ofSecurityHub = (pattern: string): Spelling => ({
    id: "security-hub",
    versions: ["security-hub"],
    source: "AWS Security Hub",
    pattern,
});

const newestFirst: readonly BenchmarkVersion[] = [...[...cisVersions].reverse(), "security-hub"];

/** A control at the newest version that has it. */
export function defineControl(definition: ControlDefinition): Control {
    const newest = newestFirst.find((version) => hasText(definition, version));
    if (newest === undefined) {
        throw new TypeError(`No spelling of the control ${definition.slug} names a version.`);
    }
    return versionsOf(definition)(newest);
}

/** The same control at another version; undefined if that version does not have it. */
export function controlAt({ definition }: Pick<Control, "definition">, version: BenchmarkVersion): Control | undefined {
    return hasText(definition, version) ? versionsOf(definition)(version) : undefined;
}

/** One object for each version of a control, so that controls can be told apart by identity. */
const versionsOf = rememberOf((definition: ControlDefinition) =>
    remember((version: BenchmarkVersion) => newControl(definition, version)),
);

const textAt = ({ spellings }: ControlDefinition, version: BenchmarkVersion): Spelling | undefined =>
    spellings.find(({ versions }) => versions.includes(version));

const hasText = (definition: ControlDefinition, version: BenchmarkVersion): boolean =>
    textAt(definition, version) !== undefined;

function newControl(definition: ControlDefinition, version: BenchmarkVersion): Control {
    const [first] = definition.spellings;
    const { id, pattern } = textAt(definition, version) ?? first;
    const securityHubId = definition.numbers["security-hub"]?.number;
    const isJudgedOtherwise = ({ differsIn = [] }: SampleEvent): boolean => differsIn.includes(id);
    return {
        ...definition,
        ...prescribed,
        version,
        ...(securityHubId !== undefined && { securityHubId }),
        pattern,
        samples: definition.samples.map((sample) =>
            isJudgedOtherwise(sample) ? { ...sample, counted: !sample.counted } : sample,
        ),
        definition,
    };
}
