import { nativeStack } from "../nativeStack";
import { refer, type SampleResource, type SampleStack } from "../sampleStack";
import { account, arn, policy, wholeStack } from "./stackParts";

type Inputs = Readonly<Record<string, unknown>>;

export const functionArn = arn("lambda", "function:notify");

/** A function, as the classic provider shows one that publishes versions. */
export const notify = (inputs: Inputs = {}): SampleResource => ({
    type: "aws:lambda/function:Function",
    inputs: { name: "notify", role: `arn:aws:iam::${account}:role/notify`, ...inputs },
    outputs: { arn: functionArn, qualifiedArn: `${functionArn}:7`, version: "7" },
});

export const live: SampleResource = {
    type: "aws:lambda/alias:Alias",
    inputs: { name: "live", functionName: refer("notify", "name"), functionVersion: refer("notify", "version") },
    outputs: { arn: `${functionArn}:live` },
};

export const permission = (inputs: Inputs = {}): SampleResource => ({
    type: "aws:lambda/permission:Permission",
    inputs: {
        action: "lambda:InvokeFunction",
        function: refer("notify", "name"),
        principal: "sns.amazonaws.com",
        sourceArn: refer("alerts", "arn"),
        ...inputs,
    },
});

/** The whole policy of a function; it names the topic, so that no preview knows it. */
export const resourcePolicy = (statement: Inputs = {}, inputs: Inputs = {}): SampleResource => ({
    type: "aws:lambda/resourcePolicy:ResourcePolicy",
    inputs: {
        resourceArn: refer("notify", "arn"),
        policy: refer("alerts", "arn", (topic) => policy(topicInvokes(topic, statement))),
        ...inputs,
    },
});

export const topicInvokes = (topic: string, statement: Inputs = {}): Inputs => ({
    Effect: "Allow",
    Principal: { Service: "sns.amazonaws.com" },
    Action: "lambda:InvokeFunction",
    Resource: functionArn,
    Condition: { ArnLike: { "AWS:SourceArn": topic } },
    ...statement,
});

/** The alert goes to a function and to nobody else. */
export const functionStack = (endpoint: unknown, parts: SampleStack): SampleStack => ({
    ...wholeStack({ subscription: { protocol: "lambda", endpoint } }),
    notify: notify(),
    ...parts,
});

export const toFunction = refer("notify", "arn");
export const toVersion = refer("notify", "qualifiedArn");
export const toAlias = refer("live", "arn");

/** The same by native resources, whose permission has no qualifier of its own. */
export const nativeFunction = (endpoint: unknown, parts: SampleStack): SampleStack => ({
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

export const nativePermission = (functionName: unknown) => ({
    type: "aws-native:lambda:Permission",
    inputs: {
        action: "lambda:InvokeFunction",
        functionName,
        principal: "sns.amazonaws.com",
        sourceArn: refer("alerts", "topicArn"),
    },
});

export const nativeResourcePolicy = (statement: Inputs = {}): SampleResource => ({
    type: "aws-native:lambda:ResourcePolicy",
    inputs: {
        resourceArn: refer("notify", "arn"),
        policyDocument: refer("alerts", "topicArn", (topic) => JSON.parse(policy(topicInvokes(topic, statement)))),
    },
});
