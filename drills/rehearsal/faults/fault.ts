import type { RehearsedStack } from "../rehearsedStack";

/** Something that goes wrong in real accounts, and that nothing in AWS complains about. */
export interface Fault {
    /** What breaks, in a few words. */
    readonly description: string;
    /** @throws {InputError} if the stack has nothing that could break like this. */
    readonly spoil: (stack: RehearsedStack) => RehearsedStack;
    /**
     * The call by which somebody does it behind the program's back; absent where nobody calls anything.
     *
     * @param stack before it is spoilt.
     * @throws {InputError} as `spoil` does.
     */
    readonly call?: (stack: RehearsedStack) => ApiCall;
}

/** A call of AWS's API that changes something, as CloudTrail records it. */
export interface ApiCall {
    /** The part of the event source before `.amazonaws.com`. */
    readonly service: "cloudtrail" | "kms" | "logs" | "monitoring" | "sns" | "sqs";
    readonly eventName: string;
    readonly requestParameters: Readonly<Record<string, unknown>>;
}

export type Faults = Readonly<Record<string, Fault>>;
