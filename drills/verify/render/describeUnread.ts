import { grouped } from "../../../detection";
import type { Unread } from "../reading/AccountReader";

/** What could not be read, and why: a clause for each, once for all Regions that it is true of. */
export const describeUnread = (unread: readonly Unread[]): readonly string[] =>
    [...grouped(unread, ({ what, reason }) => [JSON.stringify([what, reason])]).values()].map((same) => {
        const regions = same.map(({ region }) => region).join(", ");
        return `${same[0]?.what}, in ${regions}: ${same[0]?.reason}`;
    });
