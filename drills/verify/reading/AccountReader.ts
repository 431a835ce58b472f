import { InputError } from "../../InputError";
import type { AwsCalls, AwsOperation, InputOf, OutputOf } from "../aws/AwsCalls";
import { askAws } from "../aws/askAws";
import { explainRefusal, type Refusal } from "../aws/explainRefusal";
import type { Place } from "./answered";

/** Something that could not be read, and why. */
export interface Unread {
    /** What is not known for want of it: "whether the trail "management-events" is logging". */
    readonly what: string;
    readonly region: string;
    readonly operation: AwsOperation;
    /** `other account`: it belongs to an account that is not read, and AWS was not asked. */
    readonly kind: Refusal["kind"] | "other account";
    readonly reason: string;
}

/** The answer to a call, or why there is none. */
export type Reading<T> =
    | { readonly state: "read"; readonly value: T }
    | { readonly state: "refused"; readonly kind: Refusal["kind"] };

/** Operations that ask for more of what AWS has just named: that it is not found tells nothing of it. */
const ofWhatIsThere: ReadonlySet<AwsOperation> = new Set<AwsOperation>([
    "cloudtrail:GetEventSelectors",
    "cloudtrail:GetTrailStatus",
    "kms:GetKeyPolicy",
]);

/** Calls AWS, goes on where a call is refused, and keeps a list of what stays unknown for that. */
export class AccountReader {
    private readonly missed: Unread[] = [];

    public constructor(private readonly aws: AwsCalls) {}

    /** In an order that does not depend on which call was answered first. */
    public get unread(): readonly Unread[] {
        const key = ({ region, operation, what }: Unread): string => `${region} ${operation} ${what}`;
        return [...this.missed].sort((one, other) => (key(one) < key(other) ? -1 : 1));
    }

    /** Lists something of another account, which is not even asked for. */
    public leaveToOwner(operation: AwsOperation, { region, account }: Place, what: string): void {
        const reason = `it belongs to the account ${account}, where nothing is read`;
        this.missed.push({ what, region, operation, kind: "other account", reason });
    }

    /**
     * @param what is not known if the call is refused; something that does not exist is no refusal and not listed, but
     *   where a part is asked for of what another answer has named.
     * @throws {InputError} if the credentials cannot be used, because then no call can.
     */
    public async read<O extends AwsOperation>(
        operation: O,
        region: string,
        what: string,
        input: InputOf<O>,
    ): Promise<Reading<OutputOf<O>>> {
        try {
            return { state: "read", value: await askAws(this.aws, operation, region, input) };
        } catch (error) {
            const { kind, reason } = explainRefusal(error, operation, region);
            if (kind === "credentials") {
                throw new InputError(`AWS cannot be asked any further: ${reason}. Sign in again, and verify again.`);
            }
            if (kind !== "not found") {
                this.missed.push({ what, region, operation, kind, reason });
            } else if (ofWhatIsThere.has(operation)) {
                this.missed.push({ what, region, operation, kind, reason: `${operation} finds nothing of that name` });
            }
            return { state: "refused", kind };
        }
    }

    /**
     * Every page of a list.
     *
     * A service that names a page twice would be read for ever: it counts as refused.
     *
     * @param page gives the items of an answer and the input for the page after it; undefined after the last.
     * @returns what was read before a page was refused, if one was.
     */
    public async readPages<O extends AwsOperation, Item>(
        operation: O,
        region: string,
        what: string,
        input: InputOf<O>,
        page: (output: OutputOf<O>) => { items?: readonly Item[]; next?: Partial<InputOf<O>> },
    ): Promise<{ readonly items: readonly Item[]; readonly refused?: Refusal["kind"] }> {
        const items: Item[] = [];
        const pages = new Set<string>();
        let asked = input;
        for (;;) {
            const reading = await this.read(operation, region, what, asked);
            if (reading.state === "refused") {
                return { items, refused: reading.kind };
            }
            const { items: more = [], next } = page(reading.value);
            items.push(...more);
            if (next === undefined) {
                return { items };
            }
            const key = JSON.stringify(next);
            if (pages.has(key)) {
                const reason = `${operation} failed (it named the same page twice, so that the list has no end)`;
                this.missed.push({ what, region, operation, kind: "failed", reason });
                return { items, refused: "failed" };
            }
            pages.add(key);
            asked = { ...input, ...next };
        }
    }
}

/** The input for the next page, for services that spell the token like that. */
export const nextPage = <Token extends string>(
    name: Token,
    output: { readonly [name in Token]?: string },
): { readonly [name in Token]: string } | undefined => {
    const token = output[name];
    return token === undefined || token === "" ? undefined : ({ [name]: token } as { [name in Token]: string });
};
