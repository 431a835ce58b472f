import { absent, known } from "../../../../detection";
import { account, arns, onlyQueue, queueSubscription, region, subscription } from "../compliantDeployment";
import { judges } from "./judgements";

const lambda = (functionArn: string) => ({
    subscriptions: [subscription({ protocol: known("lambda"), functionArn: known(functionArn) })],
});
const toQueue = (queueArn: string) => ({
    ...onlyQueue(),
    subscriptions: [queueSubscription({ queueArn: known(queueArn) })],
});

describe("judgeRefusals", () => {
    judges("filter", [
        {
            title: "a log group named by its ARN",
            changes: { filter: { logGroup: known(arns.logGroup) } },
            remarks: `DEPLOYMENT_REFUSED filter: logGroupName of metric filter "failures" is an ARN, ${arns.logGroup}, and CloudWatch Logs refuses it. | A metric filter takes the name of its log group. | Set logGroupName: "trail/management-events" on the metric filter "failures".`,
        },
        {
            title: "a filter with a colon in its name",
            changes: { filter: { name: known("cis:signin") } },
            remarks:
                'DEPLOYMENT_REFUSED filter: The name of metric filter "failures" is "cis:signin", and CloudWatch Logs refuses a colon or an asterisk in it. | The name of a metric filter must hold neither : nor *. | Set name: "cis-signin" on the metric filter "failures".',
        },
        {
            title: "a filter with asterisks in its name",
            changes: { filter: { name: known("**signin*") } },
            remarks:
                'DEPLOYMENT_REFUSED filter: The name of metric filter "failures" is "**signin*", and CloudWatch Logs refuses a colon or an asterisk in it. | The name of a metric filter must hold neither : nor *. | Set name: "-signin-" on the metric filter "failures".',
        },
        {
            title: "log-group ARNs with and without :*",
            changes: {
                trail: { logGroupArn: known(arns.logGroup) },
                filter: { logGroup: known(`${arns.logGroup}:*`) },
            },
            remarks: [
                `trail: DEPLOYMENT_REFUSED trail: cloudWatchLogsGroupArn of trail "management-events" is ${arns.logGroup}, and CloudTrail refuses an ARN without :* at its end. | The ARN of the log group must be followed by :*. | Set cloudWatchLogsGroupArn: "${arns.logGroup}:*" on the trail "management-events".`,
                `DEPLOYMENT_REFUSED filter: logGroupName of metric filter "failures" is an ARN, ${arns.logGroup}:*, and CloudWatch Logs refuses it. | A metric filter takes the name of its log group. | Set logGroupName: "trail/management-events" on the metric filter "failures".`,
            ],
        },
        {
            title: "the ARN of a log group in a partition that its Region is not in",
            changes: { trail: { logGroupArn: known(`${arns.logGroup.replace("aws", "aws-us-gov")}:*`) } },
            remarks: `trail: DEPLOYMENT_REFUSED trail: cloudWatchLogsGroupArn of trail "management-events" is ${arns.logGroup.replace("aws", "aws-us-gov")}:*, and CloudTrail refuses it: no log group in eu-north-1 is in the partition aws-us-gov. | The partition of eu-north-1 is aws. | Set cloudWatchLogsGroupArn: "${arns.logGroup}:*" on the trail "management-events".`,
        },
    ]);
    judges("subscription", [
        {
            title: "a FIFO queue on a standard topic",
            more: onlyQueue({ name: known("audit.fifo") }),
            findings:
                'SUBSCRIPTION_ENDPOINT_REFUSED queue-subscription: The subscription "audit-queue" delivers to a FIFO queue, which SNS does not subscribe to a standard topic. | A standard topic, which an alarm needs, takes standard queues. | Subscribe a queue without fifoQueue, and let what reads the FIFO queue read that one.',
        },
        {
            title: "a FIFO queue that has its ARN alone",
            more: {
                ...onlyQueue({ name: absent, arn: known(`${arns.queue}.fifo`) }),
                subscriptions: [queueSubscription({ queueArn: known(`${arns.queue}.fifo`) })],
            },
            findings:
                'SUBSCRIPTION_ENDPOINT_REFUSED queue-subscription: The subscription "audit-queue" delivers to a FIFO queue, which SNS does not subscribe to a standard topic.',
        },
        {
            title: "a FIFO queue outside",
            more: { ...toQueue(`${arns.queue}.fifo`), queues: [] },
            findings:
                'SUBSCRIPTION_ENDPOINT_REFUSED queue-subscription: The subscription "audit-queue" delivers to a FIFO queue, which SNS does not subscribe to a standard topic.',
        },
        {
            title: "a queue outside with fifo in its name",
            more: { ...toQueue(`${arns.queue}.fifo-2`), queues: [] },
            told: ["audit-queue"],
        },
        {
            title: "the address of a queue in place of its ARN",
            more: toQueue(`https://sqs.${region}.amazonaws.com/${account}/audit`),
            findings:
                'SUBSCRIPTION_ENDPOINT_REFUSED queue-subscription: The endpoint of subscription "audit-queue" is https://sqs.eu-north-1.amazonaws.com/111122223333/audit, which is not the ARN of a queue, and SNS refuses it. | The endpoint must be the ARN of a queue. | Set endpoint: queue.arn on the subscription "audit-queue".',
        },
        {
            title: "the ARN of a queue in a partition that its Region is not in",
            more: toQueue(arns.queue.replace("aws", "aws-cn")),
            findings:
                'SUBSCRIPTION_ENDPOINT_REFUSED queue-subscription: The endpoint of subscription "audit-queue" is arn:aws-cn:sqs:eu-north-1:111122223333:security-audit, which is not the ARN of a queue, and SNS refuses it.',
        },
        {
            title: "the name of a function in place of its ARN",
            more: lambda("page"),
            findings:
                'SUBSCRIPTION_ENDPOINT_REFUSED subscription: The endpoint of subscription "security-team" is page, which is not the ARN of a function, and SNS refuses it. | The endpoint must be the ARN of a function, of a version or of an alias. | Set endpoint: fn.arn on the subscription "security-team".',
        },
        {
            title: "the address at which a gateway invokes a function",
            more: lambda(
                `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${region}:${account}:function:page/invocations`,
            ),
            findings:
                'SUBSCRIPTION_ENDPOINT_REFUSED subscription: The endpoint of subscription "security-team" is arn:aws:apigateway:eu-north-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-north-1:111122223333:function:page/invocations, which is not the ARN of a function, and SNS refuses it.',
        },
        {
            title: "the ARN of a function in a partition that its Region is not in",
            more: lambda(`arn:aws-cn:lambda:${region}:${account}:function:page`),
            findings:
                'SUBSCRIPTION_ENDPOINT_REFUSED subscription: The endpoint of subscription "security-team" is arn:aws-cn:lambda:eu-north-1:111122223333:function:page, which is not the ARN of a function, and SNS refuses it.',
        },
        {
            title: "the ARN of a layer",
            more: lambda(`arn:aws:lambda:${region}:${account}:layer:page`),
            findings:
                'SUBSCRIPTION_ENDPOINT_REFUSED subscription: The endpoint of subscription "security-team" is arn:aws:lambda:eu-north-1:111122223333:layer:page, which is not the ARN of a function, and SNS refuses it.',
        },
        {
            title: "an endpoint that does not fit its protocol",
            changes: { subscription: { endpointFault: { found: "is empty", wanted: "one e-mail address" } } },
            findings:
                'SUBSCRIPTION_ENDPOINT_REFUSED subscription: The endpoint of subscription "security-team" is empty, and SNS refuses it. | The endpoint of a subscription with the protocol email must be one e-mail address. | Set endpoint on the subscription "security-team" to one e-mail address.',
        },
        { title: "the ARN of a function", more: lambda(`arn:aws:lambda:${region}:${account}:function:page`) },
        {
            title: "texts that are no ARNs, on a protocol that asks for none",
            changes: { subscription: { queueArn: known("audit"), functionArn: known("page") } },
        },
        {
            title: "the ARN of a FIFO queue, on another protocol",
            more: {
                ...onlyQueue(),
                subscriptions: [queueSubscription({ protocol: known("email"), queueArn: known(`${arns.queue}.fifo`) })],
            },
            told: ["audit-queue"],
        },
    ]);
});
