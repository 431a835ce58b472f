import type { DeployedResource, Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { ownRegion, placeInArn, providerId } from "./identity";
import { property } from "./property";
import { providerAccount } from "./providerAccount";
import { text } from "./values";

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
        const registered = registeredPlace(resource.parent);
        places.set(providerId(resource), {
            account: learned.account ?? providerAccount(resource) ?? registered.account,
            region: learned.region ?? (ownRegion(resource) === undefined ? registered.region : undefined),
        });
    }
    return places;
}

/** Where the nearest component of this product works that stands above a resource; empty while that is not known. */
function registeredPlace(above: StackResource | undefined): Partial<Place> {
    if (above === undefined || above.type.startsWith("foundations-monitor:index:")) {
        const [account, region] = ["account", "region"].map((key) => above && text(property(above, key)));
        return {
            ...(account?.state === "known" && { account }),
            ...(region?.state === "known" && { region }),
        };
    }
    return registeredPlace(above.parent);
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
