import { type Arn, parseArn } from "../../arn";
import type { Deployment } from "../deployment/deployment";
import type { Key, KeyAlias } from "../deployment/key";
import type { Place } from "../deployment/place";
import { known, knownValues, sourcesOf, type Value } from "../deployment/value";
import { PlacedIndex } from "./PlacedIndex";

/** What encrypts a topic or a queue. */
export type KeyTarget =
    | { readonly kind: "not encrypted" }
    /** A key that AWS manages for one of its services; its policy cannot be changed. */
    | { readonly kind: "managed by AWS"; readonly alias: string }
    | { readonly kind: "key"; readonly key: Key }
    /** A key that is not part of the deployment. */
    | { readonly kind: "outside"; readonly reference: string }
    | { readonly kind: "unknown" };

/** Reserved for the aliases of the keys that AWS manages ("AWS KMS aliases", KMS developer guide). */
const managedAliases = "alias/aws/";

/** One that AWS manages can be named by its id as well as by its alias. */
const targetOf = (key: Key): KeyTarget =>
    key.isManagedByAws ? { kind: "managed by AWS", alias: key.label } : { kind: "key", key };

/** Finds the key that a key id, key ARN, alias name or alias ARN leads to, seen from the place of the topic or queue. */
export function indexKeys({ keys, keyAliases }: Deployment): (reference: Value<string>, owner: Place) => KeyTarget {
    const keysById = new Map(keys.map((key) => [key.id, key]));
    // The id of a multi-Region key is that of its replicas too.
    const keysByReference = new PlacedIndex(keys, ({ keyId, arn }) => knownValues(keyId, arn));
    const aliasesById = new Map(keyAliases.map((alias) => [alias.id, alias]));
    const aliasesByArn = new Map(keyAliases.flatMap((alias) => knownValues(alias.arn).map((arn) => [arn, alias])));
    const aliasesByName = new PlacedIndex(keyAliases, ({ name }) => knownValues(name));

    function findKey(reference: string, owner: Place): Key | undefined {
        const { here, perhapsHere, elsewhere } = keysByReference.find(reference, owner);
        return here[0] ?? perhapsHere[0] ?? elsewhere[0];
    }

    /** The key of an ARN by its id: one of that id in another Region than the ARN's is a replica. */
    function findKeyOfArn({ resource }: Arn, place: Place): Key | undefined {
        const { here, perhapsHere } = keysByReference.find(resource.replace(/^key\//, ""), place);
        return here[0] ?? perhapsHere[0];
    }

    function resolveText(text: string, owner: Place): KeyTarget {
        const arn = parseArn(text);
        const resource = arn === undefined ? text : arn.resource;
        if (text === "") {
            return { kind: "not encrypted" };
        }
        if (resource.startsWith(managedAliases)) {
            return { kind: "managed by AWS", alias: resource };
        }
        const place = arn === undefined ? owner : { region: known(arn.region), account: known(arn.account) };
        const key = findKey(text, place) ?? (arn && findKeyOfArn(arn, place));
        if (key !== undefined) {
            return targetOf(key);
        }
        const { here, perhapsHere } = aliasesByName.find(resource, place);
        const alias = aliasesByArn.get(text) ?? here[0] ?? perhapsHere[0];
        return alias === undefined ? { kind: "outside", reference: text } : resolveAlias(alias);
    }

    function resolveAlias(alias: KeyAlias): KeyTarget {
        const { targetKey } = alias;
        if (targetKey.state === "known") {
            const key = findKey(targetKey.value.trim(), alias);
            return key === undefined ? { kind: "outside", reference: targetKey.value.trim() } : { kind: "key", key };
        }
        return resolveSources(sourcesOf(targetKey));
    }

    function resolveSources(ids: readonly string[]): KeyTarget {
        const [key, ...more] = [...new Set(ids)].flatMap((id) => keysById.get(id) ?? []);
        return key === undefined || more.length > 0 ? { kind: "unknown" } : { kind: "key", key };
    }

    return (reference, owner) => {
        if (reference.state === "known") {
            return resolveText(reference.value.trim(), owner);
        }
        if (reference.state === "absent") {
            return { kind: "not encrypted" };
        }
        const direct = resolveSources(reference.from);
        const [alias, ...more] = [...new Set(reference.from)].flatMap((id) => aliasesById.get(id) ?? []);
        return direct.kind === "key" || alias === undefined || more.length > 0 ? direct : resolveAlias(alias);
    };
}
