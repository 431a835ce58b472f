import { parseArn } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";

/**
 * Says what cannot be seen of a topic that another stack, or another account, owns, and how to check it. By default a
 * topic admits the alarms of its own account alone.
 */
export function adoptedTopicRemark(topicArn: string, { account }: AccountPlace): string {
    const owner = parseArn(topicArn)?.account ?? account;
    const ownerText =
        owner === account
            ? ""
            : ` It belongs to account ${owner}: policy and key must admit aws:SourceAccount ${account}, or the organization ` +
              "by aws:SourceOrgID (aws:PrincipalOrgID never fits a service), and the policy must let " +
              `AWSServiceRoleForSecurityHub of ${account} call sns:ListSubscriptionsByTopic, or AWS Security Hub shows WARNING.`;
    return (
        `The topic ${topicArn} is taken on trust: its policy and its key must admit cloudwatch.amazonaws.com, and ` +
        `somebody must be subscribed.${ownerText} Check it with aws sns get-topic-attributes and aws sns ` +
        `list-subscriptions-by-topic --topic-arn ${topicArn}.`
    );
}
