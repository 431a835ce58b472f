import { refer } from "../sampleStack";
import {
    functionArn,
    functionStack,
    live,
    nativeFunction,
    nativePermission,
    nativeResourcePolicy,
    notify,
    permission,
    resourcePolicy,
    toAlias,
    toFunction,
    toVersion,
} from "./functionStacks";
import { account, arn } from "./stackParts";
import type { WorkingStack } from "./workingStack";

const otherAlias = arn("lambda", "function:other:live");
const open = "cannot tell yet";

/** Functions that SNS may invoke for the topic. */
export const soundFunctions: Readonly<Record<string, WorkingStack>> = {
    "the permission that topic.onEvent writes": {
        stack: functionStack(toFunction, { may: permission({ action: "lambda:invokeFunction" }) }),
    },
    "a permission for every call": {
        stack: functionStack(toFunction, { may: permission({ action: "LAMBDA:*" }) }),
    },
    "an alias and its permission": {
        stack: functionStack(toAlias, { live, may: permission({ qualifier: refer("live", "name") }) }),
    },
    "an alias and a permission by the alias's ARN": {
        stack: functionStack(toAlias, { live, may: permission({ function: refer("live", "arn") }) }),
    },
    "an alias that is appended to the function's ARN": {
        stack: functionStack(
            refer("notify", "arn", (text) => `${text}:live`),
            { live, may: permission({ qualifier: "live" }) },
        ),
        preview: open,
    },
    "an alias of a function of another stack": {
        stack: functionStack(toAlias, {
            live: { ...live, inputs: { ...live.inputs, functionName: "other" }, outputs: { arn: otherAlias } },
            may: permission({ function: "other", qualifier: "live" }),
        }),
    },
    "a published version and its permission": {
        stack: functionStack(toVersion, {
            notify: notify({ publish: true }),
            may: permission({ qualifier: refer("notify", "version") }),
        }),
        preview: open,
    },
    "the function itself, which publishes versions": {
        stack: functionStack(toFunction, { notify: notify({ publish: true }), may: permission() }),
    },
    "a permission by a partial ARN": {
        stack: functionStack(toFunction, { may: permission({ function: `${account}:function:notify` }) }),
        preview: open,
    },
    "a policy of its own and no permission": {
        stack: functionStack(toFunction, { policy: resourcePolicy() }),
        preview: open,
    },
    "a policy of the alias, and a permission for the function itself": {
        stack: functionStack(toAlias, {
            live,
            policy: resourcePolicy({ Resource: `${functionArn}:live` }, { resourceArn: refer("live", "arn") }),
            may: permission({ principal: "events.amazonaws.com", sourceArn: undefined }),
        }),
        preview: open,
    },
    "natively: a permission for the function": {
        stack: nativeFunction(refer("notify", "arn"), { may: nativePermission(refer("notify", "functionName")) }),
    },
    "natively: a permission for the alias": {
        stack: nativeFunction(refer("live", "aliasArn"), { may: nativePermission("notify:live") }),
    },
    "natively: a policy of its own": {
        stack: nativeFunction(refer("notify", "arn"), {
            policy: nativeResourcePolicy(),
        }),
        preview: open,
    },
};
