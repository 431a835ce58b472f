import { accountRoot } from "../notifications/alarmsOfAccount";
import { cloudTrail, forThisTrail, type PlannedTrail, trailLogGroupArn } from "./plannedTrail";

/**
 * Policy of the key that encrypts what a trail records, in its bucket and in its log group: the trail encrypts log
 * files (CloudTrail user guide, "Configure AWS KMS key policies for CloudTrail"), CloudWatch Logs encrypts this group
 * and no other one (CloudWatch Logs user guide, "Encrypt log data"). Who may read is left to IAM.
 */
export function trailKeyPolicy(trail: PlannedTrail) {
    const { partition, account } = trail.place;
    return {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "AccountAdministersKey",
                Effect: "Allow",
                Principal: accountRoot(trail.place),
                Action: "kms:*",
                Resource: "*",
            },
            {
                Sid: "TrailEncryptsLogFiles",
                Effect: "Allow",
                Principal: cloudTrail,
                Action: "kms:GenerateDataKey*",
                Resource: "*",
                Condition: {
                    ...forThisTrail(trail),
                    StringLike: {
                        "kms:EncryptionContext:aws:cloudtrail:arn": `arn:${partition}:cloudtrail:*:${account}:trail/${trail.name}`,
                    },
                },
            },
            {
                Sid: "TrailDescribesKey",
                Effect: "Allow",
                Principal: cloudTrail,
                Action: "kms:DescribeKey",
                Resource: "*",
                Condition: forThisTrail(trail),
            },
            {
                Sid: "LogGroupIsEncrypted",
                Effect: "Allow",
                Principal: cloudWatchLogs(trail),
                Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
                Resource: "*",
                Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": trailLogGroupArn(trail) } },
            },
        ],
    };
}

/** CloudWatch Logs has a principal of its own in every Region, which ends as the partition's addresses do. */
function cloudWatchLogs({ place: { partition, region } }: PlannedTrail) {
    return { Service: `logs.${region}.${partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"}` };
}
