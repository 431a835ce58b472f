import type { CreatedResource, RequestedResource } from "./createdResource";

/** Pulumi makes a resource of each group of a bucket's settings, known by the bucket's name. */
const settingsOfBucket = ({ inputs }: RequestedResource): CreatedResource => ({
    id: String(inputs.bucket),
    outputs: {},
});

/** A bucket and its settings. */
export const bucketOutputs: Readonly<Record<string, (resource: RequestedResource) => CreatedResource>> = {
    "aws:s3/bucket:Bucket": ({ name, inputs, place: { partition } }) => {
        const bucket = String(inputs.bucket ?? `${name}-example`);
        return { id: bucket, outputs: { bucket, arn: `arn:${partition}:s3:::${bucket}` } };
    },
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": settingsOfBucket,
    "aws:s3/bucketLogging:BucketLogging": settingsOfBucket,
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls": settingsOfBucket,
    "aws:s3/bucketPolicy:BucketPolicy": settingsOfBucket,
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": settingsOfBucket,
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": settingsOfBucket,
    "aws:s3/bucketVersioning:BucketVersioning": settingsOfBucket,
};
