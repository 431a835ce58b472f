import type { KeyMetadata } from "@aws-sdk/client-kms";
import {
    type DeployedResource,
    type Key,
    type KeyAlias,
    known,
    knownValue,
    parseArn,
    unknown,
    type Value,
} from "../../../detection";
import type { AccountReader } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";

export interface KeysRead {
    readonly keys: readonly Key[];
    readonly keyAliases: readonly KeyAlias[];
}

type Encrypted = DeployedResource & { readonly kmsKey?: Value<string> };

/** Who has to use the key. */
const users = { topic: "CloudWatch", queue: "SNS", "log group": "CloudWatch Logs" };

const none: KeysRead = { keys: [], keyAliases: [] };

/**
 * The key that encrypts a topic, a queue or a log group, with its alias if it is named by that. Nothing for the keys that AWS
 * manages.
 */
export async function readKey(
    reader: AccountReader,
    home: Place,
    kind: keyof typeof users,
    encrypted: Encrypted,
): Promise<KeysRead> {
    const reference = knownValue(encrypted.kmsKey ?? unknown());
    const region = knownValue(encrypted.region) ?? home.region;
    if (reference === undefined || /(^|:)alias\/aws\//.test(reference)) {
        return none;
    }
    const what = `the key of the ${kind} "${encrypted.label}"`;
    const named = parseArn(reference);
    const owner = { region, account: named?.account ?? knownValue(encrypted.account) ?? home.account };
    if (named === undefined && owner.account !== home.account) {
        // KMS would look for the id or the alias in the account that asks.
        reader.leaveToOwner("kms:DescribeKey", owner, what);
        return none;
    }
    const reading = await reader.read("kms:DescribeKey", region, what, { KeyId: reference });
    if (reading.state === "refused") {
        const isSought = owner.account === home.account && (named === undefined || named.region === region);
        return reading.kind === "not found" && isSought
            ? { keys: [missingKey(reference, owner)], keyAliases: [] }
            : none;
    }
    const metadata: Partial<KeyMetadata> = reading.value.KeyMetadata ?? {};
    const keyId = metadata.KeyId ?? reference;
    const arn = parseArn(metadata.Arn ?? "");
    const place = placeOf({ account: arn?.account ?? home.account, region: arn?.region ?? region });
    const policy = await reader.read("kms:GetKeyPolicy", region, `whether ${users[kind]} may use ${what}`, {
        KeyId: metadata.Arn ?? keyId,
        PolicyName: "default",
    });
    const key: Key = {
        id: metadata.Arn ?? keyId,
        label: keyId,
        ...place,
        keyId: known(keyId),
        arn: given(metadata.Arn),
        isEnabled: given(metadata.Enabled),
        keySpec: given(metadata.KeySpec),
        policy: policy.state === "read" ? given(policy.value.Policy) : unknown(),
        ...stateOf(metadata),
        ...(metadata.KeyManager === "AWS" && { isManagedByAws: true }),
    };
    return { keys: [key], keyAliases: aliasOf(reference, key) };
}

/** Beside disabled, which `Enabled` tells: in every other state but Enabled nobody encrypts ("Key states of AWS KMS keys"). */
function stateOf({ KeyState: state, Enabled: isEnabled }: Partial<KeyMetadata>) {
    if (state === "PendingDeletion" || state === "PendingReplicaDeletion") {
        return { isPendingDeletion: true };
    }
    return isEnabled === false && state !== undefined && state !== "Disabled" ? { unusableState: state } : {};
}

/** Named as the topic or the queue names it: by id, ARN or alias. */
const missingKey = (reference: string, place: Place): Key => ({
    id: `missing key ${reference} in ${place.region}`,
    label: reference,
    ...placeOf(place),
    keyId: known(reference),
    arn: parseArn(reference) === undefined ? unknown() : known(reference),
    isEnabled: unknown(),
    policy: unknown(),
    isMissing: true,
});

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
