import type { QueueArgs, QueuePolicyArgs } from "@pulumi/aws/sqs";
import { AwsError } from "../AwsError";
import { matching, tags, wholeNumber } from "../inputRules";
import type { InputRules, ResourceType } from "../resourceType";

const queue: ResourceType = {
    token: "aws:sqs/queue:Queue",
    inputs: {
        name: {
            replaces: true,
            refuse: matching(
                /^[\w-]{1,80}$|^[\w-]{1,75}\.fifo$/,
                "consist of letters, digits, '-' and '_', at most 80",
            ),
        },
        fifoQueue: { replaces: true, default: false },
        messageRetentionSeconds: { default: 345_600, refuse: wholeNumber(60, 1_209_600) },
        visibilityTimeoutSeconds: { default: 30, refuse: wholeNumber(0, 43_200) },
        kmsMasterKeyId: {},
        sqsManagedSseEnabled: { default: true },
        policy: { isJson: true },
        redrivePolicy: { isJson: true },
        tags: { refuse: tags },
        region: { replaces: true },
    } satisfies InputRules<QueueArgs>,
    isAutoNamed: true,
    computed: ["arn", "url", "policy", "redrivePolicy", "tagsAll"],
    actions: {
        create: "sqs:CreateQueue",
        read: "sqs:GetQueueAttributes",
        update: "sqs:SetQueueAttributes",
        delete: "sqs:DeleteQueue",
    },
    identify: ({ name, policy, redrivePolicy }, { partition, account, region }) => {
        const url = `https://sqs.${region}.amazonaws.com/${account}/${name}`;
        const arn = `arn:${partition}:sqs:${region}:${account}:${name}`;
        return { id: url, outputs: { arn, url, policy: policy ?? "", redrivePolicy: redrivePolicy ?? "" } };
    },
};

const queuePolicy: ResourceType = {
    token: "aws:sqs/queuePolicy:QueuePolicy",
    inputs: {
        queueUrl: { isRequired: true, replaces: true },
        policy: { isRequired: true, isJson: true },
        region: { replaces: true },
    } satisfies InputRules<QueuePolicyArgs>,
    computed: [],
    actions: {
        create: "sqs:SetQueueAttributes",
        read: "sqs:GetQueueAttributes",
        update: "sqs:SetQueueAttributes",
        delete: "sqs:SetQueueAttributes",
    },
    identify: ({ queueUrl }) => ({ id: String(queueUrl), outputs: {} }),
    admit: ({ queueUrl }, { resources }) => {
        if (!resources.get(queue.token, String(queueUrl))) {
            throw new AwsError("AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist");
        }
    },
};

export const sqs = [queue, queuePolicy];
