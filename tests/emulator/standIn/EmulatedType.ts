import type { ResourceState } from "../../engine/standIn/Aws";
import type { Properties } from "../../engine/standIn/resourceType";
import type { AwsClients } from "../AwsClients";

/** A type of resource in an emulator: its life in the calls that the real provider makes. They reject with the SDK's errors. */
export interface EmulatedType {
    /** Pulumi type token. */
    readonly token: string;
    /** Returns what only the service can tell: an id, outputs. */
    readonly create: (aws: AwsClients, inputs: Properties) => Promise<Partial<ResourceState>>;
    /** The properties that somebody could have changed behind Pulumi's back; undefined if the resource is gone. */
    readonly read: (aws: AwsClients, known: ResourceState) => Promise<Properties | undefined>;
    readonly update: (aws: AwsClients, next: ResourceState) => Promise<void>;
    readonly delete: (aws: AwsClients, current: ResourceState) => Promise<void>;
}

/** A type that one and the same call creates and updates, under a name that the inputs give. */
export function namedType(
    token: string,
    {
        put,
        ...others
    }: Pick<EmulatedType, "read" | "delete"> & { put: (aws: AwsClients, outputs: Properties) => Promise<unknown> },
): EmulatedType {
    return {
        token,
        create: async (aws, inputs) => {
            await put(aws, inputs);
            return {};
        },
        update: async (aws, { outputs }) => {
            await put(aws, outputs);
        },
        ...others,
    };
}
