import { type Control, matchesEvent, parseFilterPattern, tamper } from "../../detection";
import type { SentEvent } from "./sentEvent";
import type { ChangeNotice, DrilledEvent, GuardRun, NoticedChange } from "./simulation";

/** What a drill found out about its guards. */
export interface ChangeWitnesses {
    readonly runs: readonly GuardRun[];
    /** Every guard of the deployment, those included that could not be run. */
    readonly present: ReadonlySet<string>;
    /** The control whose path is broken. */
    readonly control: Control;
    readonly isDeliveryCertain: boolean;
}

/**
 * Which guards notice the calls that broke a path.
 *
 * @param changes the calls, and what became of their records in the drill.
 */
export const noticeChanges = (
    changes: readonly { readonly sent: SentEvent; readonly drilled: DrilledEvent }[],
    { runs, present, control, isDeliveryCertain }: ChangeWitnesses,
): NoticedChange[] =>
    changes.map(({ sent: { message }, drilled: { what, minute, deliveredMinute, countedBy = [] } }) => ({
        call: what,
        minute,
        isDeliveryCertain,
        noticedBy: runs
            .filter(({ guard }) => countedBy.includes(guard))
            .flatMap((run) => alarmAfter(deliveredMinute, run)),
        wouldBeNoticedBy:
            what === takingFiltersAlong ? [] : guardsCounting(message, control).filter((guard) => !present.has(guard)),
    }));

/** Guards could count this call; but with the log group go their own filters. */
const takingFiltersAlong = "DeleteLogGroup";

function alarmAfter(deliveredMinute: number, { guard, name, transitions, recipients }: GuardRun): ChangeNotice[] {
    const raised = transitions.find(({ to, minute }) => to === "ALARM" && minute >= deliveredMinute);
    return raised === undefined ? [] : [{ guard, alarm: name, minute: raised.minute, recipients }];
}

function guardsCounting(message: string, control: Control): string[] {
    const { name, watches } = tamper([control.metricName]);
    const patterns = watches.kind === "events" ? watches.patterns : [];
    return patterns.some((pattern) => matchesEvent(parseFilterPattern(pattern), message)) ? [name] : [];
}
