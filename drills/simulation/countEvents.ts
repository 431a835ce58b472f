import { FilterPatternError, type Hop, matchesEvent, readPattern } from "../../detection";
import { describeSignIn } from "./describeRecord";
import { explainerOf } from "./explainerOf";
import type { SentEvent } from "./sentEvent";
import type { DrilledEvent } from "./simulation";

/** What stands between the events and the metric. */
export interface CountingPlace {
    /** The hop before the filter at which every event is lost, if there is one. */
    readonly lostAt?: Hop;
    /** The filter's pattern; absent if there is no filter. */
    readonly pattern?: string;
    readonly delayMinutes: number;
    /** The patterns of the guards that read the same log group. Default: none. */
    readonly guardPatterns?: ReadonlyMap<string, readonly string[]>;
}

/** Which events a filter counts, in the order in which they happened; of the others, why not. */
export function countEvents(events: readonly SentEvent[], place: CountingPlace): DrilledEvent[] {
    const judge = judgeOf(place);
    const guardJudges = [...(place.guardPatterns ?? [])].map(
        ([guard, patterns]) => [guard, patterns.map((pattern) => judgeOf({ ...place, pattern }))] as const,
    );
    return [...events]
        .sort((one, other) => one.happenedAt.getTime() - other.happenedAt.getTime())
        .map(({ happenedAt, message, title, note }) => {
            const minute = Math.floor(happenedAt.getTime() / 60_000);
            const { who, from, what } = describeSignIn(message);
            const reason = judge(message);
            const countedBy = guardJudges.flatMap(([guard, judges]) =>
                judges.some((judgeForGuard) => judgeForGuard(message) === undefined) ? guard : [],
            );
            return {
                minute,
                deliveredMinute: minute + place.delayMinutes,
                who,
                from,
                what: title ?? what,
                counted: reason === undefined,
                ...(reason === undefined ? {} : { reason, note }),
                ...(countedBy.length === 0 ? {} : { countedBy }),
            };
        });
}

/** The reason why a message is not counted; undefined if it is. */
type Judge = (message: string) => string | undefined;

function judgeOf({ lostAt, pattern }: CountingPlace): Judge {
    if (lostAt !== undefined) {
        return () => `lost at the ${lostAt}`;
    }
    if (pattern === undefined) {
        return () => "no filter reads it";
    }
    const parsed = readPattern(pattern);
    if (parsed instanceof FilterPatternError) {
        return () => "the filter pattern is not valid";
    }
    const explain = explainerOf(parsed);
    return (message) => (matchesEvent(parsed, message) ? undefined : explain(message));
}
