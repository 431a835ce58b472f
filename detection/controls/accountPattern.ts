import { parseFilterPattern } from "../pattern/parsing/parseFilterPattern";
import type { JsonCondition, JsonTest } from "../pattern/syntax";
import { printFilterPattern } from "../pattern/wording/printFilterPattern";
import type { Control } from "./control";

/**
 * A control's pattern, narrowed to the events of one account of an organization: by `userIdentity.accountId` where every
 * record that the control counts has it, such as a failed sign-in's, which lacks `recipientAccountId` in older records;
 * else by `recipientAccountId`, because the caller of an API can be of another account.
 *
 * @param account 12 digits.
 * @throws TypeError if the control's pattern is none for JSON events.
 */
export function accountPattern({ pattern, recordLaws }: NarrowedControl, account: string): string {
    const parsed = parseFilterPattern(pattern);
    if (parsed.kind !== "json") {
        throw new TypeError(
            `Only a pattern for JSON events can be narrowed to an account, and this is none: ${pattern}`,
        );
    }
    return printFilterPattern({ ...parsed, condition: withTest(parsed.condition, isOfAccount(account, recordLaws)) });
}

/** The account to which a pattern narrows the control's; undefined for every other pattern. */
export function accountOfPattern(pattern: string, control: NarrowedControl): string | undefined {
    const [, account] = /"(\d{12})"/.exec(pattern) ?? [];
    return account !== undefined && accountPattern(control, account) === pattern ? account : undefined;
}

type NarrowedControl = Pick<Control, "pattern" | "recordLaws">;

/** Quoted, because records hold the account as text: a bare number would lose its leading zeros. */
const isOfAccount = (account: string, recordLaws: readonly string[]): JsonTest => ({
    kind: "text",
    selector: recordLaws.includes("$.userIdentity.accountId = *")
        ? [
              { kind: "property", name: "userIdentity" },
              { kind: "property", name: "accountId" },
          ]
        : [{ kind: "property", name: "recipientAccountId" }],
    operator: "=",
    text: { literal: account, leadingWildcard: false, trailingWildcard: false },
    quoted: true,
});

const withTest = (condition: JsonCondition, test: JsonTest): JsonCondition => ({
    kind: "allOf",
    conditions: [...(condition.kind === "allOf" ? condition.conditions : [condition]), test],
});
