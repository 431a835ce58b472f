import type { TrailArgs } from "@pulumi/aws/cloudtrail";
import { cloudTrailCalls } from "../../../cloudTrailCalls";
import { asPolicyFor, serviceMay } from "../../../serviceMay";
import { AwsError } from "../AwsError";
import { arn, matching, tags } from "../inputRules";
import type { InputRules, Place, Properties, ResourceType } from "../resourceType";
import { role, rolePolicy } from "./iamRoles";
import { keyWithArn } from "./kms";
import { logGroup } from "./logs";
import { bucketPolicy } from "./s3";

export const trail: ResourceType = {
    token: "aws:cloudtrail/trail:Trail",
    inputs: {
        name: {
            replaces: true,
            refuse: matching(/^[a-zA-Z0-9][\w.-]{1,126}[a-zA-Z0-9]$/, "be a trail name of 3 to 128 characters"),
        },
        s3BucketName: { isRequired: true },
        isMultiRegionTrail: { default: false },
        enableLogging: { default: true },
        includeGlobalServiceEvents: { default: true },
        enableLogFileValidation: { default: false },
        isOrganizationTrail: { default: false },
        eventSelectors: {},
        advancedEventSelectors: {},
        kmsKeyId: { refuse: arn },
        cloudWatchLogsGroupArn: { refuse: matching(/^arn:[\w-]+:logs:.+:log-group:.+:\*$/, "end in ':*'") },
        cloudWatchLogsRoleArn: { refuse: arn },
        tags: { refuse: tags },
        region: { replaces: true },
    } satisfies InputRules<TrailArgs>,
    isAutoNamed: true,
    computed: ["arn", "homeRegion", "snsTopicArn", "tagsAll"],
    actions: {
        create: "cloudtrail:CreateTrail",
        read: "cloudtrail:GetTrail",
        update: "cloudtrail:UpdateTrail",
        delete: "cloudtrail:DeleteTrail",
    },
    problems: ({ eventSelectors, advancedEventSelectors }) =>
        eventSelectors !== undefined && advancedEventSelectors !== undefined
            ? [{ property: "eventSelectors", reason: "conflicts with advancedEventSelectors" }]
            : [],
    identify: ({ name }, { partition, account, region }) => {
        const trailArn = `arn:${partition}:cloudtrail:${region}:${account}:trail/${name}`;
        return { id: trailArn, outputs: { arn: trailArn, homeRegion: region, snsTopicArn: "" } };
    },
    admit: requireDelivery,
};

/** CloudTrail tries bucket, key and log group before it takes a trail. */
function requireDelivery(inputs: Properties, place: Place): void {
    const { s3BucketName, kmsKeyId, cloudWatchLogsGroupArn, cloudWatchLogsRoleArn } = inputs;
    const { resources, shared } = place;
    const bucketName = String(s3BucketName);
    const logGroupName = String(cloudWatchLogsGroupArn).split(":").at(-2) ?? "";
    const calls = cloudTrailCalls({ ...place, name: String(inputs.name), bucketName, logGroupName });

    const ofBucket = String(resources.get(bucketPolicy.token, bucketName)?.policy ?? "{}");
    if (![calls.readAcl, calls.writeFile].every((call) => serviceMay(ofBucket, call))) {
        throw new AwsError(
            "InsufficientS3BucketPolicyException",
            `Incorrect S3 bucket policy is detected for bucket: ${bucketName}`,
        );
    }
    const ofKey = String(keyWithArn(kmsKeyId, resources)?.policy ?? "{}");
    if (kmsKeyId !== undefined && ![calls.encryptFile, calls.describeKey].every((call) => serviceMay(ofKey, call))) {
        throw new AwsError(
            "InsufficientEncryptionPolicyException",
            "Insufficient permissions to access S3 bucket or KMS key.",
        );
    }
    if (cloudWatchLogsGroupArn === undefined) {
        return;
    }
    const owner = shared.list(role.token).find(({ arn: roleArn }) => roleArn === cloudWatchLogsRoleArn);
    const mayAssume = owner !== undefined && serviceMay(String(owner.assumeRolePolicy), calls.assumeRole);
    const mayWrite = shared
        .list(rolePolicy.token)
        .filter((policy) => policy.role === owner?.name)
        .some(({ policy }) => serviceMay(asPolicyFor(calls.writeEvents.service, String(policy)), calls.writeEvents));
    if (!resources.get(logGroup.token, logGroupName) || !mayAssume || !mayWrite) {
        throw new AwsError(
            "InvalidCloudWatchLogsLogGroupArnException",
            "Access denied. Verify in IAM that the role has adequate permissions.",
        );
    }
}

export const cloudTrail = [trail];
