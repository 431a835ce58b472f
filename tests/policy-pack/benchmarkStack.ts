import { controls } from "../../detection";
import { monitoredPath, monitoredStack } from "./monitoredStack";
import type { SampleStack } from "./sampleStack";

const { failures, alarm, ...shared } = monitoredStack;

/** Logical names of what a control has for itself in the stack. */
export const partsOf = (slug: string) => ({ filter: `${slug}-filter`, alarm: `${slug}-alarm` });

const ofControls = Object.values(controls).flatMap((control) => {
    const path = monitoredPath(control);
    const parts = partsOf(control.slug);
    return [
        [parts.filter, path.failures],
        [parts.alarm, path.alarm],
    ];
});

/** A stack in which somebody is told of every control: one trail, one topic, and a filter and an alarm for each. */
export const benchmarkStack: SampleStack = { ...shared, ...Object.fromEntries(ofControls) };
