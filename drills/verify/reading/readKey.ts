import {
    type Key,
    type KeyAlias,
    known,
    knownValue,
    parseArn,
    type Queue,
    type Topic,
    unknown,
} from "../../../detection";
import type { AccountReader } from "./AccountReader";
import { given } from "./given";
import { type Place, placeOf } from "./Place";

export interface KeysRead {
    readonly keys: readonly Key[];
    readonly keyAliases: readonly KeyAlias[];
}

const none: KeysRead = { keys: [], keyAliases: [] };

/**
 * The key that encrypts a topic or a queue, with its alias if it is named by that. Nothing for the keys that AWS
 * manages.
 */
export async function readKey(
    reader: AccountReader,
    home: Place,
    kind: "topic" | "queue",
    encrypted: Topic | Queue,
): Promise<KeysRead> {
    const reference = knownValue(encrypted.kmsKey);
    const region = knownValue(encrypted.region) ?? home.region;
    if (reference === undefined || /(^|:)alias\/aws\//.test(reference)) {
        return none;
    }
    const what = `the key of the ${kind} "${encrypted.label}"`;
    const user = kind === "topic" ? "CloudWatch" : "SNS";
    const reading = await reader.read("kms:DescribeKey", region, what, { KeyId: reference });
    const metadata = reading.state === "read" ? reading.value.KeyMetadata : undefined;
    if (metadata?.KeyId === undefined) {
        return none;
    }
    const arn = parseArn(metadata.Arn ?? "");
    const place = placeOf({ account: arn?.account ?? home.account, region: arn?.region ?? region });
    const policy = await reader.read("kms:GetKeyPolicy", region, `whether ${user} may use ${what}`, {
        KeyId: metadata.Arn ?? metadata.KeyId,
        PolicyName: "default",
    });
    const key: Key = {
        id: metadata.Arn ?? metadata.KeyId,
        label: metadata.KeyId,
        ...place,
        keyId: known(metadata.KeyId),
        arn: given(metadata.Arn),
        isEnabled: given(metadata.Enabled),
        keySpec: given(metadata.KeySpec),
        policy: policy.state === "read" ? given(policy.value.Policy) : unknown(),
    };
    return { keys: [key], keyAliases: aliasOf(reference, key) };
}

function aliasOf(reference: string, key: Key): KeyAlias[] {
    const name = parseArn(reference)?.resource ?? reference;
    return name.startsWith("alias/")
        ? [
              {
                  id: `${name} of ${key.id}`,
                  label: name,
                  account: key.account,
                  region: key.region,
                  name: known(name),
                  arn: reference === name ? unknown() : known(reference),
                  targetKey: key.keyId,
              },
          ]
        : [];
}
