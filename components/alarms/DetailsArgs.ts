import type { NotifiedTopicsArgs } from "./NotifiedTopicsArgs";

/** What the log alarm beside a control's alarm counts, and whom it tells; only mails carry the rows of its query. */
export interface DetailsArgs extends NotifiedTopicsArgs {
    /**
     * Whether each user and address has a message of its own, so that a second one is told of while the first is in
     * ALARM; 100 of them at a time at most. Default: false.
     */
    perSource?: boolean;
    /**
     * Whether the log group gets an index on `eventName`, which keeps the query cheap. It replaces an index policy that
     * the log group has, and an account's own policy does not apply to the group any more; `false` for one of any control
     * is enough for none. Default: true.
     */
    index?: boolean;
}
