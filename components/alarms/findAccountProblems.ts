import { controls, consoleAuthenticationFailures as defaultControl, grouped, listed } from "../../detection";
import { guessOr } from "../settings/nearestName";
import { pathPart, quoted } from "../settings/quoted";
import { type AsFarAsKnown, ifKnown, knownEntries, type Undecided, undecided } from "../settings/undecided";
import type { FurtherAlarmsArgs, MemberAccountArgs } from "./FurtherAlarmsArgs";
import { findEventAlarmProblems } from "./findNotifiedTopicProblems";
import { type AskedControls, controlNamed } from "./monitoredControls";

type GivenAccount = AsFarAsKnown<MemberAccountArgs>;

/**
 * Everything that keeps the alarm of one of the accounts from working, in sentences.
 *
 * @param severities the severities that there are; `undecided` if that cannot be told yet.
 */
export function findAccountProblems(
    given?: AsFarAsKnown<FurtherAlarmsArgs>["accounts"],
    severities: readonly string[] | Undecided = [],
    asked: Pick<AskedControls<never>, "benchmark" | "ownControls"> = {},
): string[] {
    const accounts = knownEntries(given);
    return [
        ...Object.keys(ifKnown(given) ?? {}).flatMap(findNameProblem),
        ...accounts.flatMap(([name, account]) => [
            ...findNumberProblem(`accounts.${pathPart(name)}.account`, account.account),
            ...findControlNameProblems(`accounts.${pathPart(name)}.controls`, account.controls, asked),
            ...findEventAlarmProblems(`accounts.${pathPart(name)}`, defaultControl.alarm, account, severities),
        ]),
        ...findDoubledAccounts(accounts),
    ];
}

function findNameProblem(name: string): string[] {
    return /^[^\p{Cc}]{1,63}$/u.test(name)
        ? []
        : [
              `accounts has the name ${quoted(name)}; what people call an account must be 1 to 63 characters on ` +
                  "one line, because it stands in every notification. Correct it.",
          ];
}

function findNumberProblem(setting: string, account: string | Undecided): string[] {
    if (account === undecided || /^\d{12}$/.test(account)) {
        return [];
    }
    const isShort = /^\d{1,11}$/.test(account);
    return [
        `${setting} is ${quoted(account)}${isShort ? `, which has ${account.length} digits` : ""}; it must be the 12 digits of an ` +
            "account's number, without hyphens. " +
            (isShort ? "Write its leading zeros, and put it in quotes: YAML drops them from a number." : "Correct it."),
    ];
}

function findControlNameProblems(
    setting: string,
    slugs: readonly (string | Undecided)[] | Undecided | undefined,
    { benchmark, ownControls }: Pick<AskedControls<never>, "benchmark" | "ownControls">,
): string[] {
    return (ifKnown(slugs) ?? []).flatMap((slug, index) => {
        if (slug === undecided || controlNamed(slug, benchmark, ownControls) !== undefined) {
            return [];
        }
        const end = Object.hasOwn(controls, slug)
            ? ` of ${String(benchmark)}. Remove it.`
            : guessOr(". Correct it.", slug, Object.keys(controls), "Correct it.");
        return [`${setting}[${index}] is ${quoted(slug)}, which is no control${end}`];
    });
}

function findDoubledAccounts(accounts: readonly (readonly [string, GivenAccount])[]): string[] {
    const named = grouped(accounts, ([, { account }]) => (account === undecided ? [] : [account]));
    return [...named].flatMap(([account, doubles]) => {
        const settings = doubles.map(([name]) => `accounts.${pathPart(name)}`);
        const names = listed(settings, "and");
        return settings.length < 2
            ? []
            : [`${names} have one account, ${quoted(account)}; it can have one alarm. Keep one of them.`];
    });
}
