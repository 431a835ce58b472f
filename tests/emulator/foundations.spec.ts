import * as assert from "node:assert/strict";
import { type Control, controls, matchesEvent, parseFilterPattern, type SampleEvent } from "../../detection";
import { trailLogGroup as logGroupName, trailName } from "../engine/putTrail";
import { describeWithEmulator } from "./describeWithEmulator";
import type { EmulatedAccount } from "./EmulatedAccount";
import { SampleStack } from "./SampleStack";

const all = Object.values(controls);
const patterns = new Map(all.map(({ slug, pattern }) => [slug, parseFilterPattern(pattern)]));

/** An event that the control counts and no other does, so that its message must be the only one. */
function ownSample({ slug, samples }: Control): SampleEvent {
    const own = samples.find(
        ({ counted, message }) =>
            counted && [...patterns].every(([other, pattern]) => other === slug || !matchesEvent(pattern, message)),
    );
    if (own === undefined) {
        throw new Error(`Every sample of ${slug} is counted by another control as well.`);
    }
    return own;
}

/**
 * What CloudWatch Logs does when an event arrives: publishes a value for each deployed filter that counts it, as the
 * emulator gives them back.
 */
async function count({ logs, alarms }: EmulatedAccount, message: string): Promise<void> {
    const { metricFilters = [] } = await logs.describeMetricFilters({ logGroupName });
    for (const { filterPattern = "", metricTransformations: [metric] = [] } of metricFilters) {
        if (matchesEvent(parseFilterPattern(filterPattern), message)) {
            await alarms.putMetricData({
                Namespace: metric?.metricNamespace,
                MetricData: [{ MetricName: metric?.metricName, Value: Number(metric?.metricValue) }],
            });
        }
    }
}

/**
 * The emulator carries an event from its metric to the queue. That it does not carry one from CloudTrail to the metric is
 * tested as well, control by control: these tests fail with the release that learns it, and `count` can go.
 */
describeWithEmulator("All fifteen controls, deployed into an emulator", (url) => {
    let stack: SampleStack;

    before(async () => {
        stack = await SampleStack.prepare(url());
        await stack.aws.putTrail(trailName, logGroupName);
        stack.edit((config) => ({ ...config, "foundations-monitor:benchmark": "7.0" }));
        await stack.deploy();
    });
    after(() => stack?.dispose());

    it("are told, every one of them", async () => {
        const { exitCode, document } = await stack.verify(["--benchmark", "7.0"]);
        assert.deepEqual(
            document.controls.map(({ control, outcome }: { control: Control; outcome: string }) => [
                control.slug,
                outcome,
            ]),
            all.map(({ slug }) => [slug, "told"]),
        );
        assert.deepEqual([exitCode, document.path.findings], [0, []]);
    });

    it("are read back as they were written", async () => {
        assert.deepEqual(await stack.deploy("--expect-no-changes"), []);
    });

    it("have a trail that delivers none of the emulator's own calls", async () => {
        const { logStreams } = await stack.aws.logs.describeLogStreams({ logGroupName });
        assert.deepEqual(logStreams, []);
    });

    it("have filters that the emulator cannot try", async () => {
        await assert.rejects(stack.aws.logs.testMetricFilter({ filterPattern: "ERROR", logEventMessages: ["ERROR"] }), {
            name: "InvalidOperationException",
            message: "Unknown action: TestMetricFilter",
        });
    });

    for (const control of all) {
        const { slug, metricName, metricNamespace } = control;
        const { title, message } = ownSample(control);

        it(`keeps the event of ${slug} in the log group, and counts it into no metric`, async () => {
            const { logs, alarms } = stack.aws;
            const logStreamName = `CloudTrail-${slug}`;
            await logs.createLogStream({ logGroupName, logStreamName });
            await logs.putLogEvents({ logGroupName, logStreamName, logEvents: [{ timestamp: Date.now(), message }] });
            const { events = [] } = await logs.getLogEvents({ logGroupName, logStreamName });
            assert.deepEqual(
                events.map((event) => event.message),
                [message],
            );
            const { Metrics } = await alarms.listMetrics({ Namespace: metricNamespace, MetricName: metricName });
            const { MetricAlarms = [] } = await alarms.describeAlarms({ AlarmNames: [metricName] });
            assert.deepEqual([Metrics, MetricAlarms[0]?.StateValue], [[], "INSUFFICIENT_DATA"]);
        });

        it(`tells the queue of ${slug} alone once that is counted: ${title}`, async () => {
            const logStreamName = `CloudTrail-${slug}`;
            const { events = [] } = await stack.aws.logs.getLogEvents({ logGroupName, logStreamName });
            await count(stack.aws, events[0]?.message ?? "");
            assert.deepEqual(
                (await stack.messages()).map(({ AlarmName, NewStateValue, Trigger }) => ({
                    ...{ AlarmName, NewStateValue },
                    ...{ MetricName: Trigger.MetricName, Namespace: Trigger.Namespace },
                })),
                [
                    {
                        ...{ AlarmName: metricName, NewStateValue: "ALARM" },
                        ...{ MetricName: metricName, Namespace: metricNamespace },
                    },
                ],
            );
        });
    }
});
