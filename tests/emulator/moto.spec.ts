import * as assert from "node:assert/strict";
import { join } from "node:path";
import { consoleAuthenticationFailures } from "../../detection";
import { lettingTopicsSend } from "../../documents/faults/deployedCalls";
import { faults } from "../../drills/rehearsal/faults";
import { type Rehearsal, rehearseRun } from "../../drills/rehearsal/rehearse";
import { runStack, type StackRun } from "../../drills/rehearsal/runProgram";
import { projectRoot } from "../engine/projectRoot";
import { trailLogGroup } from "../engine/putTrail";
import { answerNonsense, nonsense } from "./answerNonsense";
import { deployRehearsal } from "./deployRehearsal";
import { describeWithEmulator } from "./describeWithEmulator";
import { EmulatedAccount } from "./EmulatedAccount";
import { moto } from "./emulators";
import { type VerifyRun, verifyEmulator } from "./verifyEmulator";

/** What moto does not have: mute rules, and subscriptions that wait for a confirmation. */
const notOnMoto = ["muted", "not-confirmed"];

const goneKey = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

const outcomeOf = ({ exitCode, document }: VerifyRun) => ({
    exitCode,
    outcome: document.outcome,
    lostAt: document.path.hops.find(({ state }: Record<string, string>) => state === "broken")?.hop,
    codes: document.path.findings.map(({ code }: Record<string, string>) => code),
});

