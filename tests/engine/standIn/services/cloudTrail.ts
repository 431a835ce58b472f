import type { TrailArgs } from "@pulumi/aws/cloudtrail";
import { AwsError } from "../AwsError";
import { arn, matching, tags } from "../inputRules";
import type { InputRules, Place, Properties, ResourceType } from "../resourceType";
import { key } from "./kms";
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
function requireDelivery({ s3BucketName, kmsKeyId, cloudWatchLogsGroupArn }: Properties, { resources }: Place): void {
    const policy = String(resources.get(bucketPolicy.token, String(s3BucketName))?.policy ?? "");
    if (!/cloudtrail\.amazonaws\.com.*s3:PutObject|s3:PutObject.*cloudtrail\.amazonaws\.com/s.test(policy)) {
        throw new AwsError(
            "InsufficientS3BucketPolicyException",
            `Incorrect S3 bucket policy is detected for bucket: ${s3BucketName}`,
        );
    }
    const keyId = String(kmsKeyId).split("/").at(-1) ?? "";
    if (
        kmsKeyId !== undefined &&
        !String(resources.get(key.token, keyId)?.policy).includes("cloudtrail.amazonaws.com")
    ) {
        throw new AwsError(
            "InsufficientEncryptionPolicyException",
            "Insufficient permissions to access S3 bucket or KMS key.",
        );
    }
    const group = String(cloudWatchLogsGroupArn).split(":").at(-2) ?? "";
    if (cloudWatchLogsGroupArn !== undefined && !resources.get(logGroup.token, group)) {
        throw new AwsError(
            "InvalidCloudWatchLogsLogGroupArnException",
            "Access denied. Verify that the log group exists.",
        );
    }
}

export const cloudTrail = [trail];
