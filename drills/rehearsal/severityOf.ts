import type { StackResource } from "../../policy-pack/stackResource";

const alarmTopic = "foundations-monitor:index:AlarmTopic";

/**
 * The severity whose topic a resource belongs to, by the name that the monitor gives the component: its own topic's is
 * named after the monitor alone.
 */
export function severityOf({ parent }: StackResource): string | undefined {
    if (parent?.type !== alarmTopic) {
        return undefined;
    }
    const [before, after] = [`${parent.parent?.name}-`, "-alerts"];
    const isNamedByMonitor = parent.name.startsWith(before) && parent.name.endsWith(after);
    return isNamedByMonitor ? parent.name.slice(before.length, -after.length) || undefined : undefined;
}
