import type { AwsPlace } from "./awsPlace";

/** A resource that the program asks for. */
export interface RequestedResource {
    readonly name: string;
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly place: AwsPlace;
}

/** What AWS would add to the inputs; `id` is Pulumi's identity for the resource. */
export interface CreatedResource {
    readonly id: string;
    readonly outputs: Readonly<Record<string, unknown>>;
}
