import { parseArn } from "../../detection";
import { quoted } from "../settings/quoted";
import { type Undecided, undecided } from "../settings/undecided";

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
