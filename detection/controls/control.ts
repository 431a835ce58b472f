import type { AlarmSettings } from "../alarm/settings";

/** A monitoring control of a benchmark: what must be counted, under which name, and which events prove it. */
export interface Control {
    /** Identity in code, stable when benchmarks renumber. */
    readonly slug: string;
    readonly title: string;
    /** What has happened when the alarm is raised: one sentence for the person who is woken up. */
    readonly happening: string;
    /** What the pattern counts, in the plural: "failed console sign-ins". */
    readonly events: string;
    /** Number of the control per version of the CIS AWS Foundations Benchmark, oldest first. */
    readonly benchmarkNumbers: readonly { readonly version: string; readonly number: string }[];
    /** AWS Security Hub's identifier, such as `CloudWatch.6`. */
    readonly securityHubId: string;
    /** The benchmark's filter pattern, byte for byte: exact auditors compare it as text. */
    readonly pattern: string;
    /** Other official spellings of the same pattern. */
    readonly otherSpellings: readonly { readonly source: string; readonly pattern: string }[];
    /** Name of the metric, and of the metric filter: some auditors join by either. */
    readonly metricName: string;
    /** Namespace shared by all controls of the benchmark. */
    readonly metricNamespace: string;
    /** Published for every counted event. */
    readonly metricValue: number;
    /** The benchmark's alarm. */
    readonly alarm: AlarmSettings;
    /** Tests that every real event which the pattern counts is known to satisfy as well: `$.eventSource = …`. */
    readonly recordLaws: readonly string[];
    readonly samples: readonly SampleEvent[];
}

/** A log event, written for this project true to the shape of real ones, and what the control must make of it. */
export interface SampleEvent {
    /** Identity within the control, kebab-case. */
    readonly name: string;
    /** What happened, for a person: "wrong password". */
    readonly title: string;
    /** Whether the control's pattern must count it. */
    readonly counted: boolean;
    /** For events that are not counted although a person might expect it: why, in a sentence. */
    readonly note?: string;
    /** The raw log message. */
    readonly message: string;
}
