import { skipStackTraces } from "../drills/rehearsal/skipStackTraces";

const file = require.resolve("@pulumi/pulumi/runtime/debuggable");

/** In component tests too, where they would be a third of the time. */
export const mochaHooks = {
    beforeAll(): void {
        // Not loaded from here: most specs do without Pulumi.
        if (file in require.cache) {
            skipStackTraces();
        }
    },
};
