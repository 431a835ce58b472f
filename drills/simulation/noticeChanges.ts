import { type GuardName, guards, matchesEvent, parseFilterPattern } from "../../detection";
import type { SentEvent } from "./sentEvent";
import type { ChangeNotice, DrilledEvent, GuardRun, NoticedChange } from "./simulation";

/** What a drill found out about its guards. */
export interface ChangeWitnesses {
    readonly runs: readonly GuardRun[];
    /** Every guard of the deployment, those included that could not be run. */
    readonly present: ReadonlySet<GuardName>;
    readonly isDeliveryCertain: boolean;
}

/**
 * Which guards notice the calls that broke a path.
 *
 * @param changes the calls, and what became of their records in the drill.
 */
export const noticeChanges = (
    changes: readonly { readonly sent: SentEvent; readonly drilled: DrilledEvent }[],
    { runs, present, isDeliveryCertain }: ChangeWitnesses,
): NoticedChange[] =>
    changes.map(({ sent: { message }, drilled: { what, minute, deliveredMinute, countedBy = [] } }) => ({
        call: what,
        minute,
        isDeliveryCertain,
        noticedBy: runs
            .filter(({ guard }) => countedBy.includes(guard))
            .flatMap((run) => alarmAfter(deliveredMinute, run)),
        wouldBeNoticedBy:
            what === takingFiltersAlong ? [] : guardsCounting(message).filter((guard) => !present.has(guard)),
    }));

/** Guards could count this call; but with the log group go their own filters. */
const takingFiltersAlong = "DeleteLogGroup";

function alarmAfter(deliveredMinute: number, { guard, name, transitions, recipients }: GuardRun): ChangeNotice[] {
    const raised = transitions.find(({ to, minute }) => to === "ALARM" && minute >= deliveredMinute);
    return raised === undefined ? [] : [{ guard, alarm: name, minute: raised.minute, recipients }];
}

const guardsCounting = (message: string): GuardName[] =>
    (Object.keys(guards) as GuardName[]).filter((guard) => {
        const { watches } = guards[guard];
        return watches.kind === "events" && matchesEvent(parseFilterPattern(watches.pattern), message);
    });
