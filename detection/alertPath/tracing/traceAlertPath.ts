import type { Control } from "../../controls/control";
import type { FilterClaims } from "../../controls/intent/claimFilters";
import { withoutFurtherAlarms } from "../deployment/controlsIn";
import type { DeployedResource } from "../deployment/deployedResource";
import type { Deployment, EventRule } from "../deployment/deployment";
import type { Place } from "../deployment/place";
import { knownValue, unknown } from "../deployment/value";
import { type ControlFilter, claimsAmong, eventNamesOf, findControlFilters } from "../judging/findControlFilters";
import { judgeDoubles } from "../judging/judgeDoubles";
import { judgeFilter } from "../judging/judgeFilter";
import { mentionOthers } from "../judging/mentionOthers";
import { missingFilter } from "../judging/missingFilter";
import { indexHolders } from "../judging/outOfSight";
import { bestPath, isBroken, notReached, outcomeOf, type Path } from "../report/path";
import type { AlertPathReport, HopReport, TraceOptions } from "../report/report";
import { reachedSubscribers, unconfirmedSubscribers } from "./reachedSubscribers";
import { pagersLeftOpen, silencedEndpoints } from "./silencedEndpoints";
import { traceAlarms } from "./traceAlarms";
import { traceTrails } from "./traceTrails";

const afterFilter = ["metric", "alarm", "action", "topic", "subscription"] as const;

/**
 * Follows a control's events through a deployment to whoever is told of them. Every combination of trail, filter,
 * alarm, topic and subscription is considered, and one that holds to the end is enough. Where none does, the report is
 * about the one that gets furthest and names everything that stands in its way. Costs as much as there are resources,
 * times the few that are meant for the control. Never throws because of a deployment.
 *
 * @param claims who owns which filter, where several controls are traced; by default it is found out for this one.
 * @throws RangeError if an option is not a number in its range.
 */
export function traceAlertPath(
    whole: Deployment,
    control: Control,
    options: TraceOptions = {},
    claims: FilterClaims = claimsAmong([control]),
): AlertPathReport {
    const { patternGrade = "equivalent", trailRequired = false, confirmationRequired = false } = options;
    const duty = readDuty(options);
    const deployment = withoutFurtherAlarms(whole, control, duty.eventsToAlarm);
    // The filter of a further alarm takes its place in a log group as every other filter does.
    const trails = traceTrails(whole, control, trailRequired);
    const { meant, possible, near } = findControlFilters(deployment.metricFilters, control, claims, {
        others: patternGrade === "covers",
    });
    // The name of the metric alone makes a filter a candidate, not one of the control's.
    const counting = meant.filter(({ filter, verdict }) => {
        const isMeant = claims.ownerOf(knownValue(filter.pattern) ?? "", undefined) === control;
        return verdict === undefined || verdict.grade !== undefined || isMeant;
    });
    const ids = new Set(counting.map(({ filter }) => filter.id));
    const alarms = traceAlarms(deployment, control, duty, confirmationRequired, (id) => ids.has(id));

    const pathsOf = (found: ControlFilter): readonly Path[] => {
        const prefix = [...trails.toFilter(found.filter), judgeFilter(found, control, patternGrade)];
        return alarms.fromFilter(found.filter).map((rest) => [...prefix, ...rest]);
    };
    const withoutFilter = (): Path => {
        const holders = indexHolders(deployment.opaqueHolders)("metric filter");
        // Whatever holds the filter may hold an alarm on it too: those that are seen are not to blame.
        const rest = holders.length > 0 ? notReached(...afterFilter) : alarms.withoutFilter();
        const before = trails.withoutFilter();
        const group = deployment.logGroups.find(({ id }) => before.some(({ resource }) => resource?.id === id));
        const place = group ?? before.find(({ resource }) => resource !== undefined)?.resource ?? nowhere;
        const { alarmCode, behind } = alarms.plan(place);
        const isAlarmThere = rest.some(({ resource }) => resource !== undefined);
        const plan = {
            ...(group?.name.state === "known" && { logGroup: group.name.value }),
            ...(place.provider !== undefined && { provider: place.provider }),
            ...(!isAlarmThere && { alarmCode }),
        };
        const step = missingFilter(control, holders, near, eventRules(deployment, control), plan);
        return [...before, { ...step, ...(step.state === "broken" && !isAlarmThere && { behind }) }, ...rest];
    };
    const withDoubts = judgeDoubles(deployment);
    const withOthers = mentionOthers(deployment, control);
    const paths = [
        ...meant.flatMap(pathsOf),
        ...possible.flatMap(pathsOf).filter((path) => !isBroken(path)),
        ...(meant.length === 0 ? [withoutFilter()] : []),
    ].map((path) => path.map(withDoubts));
    const best = (bestPath(paths) ?? []).map(withOthers);
    const outcome = outcomeOf(best);
    const behind = best.flatMap((step) => step.behind ?? []);
    const openQuestions =
        outcome === "cannot tell yet"
            ? best.flatMap(({ remarks, open }) => remarks.filter(({ code }) => open?.has(code)))
            : [];
    const unconfirmed = unconfirmedSubscribers(paths, deployment.subscriptions);
    return {
        outcome,
        hops: best.map(hopReport),
        findings: best.flatMap(({ findings }) => findings),
        ...(behind.length > 0 && { behind }),
        remarks: [
            ...best.flatMap(({ remarks }) => remarks),
            ...(outcome === "lost" ? [] : [...silencedEndpoints(paths), ...pagersLeftOpen(paths, best)]),
        ],
        ...(openQuestions.length > 0 && { openQuestions }),
        subscribers: reachedSubscribers(paths, deployment.subscriptions),
        ...(unconfirmed.length > 0 && { unconfirmed }),
    };
}

const nowhere: Place & Pick<DeployedResource, "provider"> = { account: unknown(), region: unknown() };

/** The rules that watch the same events: one that names the event, which for a sign-in is ConsoleLogin. */
function eventRules({ eventRules: rules = [] }: Deployment, control: Control): readonly EventRule[] {
    const names = eventNamesOf(control);
    return rules.filter((rule) => names.some((name) => knownValue(rule.pattern)?.includes(name)));
}

function readDuty({ eventsToAlarm = 1, minutesToAlarm = 15 }: TraceOptions) {
    if (!Number.isInteger(eventsToAlarm) || eventsToAlarm < 1) {
        throw new RangeError(`eventsToAlarm is ${eventsToAlarm}; it must be a whole number of at least 1.`);
    }
    if (!(minutesToAlarm > 0)) {
        throw new RangeError(`minutesToAlarm is ${minutesToAlarm}; it must be a number of minutes above 0.`);
    }
    return { eventsToAlarm, minutesToAlarm };
}

const hopReport = ({ hop, state, resource }: Path[number]): HopReport => ({
    hop,
    state,
    ...(resource && { resource: resource.id, label: resource.label }),
});
