import { refer } from "../sampleStack";
import type { DeadStack } from "./deadStack";
import {
    functionArn,
    functionStack,
    live,
    notify,
    permission,
    resourcePolicy,
    toAlias,
    toFunction,
    toVersion,
} from "./functionStacks";

const lost = "subscription SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS";
const open = "cannot tell yet";

/** Functions that SNS may not invoke for the topic, or that never run. */
export const deadFunctions: Readonly<Record<string, DeadStack>> = {
    "a function that is stopped by its concurrency": {
        stack: functionStack(toFunction, { notify: notify({ reservedConcurrentExecutions: 0 }), may: permission() }),
        lost: "subscription SUBSCRIPTION_FUNCTION_NEVER_RUNS",
    },
    "an alias of a function that is stopped by its concurrency": {
        stack: functionStack(toAlias, {
            notify: notify({ reservedConcurrentExecutions: 0 }),
            live,
            may: permission({ qualifier: "live" }),
        }),
        lost: "subscription SUBSCRIPTION_FUNCTION_NEVER_RUNS",
    },
    "a version, and a permission for the function itself": {
        stack: functionStack(toVersion, { notify: notify({ publish: true }), may: permission() }),
        lost,
        preview: "told",
    },
    "an alias, and a permission for the function itself": {
        stack: functionStack(toAlias, { live, may: permission() }),
        lost,
    },
    "an alias, and a permission for another one": {
        stack: functionStack(toAlias, { live, may: permission({ qualifier: "test" }) }),
        lost,
    },
    "the function itself, and a permission for the alias": {
        stack: functionStack(toFunction, { live, may: permission({ qualifier: "live" }) }),
        lost,
        preview: open,
    },
    "a permission for an organization's principals": {
        stack: functionStack(toFunction, { may: permission({ principalOrgId: "o-1234567890" }) }),
        lost,
    },
    "a permission for the function's URL": {
        stack: functionStack(toFunction, { may: permission({ invokedViaFunctionUrl: true }) }),
        lost,
    },
    "a policy of its own for another service": {
        stack: functionStack(toFunction, {
            policy: resourcePolicy({ Principal: { Service: "events.amazonaws.com" } }),
        }),
        lost,
        preview: open,
    },
    "a policy of the function, and an alias without one": {
        stack: functionStack(toAlias, { live, policy: resourcePolicy(), may: permission() }),
        lost,
    },
    "a policy of the alias that admits the function's ARN": {
        stack: functionStack(toAlias, {
            live,
            policy: resourcePolicy({ Resource: functionArn }, { resourceArn: refer("live", "arn") }),
        }),
        lost,
        preview: open,
    },
};
