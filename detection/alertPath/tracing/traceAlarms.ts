import type { MetricSettings } from "../../alarm/settings";
import type { Control } from "../../controls/control";
import { remember } from "../../remember";
import type { Alarm } from "../deployment/alarm";
import type { Deployment } from "../deployment/deployment";
import type { MetricFilter } from "../deployment/logGroup";
import { judgeAlarm } from "../judging/judgeAlarm";
import type { AlarmDuty } from "../judging/judgeAlarmTiming";
import { type JoinKind, judgeMetricJoin, missingAlarm } from "../judging/judgeMetricJoin";
import { metricSettings } from "../judging/judgePublishedMetric";
import { otherFilters } from "../judging/otherFilters";
import { indexHolders } from "../judging/outOfSight";
import { indexAlarms } from "../lookup/indexAlarms";
import { indexMetrics } from "../lookup/indexMetrics";
import { bestPath, isBroken, notReached, type Path, type Step } from "../report/path";
import { type PlanPath, planPath } from "./planPath";
import { traceNotifications } from "./traceNotifications";

/** The hops from the metric on. */
export interface AlarmTracer {
    /** Every way from a filter's metric; at least one. */
    readonly fromFilter: (filter: MetricFilter) => readonly Path[];
    /** The best way from the control's own metric, for a deployment without a filter. */
    readonly withoutFilter: () => Path;
    /** The alarm to add where there is none. */
    readonly plan: PlanPath;
}

const afterMetric = ["alarm", "action", "topic", "subscription"] as const;

/** @param isMeant whether a filter, by its id, is meant for the control. */
export function traceAlarms(
    deployment: Deployment,
    control: Control,
    duty: AlarmDuty,
    confirmationRequired: boolean,
    isMeant: (id: string) => boolean,
): AlarmTracer {
    const index = indexAlarms(deployment);
    const holdersOf = indexHolders(deployment.opaqueHolders);
    const othersOf = remember(indexMetrics(deployment));
    const notify = remember(traceNotifications(deployment, confirmationRequired));
    const plan = planPath(deployment, control, notify);
    const stepsOf = remember((_: Alarm) => new Map<string, Step>());

    // Simulating an alarm is the dear part: once for each alarm and each kind of metric is enough.
    function judge(alarm: Alarm, metric: MetricSettings): Step {
        const key = JSON.stringify(metric);
        const step = stepsOf(alarm).get(key) ?? judgeAlarm(alarm, metric, duty);
        stepsOf(alarm).set(key, step);
        return step;
    }

    function fromAlarm(filter: MetricFilter | undefined, alarm: Alarm): readonly Path[] {
        const others = filter === undefined ? [] : otherFilters(othersOf(filter), control);
        const step = judge(alarm, metricSettings(filter, control, others));
        return notify(alarm).map((rest) => [step, ...rest]);
    }

    function joinPaths(filter: MetricFilter, alarm: Alarm, kind: JoinKind): readonly Path[] {
        const step = judgeMetricJoin({ filter, others: othersOf(filter), isMeant }, alarm, kind, control);
        return fromAlarm(filter, alarm).map((rest) => [step, ...rest]);
    }

    function fromFilter(filter: MetricFilter): readonly Path[] {
        const { joined, computed, undecided, withQueries, mistaken } = index.ofFilter(filter);
        const meant = [
            ...joined.flatMap(({ alarm, isCertain }) =>
                joinPaths(filter, alarm, isCertain ? "joined" : "place unknown"),
            ),
            ...computed.flatMap((alarm) => joinPaths(filter, alarm, "computed")),
        ];
        // An alarm that nobody knows to be on the metric counts where it completes a path, and is never blamed.
        const perhaps = [
            ...undecided.flatMap((alarm) => joinPaths(filter, alarm, "undecided")),
            ...(meant.length === 0 ? withQueries.flatMap((alarm) => joinPaths(filter, alarm, "queries")) : []),
        ].filter((path) => !isBroken(path));
        const found = [...meant, ...perhaps];
        if (meant.length > 0 || perhaps.length > 0) {
            return found;
        }
        const near = mistaken.flatMap((alarm) => joinPaths(filter, alarm, "mistaken"));
        return near.length > 0 ? near : [withoutAlarm(filter)];
    }

    function withoutAlarm(filter: MetricFilter): Path {
        const { alarmCode, behind } = plan(filter, filter);
        const step = missingAlarm(filter, control, holdersOf("alarm", filter), alarmCode);
        return [{ ...step, ...(step.state === "broken" && { behind }) }, ...notReached(...afterMetric)];
    }

    function withoutFilter(): Path {
        const paths = index
            .onMetricName(control.metricName)
            .flatMap((alarm) => fromAlarm(undefined, alarm))
            .map((path) => [...notReached("metric"), ...path]);
        return bestPath(paths) ?? notReached("metric", ...afterMetric);
    }

    return { fromFilter, withoutFilter, plan };
}
