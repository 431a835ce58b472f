import { parsedJson } from "../../detection";
import { accountInQuotes } from "./explainShapeProblem";
import { quoted } from "./quoted";

/**
 * What is wrong with the accounts that the provider allows or forbids, in sentences: of a number, YAML drops leading zeros,
 * and the provider then allows an account that does not exist, or forbids none.
 *
 * @param setting such as `aws:allowedAccountIds`.
 * @param text its value, as JSON text; what is no list is left to the provider.
 */
export function findAccountIdProblems(setting: string, text: string | undefined): string[] {
    return accountIds(text).flatMap((id, index) => {
        const found = typeof id === "number" ? `the number ${id}` : typeof id === "string" ? quoted(id) : "no text";
        return /^\d{12}$/.test(String(id))
            ? []
            : [`${setting}[${index}] is ${found}; an account has 12 digits. ${accountInQuotes}`];
    });
}

/**
 * Why the provider refuses the account of its credentials, in a sentence or two with the remedy; undefined if it is
 * something else that the provider complains of.
 *
 * @param reason the provider's own words.
 * @param allowed `aws:allowedAccountIds`, as JSON text.
 */
export function explainWrongAccount(reason: string, allowed: string | undefined): string | undefined {
    const [, account] = /account ID not allowed: (\d{12})/i.exec(reason) ?? [];
    const others = accountIds(allowed).map(String);
    if (account === undefined) {
        return undefined;
    }
    return others.length === 0 || others.includes(account)
        ? `The credentials are of ${account}, which the provider does not allow. Use others, or correct its ` +
              "allowedAccountIds or forbiddenAccountIds."
        : `The credentials are of ${account}, the stack allows ${others.join(", ")} (aws:allowedAccountIds). Use ` +
              `credentials of ${others.join(" or ")}, or choose the stack of ${account}.`;
}

function accountIds(text = ""): readonly unknown[] {
    const list = parsedJson(text);
    return Array.isArray(list) ? list : [];
}
