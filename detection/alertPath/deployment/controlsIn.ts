import { benchmarkVersions, controlAt } from "../../controls/benchmark";
import { controls } from "../../controls/catalogue";
import type { Control } from "../../controls/control";
import { beside } from "../../controls/furtherAlarm";
import { heartbeat } from "../../guards/heartbeat";
import { tamperMetricName } from "../../guards/tamper";
import type { Alarm } from "./alarm";
import type { Deployment } from "./deployment";
import type { MetricFilter } from "./logGroup";
import { knownValue, knownValues, sourcesOf } from "./value";

/**
 * The controls that a deployment has filters for, told by the name of the metric, before which a prefix can stand; in
 * the benchmark's order, each at the newest version that has the filter's text, or at the newest of all.
 *
 * @param ownControls controls of a team's own that it may have filters for as well. Default: none.
 */
export function controlsIn(
    { metricFilters }: Pick<Deployment, "metricFilters">,
    ownControls: readonly Control[] = [],
): readonly Control[] {
    return [...Object.values(controls), ...ownControls].flatMap((control) => {
        const own = metricFilters.filter(({ metricName }) => knownValue(metricName)?.endsWith(control.metricName));
        const texts = new Set(own.flatMap(({ pattern }) => knownValue(pattern) ?? []));
        const versions = [...benchmarkVersions].reverse().flatMap((version) => controlAt(control, version) ?? []);
        return own.length === 0 ? [] : [versions.find(({ pattern }) => texts.has(pattern)) ?? control];
    });
}

type Alarms = Pick<Deployment, "alarms" | "metricFilters" | "logAlarms">;

/**
 * The alarms of a deployment that stand beside a control's pair, or watch the path itself, with the name of each:
 * `console-authentication-failures/burst`, `heartbeat`. They are told by the metric that they watch, before whose name a
 * prefix can stand, unless a filter of the pair's text publishes it; a log alarm, which watches none, by its own name, which
 * is that of a metric for all others. By the id of the alarm.
 *
 * @param eventsToAlarm how many events must raise the control's own alarm. Default: as many as the benchmark says.
 */
export function furtherAlarmsIn(
    { alarms, metricFilters, logAlarms = [] }: Alarms,
    control: Control,
    eventsToAlarm: number = control.alarm.threshold,
): ReadonlyMap<string, string> {
    const published = new Map(metricFilters.map(({ id, metricName }) => [id, knownValue(metricName)]));
    const metricOf = ({ metricName }: Alarm): string | undefined =>
        knownValue(metricName) ?? sourcesOf(metricName).flatMap((id) => published.get(id) ?? [])[0];
    const ofPairs = new Set(metricFilters.filter((filter) => isOfPair(filter, control)).flatMap(metricsOf));
    const isOnControl = (alarm: Alarm): boolean => {
        const metric = metricOf(alarm) ?? "";
        return metric.endsWith(control.metricName) || ofPairs.has(metric);
    };
    const needsMore = ({ threshold }: Alarm): boolean => (knownValue(threshold) ?? eventsToAlarm) > eventsToAlarm;
    // Alone on the metric, an alarm that needs many events stands in the place of the control's own, and is to blame.
    const withOwnAlarm = new Set(
        alarms.filter((alarm) => isOnControl(alarm) && !needsMore(alarm)).map((alarm) => metricOf(alarm)),
    );
    const details = beside(control, "details");
    return new Map([
        ...alarms.flatMap((alarm): [string, string][] => {
            const metric = metricOf(alarm) ?? "";
            const isBurst = isOnControl(alarm) && needsMore(alarm) && withOwnAlarm.has(metric);
            const ofMetric = ofPairs.has(metric) ? undefined : furtherAlarmOfMetric(metric, control);
            const name = isBurst ? `${control.slug}/burst` : ofMetric;
            return name === undefined ? [] : [[alarm.id, name]];
        }),
        ...logAlarms.flatMap(({ id, name }): [string, string][] =>
            knownValue(name)?.endsWith(details.alarmName) ? [[id, details.name]] : [],
        ),
    ]);
}

const metricsOf = ({ metricName }: MetricFilter): readonly string[] => knownValues(metricName);

/** With a text of the control's, a filter is the pair's own, whatever stands behind the name of its metric. */
const isOfPair = ({ pattern }: MetricFilter, { spellings }: Control): boolean =>
    spellings.some((spelling) => spelling.pattern === knownValue(pattern)?.trim());

/** Which further alarm watches a metric of that name; undefined if none has a metric of its own that is called so. */
function furtherAlarmOfMetric(metric: string, { slug, metricName, companions }: Control): string | undefined {
    if (metric.endsWith(tamperMetricName)) {
        return "tamper";
    }
    if (heartbeat.watches.kind === "ingestion" && metric === heartbeat.watches.metricName) {
        return heartbeat.name;
    }
    const at = metric.lastIndexOf(`${metricName}-`);
    const suffix = at < 0 ? "" : metric.slice(at + metricName.length + 1);
    const isOurs = /^(tuned|\d{12})$/.test(suffix) || companions.some((companion) => companion.slug === suffix);
    return isOurs ? `${slug}/${suffix}` : undefined;
}

/**
 * A deployment without the alarms that stand beside a control's pair, and their filters, which are not meant for its
 * duty: where the duty is not done, they are not to blame.
 *
 * @param eventsToAlarm how many events must raise the control's alarm.
 */
export function withoutFurtherAlarms(deployment: Deployment, control: Control, eventsToAlarm: number): Deployment {
    const further = furtherAlarmsIn(deployment, control, eventsToAlarm);
    return {
        ...deployment,
        metricFilters: deployment.metricFilters.filter((filter) => !isOfFurtherAlarm(filter, control)),
        alarms: deployment.alarms.filter(({ id }) => !further.has(id)),
    };
}

/** Companions and patterns for one account are nobody's by their texts. */
function isOfFurtherAlarm(filter: MetricFilter, control: Control): boolean {
    const metric = knownValue(filter.metricName) ?? "";
    const isFurther = furtherAlarmOfMetric(metric, control) !== undefined && !metric.endsWith(control.metricName);
    return isFurther && !isOfPair(filter, control);
}
