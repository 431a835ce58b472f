import type { PartlyKnownText, ServiceRequest } from "../../iam";
import { type DeployedResource, named } from "../deployment/deployedResource";
import type { Key } from "../deployment/key";
import { compareParts } from "../deployment/place";
import { absent, knownValue, type Value } from "../deployment/value";
import type { FindingCode } from "../report/findingCodes";
import type { HopJudgement } from "./HopJudgement";

/** How an AWS service has to use the key of a topic or a queue, in order to put messages there. */
export interface KeyUse {
    readonly kind: "topic" | "queue";
    readonly encrypted: DeployedResource;
    readonly service: { readonly name: "CloudWatch" | "SNS"; readonly principal: string };
    /** The condition with which a key's policy should admit the service, as an object literal. */
    readonly condition: string;
    /** What to do without a key of one's own: `not at all`. */
    readonly otherwise: string;
    readonly codes: { readonly blocks: FindingCode; readonly outside: FindingCode };
    readonly request: (action: "kms:Decrypt" | "kms:GenerateDataKey", key: PartlyKnownText) => ServiceRequest;
}

/** What becomes impossible. */
export const putInto = (kind: KeyUse["kind"]): string => `${kind === "topic" ? "published" : "sent"} to the ${kind}`;

/** No service calls KMS in another Region than its own. */
export function judgeKeyRegion(
    region: Value<string>,
    thing: string,
    { kind, encrypted, codes }: KeyUse,
    judgement: HopJudgement,
): void {
    const [own, home] = [knownValue(region), knownValue(encrypted.region)];
    if (own && compareParts(region, encrypted.region) === "different") {
        judgement.blaming(encrypted).breaks(codes.blocks, {
            observed: `The ${thing} is in ${own}, and the ${named(kind, encrypted)}, which is encrypted with it, is in ${home}.`,
            wanted: `The key must be in the Region of the ${kind}, or nothing can be ${putInto(kind)}.`,
            remedy: `Set kmsMasterKeyId on the ${named(kind, encrypted)} to a key in ${home}.`,
        });
    }
}

/**
 * Keys for signing and key pairs encrypt no messages ("Amazon SNS key management", "SQS key management").
 *
 * @param judgement blames the key.
 */
export function judgeKeySpec(key: Key, { kind, encrypted, codes }: KeyUse, judgement: HopJudgement): void {
    const thing = named("key", key);
    judgement.whenKnown(key.keySpec ?? absent, "keySpec", thing, (spec = symmetric) => {
        if (spec !== symmetric) {
            judgement.breaks(codes.blocks, {
                observed: `The ${thing}, which encrypts the ${named(kind, encrypted)}, has the key spec ${spec}.`,
                wanted: `The key must have the spec ${symmetric}, or nothing can be ${putInto(kind)}.`,
                remedy: `Set kmsMasterKeyId on the ${named(kind, encrypted)} to a symmetric key; the spec of a key cannot be changed.`,
            });
        }
    });
}

const symmetric = "SYMMETRIC_DEFAULT";

/**
 * A key that waits for its deletion is disabled, and cannot be enabled before that is called off.
 *
 * @param judgement blames the key.
 */
export function judgeKeyState(key: Key, { kind, encrypted, codes }: KeyUse, judgement: HopJudgement): void {
    const thing = named("key", key);
    judgement.whenKnown(key.isEnabled, "isEnabled", thing, (isEnabled = true) => {
        if (!isEnabled) {
            const { unusableState } = key;
            const state = key.isPendingDeletion
                ? "waits for its deletion"
                : unusableState === undefined
                  ? "is disabled"
                  : `cannot be used: its key state is ${unusableState}`;
            judgement.breaks(codes.blocks, {
                observed: `The ${thing}, which encrypts the ${named(kind, encrypted)}, ${state}.`,
                wanted: `The key must be enabled, or nothing can be ${putInto(kind)}.`,
                remedy: key.isPendingDeletion
                    ? `Call the deletion off with aws kms cancel-key-deletion --key-id ${key.label}, and enable the key with aws kms enable-key --key-id ${key.label}; or set kmsMasterKeyId on the ${named(kind, encrypted)} to another key.`
                    : unusableState === undefined
                      ? `Set isEnabled: true on the ${thing}.`
                      : `Look with aws kms describe-key --key-id ${key.label} what the ${thing} waits for, such as key material or its key store; or set kmsMasterKeyId on the ${named(kind, encrypted)} to another key.`,
            });
        }
    });
}