describeWithEmulator(
    "npm run verify on moto",
    (url) => {
        let run: StackRun;
        let aws: EmulatedAccount;

        before(async () => {
            run = await runStack(join(projectRoot, "Pulumi.dev.yaml"));
        });
        beforeEach(async () => {
            await fetch(`${url()}/moto-api/reset`, { method: "POST" });
            aws = new EmulatedAccount(url());
        });

        const deploy = async (...broken: string[]): Promise<Rehearsal> => {
            const rehearsal = await rehearseRun(run, { faults: broken, delayMinutes: 5 });
            await deployRehearsal(aws, rehearsal);
            return rehearsal;
        };
        const topicArn = async (): Promise<string> => (await aws.topics.listTopics({})).Topics?.[0]?.TopicArn ?? "";
        const topicName = async (): Promise<string> => (await topicArn()).split(":").at(-1) ?? "";
        const encryptTopic = async (key: string): Promise<void> => {
            const attribute = { AttributeName: "KmsMasterKeyId", AttributeValue: key };
            await aws.topics.setTopicAttributes({ TopicArn: await topicArn(), ...attribute });
        };

        it("is told in an account like the sample stack's", async () => {
            await deploy();
            const verified = await verifyEmulator(url());
            assert.deepEqual(outcomeOf(verified), { exitCode: 0, outcome: "told", lostAt: undefined, codes: [] });
            const { unread, path } = verified.document;
            assert.deepEqual(
                unread.map(({ permission, kind }: Record<string, string>) => [permission, kind]),
                [
                    ["cloudwatch:ListAlarmMuteRules", "not available"],
                    ["sns:GetDataProtectionPolicy", "not available"],
                ],
            );
            assert.deepEqual(path.subscribers.map(({ protocol }: Record<string, string>) => protocol).sort(), [
                "email",
                "https",
                "sqs",
            ]);
        });

        it("carries no event: moto tries no filter, counts none and evaluates no alarm", async () => {
            await deploy();
            const { logs, alarms } = aws;
            const { pattern: filterPattern, metricName, metricNamespace, samples } = consoleAuthenticationFailures;
            const message = samples.find(({ counted }) => counted)?.message ?? "";
            const [logGroupName, logStreamName] = [trailLogGroup, "CloudTrail"];
            await logs.createLogStream({ logGroupName, logStreamName });
            await logs.putLogEvents({ logGroupName, logStreamName, logEvents: [{ timestamp: Date.now(), message }] });
            assert.deepEqual((await alarms.listMetrics({ Namespace: metricNamespace })).Metrics, []);
            // A page in place of an answer: the operation has not been written.
            await assert.rejects(
                logs.testMetricFilter({ filterPattern, logEventMessages: [message] }),
                ({ $metadata }) => $metadata.httpStatusCode === 500,
            );
            const MetricData = [{ MetricName: metricName, Value: 1 }];
            await alarms.putMetricData({ Namespace: metricNamespace, MetricData });
            const { MetricAlarms = [] } = await alarms.describeAlarms({});
            assert.deepEqual(
                MetricAlarms.map(({ AlarmName, StateValue }) => [AlarmName, StateValue]),
                [[metricName, "OK"]],
            );
        });

        for (const fault of Object.keys(faults).filter((name) => !notOnMoto.includes(name))) {
            it(`finds ${fault} where the rehearsal does, for the same reasons`, async () => {
                const { path } = (await deploy(fault)).drill;
                const lostAt = path.hops.find(({ state }) => state === "broken")?.hop;
                const codes = path.findings.map(({ code }) => code);
                const wanted = { exitCode: 1, outcome: "lost", lostAt, codes };
                assert.deepEqual(outcomeOf(await verifyEmulator(url())), wanted);
            });
        }

        const blocked = { exitCode: 1, outcome: "lost", lostAt: "topic", codes: ["TOPIC_KEY_BLOCKS_CLOUDWATCH"] };
        for (const key of [goneKey, "alias/gone", "1234abcd-12ab-34cd-56ef-1234567890ab"]) {
            it(`is lost under a key of the topic that is gone: ${key}`, async () => {
                await deploy();
                await encryptTopic(key);
                const verified = await verifyEmulator(url());
                assert.deepEqual(outcomeOf(verified), blocked);
                const observed = `The topic "${await topicName()}" is encrypted with the key ${key}, which does not exist.`;
                assert.equal(verified.document.path.findings[0].observed, observed);
            });
        }

        it("is lost under a key that waits for its deletion, and told again after what it says to do", async () => {
            await deploy();
            const { KeyMetadata } = await aws.keys.describeKey({ KeyId: `alias/${await topicName()}` });
            const KeyId = KeyMetadata?.KeyId;
            await aws.keys.scheduleKeyDeletion({ KeyId });
            const verified = await verifyEmulator(url());
            assert.deepEqual(outcomeOf(verified), blocked);
            assert.match(
                verified.document.path.findings[0].remedy,
                new RegExp(`cancel-key-deletion --key-id ${KeyId}, .* enable-key --key-id ${KeyId};`),
            );
            await aws.keys.cancelKeyDeletion({ KeyId });
            await aws.keys.enableKey({ KeyId });
            assert.equal((await verifyEmulator(url())).exitCode, 0);
        });

        it("leaves out a queue whose key is gone, and says so", async () => {
            await deploy();
            const { QueueUrl } = await aws.queues.getQueueUrl({ QueueName: "security-audit" });
            // Of attributes that are set, moto keeps no others.
            const Policy = lettingTopicsSend(aws.account);
            await aws.queues.setQueueAttributes({ QueueUrl, Attributes: { Policy, KmsMasterKeyId: goneKey } });
            const { exitCode, document } = await verifyEmulator(url());
            const remarks = document.path.remarks.map(({ code }: Record<string, string>) => code);
            assert.deepEqual([exitCode, remarks], [0, ["SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS"]]);
        });

        const deciding = [
            "cloudtrail:DescribeTrails",
            "cloudtrail:GetEventSelectors",
            "cloudtrail:GetTrailStatus",
            "cloudwatch:DescribeAlarms",
            "kms:DescribeKey",
            "kms:GetKeyPolicy",
            "logs:DescribeLogGroups",
            "logs:DescribeMetricFilters",
            "sns:GetSubscriptionAttributes",
            "sns:GetTopicAttributes",
            "sns:ListSubscriptionsByTopic",
        ];
        for (const kind of Object.keys(nonsense) as (keyof typeof nonsense)[]) {
            it(`neither tells nor loses by ${kind} that a proxy answers in place of AWS`, async () => {
                await deploy();
                for (const operation of deciding) {
                    const proxy = await answerNonsense(url(), operation, kind);
                    const { exitCode, document } = await verifyEmulator(proxy.url);
                    await proxy.close();
                    const [missing] = document.unread.filter(
                        ({ permission }: Record<string, string>) => permission === operation,
                    );
                    assert.deepEqual([operation, exitCode, document.outcome], [operation, 2, "cannot tell yet"]);
                    assert.match(missing.reason, /the answer is none of AWS: perhaps a proxy's/);
                }
            });
        }
    },
    moto,
);
