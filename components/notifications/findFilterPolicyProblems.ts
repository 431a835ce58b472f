import { alarmMessage, passesFilterPolicy, unknown, unknownAlarm } from "../../detection";
import { type AsFarAsKnown, undecided } from "../settings/undecided";
import { findValueProblems, oneOf } from "../settings/valueRule";
import type { SubscriptionArgs } from "./SubscriptionArgs";

/** What a filter policy of SNS can look at. */
export const filterPolicyScopes = ["MessageAttributes", "MessageBody"];

const knownScope = oneOf(filterPolicyScopes, `${filterPolicyScopes.join(" or ")}. Correct it`);

/** Why a subscription's filter policy would keep alarm messages from the subscriber, in sentences. */
export function findFilterPolicyProblems(
    path: string,
    {
        filterPolicy,
        filterPolicyScope: scope,
    }: Pick<AsFarAsKnown<SubscriptionArgs>, "filterPolicy" | "filterPolicyScope">,
): string[] {
    const problems = findValueProblems(`${path}.filterPolicyScope`, scope, knownScope);
    if (problems.length > 0) {
        return problems;
    }
    if (scope !== undefined && filterPolicy === undefined) {
        return [`${path}.filterPolicyScope is set without a filterPolicy. Leave it out, or give the policy too.`];
    }
    if (filterPolicy === undefined || filterPolicy === undecided || scope === undecided) {
        return [];
    }
    const looksAtBody = scope === "MessageBody";
    const answer = passesFilterPolicy(filterPolicy, looksAtBody ? alarmMessage(anyAlarm) : new Map());
    if (answer === undefined) {
        return [`${path}.filterPolicy is not a JSON object in text form. Correct it, or leave it out.`];
    }
    if (answer !== "no") {
        return [];
    }
    return looksAtBody
        ? [
              `${path}.filterPolicy drops the message of an alarm that is raised. Let NewStateValue be ALARM, or leave ` +
                  "the policy out.",
          ]
        : [
              `${path}.filterPolicy looks at message attributes, and alarm messages carry none: every alert would be ` +
                  "dropped. Leave it out, or set filterPolicyScope to MessageBody.",
          ];
}

/** Any alarm at all: what its message surely says is what the message of every alarm says. */
const anyAlarm = unknownAlarm({ id: "alarm", label: "alarm", account: unknown(), region: unknown() });
