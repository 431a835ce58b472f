import * as assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { drillOperations, readOperations } from "../../../../drills/verify/aws/permissions";
import { untilInterrupted } from "../../../../drills/verify/fireDrill/askToRing";
import { drillTarget } from "../../../../drills/verify/fireDrill/drillTarget";
import type { FireDrill } from "../../../../drills/verify/fireDrill/fireDrill";
import { runFireDrill } from "../../../../drills/verify/fireDrill/runFireDrill";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { type Answers, alarm, fakeAws, refuse, region, soundAccount, topicArn } from "../fakeAws";

/** An alarm that can be raised: remembers its state, and has a history of actions. */
class RingingAlarm {
    public state: "OK" | "ALARM" | "INSUFFICIENT_DATA" = "OK";
    public reason = "";
    /** Every state that was set. */
    public readonly set: string[] = [];
    public history: { HistorySummary: string; HistoryData?: string; Timestamp?: Date }[] = [];
    /** What a state of ALARM adds to the history. */
    public entry: string | undefined = `Successfully executed action ${topicArn}`;

    public answers(changes: Answers = {}): Answers {
        return {
            ...soundAccount,
            "cloudwatch:DescribeAlarms": () => ({
                MetricAlarms: [{ ...alarm, StateValue: this.state, StateReason: this.reason }],
            }),
            "cloudwatch:SetAlarmState": ({ StateValue = "OK", StateReason = "" }) => {
                this.set.push(StateValue);
                [this.state, this.reason] = [StateValue, StateReason];
                if (StateValue === "ALARM" && this.entry !== undefined) {
                    this.history = [{ HistorySummary: this.entry, Timestamp: new Date() }, ...this.history];
                }
                return {};
            },
            "cloudwatch:DescribeAlarmHistory": () => ({ AlarmHistoryItems: this.history }),
            "logs:TestMetricFilter": ({ logEventMessages = [] }) => ({
                matches: logEventMessages.flatMap((message, index) =>
                    control.samples.some((sample) => sample.message === message && sample.counted)
                        ? [{ eventNumber: index + 1 }]
                        : [],
                ),
            }),
            ...changes,
        };
    }
}

interface Ran {
    readonly drill: FireDrill;
    readonly called: readonly string[];
}

async function run(
    ringing: RingingAlarm,
    changes: Answers = {},
    sleep: (milliseconds: number, signal: AbortSignal) => Promise<void> = async () => {},
    signal: AbortSignal = new AbortController().signal,
): Promise<Ran> {
    const aws = fakeAws(ringing.answers(changes));
    const verification = await verifyAccount(aws, [region], control);
    const before = aws.called.length;
    const target = drillTarget(verification);
    assert.ok(target);
    const drill = await runFireDrill(aws, verification, target, { signal, sleep });
    return { drill, called: aws.called.slice(before).map((call) => call.split(" ")[0] ?? "") };
}

