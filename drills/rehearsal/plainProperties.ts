import { specialResourceSig, specialSecretSig } from "@pulumi/pulumi/runtime/rpc";

/** Marks an envelope in the engine's protocol; the value under it says what is inside (SDK, `runtime/rpc`). */
export const envelopeKey = "4dabf18193072939515e22adb298388d";

/**
 * Properties as they travel to the engine, without the protocol's envelopes: a secret becomes its value and a
 * reference to a resource becomes the URN.
 */
export function plainProperties(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const entries = Object.entries(properties).map(([key, value]) => [key, plainValue(value)]);
    return Object.fromEntries(entries);
}

function plainValue(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(plainValue);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    const properties = value as Record<string, unknown>;
    switch (properties[envelopeKey]) {
        case specialSecretSig:
            return plainValue(properties.value);
        case specialResourceSig:
            return properties.urn;
        default:
            return plainProperties(properties);
    }
}
