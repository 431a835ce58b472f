import type { Aws, ResourceState } from "../../engine/standIn/Aws";
import { AwsError } from "../../engine/standIn/AwsError";
import { FolderAws } from "../../engine/standIn/FolderAws";
import type { Place, Properties, ResourceType } from "../../engine/standIn/resourceType";
import { AwsClients } from "../AwsClients";
import { emulatedType } from "./emulatedTypes";
import { readTrailResource } from "./services/cloudTrail";

/**
 * An AWS that is an emulator, spoken to by the calls that the real provider makes. Types that stay out of the emulator
 * live in a folder, as in the engine tests.
 */
export class EmulatedAws implements Aws {
    private readonly folder = new FolderAws();
    private readonly clients = new Map<string, AwsClients>();

    constructor(private readonly endpoint: string) {}

    async create(type: ResourceType, proposed: ResourceState, place: Place): Promise<ResourceState> {
        const emulated = emulatedType(type.token);
        if (emulated === "in the folder") {
            return this.folder.create(type, proposed, place);
        }
        const given = await this.ask(place, (aws) => emulated.create(aws, proposed.outputs));
        return { id: given.id ?? proposed.id, outputs: { ...proposed.outputs, ...given.outputs } };
    }

    async read(type: ResourceType, id: string, known: Properties, place: Place): Promise<Properties | undefined> {
        const emulated = emulatedType(type.token);
        if (emulated === "in the folder") {
            return this.folder.read(type, id, known, place);
        }
        const found = await this.ask(place, (aws) => unlessGone(emulated.read(aws, { id, outputs: known })));
        return found && { ...known, ...found };
    }

    async update(type: ResourceType, next: ResourceState, previous: Properties, place: Place): Promise<void> {
        const emulated = emulatedType(type.token);
        return emulated === "in the folder"
            ? this.folder.update(type, next, previous, place)
            : this.ask(place, (aws) => emulated.update(aws, next));
    }

    async delete(type: ResourceType, current: ResourceState, place: Place): Promise<void> {
        const emulated = emulatedType(type.token);
        return emulated === "in the folder"
            ? this.folder.delete(type, current, place)
            : this.ask(place, (aws) => unlessGone(emulated.delete(aws, current)));
    }

    async invoke(token: string, args: Properties, place: Place): Promise<Properties> {
        return token === "aws:cloudcontrol/getResource:getResource"
            ? this.ask(place, (aws) => readTrailResource(aws, args))
            : this.folder.invoke(token, args, place);
    }

    /** The SDK's errors carry the code of AWS as their name. */
    private async ask<T>(place: Place, call: (aws: AwsClients) => Promise<T>): Promise<T> {
        try {
            return await call(this.clientsOf(place));
        } catch (error) {
            const { name, message } = error as Error;
            throw new AwsError(name, message);
        }
    }

    private clientsOf({ account, region }: Place): AwsClients {
        const key = `${account} ${region}`;
        const clients = this.clients.get(key) ?? new AwsClients(this.endpoint, account, region);
        this.clients.set(key, clients);
        return clients;
    }
}

/** Undefined in place of AWS's answer that there is no such resource. */
async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
    try {
        return await answer;
    } catch (error) {
        if (/NotFound|DoesNotExist|NonExistent/.test((error as Error).name)) {
            return undefined;
        }
        throw error;
    }
}
