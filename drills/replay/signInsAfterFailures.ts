import { grouped } from "../../detection";
import type { Sighting } from "./judging/judgeRecord";

/** A successful sign-in that follows failed ones: somebody may have guessed the password. */
export interface SignInAfterFailures {
    readonly success: Sighting;
    /** How many failed before it, within the hour. */
    readonly failures: number;
    /** When the first of them failed: milliseconds since the Unix epoch. */
    readonly since: number;
    /** What they have in common with it. */
    readonly same: "user" | "address" | "user and address";
}

const hour = 3600 * 1000;

/** People mistype a password once or twice. */
const fewest = 3;

/**
 * Finds the successful sign-ins before which at least three failed within an hour, by the same user of the same account
 * or from the same address. Failures before an earlier success of that user or address are that one's.
 *
 * @param failures in the order of their times.
 */
export function signInsAfterFailures(
    failures: readonly Sighting[],
    successes: readonly Sighting[],
): SignInAfterFailures[] {
    const byUser = new Runs(failures, userOf);
    const byAddress = new Runs(failures, addressOf);
    return [...successes]
        .sort((one, other) => one.time - other.time)
        .flatMap((success) => {
            const user = byUser.before(success);
            const address = byAddress.before(success);
            const both = user.filter((each) => address.includes(each));
            const most = user.length >= address.length ? user : address;
            const [first] = most;
            if (first === undefined || most.length < fewest) {
                return [];
            }
            const same = both.length === most.length ? "user and address" : most === user ? "user" : "address";
            return [{ success, failures: most.length, since: first.time, same }];
        });
}

/** The failures of each user, or from each address, with what of them is used up. */
class Runs {
    private readonly failures: ReadonlyMap<string, { readonly all: readonly Sighting[]; next: number }>;

    constructor(
        failures: readonly Sighting[],
        private readonly keyOf: (sighting: Sighting) => string | undefined,
    ) {
        const byKey = grouped(failures, (failure) => [keyOf(failure) ?? []].flat());
        this.failures = new Map([...byKey].map(([key, all]) => [key, { all, next: 0 }]));
    }

    /** The failures within the hour before a success, and behind the success before it. Asked for in the order of times. */
    public before(success: Sighting): readonly Sighting[] {
        const run = this.failures.get(this.keyOf(success) ?? "");
        if (run === undefined) {
            return [];
        }
        const first = run.next;
        while ((run.all[run.next]?.time ?? Number.POSITIVE_INFINITY) <= success.time) {
            run.next++;
        }
        return run.all.slice(first, run.next).filter(({ time }) => time >= success.time - hour);
    }
}

/** A name that CloudTrail has hidden is nobody's. */
const userOf = ({ who, account }: Sighting): string | undefined =>
    who === "?" || who === "(hidden)" ? undefined : `${account} ${who}`;

/** Services and AWS itself have no address that could be compared. */
const addressOf = ({ from }: Sighting): string | undefined => (/^[\d.]+$|:/.test(from) ? from : undefined);
