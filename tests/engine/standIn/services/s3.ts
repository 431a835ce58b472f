import type {
    BucketArgs,
    BucketLifecycleConfigurationArgs,
    BucketLoggingArgs,
    BucketOwnershipControlsArgs,
    BucketPolicyArgs,
    BucketPublicAccessBlockArgs,
    BucketServerSideEncryptionConfigurationArgs,
    BucketVersioningArgs,
} from "@pulumi/aws/s3";
import { AwsError } from "../AwsError";
import { matching, tags } from "../inputRules";
import type { InputRule, InputRules, ResourceType } from "../resourceType";

const bucket: ResourceType = {
    token: "aws:s3/bucket:Bucket",
    inputs: {
        bucket: {
            isRequired: true,
            replaces: true,
            refuse: matching(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "be a bucket name of 3 to 63 characters"),
        },
        forceDestroy: { default: false },
        tags: { refuse: tags },
        region: { replaces: true },
    } satisfies InputRules<BucketArgs>,
    computed: ["arn", "bucketDomainName", "bucketRegion", "bucketRegionalDomainName", "hostedZoneId", "tagsAll"],
    actions: {
        create: "s3:CreateBucket",
        read: "s3:GetBucketLocation",
        update: "s3:PutBucketTagging",
        delete: "s3:DeleteBucket",
    },
    identify: ({ bucket: name }, { partition, region }) => ({
        id: String(name),
        outputs: {
            arn: `arn:${partition}:s3:::${name}`,
            bucketDomainName: `${name}.s3.amazonaws.com`,
            bucketRegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
            bucketRegion: region,
            hostedZoneId: "Z0000000000000",
        },
    }),
    // A test puts `objects` on a bucket that log files have been written to.
    release: ({ bucket: name, forceDestroy, objects }) => {
        if (Number(objects ?? 0) > 0 && forceDestroy !== true) {
            throw new AwsError("BucketNotEmpty", `The bucket you tried to delete is not empty: ${name}`);
        }
        return false;
    },
};

/** A setting of a bucket: one call writes it, another takes it away, and it has no name of its own. */
function bucketSetting(token: string, setting: string, inputs: Readonly<Record<string, InputRule>>): ResourceType {
    const put = `s3:Put${setting}`;
    return {
        token,
        inputs: { bucket: { isRequired: true, replaces: true }, region: { replaces: true }, ...inputs },
        computed: [],
        actions: { create: put, read: `s3:Get${setting}`, update: put, delete: `s3:Delete${setting}` },
        identify: ({ bucket: name }) => ({ id: String(name), outputs: {} }),
        admit: ({ bucket: name }, { resources }) => {
            if (!resources.get(bucket.token, String(name))) {
                throw new AwsError("NoSuchBucket", `The specified bucket does not exist: ${name}`);
            }
        },
    };
}

export const bucketPolicy = bucketSetting("aws:s3/bucketPolicy:BucketPolicy", "BucketPolicy", {
    policy: { isRequired: true, isJson: true },
} satisfies InputRules<BucketPolicyArgs>);

const required = { isRequired: true };
const settings = [
    bucketPolicy,
    bucketSetting("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "PublicAccessBlock", {
        blockPublicAcls: { default: false },
        blockPublicPolicy: { default: false },
        ignorePublicAcls: { default: false },
        restrictPublicBuckets: { default: false },
    } satisfies InputRules<BucketPublicAccessBlockArgs>),
    bucketSetting("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "BucketOwnershipControls", {
        rule: required,
    } satisfies InputRules<BucketOwnershipControlsArgs>),
    bucketSetting(
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "EncryptionConfiguration",
        { rules: required } satisfies InputRules<BucketServerSideEncryptionConfigurationArgs>,
    ),
    bucketSetting("aws:s3/bucketLogging:BucketLogging", "BucketLogging", {
        targetBucket: required,
        targetPrefix: required,
    } satisfies InputRules<BucketLoggingArgs>),
    bucketSetting("aws:s3/bucketVersioning:BucketVersioning", "BucketVersioning", {
        versioningConfiguration: required,
    } satisfies InputRules<BucketVersioningArgs>),
    bucketSetting("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "LifecycleConfiguration", {
        rules: required,
    } satisfies InputRules<BucketLifecycleConfigurationArgs>),
];

export const s3 = [bucket, ...settings];
