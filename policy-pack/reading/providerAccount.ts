import { known, knownValue, parsedJson, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { elements, inside, type Property } from "./property";
import { isUnknown } from "./unknownValues";
import { knownTexts, text } from "./values";

/**
 * The account that a provider is tied to by its own settings: the only one that it is allowed to work in, or the one of
 * the role that it assumes. Undefined where they do not tell.
 */
export function providerAccount({ provider }: StackResource): Value<string> | undefined {
    const settings: Property = { value: provider?.props, from: [] };
    const allowed = knownValue(knownTexts(parsed(inside(settings, "allowedAccountIds")))) ?? [];
    if (allowed.length === 1) {
        return account(allowed[0]);
    }
    // Each role is assumed with the one before. Version 6 of the provider has one, as `assumeRole`.
    const role = elements(parsed(inside(settings, "assumeRoles", "assumeRole")))?.at(-1);
    return role && account(/^arn:[^:]*:iam::(\d+):role\//.exec(knownValue(text(inside(role, "roleArn"))) ?? "")?.[1]);
}

const account = (digits: string | undefined): Value<string> | undefined =>
    digits !== undefined && /^\d{12}$/.test(digits) ? known(digits) : undefined;

/** Lists and objects among a provider's settings travel as JSON text. */
function parsed({ value, from }: Property): Property {
    return { value: typeof value !== "string" || isUnknown(value) ? value : parsedJson(value), from };
}
