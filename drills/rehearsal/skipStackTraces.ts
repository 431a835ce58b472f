interface Debuggable {
    debuggablePromise(promise: Promise<unknown>, context?: unknown): Promise<unknown>;
}

interface ResourceClass {
    callsites(): readonly unknown[];
}

const changed = new WeakSet<Debuggable>();

/**
 * Keeps the Pulumi SDK from taking a stack trace of every resource and every promise that it makes, for an engine and a
 * diagnosis of leaks that are not there: they are half the time in which a program runs here. Errors keep theirs.
 */
export function skipStackTraces(): void {
    const debuggable: Debuggable = require("@pulumi/pulumi/runtime/debuggable");
    if (!changed.has(debuggable)) {
        changed.add(debuggable);
        debuggable.debuggablePromise = withoutStackTraces(debuggable.debuggablePromise);
        const { Resource }: { Resource: ResourceClass } = require("@pulumi/pulumi/resource");
        Resource.callsites = () => [];
    }
}

const withoutStackTraces =
    <P extends unknown[], R>(make: (...parameters: P) => R) =>
    (...parameters: P): R => {
        const { stackTraceLimit } = Error;
        Error.stackTraceLimit = 0;
        try {
            return make(...parameters);
        } finally {
            Error.stackTraceLimit = stackTraceLimit;
        }
    };
