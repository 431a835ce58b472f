import { createHash } from "node:crypto";
import { arn } from "./awsPlace";
import { bucketOutputs } from "./bucketOutputs";
import { chatOutputs } from "./chatOutputs";
import type { CreatedResource, RequestedResource } from "./createdResource";

/**
 * The types that a rehearsal can stand in for, those of Cloud Control by their own names, with what AWS answers when one
 * of them is created.
 */
export const resourceOutputs: Readonly<Record<string, (resource: RequestedResource) => CreatedResource>> = {
    ...chatOutputs,
    "AWS::CloudWatch::LogAlarm": ({ inputs, place }) => {
        const desired = JSON.parse(String(inputs.desiredState));
        const properties = { ...desired, Arn: arn(place, "cloudwatch", `alarm:${desired.AlarmName}`) };
        return { id: desired.AlarmName, outputs: { properties: JSON.stringify(properties) } };
    },
    "aws:cloudtrail/trail:Trail": (resource) => {
        const name = physicalName(resource);
        const trailArn = arn(resource.place, "cloudtrail", `trail/${name}`);
        const defaults = { enableLogging: true, includeGlobalServiceEvents: true, isMultiRegionTrail: false };
        return {
            id: trailArn,
            outputs: { ...defaults, ...given(resource), name, arn: trailArn, homeRegion: resource.place.region },
        };
    },
    "aws:cloudwatch/compositeAlarm:CompositeAlarm": ({ inputs, place }) => {
        const alarmArn = arn(place, "cloudwatch", `alarm:${inputs.alarmName}`);
        return { id: String(inputs.alarmName), outputs: { arn: alarmArn } };
    },
    "aws:cloudwatch/dashboard:Dashboard": ({ inputs, place }) => {
        // Dashboards belong to an account, not to a Region.
        const { partition, account } = place;
        const dashboardArn = `arn:${partition}:cloudwatch::${account}:dashboard/${inputs.dashboardName}`;
        return { id: String(inputs.dashboardName), outputs: { dashboardArn } };
    },
    "aws:cloudwatch/logGroup:LogGroup": (resource) => {
        const name = physicalName(resource);
        return { id: name, outputs: { name, arn: arn(resource.place, "logs", `log-group:${name}`) } };
    },
    "aws:cloudwatch/logIndexPolicy:LogIndexPolicy": ({ inputs }) => ({ id: String(inputs.logGroupName), outputs: {} }),
    "aws:cloudwatch/logMetricFilter:LogMetricFilter": (resource) => {
        const name = physicalName(resource);
        return { id: name, outputs: { name } };
    },
    "aws:cloudwatch/metricAlarm:MetricAlarm": (resource) => {
        const name = physicalName(resource);
        return { id: name, outputs: { name, arn: arn(resource.place, "cloudwatch", `alarm:${name}`) } };
    },
    "aws:iam/policy:Policy": (resource) => {
        const { partition, account } = resource.place;
        const arn = `arn:${partition}:iam::${account}:policy/${physicalName(resource)}`;
        return { id: arn, outputs: { name: physicalName(resource), arn } };
    },
    "aws:iam/role:Role": (resource) => {
        const name = physicalName(resource);
        const { partition, account } = resource.place;
        return { id: name, outputs: { name, arn: `arn:${partition}:iam::${account}:role/${name}` } };
    },
    "aws:iam/rolePolicy:RolePolicy": (resource) => {
        const name = physicalName(resource);
        return { id: `${resource.inputs.role}:${name}`, outputs: { name } };
    },
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": ({ inputs: { role, policyArn } }) => ({
        id: `${role}/${policyArn}`,
        outputs: {},
    }),
    "aws:kms/alias:Alias": ({ name, inputs, place }) => {
        const aliasName = String(inputs.name ?? `alias/${name}`);
        const target = String(inputs.targetKeyId);
        const targetKeyArn = target.startsWith("arn:") ? target : arn(place, "kms", `key/${target}`);
        return { id: aliasName, outputs: { name: aliasName, arn: arn(place, "kms", aliasName), targetKeyArn } };
    },
    "aws:kms/key:Key": ({ name, place }) => {
        const keyId = exampleUuid(`key ${name}`);
        return { id: keyId, outputs: { keyId, arn: arn(place, "kms", `key/${keyId}`) } };
    },
    "aws:kms/keyPolicy:KeyPolicy": ({ inputs }) => ({ id: String(inputs.keyId), outputs: {} }),
    ...bucketOutputs,
    "aws:lambda/permission:Permission": ({ name }) => {
        const statementId = `${name}-${exampleUuid(name).slice(0, 7)}`;
        return { id: statementId, outputs: { statementId } };
    },
    "aws:sns/topic:Topic": (resource) => {
        const name = physicalName(resource, resource.inputs.fifoTopic === true ? ".fifo" : "");
        const topicArn = arn(resource.place, "sns", name);
        return { id: topicArn, outputs: { name, arn: topicArn, owner: resource.place.account } };
    },
    "aws:sns/topicPolicy:TopicPolicy": ({ inputs, place }) => ({
        id: String(inputs.arn),
        outputs: { owner: place.account },
    }),
    "aws:sns/topicSubscription:TopicSubscription": ({ name, inputs, place }) => {
        const subscriptionArn = `${inputs.topic}:${exampleUuid(`subscription ${name}`)}`;
        const pendingConfirmation = mustConfirm(inputs);
        return { id: subscriptionArn, outputs: { arn: subscriptionArn, ownerId: place.account, pendingConfirmation } };
    },
    "aws:sqs/queuePolicy:QueuePolicy": ({ inputs }) => ({ id: String(inputs.queueUrl), outputs: {} }),
};

/** A name that AWS needs and the program leaves out is made up by the provider: logical name and seven characters. */
function physicalName({ name, inputs }: RequestedResource, suffix = ""): string {
    return typeof inputs.name === "string" ? inputs.name : `${name}-${exampleUuid(name).slice(0, 7)}${suffix}`;
}

/** The inputs that are set: an input that is null leaves the default in force. */
function given({ inputs }: RequestedResource): Record<string, unknown> {
    return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== null && value !== undefined));
}

/** Whoever is behind these protocols has to agree first (SNS developer guide, "Subscription confirmation"). */
function mustConfirm({ protocol, endpointAutoConfirms }: Readonly<Record<string, unknown>>): boolean {
    return protocol === "email" || protocol === "email-json"
        ? true
        : (protocol === "http" || protocol === "https") && endpointAutoConfirms !== true;
}

/** The same text gives the same identifier, so that two rehearsals of one program print the same. */
function exampleUuid(seed: string): string {
    const digest = createHash("sha256").update(seed).digest("hex");
    return [8, 12, 16, 20, 32].map((end, index) => digest.slice([0, 8, 12, 16, 20][index], end)).join("-");
}
