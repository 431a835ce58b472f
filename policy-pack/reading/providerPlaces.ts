import { type DeployedResource, known, knownValue, parsedJson, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { ownRegion, placeInArn, providerId } from "./identity";
import { elements, inside, type Property, property } from "./property";
import { resourceTypes } from "./resourceTypes";
import { isUnknown } from "./unknownValues";
import { knownTexts, text } from "./values";

type Place = Pick<DeployedResource, "account" | "region">;

/**
 * What the known ARNs of a provider's resources tell about the provider: its account, and its Region unless the
 * resource asked for one of its own. A metric filter has no ARN, and a provider may take its Region from the
 * environment, where nobody sees it; the alarm's ARN beside it knows both. Where no ARN is known, the provider's own
 * settings may tell the account, or a component of this product, which asks its provider and registers the answer.
 */
export function learnProviderPlaces(
    withOwnArn: Iterable<StackResource>,
    all: Iterable<StackResource>,
): ReadonlyMap<string, Partial<Place>> {
    const places = new Map<string, Partial<Place>>();
    for (const resource of withOwnArn) {
        const { account, region } = placeInArn(resource);
        const id = providerId(resource);
        const learned = places.get(id) ?? {};
        const providersRegion = ownRegion(resource) === undefined ? region : undefined;
        places.set(id, {
            account: learned.account ?? account,
            region: learned.region ?? providersRegion,
        });
    }
    for (const resource of all) {
        const learned = places.get(providerId(resource)) ?? {};
        // A filter that names no Region is in the provider's; a role, which names none either, is in no Region.
        const isInProvidersRegion =
            resourceTypes.metricFilter.includes(resource.type) && ownRegion(resource) === undefined;
        places.set(providerId(resource), {
            account: learned.account ?? providerAccount(resource) ?? registered(resource, "account"),
            region: learned.region ?? (isInProvidersRegion ? registered(resource, "region") : undefined),
        });
    }
    return places;
}

/** What a component of this product above a resource has registered of the place where it works, as far as it is known. */
function registered({ parent }: StackResource, key: "account" | "region"): Value<string> | undefined {
    if (parent === undefined) {
        return undefined;
    }
    const value = parent.type.startsWith("foundations-monitor:index:") ? text(property(parent, key)) : undefined;
    return value?.state === "known" ? value : registered(parent, key);
}

/** The resource with the account and the Region of its provider, where they are known but its own are not. */
export function placed<T extends Place>(resource: T, providers: ReadonlyMap<string, Partial<Place>>): T {
    return {
        ...resource,
        account: settle(resource.account, (provider) => providers.get(provider)?.account),
        region: settle(resource.region, (provider) => providers.get(provider)?.region),
    };
}

function settle(value: Value<string>, ask: (provider: string) => Value<string> | undefined): Value<string> {
    const [provider] = value.state === "unknown" ? value.from : [];
    return (provider === undefined ? undefined : ask(provider)) ?? value;
}

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
