import {
    burstAlarm,
    type Control,
    companionAlarm,
    consoleAuthenticationFailures,
    controls,
    detailsAlarm,
    type FurtherAlarm,
    heartbeat,
    minutesToSilenceAlarm,
    tamper,
} from "../../detection";
import { fenced, markdownTable } from "../markdown";

/** The alarms beside the benchmark's: what each notices, of what it is made, and how it judges. */
export function furtherAlarms() {
    const guards = [heartbeat, tamper([consoleAuthenticationFailures.metricName])];
    const details = detailsAlarm(consoleAuthenticationFailures);
    return {
        guards: table(guards),
        "guard-patterns": guards.flatMap(patternsOf).join("\n\n"),
        control: table([burstAlarm(consoleAuthenticationFailures), details]),
        query: fenced(details.watches.query.replaceAll(" | ", "\n| ")),
        companions: Object.values(controls).flatMap(companionsOf).join("\n\n"),
    };
}

const table = (alarms: readonly FurtherAlarm[]): string =>
    markdownTable(
        ["alarm", "notices", "why", "name", "judges"],
        alarms.map((alarm) => [
            `\`${alarm.name.replace(/^.*\//, "")}\``,
            alarm.happening,
            alarm.reason,
            `\`${alarm.alarmName}\``,
            judgementOf(alarm),
        ]),
    );

function companionsOf(control: Control): string[] {
    const alarms = control.companions.map((companion) => companionAlarm(control, companion));
    return alarms.length === 0 ? [] : [`### \`${control.slug}\``, table(alarms), ...alarms.flatMap(patternsOf)];
}

const patternsOf = ({ name, watches }: FurtherAlarm): string[] =>
    watches.kind === "events" ? [`\`${name}\` counts:`, fenced(watches.patterns.join("\n"))] : [];

const judgementOf = ({ alarm, watches }: FurtherAlarm): string =>
    watches.kind === "ingestion"
        ? `${alarm.evaluationPeriods} minutes without data; in ALARM ${minutesToSilenceAlarm(alarm)} minutes after the last log event`
        : watches.kind === "log query"
          ? `${alarm.threshold} or more in ${watches.windowSeconds / 60} minutes, every ${alarm.periodSeconds / 60} minutes`
          : `${alarm.threshold} or more in ${alarm.periodSeconds / 60} minutes`;
