import type { Aws, ResourceState } from "./Aws";
import type { AwsAccount } from "./AwsAccount";
import type { AwsApi } from "./AwsApi";
import { dataSource } from "./dataSources";
import type { ProviderSettings } from "./providerSettings";
import type { Place, Properties, ResourceType } from "./resourceType";
import { unknownText } from "./unknownValue";

/** Creates, reads, updates and deletes resources of an account, in the order in which the engine asks. */
export class AwsProvider {
    constructor(
        private readonly aws: Aws,
        private readonly account: AwsAccount,
        private readonly api: AwsApi,
        private readonly settings: ProviderSettings,
    ) {}

    /** The outputs as far as they can be told without asking AWS. */
    previewCreate(type: ResourceType, inputs: Properties): Properties {
        const unknown = Object.fromEntries(type.computed.map((property) => [property, unknownText]));
        return { ...unknown, ...this.echo(type, inputs) };
    }

    previewUpdate(type: ResourceType, old: Properties, inputs: Properties): Properties {
        const unknown = type.readBack === undefined ? [] : type.computed.map((property) => [property, unknownText]);
        return { ...this.lasting(type, old), ...this.echo(type, inputs), ...Object.fromEntries(unknown) };
    }

    create(type: ResourceType, name: string, inputs: Properties): Promise<ResourceState> {
        const place = this.place(type, inputs);
        return this.api.call(place.region, type.actions.create, name, () => {
            const { id, outputs: computed } = type.identify(inputs, place);
            const outputs = { ...this.echo(type, inputs), ...computed, ...type.readBack?.(inputs, place) };
            return this.aws.create(type, { id, outputs }, place);
        });
    }

    update(type: ResourceType, name: string, id: string, old: Properties, inputs: Properties): Promise<Properties> {
        const place = this.place(type, inputs);
        return this.api.call(place.region, type.actions.update, name, async () => {
            const outputs = { ...this.previewUpdate(type, old, inputs), ...type.readBack?.(inputs, place) };
            await this.aws.update(type, { id, outputs }, old, place);
            return outputs;
        });
    }

    /** What AWS has, or undefined if it is gone. Without properties the id alone must do, as in an import. */
    read(type: ResourceType, name: string, id: string, properties: Properties): Promise<ResourceState | undefined> {
        const place = this.place(type, properties);
        return this.api.call(place.region, type.actions.read, name, async () => {
            const outputs = await this.aws.read(type, id, properties, place);
            return outputs && { id: type.isAutoNamed && type.key ? String(outputs.name) : id, outputs };
        });
    }

    delete(type: ResourceType, name: string, id: string, outputs: Properties): Promise<void> {
        const place = this.place(type, outputs);
        return this.api.call(place.region, type.actions.delete, name, () =>
            this.aws.delete(type, { id, outputs }, place),
        );
    }

    invoke(token: string, args: Properties): Promise<Properties> {
        const { action, subject } = dataSource(token);
        const place = this.place({}, args);
        return this.api.call(place.region, action, subject?.(args) ?? token, () => this.aws.invoke(token, args, place));
    }

    /** The inputs that would make what AWS has; an import starts from them, a refresh looks at those it knows. */
    inputsOf(type: ResourceType, outputs: Properties, known?: Properties): Properties {
        const isWanted = known
            ? (property: string) => property in known
            : (property: string) => property in type.inputs && property !== "region";
        return { ...known, ...Object.fromEntries(Object.entries(outputs).filter(([property]) => isWanted(property))) };
    }

    /** Gives up what is still under way. */
    cancel(): void {
        this.api.cancel();
    }

    private echo(type: ResourceType, inputs: Properties): Properties {
        const defaults = Object.entries(type.inputs).filter(([, rule]) => rule.default !== undefined);
        const given = {
            ...Object.fromEntries(defaults.map(([property, rule]) => [property, rule.default])),
            ...inputs,
        };
        const tagged =
            "tags" in type.inputs ? { tagsAll: { ...this.settings.defaultTags, ...(inputs.tags ?? {}) } } : {};
        return { ...given, ...tagged, ...("region" in type.inputs && { region: this.place(type, inputs).region }) };
    }

    /** Outputs that an update leaves alone: an input that is no longer given goes away unless AWS computes it. */
    private lasting(type: ResourceType, old: Properties): Properties {
        const stays = ([property]: [string, unknown]) => type.computed.includes(property) || !(property in type.inputs);
        return Object.fromEntries(Object.entries(old).filter(stays));
    }

    private place({ isGlobal }: Pick<ResourceType, "isGlobal">, properties: Properties): Place {
        const region = String(properties.region ?? this.settings.region);
        const shared = this.account.region("global");
        const resources = isGlobal ? shared : this.account.region(region);
        return { partition: partitionOf(region), account: this.account.id, region, resources, shared };
    }
}

const partitionOf = (region: string) =>
    region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
