import { parseArn } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { quoted } from "../settings/quoted";

/**
 * Why a subscription cannot be made in an account and partition, in sentences: SNS reaches nothing in another partition,
 * and IAM passes no role of another account (IAM user guide, "Grant a user permissions to pass a role").
 */
export function findSubscriptionPlaceProblems(
    path: string,
    { endpoint, subscriptionRoleArn = "" }: { readonly endpoint: string; readonly subscriptionRoleArn?: string },
    { partition, account }: AccountPlace,
): string[] {
    const target = parseArn(endpoint);
    const role = parseArn(subscriptionRoleArn);
    return [
        ...(target === undefined || target.partition === partition
            ? []
            : [
                  `${path}.endpoint is ${quoted(endpoint)}, in the partition ${target.partition}; it must be in ${partition}, ` +
                      "where the topic is. Give one there.",
              ]),
        ...(role === undefined || (role.partition === partition && role.account === account)
            ? []
            : [
                  `${path}.subscriptionRoleArn is ${quoted(subscriptionRoleArn)}; it must be a role of account ${account} in ` +
                      `the partition ${partition}, because no other one can be passed to SNS. Give one there.`,
              ]),
    ];
}

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
