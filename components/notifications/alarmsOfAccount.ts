import type { AccountPlace } from "../settings/accountPlaceOf";

/** The service principal of CloudWatch alarms, the same in every partition. */
export const cloudWatch = { Service: "cloudwatch.amazonaws.com" };

/** Condition of a policy statement: the request comes from an alarm of this account and Region (SNS developer guide). */
export function alarmsOfAccount({ partition, account, region }: AccountPlace) {
    return {
        StringEquals: { "aws:SourceAccount": account },
        ArnLike: { "aws:SourceArn": `arn:${partition}:cloudwatch:${region}:${account}:alarm:*` },
    };
}

/** The account itself as a principal: leaves it to IAM who in the account may act. */
export function accountRoot({ partition, account }: AccountPlace) {
    return { AWS: `arn:${partition}:iam::${account}:root` };
}
