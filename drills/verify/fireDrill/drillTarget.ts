import { type Hop, knownValue } from "../../../detection";
import type { Verification } from "../verifyAccount";

/** What a fire drill sets off. */
export interface DrillTarget {
    readonly region: string;
    /** Name of the alarm on the metric. */
    readonly alarm: string;
    /** Name of the alarm that notifies: the same, or a composite one. */
    readonly raisedAlarm: string;
    readonly topicArn: string;
    /** Absent while it is not known. */
    readonly pattern?: string;
}

/** The alarm of the best path and what hangs on it; undefined if no topic is known to be notified by it. */
export function drillTarget({ report, live: { deployment } }: Verification): DrillTarget | undefined {
    const idAt = (wanted: Hop): string | undefined => {
        const found = report.hops.find(({ hop }) => hop === wanted);
        return found?.state === "holds" || found?.state === "cannot tell yet" ? found.resource : undefined;
    };
    const alarm = deployment.alarms.find(({ id }) => id === idAt("alarm"));
    const raisedAlarm = [...deployment.alarms, ...deployment.compositeAlarms].find(({ id }) => id === idAt("action"));
    const topic = deployment.topics.find(({ id }) => id === idAt("topic"));
    const filter = deployment.metricFilters.find(({ id }) => id === idAt("filter"));
    const [name, notifying, topicArn, region] = [alarm?.name, raisedAlarm?.name, topic?.arn, alarm?.region].map(
        (value) => (value === undefined ? undefined : knownValue(value)),
    );
    const pattern = filter === undefined ? undefined : knownValue(filter.pattern);
    return name === undefined || notifying === undefined || topicArn === undefined || region === undefined
        ? undefined
        : { region, alarm: name, raisedAlarm: notifying, topicArn, ...(pattern !== undefined && { pattern }) };
}
