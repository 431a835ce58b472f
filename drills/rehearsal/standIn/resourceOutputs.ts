import { type AwsPlace, arn, exampleUuid, globalArn } from "./awsPlace";

/** A resource that the program asks for. */
interface RequestedResource {
    readonly name: string;
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly place: AwsPlace;
}

/** What AWS would add to the inputs; `id` is Pulumi's identity for the resource. */
interface CreatedResource {
    readonly id: string;
    readonly outputs: Readonly<Record<string, unknown>>;
}

type Create = (resource: RequestedResource) => CreatedResource;

/** A setting of something else, and known by that. */
const settingOf =
    (owner: string): Create =>
    ({ inputs }) => ({ id: String(inputs[owner]), outputs: {} });

/** Known by its name; its ARN has that behind a prefix. */
const named =
    (service: string, prefix: string): Create =>
    (resource) => {
        const name = physicalName(resource);
        return { id: name, outputs: { name, arn: arn(resource.place, service, prefix + name) } };
    };

/**
 * The types that a rehearsal can stand in for, those of Cloud Control by their own names, with what AWS answers when one
 * of them is created.
 */
export const resourceOutputs: Readonly<Record<string, Create>> = {
    "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration": (resource) => {
        const chatConfigurationArn = chatArn(resource, "slack-channel");
        return { id: chatConfigurationArn, outputs: { chatConfigurationArn } };
    },
    "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration": (resource) => ({
        id: String(resource.inputs.teamId),
        outputs: { chatConfigurationArn: chatArn(resource, "microsoft-teams-channel") },
    }),
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
        const dashboardArn = globalArn(place, "cloudwatch", `dashboard/${inputs.dashboardName}`);
        return { id: String(inputs.dashboardName), outputs: { dashboardArn } };
    },
    "aws:cloudwatch/logGroup:LogGroup": named("logs", "log-group:"),
    "aws:cloudwatch/logIndexPolicy:LogIndexPolicy": settingOf("logGroupName"),
    "aws:cloudwatch/logMetricFilter:LogMetricFilter": (resource) => {
        const name = physicalName(resource);
        return { id: name, outputs: { name } };
    },
    "aws:cloudwatch/metricAlarm:MetricAlarm": named("cloudwatch", "alarm:"),
    "aws:iam/policy:Policy": (resource) => {
        const name = physicalName(resource);
        const policyArn = globalArn(resource.place, "iam", `policy/${name}`);
        return { id: policyArn, outputs: { name, arn: policyArn } };
    },
    "aws:iam/role:Role": (resource) => {
        const name = physicalName(resource);
        return { id: name, outputs: { name, arn: globalArn(resource.place, "iam", `role/${name}`) } };
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
    "aws:kms/keyPolicy:KeyPolicy": settingOf("keyId"),
    "aws:s3/bucket:Bucket": ({ name, inputs, place: { partition } }) => {
        const bucket = String(inputs.bucket ?? `${name}-example`);
        return { id: bucket, outputs: { bucket, arn: `arn:${partition}:s3:::${bucket}` } };
    },
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": settingOf("bucket"),
    "aws:s3/bucketLogging:BucketLogging": settingOf("bucket"),
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls": settingOf("bucket"),
    "aws:s3/bucketPolicy:BucketPolicy": settingOf("bucket"),
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": settingOf("bucket"),
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": settingOf("bucket"),
    "aws:s3/bucketVersioning:BucketVersioning": settingOf("bucket"),
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
    "aws:sqs/queuePolicy:QueuePolicy": settingOf("queueUrl"),
};

const chatArn = ({ place, inputs }: RequestedResource, kind: string): string =>
    globalArn(place, "chatbot", `chat-configuration/${kind}/${inputs.configurationName}`);

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
