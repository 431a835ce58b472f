/*
 * The names, places and policies of a stack in which somebody is told. `compliantDeployment` has it as detection sees it,
 * `monitoredStack` as Pulumi's resources, `soundAccount` as AWS answers, and `goodTrail` its trail as Cloud Control does.
 */

export const account = "111122223333";
export const region = "eu-north-1";

export const arns = {
    trail: `arn:aws:cloudtrail:${region}:${account}:trail/management-events`,
    logGroup: `arn:aws:logs:${region}:${account}:log-group:trail/management-events`,
    alarm: `arn:aws:cloudwatch:${region}:${account}:alarm:ConsoleSigninFailures`,
    topic: `arn:aws:sns:${region}:${account}:signin-alerts`,
    key: `arn:aws:kms:${region}:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    queue: `arn:aws:sqs:${region}:${account}:security-audit`,
    role: `arn:aws:iam::${account}:role/trail-to-logs`,
};

/** One statement that lets CloudWatch use the key or the topic, for the alarms of the account. */
export const grant = (
    action: string | readonly string[],
    resource: string,
    condition: object = { ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:${region}:${account}:alarm:*` } },
): string =>
    JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "CloudWatchAlarms",
                Effect: "Allow",
                Principal: { Service: "cloudwatch.amazonaws.com" },
                Action: action,
                Resource: resource,
                Condition: { StringEquals: { "aws:SourceAccount": account }, ...condition },
            },
        ],
    });

/** Lets SNS do it for the topic. */
export const snsGrant = (action: string | readonly string[], changes: object = {}): string =>
    JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "TopicSends",
                Effect: "Allow",
                Principal: { Service: "sns.amazonaws.com" },
                Action: action,
                Resource: "*",
                Condition: { ArnEquals: { "aws:SourceArn": arns.topic } },
                ...changes,
            },
        ],
    });
