import { capitalised } from "../../compliantStack/written";
import { asJson, refer, type SampleResource, type SampleStack } from "../sampleStack";

/** What Cloud Control's types are called in CloudFormation, by the native provider's. */
const services: Readonly<Record<string, string>> = {
    cloudtrail: "CloudTrail",
    cloudwatch: "CloudWatch",
    iam: "IAM",
    kms: "KMS",
    lambda: "Lambda",
    logs: "Logs",
    sns: "SNS",
};

/** A stack of the native provider, written with `aws.cloudcontrol.Resource` of the classic one. */
export const throughCloudControl = (stack: SampleStack): SampleStack =>
    Object.fromEntries(
        Object.entries(stack).map(([name, { type, inputs, outputs }]): [string, SampleResource] => {
            const [, service = "", resource] = type.split(":");
            return [
                name,
                {
                    type: "aws:cloudcontrol/resource:Resource",
                    inputs: {
                        typeName: `AWS::${services[service]}::${resource}`,
                        desiredState: asJson(capitalised(inputs)),
                        // What other resources refer to; Cloud Control's resource has none of it.
                        ...Object.fromEntries(Object.entries(inputs).filter(([, value]) => typeof value === "string")),
                    },
                    outputs: { ...outputs, properties: JSON.stringify(capitalised({ ...outputs })) },
                },
            ];
        }),
    );

/** A stack of the native provider, written with Terraform's provider awscc (`pulumi package add terraform-provider`). */
export const throughAwscc = (stack: SampleStack): SampleStack =>
    Object.fromEntries(
        Object.entries(stack).map(([name, { type, inputs, outputs }]): [string, SampleResource] => {
            const [, service = "", resource = ""] = type.split(":");
            return [name, { type: bridgedType("awscc", `${service}${resource}`), inputs: awsccNames(inputs), outputs }];
        }),
    );

/** A list is named in the plural, and CloudWatch is one word; policies are texts. */
const awsccNames = (inputs: object): Record<string, unknown> =>
    Object.fromEntries(
        Object.entries(inputs).map(([key, value]) => [
            key.replace("cloudWatch", "cloudwatch").replace(/^subscription$/, "subscriptions"),
            /Policy$/.test(key) ? JSON.stringify(value) : value,
        ]),
    );

const bridgedType = (provider: string, name: string): string =>
    `${provider}:index/${name}:${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** A stack of the classic provider, written with Terraform's provider aws, which Pulumi bridges at request. */
export function bridgedFromTerraform(stack: SampleStack): SampleStack {
    const names: Readonly<Record<string, string>> = {
        "aws:cloudtrail/trail:Trail": "cloudtrail",
        "aws:cloudwatch/logGroup:LogGroup": "cloudwatchLogGroup",
        "aws:cloudwatch/logMetricFilter:LogMetricFilter": "cloudwatchLogMetricFilter",
        "aws:cloudwatch/metricAlarm:MetricAlarm": "cloudwatchMetricAlarm",
        "aws:sns/topic:Topic": "snsTopic",
        "aws:sns/topicSubscription:TopicSubscription": "snsTopicSubscription",
    };
    return Object.fromEntries(
        Object.entries(stack).map(([name, resource]): [string, SampleResource] => {
            const { topic, name: ownName, ...inputs } = resource.inputs;
            return [
                name,
                {
                    ...resource,
                    type: bridgedType("aws", names[resource.type] ?? ""),
                    inputs: {
                        ...inputs,
                        ...(topic !== undefined && { topicArn: topic }),
                        ...(ownName !== undefined && {
                            [resource.type.endsWith(":MetricAlarm") ? "alarmName" : "name"]: ownName,
                        }),
                    },
                },
            ];
        }),
    );
}

/** Filter and alarm of a classic stack as a Terraform module creates them (`pulumi package add terraform-module`). */
export function throughTerraform(stack: SampleStack): SampleStack {
    const types: Readonly<Record<string, string>> = {
        failures: "cisalarms:tf:aws_cloudwatch_log_metric_filter",
        alarm: "cisalarms:tf:aws_cloudwatch_metric_alarm",
    };
    return Object.fromEntries(
        Object.entries(stack).map(([name, resource]): [string, SampleResource] => {
            const type = types[name];
            return [name, type === undefined ? resource : { ...resource, type, inputs: snakeCased(resource.inputs) }];
        }),
    );
}

const snakeCased = (inputs: object): Record<string, unknown> =>
    Object.fromEntries(
        Object.entries(inputs).map(([key, value]) => {
            const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
            // Terraform has a list for a block of which there can be one.
            return [name, key === "metricTransformation" ? [snakeCased(value as object)] : value];
        }),
    );

/** A Terraform module of which no child appears. */
export const terraformModule: SampleResource = {
    type: "cisalarms:index:Module",
    inputs: { logGroupName: refer("logs", "name") },
    isComponent: true,
};

export const cloudFormationStack = (inputs: Record<string, unknown>): SampleResource => ({
    type: "aws:cloudformation/stack:Stack",
    inputs: { name: "base", ...inputs },
    outputs: { outputs: {} },
});

export const template = (...types: string[]): Record<string, unknown> => ({
    templateBody: JSON.stringify({
        Resources: Object.fromEntries(types.map((Type, index) => [`Resource${index}`, { Type }])),
    }),
});
