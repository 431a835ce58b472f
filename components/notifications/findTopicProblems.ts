import { parseArn } from "../../detection";
import { parseRegionalArn } from "../settings/parseRegionalArn";
import { quoted } from "../settings/quoted";
import { type AsFarAsKnown, ifKnown, type Undecided } from "../settings/undecided";
import { findValueProblems, matching, oneOf } from "../settings/valueRule";
import type { NewTopicArgs, NotificationsArgs } from "./AlarmTopicArgs";
import { findTopicArnProblem } from "./findActionProblems";

/** SNS takes 256 characters, and KMS as many for `alias/` and the name. */
const topicName = matching(/^[\w-]{1,250}$/, "1 to 250 letters, digits, hyphens and underscores. Correct it");

/** How a created topic is encrypted. */
export const topicEncryptions = ["customerKey", "none"] as const;

/** What keeps CloudWatch from publishing to the topic, in sentences. */
export const findTopicProblems = ({ topicArn, topic }: AsFarAsKnown<NotificationsArgs>): string[] => [
    ...findTopicArnProblem("topicArn", topicArn),
    ...(topicArn !== undefined && topic !== undefined
        ? [
              "topicArn and topic are both set; one adopts an existing topic, the other describes a new one. Leave one " +
                  "of them out.",
          ]
        : []),
    ...findNewTopicProblems(ifKnown(topic) ?? {}),
];

/** What mails show as their sender (CreateTopic, Amazon SNS API reference, and its limit of 100 characters). */
const senderName = matching(/^[^\p{Cc}]{1,100}$/u, "1 to 100 characters on one line. Shorten it, or leave it out");

const knownEncryption = oneOf(topicEncryptions, "customerKey (the default) or none. Set one of them");

const findNewTopicProblems = ({
    name,
    displayName,
    encryption,
    kmsKeyArn,
    subscriptionReaders,
}: AsFarAsKnown<NewTopicArgs>): string[] => [
    ...findReaderProblems(subscriptionReaders),
    ...findValueProblems("topic.name", name, topicName),
    ...findValueProblems("topic.displayName", displayName, senderName),
    ...findValueProblems("topic.encryption", encryption, knownEncryption),
    ...(encryption === "none" && kmsKeyArn !== undefined
        ? [
              "topic.encryption is none and topic.kmsKeyArn is set; a topic without encryption uses no key. Leave one of " +
                  "them out.",
          ]
        : []),
    ...(typeof kmsKeyArn === "string" ? findKeyProblems(kmsKeyArn) : []),
];

function findKeyProblems(kmsKeyArn: string): string[] {
    const resource = parseRegionalArn(kmsKeyArn, "kms")?.resource ?? "";
    return (resource || kmsKeyArn).startsWith("alias/aws/")
        ? [
              `topic.kmsKeyArn is ${quoted(kmsKeyArn)}, a key that AWS manages: its policy does not admit CloudWatch and ` +
                  "cannot be changed, so that every alert would be lost without a word. Leave kmsKeyArn out and a key " +
                  "is created, or give a customer managed key whose policy admits cloudwatch.amazonaws.com.",
          ]
        : findValueProblems("topic.kmsKeyArn", kmsKeyArn, {
              accepts: () => /^(key|alias)\/.+$/.test(resource),
              wanted: "the ARN of a customer managed key or of its alias. Correct it, or leave it out and a key is created",
          });
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

/** An account, its root, or a role or user of it, which may have a path; a wildcard is not taken. */
const principal = matching(
    /^(\d{12}|arn:aws[a-z-]*:iam::\d{12}:(root|(role|user)\/[\w+=,.@/-]+))$/,
    "an account number of 12 digits, or the ARN of a role or user. Correct it",
);

/** Why SNS would refuse a principal in the topic's policy, in sentences. */
export const findReaderProblems = (readers: readonly (string | Undecided)[] | Undecided | undefined): string[] =>
    (ifKnown(readers) ?? []).flatMap((reader, index) =>
        findValueProblems(`topic.subscriptionReaders[${index}]`, reader, principal),
    );

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
