import type { StackResource } from "../../policy-pack/stackResource";

/** A resource as the program asked for it and as the stand-in for AWS answered. */
export interface RecordedResource extends StackResource {
    /** False for components, which group resources and are nothing in AWS. */
    readonly isCustom: boolean;
    /** What the program set, before AWS added to it. */
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly parent?: RecordedResource;
}

/** A provider function that the program called, and the answer it got. */
export interface RecordedCall {
    readonly token: string;
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly answer: Readonly<Record<string, unknown>>;
}

/** Everything that a run of the program asked for. */
export interface RecordedStack {
    /** In the order of registration: parents before their children. */
    readonly resources: readonly RecordedResource[];
    readonly calls: readonly RecordedCall[];
    /** What it had to say, in its order. */
    readonly remarks: readonly ProgramRemark[];
}

/** What a program has logged for people: a warning, or what is merely worth knowing. */
export interface ProgramRemark {
    readonly severity: "info" | "warning";
    readonly text: string;
}
