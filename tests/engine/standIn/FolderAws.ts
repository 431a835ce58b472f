import type { Aws, ResourceState } from "./Aws";
import { dataSource } from "./dataSources";
import type { Place, Properties, ResourceType } from "./resourceType";

/** An AWS that is a folder: the resources are the files of a place, and each type refuses what the service would. */
export class FolderAws implements Aws {
    async create(type: ResourceType, proposed: ResourceState, place: Place): Promise<ResourceState> {
        const { id, outputs } = proposed;
        type.admit?.(outputs, place, id);
        place.resources.put(type.token, keyOf(type, id, outputs), outputs);
        return proposed;
    }

    async read(type: ResourceType, id: string, known: Properties, place: Place): Promise<Properties | undefined> {
        return place.resources.get(type.token, keyOf(type, id, known));
    }

    async update(
        type: ResourceType,
        { id, outputs }: ResourceState,
        previous: Properties,
        place: Place,
    ): Promise<void> {
        type.admit?.(outputs, place, id, previous);
        place.resources.put(type.token, keyOf(type, id, outputs), outputs);
    }

    async delete(type: ResourceType, { id, outputs }: ResourceState, place: Place): Promise<void> {
        const key = keyOf(type, id, outputs);
        const current = place.resources.get(type.token, key);
        if (current && type.release?.(current, place, id)) {
            place.resources.put(type.token, key, { ...current, lingers: true });
        } else {
            place.resources.remove(type.token, key);
        }
    }

    async invoke(token: string, args: Properties, place: Place): Promise<Properties> {
        return dataSource(token).answer(args, place);
    }
}

const keyOf = (type: ResourceType, id: string, properties: Properties) => type.key?.(id, properties) ?? id;
