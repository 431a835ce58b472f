import { goodTrail } from "../awsAnswers";
import type { SimulatedAws } from "./SimulatedAws";
import { trailKind } from "./standIn/services/cloudControl";
import { logGroup } from "./standIn/services/logs";

/** Where a trail lives, and what sets it apart from one that meets the control. */
export interface TrailSetup {
    readonly account: string;
    readonly region: string;
    /** Properties of `AWS::CloudTrail::Trail` to set otherwise; undefined leaves a property out. */
    readonly changes?: Readonly<Record<string, unknown>>;
}

/** The name that the sample stack's configuration gives. */
export const trailName = "management-events";

export const trailLogGroup = `aws-cloudtrail-logs/${trailName}`;

/** Puts a trail and its log group into the account, as an organisation's landing zone does before our program comes. */
export function putTrail(aws: SimulatedAws, { account, region, changes }: TrailSetup): void {
    const resources = aws.resources(account, region);
    const groupArn = `arn:aws:logs:${region}:${account}:log-group:${trailLogGroup}`;
    resources.put(logGroup.token, trailLogGroup, {
        name: trailLogGroup,
        arn: groupArn,
        logGroupClass: "STANDARD",
        region,
    });
    resources.put(trailKind, trailName, {
        ...goodTrail({ account, region }),
        CloudWatchLogsLogGroupArn: `${groupArn}:*`,
        ...changes,
    });
}
