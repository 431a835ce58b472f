/** A resource in a person's words. */
export interface ResourceDescription {
    /** What it is, such as `metric filter`. */
    readonly kind: string;
    /** What it does on the alert path; shows nothing that can be secret. */
    readonly meaning: string;
}

/** The inputs of a resource, as the program gives them. */
export type Properties = Readonly<Record<string, unknown>>;
