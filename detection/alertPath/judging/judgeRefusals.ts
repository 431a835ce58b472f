import { formatArn, isContradictory, parseArn, partitionOfRegion } from "../../arn";
import { named } from "../deployment/deployedResource";
import type { MetricFilter } from "../deployment/logGroup";
import type { Queue } from "../deployment/queue";
import type { Subscription } from "../deployment/topic";
import type { Trail } from "../deployment/trail";
import { absent, knownValue } from "../deployment/value";
import type { QueueIndex } from "../lookup/indexByArn";
import type { HopJudgement } from "./HopJudgement";

// What AWS refuses is not deployed, and so is lost in no silence: a word in the preview spares a failed update.

/**
 * The ARN of a log group must end in `:*` on a trail, and name a Region of its partition (CreateTrail answers
 * InvalidCloudWatchLogsLogGroupArnException).
 */
export function judgeRefusedTrail(trail: Trail, judgement: HopJudgement): void {
    const arn = knownValue(trail.logGroupArn) ?? "";
    const thing = named("trail", trail);
    const group = parseArn(arn);
    if (/^arn:[^:]*:logs:[^:]*:[^:]*:log-group:[^:]+$/.test(arn)) {
        judgement.remark("DEPLOYMENT_REFUSED", {
            observed: `cloudWatchLogsGroupArn of ${thing} is ${arn}, and CloudTrail refuses an ARN without :* at its end.`,
            wanted: "The ARN of the log group must be followed by :*.",
            remedy: `Set cloudWatchLogsGroupArn: "${arn}:*" on the ${thing}.`,
        });
    } else if (group !== undefined && isContradictory(group)) {
        const partition = partitionOfRegion(group.region);
        judgement.remark("DEPLOYMENT_REFUSED", {
            observed: `cloudWatchLogsGroupArn of ${thing} is ${arn}, and CloudTrail refuses it: no log group in ${group.region} is in the partition ${group.partition}.`,
            wanted: `The partition of ${group.region} is ${partition}.`,
            remedy: `Set cloudWatchLogsGroupArn: "${formatArn({ ...group, partition })}" on the ${thing}.`,
        });
    }
}

/** PutMetricFilter takes the name of a log group, and a filter's name without `:` and `*` (CloudWatch Logs API reference). */
export function judgeRefusedFilter(filter: MetricFilter, judgement: HopJudgement): void {
    const thing = named("metric filter", filter);
    const [name = "", group = ""] = [knownValue(filter.name), knownValue(filter.logGroup)];
    if (/[:*]/.test(name)) {
        judgement.remark("DEPLOYMENT_REFUSED", {
            observed: `The name of ${thing} is ${JSON.stringify(name)}, and CloudWatch Logs refuses a colon or an asterisk in it.`,
            wanted: "The name of a metric filter must hold neither : nor *.",
            remedy: `Set name: ${JSON.stringify(name.replace(/[:*]+/g, "-"))} on the ${thing}.`,
        });
    }
    if (group.startsWith("arn:")) {
        const [, ownName = group] = /:log-group:([^:]+)/.exec(group) ?? [];
        judgement.remark("DEPLOYMENT_REFUSED", {
            observed: `logGroupName of ${thing} is an ARN, ${group}, and CloudWatch Logs refuses it.`,
            wanted: "A metric filter takes the name of its log group.",
            remedy: `Set logGroupName: ${JSON.stringify(ownName)} on the ${thing}.`,
        });
    }
}

/** Whether SNS refuses the endpoint of a subscription, so that there will be none. */
export function judgeRefusedEndpoint(subscription: Subscription, queues: QueueIndex, judgement: HopJudgement): void {
    const thing = named("subscription", subscription);
    const protocol = knownValue(subscription.protocol);
    if (subscription.endpointFault !== undefined) {
        const { found, wanted } = subscription.endpointFault;
        judgement.breaks("SUBSCRIPTION_ENDPOINT_REFUSED", {
            observed: `The endpoint of ${thing} ${found}, and SNS refuses it.`,
            wanted: `The endpoint of a subscription with the protocol ${protocol} must be ${wanted}.`,
            remedy: `Set endpoint on the ${thing} to ${wanted}.`,
        });
    }
    const functionArn = knownValue(subscription.functionArn ?? absent);
    const queueArn = knownValue(subscription.queueArn);
    if (protocol === "lambda" && functionArn !== undefined && !isArnOf("lambda", "function:", functionArn)) {
        judgement.breaks("SUBSCRIPTION_ENDPOINT_REFUSED", {
            observed: `The endpoint of ${thing} is ${functionArn}, which is not the ARN of a function, and SNS refuses it.`,
            wanted: "The endpoint must be the ARN of a function, of a version or of an alias.",
            remedy: `Set endpoint: fn.arn on the ${thing}.`,
        });
    }
    if (protocol === "sqs" && queueArn !== undefined && !isArnOf("sqs", "", queueArn)) {
        judgement.breaks("SUBSCRIPTION_ENDPOINT_REFUSED", {
            observed: `The endpoint of ${thing} is ${queueArn}, which is not the ARN of a queue, and SNS refuses it.`,
            wanted: "The endpoint must be the ARN of a queue.",
            remedy: `Set endpoint: queue.arn on the ${thing}.`,
        });
    }
    const targets = protocol === "sqs" ? queues.resolve(subscription.queueArn) : [];
    const isFifo = targets.some((target) =>
        target.kind === "deployed"
            ? isFifoQueue(target.resource)
            : target.kind === "outside" && /\.fifo$/.test(target.arn.resource),
    );
    if (isFifo) {
        judgement.breaks("SUBSCRIPTION_ENDPOINT_REFUSED", {
            observed: `The ${thing} delivers to a FIFO queue, which SNS does not subscribe to a standard topic.`,
            wanted: "A standard topic, which an alarm needs, takes standard queues.",
            remedy: "Subscribe a queue without fifoQueue, and let what reads the FIFO queue read that one.",
        });
    }
}

function isArnOf(service: string, type: string, text: string): boolean {
    const arn = parseArn(text);
    return arn?.service === service && arn.resource.startsWith(type) && !isContradictory(arn);
}

const isFifoQueue = ({ name, arn }: Queue): boolean =>
    [name, arn].some((text) => knownValue(text)?.endsWith(".fifo") ?? false);
