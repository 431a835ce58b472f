import type { RegionStore } from "./AwsAccount";

export type Properties = Record<string, unknown>;

/** What the provider knows of one input before it asks AWS. */
export interface InputRule {
    readonly isRequired?: boolean;
    /** A change makes a new resource; with a function, such a change as it says. */
    readonly replaces?: boolean | ((old: unknown, next: unknown) => boolean);
    /** JSON text: compared by content, and refused where it is not JSON. */
    readonly isJson?: boolean;
    /** Order does not matter. */
    readonly isSet?: boolean;
    /** What AWS assumes; reported as output. */
    readonly default?: unknown;
    /** The reason to refuse a known value; undefined if it is fine. */
    readonly refuse?: (value: unknown) => string | undefined;
}

/** The inputs of a resource that the stand-in models, checked against the SDK's own argument type. */
export type InputRules<Args> = { readonly [Name in keyof Args]?: InputRule };

/** Where a resource lives. */
export interface Place {
    readonly partition: string;
    readonly account: string;
    readonly region: string;
    readonly resources: RegionStore;
    /** What all Regions of the account share. */
    readonly shared: RegionStore;
}

export interface InputProblem {
    readonly property: string;
    readonly reason: string;
}

/** One type of AWS resource as the provider and the service behind it treat it. */
export interface ResourceType {
    /** Pulumi type token. */
    readonly token: string;
    readonly inputs: Readonly<Record<string, InputRule>>;
    /** Shared by all Regions of an account. */
    readonly isGlobal?: boolean;
    /** The name is made up when the program gives none. */
    readonly isAutoNamed?: boolean;
    /** Outputs that only AWS can tell: unknown while a creation is previewed. */
    readonly computed: readonly string[];
    /** The AWS calls, for the log and for faults. */
    readonly actions: Readonly<Record<"create" | "read" | "update" | "delete", string>>;
    /** Problems between inputs, found before AWS is asked. */
    readonly problems?: (inputs: Properties) => readonly InputProblem[];
    /** Id and computed outputs of a new resource. */
    readonly identify: (inputs: Properties, place: Place) => { readonly id: string; readonly outputs: Properties };
    /** What AWS makes of the inputs, at first and with every update. */
    readonly readBack?: (outputs: Properties, place: Place) => Properties;
    /** Key in the store, where the id alone is not unique in a Region. */
    readonly key?: (id: string, properties: Properties) => string;
    /** Throws an AwsError where AWS would refuse the creation, or the update of `previous`. */
    readonly admit?: (outputs: Properties, place: Place, id: string, previous?: Properties) => void;
    /** Throws an AwsError where AWS would refuse the deletion; returns true if the resource lingers in AWS. */
    readonly release?: (outputs: Properties, place: Place, id: string) => boolean | undefined;
}
