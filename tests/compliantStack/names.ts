/** The names, places and policies of the compliant stack, which `compliantDeployment` is made of. */

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
export const grant = (action: string | readonly string[], resource: string, condition: object = {}): string =>
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

/** A part of the stack in which other names and places stand wherever its own do, in ARNs and policies as well. */
export const renamed = <Part>(part: Part, names: Readonly<Record<string, string>>): Part =>
    JSON.parse(JSON.stringify(part), (_, value) =>
        typeof value === "string"
            ? Object.entries(names).reduce((text, [own, other]) => text.replaceAll(own, other), value)
            : value,
    );
