import { type CompanionPattern, type Control, matchesEvent, parseFilterPattern } from "../../../detection";
import { parsedJson } from "../../records/parsedJson";
import { describeSignIn } from "../../simulation/describeRecord";
import { CandidateSearch } from "./CandidateSearch";
import { membersOfAny } from "./requiredMembers";

/** What a replay looks for on behalf of one control. Plain data: it travels between threads. */
export interface WantedControl extends Pick<Control, "slug"> {
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
export interface Seen {
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
    /** Undefined if the record is of no interest. */
    judge(message: string): Sighting | undefined;
}

const successfulSignIn = '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Success") }';

/** @throws FilterPatternError if a pattern is not valid. */
export function compileJudge({ controls, notesSuccesses = false }: Wanted): Judge {
    const compiled = controls.map(({ slug, pattern, companions }) => ({
        slug,
        pattern: parseFilterPattern(pattern),
        companions: companions.map((each) => ({ slug: each.slug, pattern: parseFilterPattern(each.pattern) })),
    }));
    const success = notesSuccesses ? parseFilterPattern(successfulSignIn) : undefined;
    const patterns = compiled.flatMap(({ pattern, companions }) => [
        pattern,
        ...companions.map((each) => each.pattern),
    ]);
    return {
        candidates: new CandidateSearch(membersOfAny([...patterns, ...(success === undefined ? [] : [success])])),
        judge: (message) => {
            const seenBy = compiled.flatMap(({ slug, pattern, companions }): Seen[] => {
                if (matchesEvent(pattern, message)) {
                    return [{ control: slug }];
                }
                const companion = companions.find((each) => matchesEvent(each.pattern, message));
                return companion === undefined ? [] : [{ control: slug, companion: companion.slug }];
            });
            const isSuccess = success !== undefined && matchesEvent(success, message);
            return seenBy.length > 0 || isSuccess ? sighting(message, seenBy, isSuccess) : undefined;
        },
    };
}

type Fields = Readonly<Record<string, unknown>>;

/** How somebody signs in to the console: by a password, or through Identity Center with one or without. */
const signInNames: readonly unknown[] = ["ConsoleLogin", "CredentialVerification", "ExternalIdPDirectoryLogin"];

function sighting(message: string, seenBy: readonly Seen[], isSuccess: boolean): Sighting {
    const record = fields(parsedJson(message));
    const identity = fields(record.userIdentity);
    const { eventID, eventName, awsRegion, recipientAccountId, userAgent } = record;
    const { who, from, what } = describeSignIn(message);
    return {
        ...(typeof eventID === "string" && eventID !== "" && { id: eventID }),
        time: typeof record.eventTime === "string" ? Date.parse(record.eventTime) : Number.NaN,
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
