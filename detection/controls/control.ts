import type { AlarmSettings } from "../alarm/settings";
import { parseFilterPattern } from "../pattern/parsing/parseFilterPattern";
import type { QueryColumn } from "../pattern/query/logsInsightsQuery";
import type { FilterPattern } from "../pattern/syntax";
import { rememberOf } from "../remember";

/** Every version of the CIS AWS Foundations Benchmark that has these controls, oldest first. */
export const cisVersions = ["1.2", "1.3", "1.4", "1.5", "2.0", "3.0", "4.0", "5.0", "6.0", "7.0"] as const;

/**
 * A version of the CIS AWS Foundations Benchmark; `security-hub` for the texts that AWS Security Hub compares, which
 * are no version's in every row.
 */
export type BenchmarkVersion = (typeof cisVersions)[number] | "security-hub";

/** Where a version has a control. */
export interface ControlNumber {
    /** Such as `4.6`; of AWS Security Hub, such as `CloudWatch.6`. */
    readonly number: string;
    /** The benchmark's profile level. AWS Security Hub has none. */
    readonly level?: 1 | 2;
    /** Whether the benchmark leaves the audit to a person. AWS Security Hub does not say. */
    readonly assessment?: "Scored" | "Automated" | "Manual";
}

/** A filter pattern of a control, byte for byte: auditors compare it as text. */
export interface Spelling {
    /** Identity within the control: the first version that has it, or who spells it so. */
    readonly id: string;
    /**
     * The versions whose text it is. The first spelling that names a version is what is deployed for that version, the
     * others that name it are accepted as its text. Empty: no version's, but known from auditors or modules.
     */
    readonly versions: readonly BenchmarkVersion[];
    readonly pattern: string;
    /** Who spells it so, for a sentence: "the benchmark". */
    readonly source: string;
}

export type Severity = "low" | "medium" | "high" | "critical";

/** A monitoring control, whatever the version: what must be counted, under which name, and which events prove it. */
export interface ControlDefinition {
    /** Identity in code and settings, kebab-case, stable when benchmarks renumber. */
    readonly slug: string;
    readonly title: string;
    /** What has happened when the alarm is raised: one sentence for the person who is woken up. */
    readonly happening: string;
    /** What the pattern counts, in the plural: "failed console sign-ins". */
    readonly events: string;
    /** Number per version, oldest first; a version that is absent does not have the control. */
    readonly numbers: Partial<Readonly<Record<BenchmarkVersion, ControlNumber>>>;
    /** The first is the one that the samples are sorted by. */
    readonly spellings: readonly [Spelling, ...Spelling[]];
    /** Name of the metric, and of the metric filter: some auditors join by either. */
    readonly metricName: string;
    /** The services whose events are counted, such as `kms.amazonaws.com`, where a trail can leave them out. */
    readonly eventSources?: readonly string[];
    /** Tests that every real event which the pattern counts is known to satisfy as well: `$.eventSource = …`. */
    readonly recordLaws: readonly string[];
    readonly samples: readonly SampleEvent[];
    /** What the benchmark's pattern does not see, most telling first. */
    readonly companions: readonly CompanionPattern[];
    /** How soon a person should look: this project's recommendation, no benchmark's. */
    readonly severity: Severity;
    /** What a person wants to read of its events beside what all records have, for the rows of its log alarm. */
    readonly columns?: readonly QueryColumn[];
}

/** A control as one version has it, with the metric and the alarm that the benchmark prescribes for all controls. */
export interface Control extends ControlDefinition {
    readonly version: BenchmarkVersion;
    /** AWS Security Hub's identifier, such as `CloudWatch.6`; absent where it has no such control. */
    readonly securityHubId?: string;
    /** The version's filter pattern, byte for byte. */
    readonly pattern: string;
    /** Namespace shared by all controls of the benchmark. */
    readonly metricNamespace: string;
    /** Published for every counted event. */
    readonly metricValue: number;
    readonly alarm: AlarmSettings;
    /** What the control is at every other version. */
    readonly definition: ControlDefinition;
}

/** A log event, written for this project true to the shape of real ones, and what the control must make of it. */
export interface SampleEvent {
    /** Identity within the control, kebab-case. */
    readonly name: string;
    /** What happened, for a person: "wrong password". */
    readonly title: string;
    /** Whether the control's pattern must count it. */
    readonly counted: boolean;
    /** What a person might not expect of it, above all why it is not counted: a sentence. */
    readonly note?: string;
    /** Ids of the control's spellings that judge the event the other way round. */
    readonly differsIn?: readonly string[];
    /** The raw log message. */
    readonly message: string;
}

/**
 * A pattern for events that a control's own pattern does not count, and of which a person wants to know all the same.
 * Companions count into metrics of their own, never in place of the control.
 */
export interface CompanionPattern {
    /** Identity in code and settings, kebab-case. */
    readonly slug: string;
    /** What such events are, in the plural: "sign-ins with an unknown user name". */
    readonly title: string;
    /** Why the control does not count them, or why they matter: one full sentence. */
    readonly note: string;
    /** The text of a filter pattern. */
    readonly pattern: string;
    /** Names of the control's samples that the pattern counts: these and no others. */
    readonly counts: readonly string[];
    /** Further events that it must count, where the control has no sample of them. */
    readonly samples?: readonly SampleEvent[];
}

/** The pattern of a control, which is read once: every filter of a stack is compared with it. */
export const patternOf: (control: Control) => FilterPattern = rememberOf(({ pattern }: Control) =>
    parseFilterPattern(pattern),
);
