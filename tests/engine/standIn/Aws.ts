import type { Place, Properties, ResourceType } from "./resourceType";

export interface ResourceState {
    readonly id: string;
    readonly outputs: Properties;
}

/** The AWS behind the provider. Every method rejects with an AwsError where AWS refuses. */
export interface Aws {
    /** @param proposed id and outputs as far as the inputs tell them; AWS may give others. */
    create(type: ResourceType, proposed: ResourceState, place: Place): Promise<ResourceState>;
    /** Undefined if there is no such resource. `known` is what the state has of it: nothing in an import. */
    read(type: ResourceType, id: string, known: Properties, place: Place): Promise<Properties | undefined>;
    update(type: ResourceType, next: ResourceState, previous: Properties, place: Place): Promise<void>;
    delete(type: ResourceType, current: ResourceState, place: Place): Promise<void>;
    /** The answer of a data source. */
    invoke(token: string, args: Properties, place: Place): Promise<Properties>;
}
