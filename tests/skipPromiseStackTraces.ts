interface Debuggable {
    debuggablePromise(promise: Promise<unknown>, context?: unknown): Promise<unknown>;
}

const file = require.resolve("@pulumi/pulumi/runtime/debuggable");
const changed = new WeakSet<Debuggable>();

/**
 * The Pulumi SDK takes a stack trace of every promise that it makes, for a diagnosis of leaks that no test reads. They
 * would be a third of the time of the component tests, so those alone are left out.
 */
export const mochaHooks = {
    beforeAll(): void {
        // Not loaded from here: most specs do without Pulumi.
        const debuggable = require.cache[file]?.exports as Debuggable | undefined;
        if (debuggable !== undefined && !changed.has(debuggable)) {
            changed.add(debuggable);
            debuggable.debuggablePromise = withoutStackTraces(debuggable.debuggablePromise);
        }
    },
};

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
