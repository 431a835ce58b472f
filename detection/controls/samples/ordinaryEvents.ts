import { cloudTrailRecord, sampleAccount } from "./cloudTrailRecord";

const role = {
    type: "AssumedRole",
    principalId: "AROAEXAMPLEEXAMPLE:deploy",
    arn: `arn:aws:sts::${sampleAccount}:assumed-role/deploy/deploy`,
    accountId: sampleAccount,
};

const service = { type: "AWSService", invokedBy: "ec2.amazonaws.com" };

/**
 * Calls of the kinds that every busy account makes all day, none of which any control is about. A pattern that counts
 * one of them publishes without a pause.
 */
export const ordinaryEvents: readonly string[] = [
    { service: "ec2", name: "DescribeInstances", userIdentity: role },
    { service: "s3", name: "GetBucketAcl", userIdentity: role },
    { service: "sts", name: "AssumeRole", userIdentity: service },
    { service: "kms", name: "Decrypt", userIdentity: role },
    { service: "logs", name: "DescribeLogGroups", userIdentity: role },
].map((call, index) =>
    cloudTrailRecord({
        id: `f${index}`,
        time: `09:3${index}:00`,
        userIdentity: call.userIdentity,
        eventSource: `${call.service}.amazonaws.com`,
        eventName: call.name,
        awsRegion: "eu-north-1",
        sourceIPAddress: "192.0.2.10",
        eventType: "AwsApiCall",
    }),
);
