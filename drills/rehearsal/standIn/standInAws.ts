import type { runtime } from "@pulumi/pulumi";
import { type AwsPlace, awsPlace } from "./awsPlace";
import { type FunctionAnswers, functionAnswers } from "./functionAnswers";
import { resourceOutputs } from "./resourceOutputs";

const providerType = "pulumi:providers:aws";

/** Pulumi's mocks, and what they were asked for and refused: one full sentence each. */
export interface StandIn extends runtime.Mocks {
    readonly refusals: readonly string[];
}

/**
 * Stands in for AWS: answers as a healthy account would, and refuses what it cannot answer truly.
 *
 * @param region the Region of the default provider. Explicit providers and resources may name others.
 * @param answers to function calls, in place of a healthy account's.
 */
export function standInAws(region: string, answers: FunctionAnswers = {}): StandIn {
    const refusals: string[] = [];
    const refuse = (message: string): Error => {
        refusals.push(message);
        // The SDK shows the `details` of an error that comes out of a function call, and nothing of its message.
        return Object.assign(new Error(message), { details: message });
    };
    const regionOfProvider = new Map<string, string>();
    const placeOf = ({ inputs, provider }: Pick<runtime.MockResourceArgs, "inputs" | "provider">): AwsPlace =>
        awsPlace(inputs.region ?? regionOfProvider.get(nameInReference(provider ?? "")) ?? region);
    return {
        refusals,
        newResource(request) {
            if (request.type === providerType) {
                regionOfProvider.set(request.name, request.inputs.region ?? region);
                return { id: `${request.name}-id`, state: request.inputs };
            }
            if (request.custom === false) {
                return { id: undefined, state: request.inputs };
            }
            const isOfCloudControl = request.type === "aws:cloudcontrol/resource:Resource";
            const type = isOfCloudControl ? String(request.inputs.typeName) : request.type;
            const create = resourceOutputs[type];
            if (create === undefined) {
                throw refuse(`A rehearsal cannot stand in for '${request.name}' of type ${type}.`);
            }
            const place = placeOf(request);
            const { id, outputs } = create({ name: request.name, inputs: request.inputs, place });
            return { id: request.id || id, state: { ...request.inputs, region: place.region, ...outputs } };
        },
        call(request) {
            const answer = answers[request.token] ?? functionAnswers[request.token];
            if (answer === undefined) {
                throw refuse(`A rehearsal cannot stand in for the function ${request.token}.`);
            }
            try {
                return answer({ inputs: request.inputs, place: placeOf(request) });
            } catch (error) {
                throw refuse((error as Error).message);
            }
        },
    };
}

/** The logical name in a provider reference, `urn:pulumi:<stack>::<project>::<type>::<name>::<id>`. */
function nameInReference(reference: string): string {
    return reference.split("::").at(-2) ?? "";
}
