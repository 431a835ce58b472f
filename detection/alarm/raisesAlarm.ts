import { type AlarmRun, runAlarm } from "./alarmRun";
import { alarmSettingProblems } from "./alarmSettingProblems";
import { explainProblem } from "./explainProblem";
import { hasBackground } from "./metric";
import type { AlarmSettings, MetricSettings } from "./settings";
import { situations } from "./situations";
import type { AlarmProblem, AlarmVerdict, AlarmWorld } from "./verdict";

/** The events that are to raise the alarm. */
export interface WatchedEvents {
    /** How many counted log events. Default: 1. */
    readonly events?: number;
    /** Within how many minutes they are delivered. Default: 5. Without effect on a single event. */
    readonly withinMinutes?: number;
}

/**
 * Whether counted log events, at any minute, alone in silence or among steady other log events, move an alarm to ALARM,
 * whether it comes back afterwards so that the next ones notify again, and whether it is silent while nothing happens.
 * Decided by running the alarm in each of these situations, not from the settings, which only serve to explain.
 *
 * Never throws because of the settings: those that CloudWatch would refuse are problems of the verdict.
 *
 * @throws RangeError if `events` or `withinMinutes` is not a whole number of at least 1.
 */
export function raisesAlarm(
    alarm: AlarmSettings,
    metric: MetricSettings,
    { events = 1, withinMinutes = 5 }: WatchedEvents = {},
): AlarmVerdict {
    requireCount("events", events);
    requireCount("withinMinutes", withinMinutes);
    const refused = refusedSettings(alarm, metric);
    if (refused.length > 0) {
        return { raises: false, recovers: true, silentOtherwise: true, problems: refused };
    }

    const runs = situations(alarm, metric, events, withinMinutes).map((situation) =>
        runAlarm(alarm, metric, situation),
    );
    const judged = runs.filter((run) => !isSilenceDetected(run, runs));
    const notRaised = judged.filter(({ minutesToAlarm }) => minutesToAlarm === undefined);
    const notRecovered = judged.filter(({ endsInAlarm }) => endsInAlarm);
    const raisedByNothing = runs.filter(({ startsInAlarm }) => startsInAlarm);

    const problem = (kind: AlarmProblem["kind"], failed: readonly AlarmRun[]): AlarmProblem[] => {
        const [proof] = failed;
        return proof === undefined ? [] : [describe(kind, proof, failed, alarm, metric)];
    };
    return {
        raises: notRaised.length === 0,
        ...(notRaised.length === 0 && { minutesToAlarm: longest(judged.map((run) => run.minutesToAlarm)) }),
        recovers: notRecovered.length === 0,
        ...(notRecovered.length === 0 &&
            judged.some(({ minutesToRecover }) => minutesToRecover !== undefined) && {
                minutesToRecover: longest(judged.map((run) => run.minutesToRecover)),
            }),
        silentOtherwise: raisedByNothing.length === 0,
        problems: [
            ...problem("is not raised", notRaised),
            ...problem("does not recover", notRecovered),
            ...problem("is raised by nothing", raisedByNothing),
        ],
    };
}

/** In silence, an alarm that is fine among other log events says that the trail is silent: not a word on the events. */
const isSilenceDetected = (run: AlarmRun, all: readonly AlarmRun[]): boolean =>
    run.startsInAlarm &&
    all.some(({ situation }) => situation.world === "steady") &&
    !all.some(({ situation, startsInAlarm }) => situation.world === "steady" && startsInAlarm);

function describe(
    kind: AlarmProblem["kind"],
    proof: AlarmRun,
    failed: readonly AlarmRun[],
    alarm: AlarmSettings,
    metric: MetricSettings,
): AlarmProblem {
    const worlds: AlarmWorld[] = ["silence", "steady"];
    return {
        kind,
        ...explainProblem(kind, proof, alarm, metric),
        worlds: hasBackground(metric)
            ? worlds.filter((world) => failed.some(({ situation }) => situation.world === world))
            : worlds,
        eventMinutes: proof.eventMinutes,
        timeline: proof.timeline,
    };
}

const longest = (minutes: readonly (number | undefined)[]): number => Math.max(...minutes.map((value) => value ?? 0));

function requireCount(name: string, value: number): void {
    if (!Number.isInteger(value) || value < 1) {
        throw new RangeError(`${name} is ${value}, and it is a whole number, at least 1.`);
    }
}

/** Why an alarm cannot be judged at all, because CloudWatch refuses its settings or those of the metric. */
function refusedSettings(alarm: AlarmSettings, metric: MetricSettings): AlarmProblem[] {
    return [...alarmSettingProblems(alarm), ...metricSettingProblems(metric)].map(({ reason, remedy }) => ({
        kind: "is not raised",
        reason,
        remedy,
        worlds: ["silence", "steady"],
        eventMinutes: [],
        timeline: {
            fromMinute: 0,
            toMinute: 0,
            minutes: [],
            initialState: "INSUFFICIENT_DATA",
            states: ["INSUFFICIENT_DATA"],
            transitions: [],
        },
    }));
}

function metricSettingProblems({ value, defaultValue }: MetricSettings): { reason: string; remedy: string }[] {
    const problems: { reason: string; remedy: string }[] = [];
    if (!Number.isFinite(value)) {
        problems.push({
            reason: `The metric value is ${value}, and only a number can be counted.`,
            remedy: "Set the metric value to 1.",
        });
    }
    if (defaultValue !== undefined && !Number.isFinite(defaultValue)) {
        problems.push({
            reason: `The default value is ${defaultValue}, and CloudWatch takes a number.`,
            remedy: "Leave the default value out.",
        });
    }
    return problems;
}
