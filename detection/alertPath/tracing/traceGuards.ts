import type { Control } from "../../controls/control";
import type { Alarm } from "../deployment/alarm";
import { furtherAlarmsIn } from "../deployment/controlsIn";
import { named } from "../deployment/deployedResource";
import type { Deployment } from "../deployment/deployment";
import type { Subscription } from "../deployment/topic";
import { asNotifyingAlarm } from "../deployment/unknownAlarm";
import { HopJudgement } from "../judging/HopJudgement";
import { judgeEvaluation } from "../judging/judgeAlarmInput";
import { judgeDoubles } from "../judging/judgeDoubles";
import { bestPath, outcomeOf, type Path } from "../report/path";
import type { GuardReport, TraceOptions } from "../report/report";
import { reachedSubscribers } from "./reachedSubscribers";
import { traceNotifications } from "./traceNotifications";

/**
 * Follows every alarm that stands beside a control's own, those of guards and of single accounts, to whoever is told
 * when it is raised. What raises it is not asked, but where CloudWatch says that nothing can. In the order of the
 * deployment's alarms, log alarms last; empty where there is none.
 */
export function traceGuards(
    deployment: Deployment,
    control: Control,
    { confirmationRequired = false }: Pick<TraceOptions, "confirmationRequired"> = {},
): readonly GuardReport[] {
    const names = furtherAlarmsIn(deployment, control);
    const alarms = [...deployment.alarms, ...(deployment.logAlarms ?? []).map(asNotifyingAlarm)];
    const found = alarms.flatMap((alarm) => {
        const guard = names.get(alarm.id);
        return guard === undefined ? [] : [{ guard, alarm }];
    });
    if (found.length === 0) {
        return [];
    }
    const notify = traceNotifications(deployment, confirmationRequired);
    const withDoubts = judgeDoubles(deployment);
    const subscriptions = new Map(deployment.subscriptions.map((subscription) => [subscription.id, subscription]));
    return found.map(({ guard, alarm }) => {
        const evaluated = new HopJudgement("alarm", alarm);
        judgeEvaluation(alarm, named("alarm", alarm), evaluated);
        const paths = notify(alarm).map((path) => [evaluated.step(), ...path.map(withDoubts)]);
        return reportOf(guard, alarm, paths, subscriptions);
    });
}

function reportOf(
    guard: string,
    { id, label }: Alarm,
    paths: readonly Path[],
    subscriptions: ReadonlyMap<string, Subscription>,
): GuardReport {
    const best = bestPath(paths) ?? [];
    const outcome = outcomeOf(best);
    const blocking = best.find(({ state }) => state === (outcome === "lost" ? "broken" : "cannot tell yet"));
    // Not all subscriptions of the deployment: it can have as many as alarms.
    const ids = new Set(paths.map((path) => path.at(-1)?.resource?.id ?? ""));
    return {
        guard,
        alarm: id,
        label,
        outcome,
        ...(blocking && { hop: blocking.hop }),
        findings: best.flatMap(({ findings }) => findings),
        openQuestions: best.flatMap(({ state, remarks }) => (state === "cannot tell yet" ? remarks : [])),
        subscribers: reachedSubscribers(
            paths,
            [...ids].flatMap((subscription) => subscriptions.get(subscription) ?? []),
        ),
    };
}
