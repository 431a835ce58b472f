import type { AccountPlace } from "../documents/accountPlace";
import { parseRegionalArn } from "./parseRegionalArn";

/** Why a queue cannot be given a policy, or take dead letters, from here: in a sentence, empty if it can. */
export function findForeignQueueProblems(
    setting: string,
    queueArn: string,
    { partition, account, region }: AccountPlace,
): string[] {
    const queue = parseRegionalArn(queueArn, "sqs");
    return queue === undefined ||
        (queue.partition === partition && queue.account === account && queue.region === region)
        ? []
        : [
              `${setting} is "${queueArn}", in account ${queue.account}, ${queue.region}; it must be a queue in account ` +
                  `${account}, ${region}, where the subscription is. Give one there.`,
          ];
}
