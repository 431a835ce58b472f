import {
    type CompanionPattern,
    type Control,
    type FilterPattern,
    matchesEvent,
    parsedJson,
    parseFilterPattern,
} from "../../../detection";
import { eventTimeOf } from "../../records/eventTimeOf";
import { describeRecord } from "../../simulation/describeRecord";
import { CandidateSearch } from "./CandidateSearch";
import { membersOfAny } from "./requiredMembers";

/** What a replay looks for on behalf of one control. Plain data: it travels between threads. */
interface WantedControl extends Pick<Control, "slug"> {
    /** The text of the filter pattern that counts. */
    readonly pattern: string;
    /** What it does not count and a person would want to know, most telling first. */
    readonly companions: readonly Pick<CompanionPattern, "slug" | "pattern">[];
}

/** What a replay looks for. */
export interface Wanted {
    readonly controls: readonly WantedControl[];
    /** Whether successful sign-ins are noted, too: those that follow failures are worth knowing. */
    readonly notesSuccesses?: boolean;
}

/** Who counts a record: a control, or the first of its companions where the control does not. */
interface Seen {
    /** The slug of the control. */
    readonly control: string;
    /** The slug of the companion. */
    readonly companion?: string;
}

/** A record that is counted, or that a person would want to know of. Texts are as they were recorded: not to be trusted. */
export interface Sighting {
    /** `eventID`; absent if the record has none. */
    readonly id?: string;
    /** When it happened: milliseconds since the Unix epoch, NaN if the record does not tell. */
    readonly time: number;
    /** Empty for a successful sign-in that nobody counts. */
    readonly seenBy: readonly Seen[];
    readonly who: string;
    /** The source address. */
    readonly from: string;
    readonly what: string;
    readonly region: string;
    /** The account that the event belongs to. */
    readonly account: string;
    readonly userAgent: string;
    /** Absent if it is no sign-in. */
    readonly signIn?: "succeeded" | "failed";
    readonly isRoot: boolean;
    /** Whether a second factor was asked for: then the password was right. */
    readonly usedSecondFactor: boolean;
}

/** Judges records by what is wanted. */
export interface Judge {
    readonly candidates: CandidateSearch;
    /** @param parsed the same as a value, if it is at hand. @returns undefined if the record is of no interest. */
    judge(message: string, parsed?: unknown): Sighting | undefined;
}

const successfulSignIn = '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Success") }';

/** A pattern, and who counts what it matches; nobody, for successful sign-ins. */
interface WantedPattern {
    readonly pattern: FilterPattern;
    readonly seen?: Seen;
}

/** @throws FilterPatternError if a pattern is not valid. */
export function compileJudge({ controls, notesSuccesses = false }: Wanted): Judge {
    const wanted: WantedPattern[] = [
        ...controls.flatMap(({ slug: control, pattern, companions }) => [
            { pattern: parseFilterPattern(pattern), seen: { control } },
            ...companions.map((companion) => ({
                pattern: parseFilterPattern(companion.pattern),
                seen: { control, companion: companion.slug },
            })),
        ]),
        ...(notesSuccesses ? [{ pattern: parseFilterPattern(successfulSignIn) }] : []),
    ];
    const patterns = wanted.map(({ pattern }) => pattern);
    return {
        candidates: new CandidateSearch(membersOfAny(patterns)),
        judge: (message, parsed) => {
            const seenBy: Seen[] = [];
            let isSuccess = false;
            for (const { pattern, seen } of wanted) {
                // The patterns of a control stand together: its own, then its companions. The first that counts decides.
                const isDecided = seen !== undefined && seenBy.at(-1)?.control === seen.control;
                if (!isDecided && matchesEvent(pattern, message)) {
                    if (seen === undefined) {
                        isSuccess = true;
                    } else {
                        seenBy.push(seen);
                    }
                }
            }
            return seenBy.length > 0 || isSuccess
                ? sighting(fields(parsed ?? parsedJson(message)), seenBy, isSuccess)
                : undefined;
        },
    };
}

type Fields = Readonly<Record<string, unknown>>;

/** How somebody signs in to the console: by a password, or through Identity Center with one or without. */
const signInNames: readonly unknown[] = ["ConsoleLogin", "CredentialVerification", "ExternalIdPDirectoryLogin"];

function sighting(record: Fields, seenBy: readonly Seen[], isSuccess: boolean): Sighting {
    const identity = fields(record.userIdentity);
    const { eventID, eventName, awsRegion, recipientAccountId, userAgent } = record;
    const { who, from, what } = describeRecord(record);
    return {
        ...(typeof eventID === "string" && eventID !== "" && { id: eventID }),
        time: typeof record.eventTime === "string" ? eventTimeOf(record.eventTime) : Number.NaN,
        seenBy,
        who,
        from,
        what,
        region: text(awsRegion),
        account: text(recipientAccountId ?? identity.accountId),
        userAgent: text(userAgent),
        ...(signInNames.includes(eventName) && { signIn: isSuccess ? "succeeded" : "failed" }),
        isRoot: identity.type === "Root",
        usedSecondFactor: fields(record.additionalEventData).MFAUsed === "Yes",
    };
}

const fields = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const text = (value: unknown): string => (typeof value === "string" && value !== "" ? value : "?");
