import type { GivenSubscription } from "./findSubscriptionProblems";
import { later } from "./later";

const scopes = ["MessageAttributes", "MessageBody"];

/** Why a subscription's filter policy would keep alarm messages from the subscriber, in sentences. */
export function findFilterPolicyProblems(
    path: string,
    { filterPolicy, filterPolicyScope: scope }: Pick<GivenSubscription, "filterPolicy" | "filterPolicyScope">,
): string[] {
    if (typeof scope === "string" && !scopes.includes(scope)) {
        return [`${path}.filterPolicyScope is "${scope}"; it must be ${scopes.join(" or ")}. Correct it.`];
    }
    if (scope !== undefined && filterPolicy === undefined) {
        return [`${path}.filterPolicyScope is set without a filterPolicy. Leave it out, or give the policy too.`];
    }
    if (filterPolicy === undefined || filterPolicy === later) {
        return [];
    }
    const policy = parseObject(filterPolicy);
    if (policy === undefined) {
        return [`${path}.filterPolicy is not a JSON object in text form. Correct it, or leave it out.`];
    }
    if (scope === undefined || scope === "MessageAttributes") {
        return Object.keys(policy).length === 0
            ? []
            : [
                  `${path}.filterPolicy looks at message attributes, and alarm messages carry none: it would drop every ` +
                      "alert. Leave it out, or set filterPolicyScope to MessageBody.",
              ];
    }
    return [];
}

function parseObject(text: string): object | undefined {
    try {
        const value: unknown = JSON.parse(text);
        return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
    } catch {
        return undefined;
    }
}
