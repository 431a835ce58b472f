import { controls } from "../../detection";
import { monitoredStack } from "./monitoredStack";
import type { SampleStack } from "./sampleStack";

const { failures, alarm, ...shared } = monitoredStack;

/** Logical names of what a control has for itself in the stack. */
export const partsOf = (slug: string) => ({ filter: `${slug}-filter`, alarm: `${slug}-alarm` });

const ofControls = Object.values(controls).flatMap(({ slug, pattern, metricName, metricNamespace }) => {
    const parts = partsOf(slug);
    const metricTransformation = { name: metricName, namespace: metricNamespace, value: "1" };
    const outputs = { arn: `arn:aws:cloudwatch:eu-north-1:111122223333:alarm:${metricName}` };
    return [
        [
            parts.filter,
            { ...failures, inputs: { ...failures?.inputs, name: metricName, pattern, metricTransformation } },
        ],
        [parts.alarm, { ...alarm, inputs: { ...alarm?.inputs, name: metricName, metricName }, outputs }],
    ];
});

/** A stack in which somebody is told of every control: one trail, one topic, and a filter and an alarm for each. */
export const benchmarkStack: SampleStack = { ...shared, ...Object.fromEntries(ofControls) };
