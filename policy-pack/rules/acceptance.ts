import type { FindingCode } from "../../detection";
import type { Violation } from "./stackRule";

/** Why remarks of a code need not be made again, and the last day on which they need not, such as `2027-03-31`, in UTC. */
export type Accepted = { readonly [Code in FindingCode]?: { readonly reason: string; readonly until?: string } };

/** What `alert-path-remarks` says. */
export interface Remark extends Violation {
    readonly code: FindingCode;
}

/**
 * The remarks that nobody accepts, and those whose time is over, which say until when they were accepted and why.
 *
 * @param today such as `2027-03-31`. Default: this day in UTC.
 */
export function withoutAccepted(
    remarks: readonly Remark[],
    accepted: Accepted,
    today: string = new Date().toISOString().slice(0, 10),
): Remark[] {
    return remarks.flatMap((remark) => {
        const { reason, until } = accepted[remark.code] ?? {};
        if (reason === undefined) {
            return [remark];
        }
        const over = `It was accepted until ${until} ("${reason}"), and that day is over: mend it, or accept it until a later one.`;
        return until === undefined || today <= until ? [] : [{ ...remark, message: `${over} ${remark.message}` }];
    });
}
