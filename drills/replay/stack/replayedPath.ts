import {
    type AlarmSettings,
    type Control,
    consoleAuthenticationFailures,
    controls,
    isSignInControl,
    type MetricSettings,
} from "../../../detection";
import type { Recipient } from "../../simulation/simulation";

/** The part of an alert path that a replay sends records through. */
export interface ReplayedPath {
    readonly control: Control;
    /** Where the settings come from, for a person: a stack file, or the benchmark. */
    readonly source: string;
    readonly pattern: string;
    readonly metric: MetricSettings;
    readonly alarm: AlarmSettings;
    readonly alarmName: string;
    /** Who hears of the alarm; empty for the benchmark's own settings, which name nobody. */
    readonly subscribers: readonly Recipient[];
    /** Whether the subscribers hear of it, too, when the alarm is over. */
    readonly tellsWhenOver: boolean;
    /** Why nobody would be told, or what cannot be told: full sentences. Empty if the path holds. */
    readonly remarks: readonly string[];
}

/** A control's own pattern and alarm, with nobody to be told. */
export function benchmarkPath(control: Control = consoleAuthenticationFailures): ReplayedPath {
    return {
        control,
        source: "the benchmark's own settings",
        pattern: control.pattern,
        metric: { value: control.metricValue },
        alarm: control.alarm,
        alarmName: control.metricName,
        subscribers: [],
        tellsWhenOver: false,
        remarks: [],
    };
}

/** In the order in which controls are replayed: the failed sign-in first, then as the benchmark has them, a team's own last. */
export function inOrder(some: readonly Control[]): Control[] {
    const inBenchmark = Object.keys(controls);
    const place = (control: Control): number => {
        const index = inBenchmark.indexOf(control.slug);
        return isSignInControl(control) ? -1 : index < 0 ? inBenchmark.length : index;
    };
    return [...some].sort((one, other) => place(one) - place(other));
}
