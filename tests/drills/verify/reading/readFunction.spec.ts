import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { type Answers, account, fakeAws, refuse, region, soundAccount, subscriptionArn, topicArn } from "../fakeAws";

/** In another Region than the topic, which SNS delivers to all the same. */
const functionRegion = "eu-west-1";
const functionArn = `arn:aws:lambda:${functionRegion}:${account}:function:page`;
const code = "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS";

const admitting = (topic: string, Resource = functionArn): string =>
    JSON.stringify({
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "sns.amazonaws.com" },
                Action: "lambda:InvokeFunction",
                Resource,
                Condition: { ArnLike: { "AWS:SourceArn": topic } },
            },
        ],
    });
const policy = (Policy?: string): Answers => ({ "lambda:GetPolicy": () => ({ Policy }) });

const mail = { SubscriptionArn: `${topicArn}:mail`, Protocol: "email", Endpoint: "security@example.com" };
const functionAt = (Endpoint: string) => ({ SubscriptionArn: subscriptionArn, Protocol: "lambda", Endpoint });
const subscribed = (...Subscriptions: (typeof mail)[]): Answers => ({
    "sns:ListSubscriptionsByTopic": () => ({ Subscriptions }),
});

async function verify(answers: Answers) {
    const aws = fakeAws({ ...soundAccount, ...subscribed(functionAt(functionArn)), ...answers });
    const { outcome, report, live } = await verifyAccount(aws, [region], control);
    return { aws, outcome, report, live, codes: report.findings.map((finding) => finding.code) };
}

describe("readFunction", () => {
    const endpoints: readonly (readonly [string, string, object])[] = [
        ["the function", functionArn, { FunctionName: "page", Qualifier: undefined }],
        ["the alias that is subscribed", `${functionArn}:live`, { FunctionName: "page", Qualifier: "live" }],
    ];
    for (const [title, endpoint, input] of endpoints) {
        it(`asks for the policy of ${title}, in its own Region`, async () => {
            const asked: unknown[] = [];
            const { outcome } = await verify({
                ...subscribed(functionAt(endpoint)),
                "lambda:GetPolicy": (given, where) => {
                    asked.push([given, where]);
                    return { Policy: admitting(topicArn, endpoint) };
                },
            });
            assert.deepEqual([outcome, asked], ["told", [[input, functionRegion]]]);
        });
    }

    const lost: readonly (readonly [string, Answers])[] = [
        ["that admits another topic", policy(admitting(`${topicArn}-2`))],
        ["with an empty policy", { "lambda:GetPolicy": () => ({ Policy: "" }) }],
        ["without a policy, or that is gone", { "lambda:GetPolicy": refuse("ResourceNotFoundException") }],
    ];
    for (const [what, answers] of lost) {
        it(`says lost for a function ${what}`, async () => {
            const { outcome, codes, live } = await verify(answers);
            assert.deepEqual([outcome, codes, live.unread], ["lost", [code], []]);
        });
    }

    it("cannot tell without the permission, and names it", async () => {
        const { outcome, live } = await verify({ "lambda:GetPolicy": refuse("AccessDeniedException") });
        assert.equal(outcome, "cannot tell yet");
        assert.deepEqual(
            live.unread.map(({ what, region: where, reason }) => [what, where, reason]),
            [['who may invoke the function "page"', functionRegion, "permission lambda:GetPolicy is missing"]],
        );
    });

    it("cannot see a function of another account, and does not ask", async () => {
        const other = functionArn.replace(account, "444455556666");
        const { outcome, live } = await verify(subscribed(functionAt(other)));
        assert.equal(outcome, "cannot tell yet");
        assert.deepEqual(
            live.unread.map(({ kind, reason }) => [kind, reason]),
            [["other account", "it belongs to the account 444455556666, where nothing is read"]],
        );
    });

    it("says why the function gets nothing where the mail arrives", async () => {
        const { outcome, report } = await verify({ ...subscribed(functionAt(functionArn), mail), ...policy("{}") });
        assert.equal(outcome, "told");
        assert.deepEqual(
            report.subscribers.map(({ protocol }) => protocol),
            ["email"],
        );
        assert.deepEqual(
            report.remarks.map((remark) => [remark.code, remark.resource]),
            [[code, functionArn]],
        );
    });

    it("reads a function once, whatever the number of its subscriptions", async () => {
        const twice = { ...functionAt(functionArn), SubscriptionArn: `${topicArn}:0002` };
        const { aws } = await verify({
            ...subscribed(functionAt(functionArn), twice),
            ...policy(admitting(topicArn)),
        });
        assert.equal(aws.called.filter((call) => call.startsWith("lambda:")).length, 1);
    });
});
