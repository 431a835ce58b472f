import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { snsGrant } from "../../../compliantStack/names";
import {
    type Answers,
    account,
    fakeAws,
    keyArn,
    refuse,
    region,
    soundAccount,
    subscriptionArn,
    topicArn,
} from "../fakeAws";

/** In another Region than the topic, which SNS delivers to all the same. */
const queueRegion = "eu-west-1";
const queueArn = `arn:aws:sqs:${queueRegion}:${account}:security-audit`;

const admitting = (action: readonly string[], topic = topicArn): string =>
    snsGrant(action, { Condition: { ArnEquals: { "aws:SourceArn": topic } } });
const attributes = (Attributes: Record<string, string>) => ({ "sqs:GetQueueAttributes": () => ({ Attributes }) });
const Policy = admitting(["sqs:SendMessage"]);

const mail = { SubscriptionArn: `${topicArn}:mail`, Protocol: "email", Endpoint: "security@example.com" };
const queueAt = (Endpoint: string) => ({ SubscriptionArn: subscriptionArn, Protocol: "sqs", Endpoint });
const subscribed = (...Subscriptions: (typeof mail)[]): Answers => ({
    "sns:ListSubscriptionsByTopic": () => ({ Subscriptions }),
});

const keyInEachRegion: Answers = {
    "kms:DescribeKey": (_input, where) => ({
        KeyMetadata: { KeyId: `key of ${where}`, Arn: keyArn.replace(region, where), Enabled: true },
    }),
};

async function verify(answers: Answers) {
    const aws = fakeAws({ ...soundAccount, ...subscribed(queueAt(queueArn)), ...answers });
    const { outcome, report, live } = await verifyAccount(aws, [region], control);
    return { aws, outcome, report, live, codes: report.findings.map(({ code }) => code) };
}

describe("readQueue", () => {
    it("asks for the queue in its own Region, by its address", async () => {
        const asked: unknown[] = [];
        const { aws, outcome } = await verify({
            "sqs:GetQueueAttributes": (input) => {
                asked.push(input);
                return { Attributes: { Policy } };
            },
        });
        assert.equal(outcome, "told");
        assert.deepEqual(asked, [
            {
                QueueUrl: `https://sqs.${queueRegion}.amazonaws.com/${account}/security-audit`,
                AttributeNames: ["QueueArn", "Policy", "KmsMasterKeyId"],
            },
        ]);
        assert.equal(aws.called.includes(`sqs:GetQueueAttributes ${queueRegion}`), true);
    });

    const lost: readonly [string, Answers, string][] = [
        ["a queue without a policy", attributes({}), "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS"],
        [
            "a queue that admits another topic",
            attributes({ Policy: admitting(["sqs:SendMessage"], `${topicArn}-2`) }),
            "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
        ],
        [
            "a queue under the key of AWS",
            attributes({ Policy, KmsMasterKeyId: "alias/aws/sqs" }),
            "SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS",
        ],
        [
            "a queue under a key that admits CloudWatch alone",
            { ...attributes({ Policy, KmsMasterKeyId: "alias/audit" }), ...keyInEachRegion },
            "SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS",
        ],
        [
            "a queue that is gone",
            { "sqs:GetQueueAttributes": refuse("QueueDoesNotExist") },
            "SUBSCRIPTION_QUEUE_MISSING",
        ],
    ];
    for (const [what, answers, code] of lost) {
        it(`says lost for ${what}`, async () => {
            const { outcome, codes, live } = await verify(answers);
            assert.deepEqual([outcome, codes, live.unread], ["lost", [code], []]);
        });
    }

    it("says lost for a queue under a key that is gone, and names it", async () => {
        const KmsMasterKeyId = `arn:aws:kms:${queueRegion}:${account}:key/5678`;
        const { codes, report } = await verify({
            ...attributes({ Policy, KmsMasterKeyId }),
            "kms:DescribeKey": (input) =>
                input.KeyId === KmsMasterKeyId ? refuse("NotFoundException")() : soundAccount["kms:DescribeKey"](),
        });
        assert.deepEqual(codes, ["SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS"]);
        assert.equal(
            report.findings[0]?.observed,
            `The queue "security-audit" is encrypted with the key ${KmsMasterKeyId}, which does not exist.`,
        );
    });

    it("says told for a queue under a key that admits both", async () => {
        const key = JSON.stringify({
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: ["cloudwatch.amazonaws.com", "sns.amazonaws.com"] },
                    Action: "kms:*",
                },
            ],
        });
        const { outcome } = await verify({
            ...attributes({ Policy, KmsMasterKeyId: "alias/audit" }),
            ...keyInEachRegion,
            "kms:GetKeyPolicy": () => ({ Policy: key }),
        });
        assert.equal(outcome, "told");
    });

    it("cannot tell without the permission, and names it", async () => {
        const { outcome, live } = await verify({ "sqs:GetQueueAttributes": refuse("AccessDenied") });
        assert.equal(outcome, "cannot tell yet");
        assert.deepEqual(
            live.unread.map(({ what, region: where, reason }) => [what, where, reason]),
            [
                [
                    'policy and key of the queue "security-audit"',
                    queueRegion,
                    "permission sqs:GetQueueAttributes is missing",
                ],
            ],
        );
    });

    it("cannot see a queue of another account, and does not ask", async () => {
        const other = queueArn.replace(account, "444455556666");
        const { outcome, live } = await verify(subscribed(queueAt(other)));
        assert.equal(outcome, "cannot tell yet");
        assert.deepEqual(
            live.unread.map(({ kind, reason }) => [kind, reason]),
            [["other account", "it belongs to the account 444455556666, where nothing is read"]],
        );
    });

    it("says why the queue gets nothing where the mail arrives", async () => {
        const { outcome, report } = await verify({ ...subscribed(queueAt(queueArn), mail), ...attributes({}) });
        assert.equal(outcome, "told");
        assert.deepEqual(
            report.subscribers.map(({ protocol }) => protocol),
            ["email"],
        );
        assert.deepEqual(
            report.remarks.map(({ code, resource }) => [code, resource]),
            [["SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS", queueArn]],
        );
    });

    it("reads a queue once, whatever the number of its subscriptions", async () => {
        const twice = subscribed(queueAt(queueArn), { ...queueAt(queueArn), SubscriptionArn: `${topicArn}:0002` });
        const { aws } = await verify({ ...twice, ...attributes({ Policy }) });
        assert.equal(aws.called.filter((call) => call.startsWith("sqs:")).length, 1);
    });
});
