import { textOperand } from "../pattern/parsing/readOperand";
import type { JsonTest } from "../pattern/syntax";
import type { Control } from "./control";
import { narrowedPattern, selectorOf } from "./narrowedPattern";

/**
 * A control's pattern, narrowed to the events of one account of an organization: by `userIdentity.accountId` where every
 * record that the control counts has it, such as a failed sign-in's, which lacks `recipientAccountId` in older records;
 * else by `recipientAccountId`, because the caller of an API can be of another account.
 *
 * @param account 12 digits.
 * @throws TypeError if the control's pattern is none for JSON events.
 */
export const accountPattern = ({ pattern, recordLaws }: NarrowedControl, account: string): string =>
    narrowedPattern(pattern, [isOfAccount(account, recordLaws)], "be narrowed to an account");

/** The account to which a pattern narrows the control's; undefined for every other pattern. */
export function accountOfPattern(pattern: string, control: NarrowedControl): string | undefined {
    const [, account] = /"(\d{12})"/.exec(pattern) ?? [];
    return account !== undefined && accountPattern(control, account) === pattern ? account : undefined;
}

type NarrowedControl = Pick<Control, "pattern" | "recordLaws">;

/** Quoted, because records hold the account as text: a bare number would lose its leading zeros. */
const isOfAccount = (account: string, recordLaws: readonly string[]): JsonTest => ({
    kind: "text",
    selector: selectorOf(
        recordLaws.includes("$.userIdentity.accountId = *") ? "userIdentity.accountId" : "recipientAccountId",
    ),
    operator: "=",
    text: textOperand(account),
    quoted: true,
});
