import type * as pulumi from "@pulumi/pulumi";
import type * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { ConsoleSignInFailureMonitor, type ConsoleSignInFailureMonitorArgs } from "../../components";
import { goodTrail } from "../awsAnswers";
import { recordResources } from "./bridge";

const account = "111122223333";

/** Fills in what AWS would: ARNs and ids, once the resource is created. */
const outputsOf: Readonly<Record<string, (name: string, inputs: Readonly<Record<string, unknown>>) => object>> = {
    "aws:cloudtrail/trail:Trail": (_, inputs) => ({
        arn: `arn:aws:cloudtrail:eu-north-1:${account}:trail/${inputs.name}`,
    }),
    "aws:cloudwatch/logGroup:LogGroup": (_, inputs) => ({
        arn: `arn:aws:logs:eu-north-1:${account}:log-group:${inputs.name}`,
    }),
    "aws:iam/role:Role": (name) => ({ name, arn: `arn:aws:iam::${account}:role/${name}` }),
    "aws:sns/topic:Topic": (_, inputs) => ({ arn: `arn:aws:sns:eu-north-1:${account}:${inputs.name}` }),
    "aws:sns/topicSubscription:TopicSubscription": (name) => ({ arn: `arn:${name}`, pendingConfirmation: false }),
    "aws:kms/key:Key": (name) => ({ arn: `arn:aws:kms:eu-north-1:${account}:key/${name}`, keyId: name }),
    "aws:cloudwatch/metricAlarm:MetricAlarm": (name) => ({
        arn: `arn:aws:cloudwatch:eu-north-1:${account}:alarm:${name}`,
    }),
};

const answersOf = (trail: object): Readonly<Record<string, object>> => ({
    "aws:index/getCallerIdentity:getCallerIdentity": { accountId: account, arn: "", userId: "" },
    "aws:index/getPartition:getPartition": { partition: "aws", dnsSuffix: "amazonaws.com" },
    "aws:index/getRegion:getRegion": { region: "eu-north-1", id: "eu-north-1" },
    "aws:cloudcontrol/getResource:getResource": {
        properties: JSON.stringify({ ...goodTrail({ account, region: "eu-north-1" }), ...trail }),
    },
});

/**
 * What the product's own component creates, as a policy pack sees it: one of them, unless more are named.
 *
 * @param trail properties of the trail outside, over those of a good one.
 */
export function monitorStack(
    preview: boolean,
    args: Partial<ConsoleSignInFailureMonitorArgs> = {},
    others: Readonly<Record<string, Partial<ConsoleSignInFailureMonitorArgs>>> = {},
    trail: object = {},
): Promise<analyzer.AnalyzerResource[]> {
    const answers = answersOf(trail);
    const mocks: pulumi.runtime.Mocks = {
        newResource: ({ type, name, inputs }) => ({
            ...(preview ? { id: undefined } : { id: `${name}-id` }),
            state: { region: "eu-north-1", ...inputs, ...(preview ? {} : outputsOf[type]?.(name, inputs)) },
        }),
        call: ({ token, inputs }) => answers[token] ?? inputs,
    };
    return recordResources(
        () => {
            for (const [name, given] of Object.entries({ signin: args, ...others })) {
                new ConsoleSignInFailureMonitor(name, {
                    logGroupName: "management-events",
                    subscriptions: { "security-team": { protocol: "email", endpoint: "hidden@example.com" } },
                    ...given,
                });
            }
        },
        mocks,
        preview,
    );
}
