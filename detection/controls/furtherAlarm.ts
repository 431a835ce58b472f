import type { AlarmSettings } from "../alarm/settings";
import type { QueryColumn } from "../pattern/query/logsInsightsQuery";
import { capitalised } from "../pattern/wording/sentence";
import { accountPattern } from "./accountPattern";
import type { CompanionPattern, Control, SampleEvent } from "./control";
import { type Exclusion, patternWithout } from "./exclusion";

/**
 * An alarm beside the benchmark's pair of a control, or over the alert path itself. It notices what the pair does not,
 * and never stands in its place.
 */
export interface FurtherAlarm {
    /** Path of what asks for it, such as `console-authentication-failures/burst` or `heartbeat`. */
    readonly name: string;
    /** What has happened when the alarm is raised: one sentence for the person who is woken up. */
    readonly happening: string;
    /** Why somebody wants to know: one or two full sentences. */
    readonly reason: string;
    /** Name of the alarm and, where it counts log events, of its metric and its metric filter. */
    readonly alarmName: string;
    readonly watches: CountedEvents | MetricOfControl | LogGroupIngestion | LogQuery;
    /** The alarm as it is unless somebody sets it otherwise. */
    readonly alarm: AlarmSettings;
}

/** Log events, which metric filters of the alarm's own count into one metric. */
interface CountedEvents {
    readonly kind: "events";
    /** More than one where what is counted does not fit into one pattern; CloudWatch adds up what they publish. */
    readonly patterns: readonly [string, ...string[]];
    /** `counted` says whether one of the patterns must count the event. */
    readonly samples: readonly SampleEvent[];
}

/** The metric that the control's filter publishes. */
interface MetricOfControl {
    readonly kind: "control metric";
}

/** How many log events arrive in the log group, which CloudWatch Logs counts itself. */
interface LogGroupIngestion {
    readonly kind: "ingestion";
    readonly namespace: string;
    readonly metricName: string;
    /** Name of the dimension whose value is the log group's name. */
    readonly dimension: string;
}

/** The log group itself, which a query of CloudWatch Logs Insights reads on a schedule: a log alarm. */
export interface LogQuery {
    readonly kind: "log query";
    /** Lists the events that the control's pattern counts, a row each. */
    readonly query: string;
    /** What a row says of an event. */
    readonly columns: readonly QueryColumn[];
    /** Makes of the rows what the alarm compares with its threshold: `count(*)`, or that for each source. */
    readonly aggregation: string;
    /** Whether each source, a user and an address, has a state and messages of its own. */
    readonly isPerSource: boolean;
    /** How many rows a mail has at most, of the 50 that CloudWatch takes (`ActionLogLineCount`). */
    readonly mostRows: number;
    /** How far back a run looks. The alarm's period is the time between two runs. */
    readonly windowSeconds: number;
    /** Where the query lists more than the pattern counts: full sentences. */
    readonly remarks: readonly string[];
}

/** What an alarm beside a control's pair is called, and how it is like the control's own. */
export const beside = ({ slug, metricName, happening, alarm }: Control, part: string) => ({
    name: `${slug}/${part}`,
    alarmName: `${metricName}-${part}`,
    happening,
    alarm,
});

/** Many events in a short time: worth a page where a single one is worth a mail. */
export const burstAlarm = (control: Control): FurtherAlarm => ({
    ...beside(control, "burst"),
    happening: `Many ${control.events} within a short time.`,
    reason: "The benchmark's alarm sends one message however many events follow.",
    watches: { kind: "control metric" },
    alarm: { ...control.alarm, threshold: 10 },
});

/** Events that the control's own pattern does not see. */
export const companionAlarm = (control: Control, companion: CompanionPattern): FurtherAlarm => ({
    ...beside(control, companion.slug),
    happening: `${capitalised(companion.title)}.`,
    reason: companion.note,
    watches: {
        kind: "events",
        patterns: [companion.pattern],
        samples: [
            ...control.samples.map((sample) => ({ ...sample, counted: companion.counts.includes(sample.name) })),
            ...(companion.samples ?? []),
        ],
    },
});

/** The control's events without those that are everyday work. The benchmark's pair still counts these. */
export const tunedAlarm = (control: Control, exclusions: readonly Exclusion[]): FurtherAlarm => ({
    ...beside(control, "tuned"),
    reason: "This alarm leaves out what its settings exclude; the benchmark's own alarm counts that as well.",
    watches: { kind: "events", patterns: [patternWithout(control.pattern, exclusions)], samples: [] },
});

/** The control's events in one account of an organization. */
export const memberAccountAlarm = (control: Control, account: string): FurtherAlarm => ({
    ...beside(control, account),
    reason: "The benchmark's alarm sends no message for a second account while the first one keeps it in ALARM.",
    watches: { kind: "events", patterns: [accountPattern(control, account)], samples: [] },
});