describe("runFireDrill", () => {
    let ringing: RingingAlarm;
    beforeEach(() => {
        ringing = new RingingAlarm();
    });

    it("tests the pattern, looks, raises, waits for the action and puts the state back, in this order", async () => {
        const { drill, called } = await run(ringing);
        assert.deepEqual(called, [
            "logs:TestMetricFilter",
            "cloudwatch:DescribeAlarms",
            "cloudwatch:DescribeAlarmHistory",
            "cloudwatch:SetAlarmState",
            "cloudwatch:DescribeAlarmHistory",
            "cloudwatch:DescribeAlarms",
            "cloudwatch:SetAlarmState",
        ]);
        assert.deepEqual(ringing.set, ["ALARM", "OK"]);
        assert.equal(drill.outcome, "told");
        assert.deepEqual(drill.putBack, { state: "put back", to: "OK" });
        assert.deepEqual(drill.patternTest, { state: "agrees", events: control.samples.length });
        for (const operation of called) {
            assert.ok(operation in readOperations || operation in drillOperations, operation);
        }
    });

    it("puts INSUFFICIENT_DATA back as well", async () => {
        ringing.state = "INSUFFICIENT_DATA";
        await run(ringing);
        assert.deepEqual(ringing.set, ["ALARM", "INSUFFICIENT_DATA"]);
    });

    it("says lost where the history shows a failed action, with the reason of AWS", async () => {
        ringing.entry = `Failed to execute action ${topicArn}. Received error: "CloudWatch Alarms does not have authorization to access the SNS topic encryption key."`;
        const { drill } = await run(ringing);
        assert.equal(drill.outcome, "lost");
        assert.deepEqual(drill.action, { state: "failed", reason: ringing.entry });
        assert.deepEqual(
            drill.deliveries.map(({ fate }) => fate),
            ["nothing was sent to the topic", "not confirmed: SNS sends it nothing"],
        );
        assert.deepEqual(ringing.set, ["ALARM", "OK"]);
    });

    it("is not taken in by an older action, nor by one on another topic", async () => {
        ringing.history = [{ HistorySummary: `Successfully executed action ${topicArn}` }];
        ringing.entry = `Successfully executed action ${topicArn}-other`;
        const { drill } = await run(ringing);
        assert.deepEqual(drill.action, {
            state: "not known",
            reason: "the alarm's history shows no action within 60 seconds",
        });
        assert.equal(drill.outcome, "cannot tell yet");
        assert.deepEqual(ringing.set, ["ALARM", "OK"]);
    });

    it("says lost where the service counts other samples than the control", async () => {
        const { drill } = await run(ringing, { "logs:TestMetricFilter": () => ({ matches: [] }) });
        assert.equal(drill.outcome, "lost");
        const problems = drill.patternTest.state === "differs" ? drill.patternTest.problems : [];
        assert.equal(problems.length, control.samples.filter(({ counted }) => counted).length);
        assert.match(problems[0] ?? "", /^CloudWatch Logs does not count the sample "/);
    });

    it("goes on where the service cannot test patterns", async () => {
        const { drill } = await run(ringing, { "logs:TestMetricFilter": refuse("UnknownOperationException") });
        assert.equal(drill.outcome, "told");
        assert.deepEqual(drill.patternTest, {
            state: "not known",
            reason: "logs:TestMetricFilter is not available in eu-north-1",
        });
    });

    it("leaves an alarm alone that is raised already", async () => {
        ringing.state = "ALARM";
        const { drill } = await run(ringing);
        assert.deepEqual([ringing.set, drill.outcome, drill.putBack], [[], "cannot tell yet", { state: "not needed" }]);
    });

    for (const operation of ["cloudwatch:DescribeAlarmHistory", "cloudwatch:SetAlarmState"] as const) {
        it(`raises nothing without the permission ${operation}`, async () => {
            const { drill } = await run(ringing, { [operation]: refuse("AccessDenied") });
            assert.deepEqual(ringing.set, []);
            assert.deepEqual(drill.action, {
                state: "not known",
                reason: `the alarm was not raised: permission ${operation} is missing`,
            });
            assert.deepEqual(drill.putBack, { state: "not needed" });
        });
    }

    it("raises nothing where a policy of the organization denies it", async () => {
        const message = "not authorized with an explicit deny in a service control policy";
        const { drill } = await run(ringing, { "cloudwatch:SetAlarmState": refuse("AccessDenied", message) });
        assert.deepEqual(
            [ringing.set, drill.putBack, drill.action],
            [
                [],
                { state: "not needed" },
                {
                    state: "not known",
                    reason: "the alarm was not raised: cloudwatch:SetAlarmState is denied by a service control policy",
                },
            ],
        );
    });

    it("puts the state back where the history cannot be read any more", async () => {
        let looks = 0;
        const { drill } = await run(ringing, {
            "cloudwatch:DescribeAlarmHistory": () =>
                looks++ === 0 ? { AlarmHistoryItems: [] } : refuse("ThrottlingException")(),
        });
        assert.match(
            drill.action.state === "not known" ? drill.action.reason : "",
            /AWS kept throttling cloudwatch:DescribeAlarmHistory/,
        );
        assert.deepEqual(ringing.set, ["ALARM", "OK"]);
    });

    it("raises nothing where the alarm has gone meanwhile", async () => {
        let reads = 0;
        const { drill } = await run(ringing, {
            "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: reads++ === 0 ? [alarm] : [] }),
        });
        assert.deepEqual(drill.action, { state: "not known", reason: "the alarm was not raised: it does not exist" });
        assert.deepEqual(ringing.set, []);
    });

    it("does not take a proxy's page for a pattern that counts nothing", async () => {
        const { drill } = await run(ringing, { "logs:TestMetricFilter": () => ({}) });
        assert.deepEqual(drill.patternTest, {
            state: "not known",
            reason: "logs:TestMetricFilter failed (the answer is none of AWS: perhaps a proxy's)",
        });
    });

    it("does not silence an alarm that CloudWatch has judged again", async () => {
        ringing.entry = undefined;
        const { drill } = await run(ringing, {}, async () => {
            ringing.reason = "Threshold Crossed: 1 datapoint was greater than the threshold.";
        });
        assert.deepEqual(drill.putBack, { state: "left to CloudWatch", found: "ALARM" });
        assert.deepEqual(ringing.set, ["ALARM"]);
    });

    it("says how to put the state back by hand where AWS refuses", async () => {
        const raise = ringing.answers()["cloudwatch:SetAlarmState"];
        const { drill } = await run(ringing, {
            "cloudwatch:SetAlarmState": (input, where) =>
                input.StateValue === "ALARM" ? (raise?.(input, where) ?? {}) : refuse("InternalFailure", "broken")(),
        });
        assert.deepEqual([drill.action.state, drill.outcome], ["succeeded", "cannot tell yet"]);
        assert.deepEqual(drill.putBack, {
            state: "failed",
            reason: "cloudwatch:SetAlarmState failed (InternalFailure: broken)",
            command:
                "aws cloudwatch set-alarm-state --region eu-north-1 --alarm-name 'ConsoleSigninFailures' --state-value OK --state-reason 'The fire drill is over.'",
        });
    });

    for (const name of ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const) {
        it(`puts the state back when ${name} interrupts the waiting, however often it is sent`, async () => {
            ringing.entry = undefined;
            const source = new EventEmitter();
            const { drill } = await untilInterrupted(source, (signal) =>
                run(
                    ringing,
                    {},
                    async () => {
                        source.emit(name);
                        source.emit(name);
                        signal.throwIfAborted();
                    },
                    signal,
                ),
            );
            assert.deepEqual(drill.action, { state: "not known", reason: "the drill was interrupted" });
            assert.deepEqual(ringing.set, ["ALARM", "OK"]);
            assert.equal(source.listenerCount(name), 0);
        });
    }

    it("raises nothing when it is interrupted before", async () => {
        const { drill } = await run(ringing, {}, async () => {}, AbortSignal.abort());
        assert.deepEqual([ringing.set, drill.putBack], [[], { state: "not needed" }]);
    });
});
