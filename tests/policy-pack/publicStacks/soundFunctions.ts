import { nativeStack } from "../nativeStack";
import { refer, type SampleStack } from "../sampleStack";
import {
    functionArn,
    functionStack,
    live,
    notify,
    permission,
    resourcePolicy,
    toAlias,
    toFunction,
    topicInvokes,
    toVersion,
} from "./functionStacks";
import { account, arn, policy } from "./stackParts";
import type { WorkingStack } from "./workingStack";

const otherAlias = arn("lambda", "function:other:live");
const open = "cannot tell yet";

/** The same by Cloud Control's resources, whose permission has no qualifier of its own. */
const nativeFunction = (endpoint: unknown, parts: SampleStack): SampleStack => ({
    ...nativeStack,
    alerts: {
        type: "aws-native:sns:Topic",
        inputs: { topicName: "alerts" },
        outputs: { topicArn: "arn:aws:sns:eu-north-1:111122223333:alerts" },
    },
    people: {
        type: "aws-native:sns:Subscription",
        inputs: { topicArn: refer("alerts", "topicArn"), protocol: "lambda", endpoint },
    },
    notify: { type: "aws-native:lambda:Function", inputs: { functionName: "notify" }, outputs: { arn: functionArn } },
    live: {
        type: "aws-native:lambda:Alias",
        inputs: { name: "live", functionName: refer("notify", "functionName"), functionVersion: "7" },
        outputs: { aliasArn: `${functionArn}:live` },
    },
    ...parts,
});

const nativePermission = (functionName: unknown) => ({
    type: "aws-native:lambda:Permission",
    inputs: {
        action: "lambda:InvokeFunction",
        functionName,
        principal: "sns.amazonaws.com",
        sourceArn: refer("alerts", "topicArn"),
    },
});

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
    "Cloud Control: a permission for the function": {
        stack: nativeFunction(refer("notify", "arn"), { may: nativePermission(refer("notify", "functionName")) }),
    },
    "Cloud Control: a permission for the alias": {
        stack: nativeFunction(refer("live", "aliasArn"), { may: nativePermission("notify:live") }),
    },
    "Cloud Control: a policy of its own": {
        stack: nativeFunction(refer("notify", "arn"), {
            policy: {
                type: "aws-native:lambda:ResourcePolicy",
                inputs: {
                    resourceArn: refer("notify", "arn"),
                    policyDocument: refer("alerts", "topicArn", (topic) => JSON.parse(policy(topicInvokes(topic)))),
                },
            },
        }),
        preview: open,
    },
};
