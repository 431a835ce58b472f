import { Permission } from "@pulumi/aws/lambda/permission";
import { QueuePolicy } from "@pulumi/aws/sqs/queuePolicy";
import * as pulumi from "@pulumi/pulumi";
import { type Arn, domainOfRegion } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { emptyOutputProblem } from "../settings/checkArguments";
import { parseRegionalArn } from "../settings/parseRegionalArn";
import { refuseAnyOf } from "../settings/SettingsError";
import { findForeignEndpointProblems } from "./findSubscriptionPlaceProblems";
import { queuePolicy } from "./topicPolicies";

/** The topic that messages come from. */
export interface MessageSource {
    readonly topicArn: pulumi.Input<string>;
    /** Region of the topic and of its subscriptions. Default: the provider's. */
    readonly region: pulumi.Input<string> | undefined;
    /** Account and Region of the subscriptions. */
    readonly place: pulumi.Output<AccountPlace>;
    /** What goes before the names of the settings in messages, such as `severities.page.`. */
    readonly at: string;
}

/** Lets exactly one topic send to a queue. A queue holds one policy: this is it. */
export function grantSending(
    name: string,
    queueArn: pulumi.Input<string>,
    { topicArn, region }: MessageSource,
    opts: pulumi.CustomResourceOptions,
): QueuePolicy {
    return new QueuePolicy(
        name,
        {
            queueUrl: pulumi.output(queueArn).apply((arn) => {
                const queue = parseRegionalArn(arn, "sqs");
                return queue === undefined ? arn : queueUrl(queue);
            }),
            policy: pulumi.all([queueArn, topicArn]).apply((arns) => JSON.stringify(queuePolicy(...arns))),
            region,
        },
        opts,
    );
}

/** Lets exactly one topic invoke a function, or that version or alias of it which the ARN names. */
export function grantInvoking(
    name: string,
    functionArn: pulumi.Input<string>,
    { topicArn, region }: MessageSource,
    opts: pulumi.CustomResourceOptions,
): Permission {
    const target = pulumi.output(functionArn).apply(splitQualifier);
    return new Permission(
        name,
        {
            action: "lambda:InvokeFunction",
            function: target.functionArn,
            qualifier: target.apply(({ qualifier }) => qualifier),
            principal: "sns.amazonaws.com",
            sourceArn: topicArn,
            region,
        },
        opts,
    );
}

/** The ARN of a queue or function that is handed on only if that is in this account and Region. */
export function ownEndpoint(
    setting: string,
    endpointArn: pulumi.Input<string>,
    place: pulumi.Output<AccountPlace>,
): pulumi.Output<string> {
    return pulumi.all([endpointArn, place]).apply(([arn, at]) => {
        const isEmpty = arn === undefined || arn === null;
        const problems = isEmpty ? [emptyOutputProblem(setting)] : findForeignEndpointProblems(setting, arn, at);
        refuseAnyOf("The subscription", problems);
        return arn;
    });
}

/** `arn:…:function:name:qualifier`; the last part is left out as a rule. */
function splitQualifier(arn: string): { functionArn: string; qualifier: string | undefined } {
    const parts = arn.split(":");
    return { functionArn: parts.slice(0, 7).join(":"), qualifier: parts[7] };
}

/** Address of a queue, by which SQS wants it named ("Amazon SQS queue and message identifiers", SQS developer guide). */
export function queueUrl({ region, account, resource }: Arn): string {
    return `https://sqs.${region}.${domainOfRegion(region)}/${account}/${resource}`;
}
