import type { runtime } from "@pulumi/pulumi";
import { specialSecretSig } from "@pulumi/pulumi/runtime/rpc";
import { envelopeKey, plainProperties } from "./plainProperties";
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
