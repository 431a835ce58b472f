import { known } from "../../../detection";
import type { AwsCalls, AwsOperation } from "../../../drills/verify/aws/AwsCalls";
import { account, arns, region } from "../../compliantStack/names";
import { type Answers, awsError, sdkAnswers } from "../../compliantStack/sdkAnswers";
import { compliantDeployment, placed, subscription } from "../../detection/alertPath/compliantDeployment";

export interface FakeAws extends AwsCalls {
    /** `operation region`, in the order of the calls. */
    readonly called: readonly string[];
}

/** AWS as a table of answers. An operation without one fails the test. */
export function fakeAws(answers: Answers, defaultRegion?: string): FakeAws {
    const called: string[] = [];
    return {
        called,
        call: async (operation, region, input) => {
            called.push(`${operation} ${region}`);
            const answer = answers[operation];
            if (answer === undefined) {
                throw new Error(`No test expects a call of ${operation}.`);
            }
            return completed(operation, answer(input, region), input);
        },
        defaultRegion: async () => defaultRegion,
    };
}

/** With what the service says in each answer of the kind, so that the tests need not; an empty answer stays empty. */
function completed<T extends object>(operation: AwsOperation, answer: T, input: object): T {
    const named = (parameter: string): unknown => (input as Readonly<Record<string, unknown>>)[parameter];
    const identities: { readonly [O in AwsOperation]?: object } = {
        "cloudtrail:GetEventSelectors": { TrailARN: named("TrailName") },
        "sns:GetSubscriptionAttributes": { SubscriptionArn: named("SubscriptionArn") },
        "sns:GetTopicAttributes": { TopicArn: named("TopicArn") },
        "sqs:GetQueueAttributes": { QueueArn: named("QueueUrl") },
    };
    const identity = identities[operation];
    if (identity === undefined || Object.keys(answer).length === 0) {
        return answer;
    }
    return "Attributes" in answer
        ? { ...answer, Attributes: { ...identity, ...(answer.Attributes as object) } }
        : { ...identity, ...answer };
}

export const refuse =
    (name: string, message = "") =>
    (): never => {
        throw awsError(name, message);
    };

export { type Answers, account, awsError, region };
export const { alarm: alarmArn, key: keyArn, topic: topicArn, trail: trailArn } = arns;
export const logGroupArn = `${arns.logGroup}:*`;
export const subscriptionArn = `${topicArn}:0001`;
export const [logGroupName, keyId] = [arns.logGroup, arns.key].map((arn) => arn.replace(/.*(log-group:|key\/)/, ""));

const own = sdkAnswers(
    compliantDeployment(
        {},
        {
            subscriptions: [
                subscription({ id: "0001" }),
                subscription({ ...placed("pager"), protocol: known("https"), pendingConfirmation: known(true) }),
            ],
        },
    ),
    account,
);

/**
 * What the account of the compliant stack answers, in which one more subscription waits for its confirmation. Whatever a test
 * lists in place of a part, the details are those of the stack's own.
 */
export const soundAccount = {
    ...own,
    "cloudtrail:GetTrailStatus": () => own["cloudtrail:GetTrailStatus"]({ Name: trailArn }),
    "cloudtrail:GetEventSelectors": () => own["cloudtrail:GetEventSelectors"]({ TrailName: trailArn }),
    "cloudwatch:ListAlarmMuteRules": () => own["cloudwatch:ListAlarmMuteRules"]({}, region),
    "sns:GetTopicAttributes": () => own["sns:GetTopicAttributes"]({ TopicArn: topicArn }),
    "sns:ListSubscriptionsByTopic": () => own["sns:ListSubscriptionsByTopic"]({ TopicArn: topicArn }),
    "sns:GetSubscriptionAttributes": () => own["sns:GetSubscriptionAttributes"]({ SubscriptionArn: subscriptionArn }),
    "sns:GetDataProtectionPolicy": () => own["sns:GetDataProtectionPolicy"]({ ResourceArn: topicArn }),
    "kms:DescribeKey": () => own["kms:DescribeKey"]({ KeyId: keyArn }),
    "kms:GetKeyPolicy": () => own["kms:GetKeyPolicy"]({ KeyId: keyArn, PolicyName: "default" }),
} satisfies Answers;

const only = <T>([one]: readonly T[]): T => one as T;
export const trail = only(soundAccount["cloudtrail:DescribeTrails"]().trailList);
export const filter = only(soundAccount["logs:DescribeMetricFilters"]({}, region).metricFilters);
export const alarm = only(soundAccount["cloudwatch:DescribeAlarms"]({}, region).MetricAlarms);
