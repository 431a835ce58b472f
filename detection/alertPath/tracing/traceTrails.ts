import type { Control } from "../../controls/control";
import { named } from "../deployment/deployedResource";
import type { Deployment } from "../deployment/deployment";
import type { MetricFilter } from "../deployment/logGroup";
import type { Trail } from "../deployment/trail";
import { knownValue } from "../deployment/value";
import { HopJudgement } from "../judging/HopJudgement";
import { judgeFilterQuota } from "../judging/judgeFilterQuota";
import { judgeLogGroup, judgeLogGroupWithoutTrail, judgeOtherLogGroup } from "../judging/judgeLogGroup";
import { judgeLogGroupKey } from "../judging/judgeLogGroupKey";
import { judgeRefusedTrail } from "../judging/judgeRefusals";
import { judgeTrail } from "../judging/judgeTrail";
import { indexHolders, outsideTrail } from "../judging/outOfSight";
import { recordedManagementEvents } from "../judging/recordedManagementEvents";
import { compareLogGroups, indexLogGroups, type LogGroupTarget } from "../lookup/indexLogGroups";
import { indexRoles } from "../lookup/indexRoles";
import { bestPath, isBroken, notReached, type Path, type Step } from "../report/path";

/** The first two hops: from a trail to the log group of a filter. */
interface TrailTracer {
    readonly toFilter: (filter: MetricFilter) => Path;
    /** For a deployment without a filter. */
    readonly withoutFilter: () => Path;
}

interface JudgedTrail {
    readonly trail: Trail;
    readonly step: Step;
    readonly logGroup: LogGroupTarget | undefined;
    /** False for a trail of data events only: it is no reason to doubt that the right trail is elsewhere. */
    readonly isSuitable: boolean;
}

export function traceTrails(deployment: Deployment, control: Control, trailRequired: boolean): TrailTracer {
    const logGroups = indexLogGroups(deployment);
    const holders = indexHolders(deployment.opaqueHolders)("trail");
    const withQuota = judgeFilterQuota(deployment.metricFilters, logGroups);
    const logGroupIds = new Set(deployment.logGroups.map(({ id }) => id));
    const withKey = judgeLogGroupKey(deployment);
    const roles = indexRoles(deployment);
    // One that was seen outside is as good as any, where it need not be a part of the deployment.
    const counted = deployment.trails.filter((trail) => !(trailRequired && isOutside(trail)));
    const trails = counted.map((trail): JudgedTrail => {
        const logGroup = logGroups.ofTrail(trail);
        return {
            trail,
            step: withRefusal(trail, judgeTrail(trail, control, logGroup, roles)),
            logGroup,
            isSuitable: recordedManagementEvents(trail).recorded !== "none",
        };
    });

    function toFilter(filter: MetricFilter): Path {
        const target = logGroups.resolve(filter.logGroup, filter);
        const compared = trails.map((candidate) => ({
            candidate,
            sameness: compareTargets(candidate.logGroup, target),
        }));
        const joined = compared
            .filter(({ sameness }) => sameness === "same")
            .map(({ candidate }) => [candidate.step, judgeLogGroup(target)]);
        const others = compared
            .filter(
                ({ candidate, sameness }) => sameness !== "same" && candidate.isSuitable && !isOutside(candidate.trail),
            )
            .map(({ candidate, sameness }) => mismatch(candidate, filter, target, sameness));
        // A trail that writes there and is broken leaves the question to one that perhaps writes there.
        const withoutTrail = (): Path => [
            outsideTrail(trailRequired, holders),
            judgeLogGroupWithoutTrail(filter, target, logGroupIds, holders),
        ];
        const unseen = holders.length > 0 ? [withoutTrail()] : [];
        const path =
            bestPath(
                joined.length === 0
                    ? [...others, ...unseen]
                    : [...joined, ...others.filter((other) => !isBroken(other))],
            ) ?? withoutTrail();
        return path.map((step) => withKey(withQuota(step, target), target));
    }

    function withoutFilter(): Path {
        const found = trails
            .filter(({ isSuitable }) => isSuitable)
            .map(({ trail, step, logGroup }) =>
                trail.logGroupArn.state === "absent"
                    ? [step, ...notReached("log group")]
                    : [step, withKey(withQuota(judgeLogGroup(logGroup), logGroup), logGroup)],
            );
        const unseen = (): Path => [
            outsideTrail(trailRequired, holders),
            new HopJudgement("log group").step("outside"),
        ];
        return bestPath(holders.length > 0 ? [...found, unseen()] : found) ?? unseen();
    }

    return { toFilter, withoutFilter };
}

/** One that is no reason to doubt that the right trail is outside as well: nobody has looked at the others there. */
const isOutside = (trail: Trail): boolean => trail.isOutside === true;

const compareTargets = (one: LogGroupTarget | undefined, other: LogGroupTarget | undefined) =>
    one === undefined || other === undefined ? "cannot tell" : compareLogGroups(one, other);

/** A trail that does not, or perhaps not, write to the filter's log group. */
function mismatch(
    { trail, step, logGroup }: JudgedTrail,
    filter: MetricFilter,
    target: LogGroupTarget | undefined,
    sameness: ReturnType<typeof compareTargets>,
): Path {
    if (trail.logGroupArn.state === "absent") {
        return [step, ...notReached("log group")];
    }
    // A filter whose group nobody knows is on one of its own Region.
    const mayBeNamesake = target === undefined || (target.name !== undefined && target.name === logGroup?.name);
    const [home, asked] = [logGroup?.place, target?.place ?? filter].map((place) => place && knownValue(place.region));
    if (mayBeNamesake && home !== undefined && asked !== undefined && home !== asked) {
        return [withFinding(step, elsewhere(trail, filter, home, asked)), ...notReached("log group")];
    }
    return [step, judgeOtherLogGroup(filter, trail, target, logGroup, sameness)];
}

function elsewhere(trail: Trail, filter: MetricFilter, home: string, asked: string): Step {
    return new HopJudgement("trail", trail)
        .breaks("TRAIL_IN_OTHER_REGION", {
            observed: `The ${named("trail", trail)} delivers to its log group in ${home}, and the ${named("metric filter", filter)} is in ${asked}.`,
            wanted: "Filter, alarm and topic must be in the trail's home Region, where the events of all Regions arrive.",
            remedy: `Create the filter, the alarm and the topic with a provider for ${home}.`,
        })
        .step();
}

/** Of a trail that is there already AWS has refused nothing: only a deployment is told. */
function withRefusal(trail: Trail, step: Step): Step {
    const refusal = new HopJudgement("trail", trail);
    judgeRefusedTrail(trail, refusal);
    return { ...step, remarks: [...step.remarks, ...refusal.step().remarks] };
}

function withFinding(step: Step, more: Step): Step {
    return { ...step, state: more.state, findings: [...step.findings, ...more.findings] };
}
