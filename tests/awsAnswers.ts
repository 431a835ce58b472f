import type { runtime } from "@pulumi/pulumi";
import * as compliant from "./compliantStack/names";
import { answered } from "./compliantStack/written";
import { trail } from "./detection/alertPath/compliantDeployment";

/** What AWS says to a test; every field has a default. */
export interface AwsAnswers {
    /** Default: `aws`. */
    readonly partition?: string;
    /** 12 digits, or the error with which the provider refuses the credentials. Default: `123456789012`. */
    readonly account?: string | Error;
    /** Region of the provider. Default: `us-east-1`. */
    readonly region?: string;
    /** What Cloud Control says of a trail: properties over those of `goodTrail`, or the error that AWS answers with. */
    readonly trail?: Readonly<Record<string, unknown>> | Error;
    /** Names of subscriptions, as resources, that nobody has confirmed. Default: none. */
    readonly pending?: readonly string[];
    /** Outputs of other stacks, by the full name of the stack. Default: none. */
    readonly stacks?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const placeOf = ({ partition = "aws", account = "123456789012", region = "us-east-1" }: AwsAnswers) => ({
    partition,
    account: String(account),
    region,
});

/** The compliant trail as Cloud Control describes it, in the place of the test and on another log group. */
export function goodTrail(answers: AwsAnswers = {}): Record<string, unknown> {
    const { partition, account, region } = placeOf(answers);
    return compliant.renamed(
        { ...answered("trails", trail()), S3BucketName: "trail-archive" },
        {
            "arn:aws:": `arn:${partition}:`,
            [compliant.account]: account,
            [compliant.region]: region,
            "log-group:trail/management-events": "log-group:aws-cloudtrail-logs",
        },
    );
}

/** Answers a provider function. Throws for one that no component should call. */
export function answerFor({ token, inputs }: runtime.MockCallArgs, answers: AwsAnswers): Record<string, unknown> {
    const { partition, account, region } = placeOf(answers);
    switch (token) {
        case "aws:index/getCallerIdentity:getCallerIdentity":
            if (answers.account instanceof Error) {
                throw asCallError(answers.account);
            }
            return { accountId: account, arn: `arn:${partition}:iam::${account}:user/tester`, userId: "tester" };
        case "aws:index/getPartition:getPartition":
            return { partition, dnsSuffix: "amazonaws.com" };
        case "aws:index/getRegion:getRegion":
            return { region: inputs.region ?? region };
        case "aws:cloudcontrol/getResource:getResource":
            if (answers.trail instanceof Error) {
                throw asCallError(answers.trail);
            }
            return {
                ...inputs,
                properties: JSON.stringify({
                    ...goodTrail({ ...answers, region: inputs.region ?? region }),
                    ...answers.trail,
                }),
            };
        default:
            throw asCallError(new Error(`No test expects a call of ${token}.`));
    }
}

/** The SDK takes the text of a failed call from `details`. */
const asCallError = (error: Error): Error => Object.assign(error, { details: error.message });

/** What a resource looks like after AWS has created it. */
export function stateOf(
    type: string,
    name: string,
    inputs: Readonly<Record<string, unknown>>,
    answers: AwsAnswers,
): Record<string, unknown> {
    const { partition, account, region } = placeOf(answers);
    const arn = (service: string, resource: string) =>
        `arn:${partition}:${service}:${inputs.region ?? region}:${account}:${resource}`;
    switch (type) {
        case "aws:sns/topic:Topic":
            return { ...inputs, arn: arn("sns", String(inputs.name)) };
        case "aws:sns/topicSubscription:TopicSubscription":
            return {
                ...inputs,
                arn: `${inputs.topic}:${name}`,
                pendingConfirmation: answers.pending?.includes(name) ?? false,
            };
        case "aws:kms/key:Key":
            return { ...inputs, keyId: `${name}-id`, arn: arn("kms", `key/${name}-id`) };
        case "aws:cloudwatch/metricAlarm:MetricAlarm":
            return { ...inputs, arn: arn("cloudwatch", `alarm:${inputs.name}`) };
        case "aws:cloudwatch/logGroup:LogGroup":
            return { ...inputs, arn: arn("logs", `log-group:${inputs.name}`) };
        case "aws:cloudtrail/trail:Trail":
            return { ...inputs, arn: arn("cloudtrail", `trail/${inputs.name}`) };
        case "aws:iam/role:Role":
            return { ...inputs, name: `${name}-id`, arn: `arn:${partition}:iam::${account}:role/${name}-id` };
        case "aws:iam/policy:Policy":
            return { ...inputs, arn: `arn:${partition}:iam::${account}:policy/${name}-id` };
        case "pulumi:pulumi:StackReference":
            return { ...inputs, outputs: answers.stacks?.[String(inputs.name)] ?? {}, secretOutputNames: [] };
        default:
            return { ...inputs };
    }
}
