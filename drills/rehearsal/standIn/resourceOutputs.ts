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

/** Has a name and an ARN, in settings that can be called otherwise; one for the whole account has no Region in its ARN. */
const named =
    (
        service: string,
        prefix: string,
        { nameIn = "name", arnIn = "arn", isKnownByArn = false, isGlobal = false } = {},
    ): Create =>
    (resource) => {
        const name = physicalName(resource, nameIn);
        const ownArn = (isGlobal ? globalArn : arn)(resource.place, service, prefix + name);
        return { id: isKnownByArn ? ownArn : name, outputs: { [nameIn]: name, [arnIn]: ownArn } };
    };

const chatChannel = (application: string): Create =>
    named("chatbot", `chat-configuration/${application}-channel/`, {
        nameIn: "configurationName",
        arnIn: "chatConfigurationArn",
        isKnownByArn: true,
        isGlobal: true,
    });

/**
 * The types that a rehearsal can stand in for, those of Cloud Control by their own names, with what AWS answers when one
 * of them is created.
 */
export const resourceOutputs: Readonly<Record<string, Create>> = {
    "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration": chatChannel("slack"),
    "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration": (resource) => ({
        ...chatChannel("microsoft-teams")(resource),
        id: String(resource.inputs.teamId),
    }),
    "AWS::CloudWatch::LogAlarm": ({ inputs, place }) => {
        const desired = JSON.parse(String(inputs.desiredState));
        const properties = { ...desired, Arn: arn(place, "cloudwatch", `alarm:${desired.AlarmName}`) };
        return { id: desired.AlarmName, outputs: { properties: JSON.stringify(properties) } };
    },
    "aws:cloudtrail/trail:Trail": (resource) => {
        const { id, outputs } = named("cloudtrail", "trail/", { isKnownByArn: true })(resource);
        const defaults = { enableLogging: true, includeGlobalServiceEvents: true, isMultiRegionTrail: false };
        return { id, outputs: { ...defaults, ...given(resource), ...outputs, homeRegion: resource.place.region } };
    },
    "aws:cloudwatch/compositeAlarm:CompositeAlarm": named("cloudwatch", "alarm:", { nameIn: "alarmName" }),
    "aws:cloudwatch/dashboard:Dashboard": named("cloudwatch", "dashboard/", {
        nameIn: "dashboardName",
        arnIn: "dashboardArn",
        isGlobal: true,
    }),
    "aws:cloudwatch/logGroup:LogGroup": named("logs", "log-group:"),
    "aws:cloudwatch/logIndexPolicy:LogIndexPolicy": settingOf("logGroupName"),
    "aws:cloudwatch/logMetricFilter:LogMetricFilter": (resource) => {
        const name = physicalName(resource);
        return { id: name, outputs: { name } };
    },
    "aws:cloudwatch/metricAlarm:MetricAlarm": named("cloudwatch", "alarm:"),
    "aws:iam/policy:Policy": named("iam", "policy/", { isKnownByArn: true, isGlobal: true }),
    "aws:iam/role:Role": named("iam", "role/", { isGlobal: true }),
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
        const name = physicalName(resource, "name", resource.inputs.fifoTopic === true ? ".fifo" : "");
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

/** A name that AWS needs and the program leaves out is made up by the provider: logical name and seven characters. */
function physicalName({ name, inputs }: RequestedResource, setting = "name", suffix = ""): string {
    const written = inputs[setting];
    return typeof written === "string" ? written : `${name}-${exampleUuid(name).slice(0, 7)}${suffix}`;
}

/** The inputs that are set: an input that is null leaves the default in force. */
function given({ inputs }: RequestedResource): Record<string, unknown> {
    return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== null && value !== undefined));
}

/** Whoever is behind these protocols has to agree first (SNS developer guide, "Subscription confirmation"). */
const mustConfirm = ({ protocol, endpointAutoConfirms }: RequestedResource["inputs"]): boolean =>
    /^email(-json)?$/.test(String(protocol)) || (/^https?$/.test(String(protocol)) && endpointAutoConfirms !== true);
