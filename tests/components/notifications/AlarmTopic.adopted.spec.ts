import * as assert from "node:assert/strict";
import { adoptedTopicRemark } from "../../../components/notifications/AlarmTopic";

const place = { partition: "aws", account: "123456789012", region: "us-east-1" };

describe("adoptedTopicRemark", () => {
    it("says what is taken on trust of a topic of the account", () => {
        const arn = "arn:aws:sns:us-east-1:123456789012:alerts";
        assert.equal(
            adoptedTopicRemark(arn, place),
            `The topic ${arn} is taken on trust: its policy and its key must admit cloudwatch.amazonaws.com, and ` +
                "somebody must be subscribed. Check it with aws sns get-topic-attributes and aws sns " +
                `list-subscriptions-by-topic --topic-arn ${arn}.`,
        );
    });

    it("adds what another account, or an organization, must admit", () => {
        const arn = "arn:aws:sns:us-east-1:210987654321:central-alerts";
        assert.equal(
            adoptedTopicRemark(arn, place),
            `The topic ${arn} is taken on trust: its policy and its key must admit cloudwatch.amazonaws.com, and ` +
                "somebody must be subscribed. It belongs to account 210987654321: policy and key must admit " +
                "aws:SourceAccount 123456789012, or the organization by aws:SourceOrgID (aws:PrincipalOrgID never fits a " +
                "service), and the policy must let AWSServiceRoleForSecurityHub of 123456789012 call " +
                "sns:ListSubscriptionsByTopic, or AWS Security Hub shows WARNING. Check it with aws sns " +
                `get-topic-attributes and aws sns list-subscriptions-by-topic --topic-arn ${arn}.`,
        );
    });
});
