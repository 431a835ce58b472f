import { changesOfPath } from "../controls/alertPathChanges";
import { benchmarkAlarm } from "../controls/benchmark";
import type { FurtherAlarm } from "../controls/furtherAlarm";
import { tamperSamples } from "./tamperSamples";

/** What the names of the alarms that watch the path itself begin with. */
const ofGuards = "AlertPath";

/** Of the metric into which its filters count, of these filters and of the alarm. */
export const tamperMetricName = `${ofGuards}Tamper`;

/**
 * Whoever silences the alarm first signs in unseen afterwards.
 *
 * @param metricNames names of the metrics of the controls that are watched: their alarms and filters, and those beside
 * them, begin with these, whatever prefix goes before.
 */
export const tamper = (metricNames: readonly string[]): FurtherAlarm => ({
    name: "tamper",
    happening: "An alarm, filter, topic, subscription, key or trail that alerts depend on was changed or removed.",
    reason: "Whoever silences the alarm can act unseen afterwards. A deployment of your own counts as well.",
    alarmName: tamperMetricName,
    // Changes to alarms and filters are common, so those count only where they concern ours.
    watches: { kind: "events", patterns: changesOfPath([...metricNames, ofGuards]), samples: tamperSamples },
    alarm: benchmarkAlarm,
});
