import * as assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { rehearse } from "../../drills/rehearsal/rehearse";
import { main } from "../../drills/verify";
import { createRecorded } from "./createRecorded";
import { describeWithEmulator } from "./describeWithEmulator";
import { credentials, EmulatedAccount, region } from "./EmulatedAccount";

const alarmName = "ConsoleSigninFailures";

describeWithEmulator("npm run verify against an emulator", (url) => {
    let aws: EmulatedAccount;
    const environment = { ...process.env };

    before(async () => {
        process.env.AWS_ACCESS_KEY_ID = credentials.accessKeyId;
        process.env.AWS_SECRET_ACCESS_KEY = credentials.secretAccessKey;
        delete process.env.AWS_PROFILE;
        delete process.env.AWS_SESSION_TOKEN;
        aws = new EmulatedAccount(url());
        const { resources } = await rehearse({ stackFile: "Pulumi.dev.yaml", faults: [], delayMinutes: 5 });
        await aws.putTrail("management-events", "aws-cloudtrail-logs/management-events");
        await createRecorded(aws, resources);
    });
    after(() => {
        process.env = environment;
    });

    /** @param source sends the signals of the operating system. */
    async function verify(words: readonly string[], source = new EventEmitter()) {
        let stdout = "";
        const write = (text: string): void => {
            stdout += text;
        };
        const terminal = {
            stdin: new PassThrough(),
            stdout: { write },
            stderr: new PassThrough(),
            on: source.on.bind(source),
            off: source.off.bind(source),
        };
        const exitCode = await main(["--region", region, "--endpoint-url", url(), "--json", ...words], terminal);
        return { exitCode, document: JSON.parse(stdout) };
    }

    const stateOfAlarm = async (): Promise<string | undefined> => {
        const { MetricAlarms = [] } = await aws.alarms.describeAlarms({ AlarmNames: [alarmName] });
        return MetricAlarms[0]?.StateValue;
    };

    it("says told for what the program creates on a sound trail", async () => {
        const { exitCode, document } = await verify([]);
        assert.deepEqual([exitCode, document.outcome, document.path.findings, document.doubles], [0, "told", [], []]);
        assert.deepEqual(document.path.subscribers.map(({ label }: { label: string }) => label).sort(), [
            "email s••••••m@example.com",
            "sqs arn:aws:sqs:us-east-1:123456789012:security-audit",
        ]);
        assert.deepEqual(
            document.unread.map(({ permission, kind }: Record<string, string>) => [permission, kind]),
            [["cloudwatch:ListAlarmMuteRules", "not available"]],
        );
    });

    it("drills: the message arrives in the queue, and the state is put back", async () => {
        await aws.alarms.setAlarmState({ AlarmName: alarmName, StateValue: "OK", StateReason: "Nothing happens." });
        await aws.takeMessages("security-audit");
        const interruption = new EventEmitter();
        const drilling = verify(["--drill", "--yes"], interruption);
        let messages: string[] = [];
        for (let look = 0; look < 300 && messages.length === 0; look++) {
            await setTimeout(100);
            messages = await aws.takeMessages("security-audit");
        }
        // The emulator writes no actions into an alarm's history: without an interruption the drill waits a minute.
        interruption.emit("SIGINT");
        const { exitCode, document } = await drilling;

        const [message = {}] = messages.map((body) => JSON.parse(body));
        assert.deepEqual([message.AlarmName, message.NewStateValue], [alarmName, "ALARM"]);
        assert.match(message.NewStateReason, /^Fire drill of console-signin-monitor, started by arn:aws:/);
        assert.equal(await stateOfAlarm(), "OK");
        assert.deepEqual(document.drill.putBack, { state: "put back", to: "OK" });
        assert.deepEqual(document.drill.patternTest, {
            state: "not known",
            reason: "logs:TestMetricFilter is not available in us-east-1",
        });
        assert.deepEqual([exitCode, document.outcome, document.drill.outcome], [2, "told", "cannot tell yet"]);
    });

    const topicKey = async (): Promise<string | undefined> =>
        (await aws.keys.describeKey({ KeyId: "alias/console-signin-alerts" })).KeyMetadata?.KeyId;

    async function filterSubscriptions(policy: string): Promise<void> {
        const { Subscriptions = [] } = await aws.topics.listSubscriptions({});
        for (const { SubscriptionArn } of Subscriptions) {
            await aws.topics.setSubscriptionAttributes({
                SubscriptionArn,
                AttributeName: "FilterPolicy",
                AttributeValue: policy,
            });
        }
    }

    const links: readonly [string, string, string, () => Promise<unknown>, () => Promise<unknown>][] = [
        [
            "trail",
            "the trail is stopped",
            "TRAIL_NOT_LOGGING",
            () => aws.trails.stopLogging({ Name: "management-events" }),
            () => aws.trails.startLogging({ Name: "management-events" }),
        ],
        [
            "action",
            "the alarm's actions are switched off",
            "ALARM_ACTIONS_DISABLED",
            () => aws.alarms.disableAlarmActions({ AlarmNames: [alarmName] }),
            () => aws.alarms.enableAlarmActions({ AlarmNames: [alarmName] }),
        ],
        [
            "topic",
            "the topic's key is disabled",
            "TOPIC_KEY_BLOCKS_CLOUDWATCH",
            async () => aws.keys.disableKey({ KeyId: await topicKey() }),
            async () => aws.keys.enableKey({ KeyId: await topicKey() }),
        ],
        [
            "subscription",
            "every subscription has a filter policy on attributes",
            "SUBSCRIPTION_FILTER_DROPS_ALARMS",
            () => filterSubscriptions('{"severity":["high"]}'),
            () => filterSubscriptions("{}"),
        ],
        [
            "metric",
            "the alarm is deleted",
            "ALARM_MISSING",
            () => aws.alarms.deleteAlarms({ AlarmNames: [alarmName] }),
            async () => {},
        ],
        [
            "filter",
            "the metric filter is deleted",
            "FILTER_MISSING",
            () =>
                aws.logs.deleteMetricFilter({
                    logGroupName: "aws-cloudtrail-logs/management-events",
                    filterName: alarmName,
                }),
            async () => {},
        ],
    ];
    for (const [hop, what, code, breakIt, mend] of links) {
        it(`says lost at the ${hop} once ${what}`, async () => {
            await breakIt();
            const { exitCode, document } = await verify([]);
            await mend();
            const lostAt = document.path.hops.find(({ state }: { state: string }) => state === "broken")?.hop;
            assert.deepEqual([exitCode, lostAt, document.path.findings[0]?.code], [1, hop, code]);
        });
    }
});
