import { type CompanionPattern, type FilterPattern, matchesEvent, parseFilterPattern } from "../../../detection";
import { parsedJson } from "../../records/parsedJson";
import { describeSignIn } from "../../simulation/describeRecord";
import { CandidateSearch } from "./CandidateSearch";
import { requiredMembers } from "./requiredMembers";

/** What a replay looks for. */
export interface Wanted {
    /** The text of the filter pattern that counts. */
    readonly pattern: string;
    /** What it does not count and a person would want to know, most telling first. */
    readonly companions: readonly CompanionPattern[];
}

/** A record that is counted, or that a person would want to know of. Texts are as they were recorded: not to be trusted. */
export interface Sighting {
    /** `eventID`; absent if the record has none. */
    readonly id?: string;
    /** When it happened: milliseconds since the Unix epoch, NaN if the record does not tell. */
    readonly time: number;
    readonly counted: boolean;
    /** The slug of the companion that counts it; absent if the pattern itself does. */
    readonly companion?: string;
    readonly who: string;
    /** The source address. */
    readonly from: string;
    readonly what: string;
    readonly region: string;
    /** The account that the event belongs to. */
    readonly account: string;
    readonly isRoot: boolean;
    /** Whether a second factor was asked for: then the password was right. */
    readonly usedSecondFactor: boolean;
}

/** Judges records by what is wanted. */
export interface Judge {
    readonly candidates: CandidateSearch;
    /** Undefined if the record is of no interest. */
    judge(message: string): Sighting | undefined;
}

/** @throws FilterPatternError if a pattern is not valid. */
export function compileJudge({ pattern, companions }: Wanted): Judge {
    const counting = parseFilterPattern(pattern);
    const others = companions.map((companion) => ({
        slug: companion.slug,
        pattern: parseFilterPattern(companion.pattern),
    }));
    return {
        candidates: new CandidateSearch(membersOfAny([counting, ...others.map((other) => other.pattern)])),
        judge: (message) => {
            const counted = matchesEvent(counting, message);
            const companion = counted ? undefined : others.find((other) => matchesEvent(other.pattern, message))?.slug;
            return counted || companion !== undefined ? sighting(message, counted, companion) : undefined;
        },
    };
}

function membersOfAny(patterns: readonly FilterPattern[]) {
    const members = patterns.map(requiredMembers);
    return members.every((each) => each !== undefined) ? members.flat() : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function sighting(message: string, counted: boolean, companion: string | undefined): Sighting {
    const record = fields(parsedJson(message));
    const identity = fields(record.userIdentity);
    const { eventID, awsRegion, recipientAccountId } = record;
    const { who, from, what } = describeSignIn(message);
    return {
        ...(typeof eventID === "string" && eventID !== "" && { id: eventID }),
        time: typeof record.eventTime === "string" ? Date.parse(record.eventTime) : Number.NaN,
        counted,
        ...(companion !== undefined && { companion }),
        who,
        from,
        what,
        region: text(awsRegion),
        account: text(recipientAccountId ?? identity.accountId),
        isRoot: identity.type === "Root",
        usedSecondFactor: fields(record.additionalEventData).MFAUsed === "Yes",
    };
}

const fields = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const text = (value: unknown): string => (typeof value === "string" && value !== "" ? value : "?");
