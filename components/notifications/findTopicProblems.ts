import { parseArn } from "../../detection";
import { parseRegionalArn } from "../settings/parseRegionalArn";
import { quoted } from "../settings/quoted";
import { type AsFarAsKnown, type Undecided, undecided } from "../settings/undecided";
import type { NewTopicArgs, NotificationsArgs } from "./AlarmTopicArgs";
import { findTopicArnProblem } from "./findActionProblems";

/** SNS takes 256 characters, and KMS as many for `alias/` and the name. */
const topicName = /^[\w-]{1,250}$/;

/** How a created topic is encrypted. */
export const topicEncryptions = ["customerKey", "none"] as const;

/** What keeps CloudWatch from publishing to the topic, in sentences. */
export function findTopicProblems({ topicArn, topic }: AsFarAsKnown<NotificationsArgs>): string[] {
    const problems = findTopicArnProblem("topicArn", topicArn);
    if (topicArn !== undefined && topic !== undefined) {
        problems.push(
            "topicArn and topic are both set; one adopts an existing topic, the other describes a new one. Leave one " +
                "of them out.",
        );
    }
    return topic === undefined || topic === undecided ? problems : [...problems, ...findNewTopicProblems(topic)];
}

/** What mails show as their sender (CreateTopic, Amazon SNS API reference, and its limit of 100 characters). */
const senderName = /^[^\p{Cc}]{1,100}$/u;

function findNewTopicProblems({
    name,
    displayName,
    encryption,
    kmsKeyArn,
    subscriptionReaders,
}: AsFarAsKnown<NewTopicArgs>): string[] {
    const problems = findReaderProblems(subscriptionReaders);
    if (typeof name === "string" && !topicName.test(name)) {
        problems.push(
            `topic.name is ${quoted(name)}; it must be 1 to 250 letters, digits, hyphens and underscores. Correct it.`,
        );
    }
    if (typeof displayName === "string" && !senderName.test(displayName)) {
        problems.push(
            `topic.displayName is ${quoted(displayName)}; it must be 1 to 100 characters on one line. Shorten it, or leave it out.`,
        );
    }
    if (typeof encryption === "string" && !(topicEncryptions as readonly string[]).includes(encryption)) {
        problems.push(
            `topic.encryption is ${quoted(encryption)}; it must be customerKey (the default) or none. Set one of them.`,
        );
    }
    if (encryption === "none" && kmsKeyArn !== undefined) {
        problems.push(
            "topic.encryption is none and topic.kmsKeyArn is set; a topic without encryption uses no key. Leave one " +
                "of them out.",
        );
    }
    return typeof kmsKeyArn === "string" ? [...problems, ...findKeyProblems(kmsKeyArn)] : problems;
}

function findKeyProblems(kmsKeyArn: string): string[] {
    const resource = parseRegionalArn(kmsKeyArn, "kms")?.resource;
    if ((resource ?? kmsKeyArn).startsWith("alias/aws/")) {
        return [
            `topic.kmsKeyArn is ${quoted(kmsKeyArn)}, a key that AWS manages: its policy does not admit CloudWatch and ` +
                "cannot be changed, so that every alert would be lost without a word. Leave kmsKeyArn out and a key " +
                "is created, or give a customer managed key whose policy admits cloudwatch.amazonaws.com.",
        ];
    }
    return resource !== undefined && /^(key|alias)\/.+$/.test(resource)
        ? []
        : [
              `topic.kmsKeyArn is ${quoted(kmsKeyArn)}; it must be the ARN of a customer managed key or of its alias. ` +
                  "Correct it, or leave it out and a key is created.",
          ];
}

/** What keeps an alarm in one Region from using a resource, in a sentence; empty if nothing does, or it has no Region. */
export function findRegionProblems(setting: string, arnText: string, region: string): string[] {
    const arn = parseArn(arnText);
    return arn === undefined || arn.region === "" || arn.region === region
        ? []
        : [
              `${setting} is ${quoted(arnText)}, which is in ${arn.region}; CloudWatch alarms in ${region} cannot use it. ` +
                  `Give one in ${region}.`,
          ];
}

/** An account, its root, or a role or user of it, which may have a path. */
const accountNumber = /^\d{12}$/;
const principal = /^arn:aws[a-z-]*:iam::\d{12}:(root|(role|user)\/[\w+=,.@/-]+)$/;

/** Why SNS would refuse a principal in the topic's policy, in sentences; a wildcard is not taken either. */
export function findReaderProblems(readers: readonly (string | Undecided)[] | Undecided | undefined): string[] {
    return readers === undefined || readers === undecided
        ? []
        : readers.flatMap((reader, index) =>
              reader === undecided || accountNumber.test(reader) || principal.test(reader)
                  ? []
                  : [
                        `topic.subscriptionReaders[${index}] is ${quoted(reader)}; it must be an account number of 12 digits, ` +
                            "or the ARN of a role or user. Correct it.",
                    ],
          );
}

/** Why principals cannot be named in a partition's policies, in sentences. */
export function findReaderPartitionProblems(readers: readonly string[], partition: string): string[] {
    return readers.flatMap((reader, index) => {
        const found = parseArn(reader)?.partition ?? partition;
        return found === partition
            ? []
            : [
                  `topic.subscriptionReaders[${index}] is ${quoted(reader)}, of the partition ${found}; this program works in ` +
                      `${partition}, and no principal is known in both. Remove it.`,
              ];
    });
}
