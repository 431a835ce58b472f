import type { runtime } from "@pulumi/pulumi";
import { specialResourceSig, specialSecretSig } from "@pulumi/pulumi/runtime/rpc";
import type { RecordedCall } from "./recordedStack";

/**
 * Mocks as the engine treats a provider: they see secrets in clear, and what they echo of a secret input is a secret
 * again.
 *
 * @param calls takes every function call with its answer.
 */
export function likeProvider(mocks: runtime.Mocks, calls: RecordedCall[]): runtime.Mocks {
    return {
        async newResource(request) {
            const answer = await mocks.newResource({ ...request, inputs: plainProperties(request.inputs) });
            const secrets = Object.entries(request.inputs).filter(
                ([key, input]) => key in answer.state && isSecret(input),
            );
            return { ...answer, state: { ...answer.state, ...Object.fromEntries(secrets) } };
        },
        async call(request) {
            const inputs = plainProperties(request.inputs);
            const answer = await mocks.call({ ...request, inputs });
            calls.push({ token: request.token, inputs, answer });
            return answer;
        },
    };
}

const isSecret = (input: unknown): boolean =>
    Object.getOwnPropertyDescriptor(Object(input), envelopeKey)?.value === specialSecretSig;

/** Marks an envelope in the engine's protocol; the value under it says what is inside (SDK, `runtime/rpc`). */
const envelopeKey = "4dabf18193072939515e22adb298388d";

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
