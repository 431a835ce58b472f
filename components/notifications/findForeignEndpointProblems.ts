import { parseArn } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { quoted } from "../settings/quoted";

/** Why a queue or function cannot be given a policy, or take dead letters, from here: in a sentence, empty if it can. */
export function findForeignEndpointProblems(
    setting: string,
    endpointArn: string,
    { partition, account, region }: AccountPlace,
): string[] {
    const found = parseArn(endpointArn);
    return found === undefined ||
        (found.partition === partition && found.account === account && found.region === region)
        ? []
        : [
              `${setting} is ${quoted(endpointArn)}, in account ${found.account}, ${found.region}; it must be in account ` +
                  `${account}, ${region}, where the subscription is. Give one there.`,
          ];
}
