import { valueAt } from "../../components/settings/valueAt";
import {
    absent,
    type Control,
    type Deployment,
    detailsAlarm,
    furtherAlarmsIn,
    knownValue,
    type LogAlarm,
    type LogQuery,
    logAlarmMail,
    matchesEvent,
    patternOf,
    type QueryColumn,
} from "../../detection";
import type { Arrivals } from "./runAccounts";
import type { DetailsMessage, EventRow, GuardRun, Recipient } from "./simulation";

/** The log alarm of a control's details over a drill, and what it sends. */
export interface DetailsRun extends GuardRun {
    readonly messages: readonly DetailsMessage[];
}

/** The log alarm in a deployment whose mails say who did what a control counts. */
export function detailsIn(deployment: Deployment, control: Control): LogAlarm | undefined {
    const { logAlarms = [] } = deployment;
    const further = furtherAlarmsIn({ alarms: [], metricFilters: [], logAlarms }, control);
    return logAlarms.find(({ id }) => further.has(id));
}

/**
 * Runs a control's log alarm over the events of a drill: at every full five minutes, since the minute at which CloudWatch
 * runs a query is not known.
 *
 * @param description what the alarm says of itself to whoever is told.
 * @returns undefined if its query is another one than the control's, which nobody can run here.
 */
export function runDetails(
    logAlarm: LogAlarm,
    control: Control,
    { events, delayMinutes, fromMinute, toMinute }: Arrivals,
    recipients: readonly Recipient[],
    description: string | undefined,
): DetailsRun | undefined {
    const aggregation = knownValue(logAlarm.aggregation ?? absent);
    const perSource = aggregation?.includes(" by ") ?? false;
    const { alarm, name: guard, watches } = detailsAlarm(control, { perSource });
    if (knownValue(logAlarm.query) !== watches.query || aggregation !== watches.aggregation) {
        return undefined;
    }
    const pattern = patternOf(control);
    const counted = events.flatMap(({ happenedAt, message }) => {
        const minute = Math.floor(happenedAt.getTime() / 60_000);
        return matchesEvent(pattern, message)
            ? [{ minute, deliveredMinute: minute + delayMinutes, row: rowOf(message, watches.columns) }]
            : [];
    });
    const every = alarm.periodSeconds / 60;
    const messages: DetailsMessage[] = [];
    const transitions: DetailsRun["transitions"][number][] = [];
    const name = knownValue(logAlarm.name) ?? logAlarm.label;
    let raised: ReadonlySet<string> = new Set();
    for (let run = (Math.floor(fromMinute / every) + 1) * every; run <= toMinute; run += every) {
        const seen = counted.filter(
            ({ minute, deliveredMinute }) => minute >= run - watches.windowSeconds / 60 && deliveredMinute < run,
        );
        const rows = seen.map(({ row }) => row);
        // Which of more rows a mail has is not documented.
        const mailed = rows.slice(0, watches.mostRows);
        const sources = new Set(rows.map((row) => sourceOf(row, watches)));
        const reason = `Threshold Crossed: 1 out of the last 1 query results [${rows.length.toFixed(1)} (…)] …`;
        const change = { minute: run - 1, from: "OK", to: "ALARM", reason } as const;
        for (const source of [...sources].filter((each) => !raised.has(each))) {
            const [region = "", account = ""] = [knownValue(logAlarm.region), knownValue(logAlarm.account)];
            const place = { name, description, region, account };
            messages.push({
                minute: run - 1,
                ...(watches.isPerSource && { source }),
                rows: mailed,
                recipients,
                ...logAlarmMail(place, change, new Date(run * 60_000), mailed),
            });
        }
        if (sources.size > 0 !== raised.size > 0) {
            transitions.push(sources.size > 0 ? change : { minute: run - 1, from: "ALARM", to: "OK", reason: quiet });
        }
        raised = sources;
    }
    return { guard, name, recipients, fromMinute, toMinute, minutes: [], initialState: "OK", transitions, messages };
}

const quiet = "The query lists no event.";

/** What has a state of its own: all events together, or those of one user from one address. */
const sourceOf = (row: EventRow, { isPerSource: each }: LogQuery): string =>
    each ? `${row.who ?? ""} from ${row.sourceIPAddress ?? ""}` : "";

/** The row that a query has for an event: of each column the first of its fields that the event has. */
export function rowOf(message: string, columns: readonly QueryColumn[]): EventRow {
    const record: unknown = JSON.parse(message);
    return Object.fromEntries(
        columns.flatMap(({ name, fields }): [string, string][] => {
            const [value] = fields.map((field) => textAt(record, field)).filter((found) => found !== undefined);
            return value === undefined ? [] : [[name, value]];
        }),
    );
}

function textAt(record: unknown, field: string): string | undefined {
    const value = valueAt(record, field.split("."));
    return value === undefined || value === null || typeof value === "object" ? undefined : String(value);
}
