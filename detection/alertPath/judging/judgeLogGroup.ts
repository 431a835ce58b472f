import { named } from "../deployment/deployedResource";
import type { OpaqueHolder } from "../deployment/deployment";
import type { MetricFilter } from "../deployment/logGroup";
import { compareParts, type Sameness } from "../deployment/place";
import type { Trail } from "../deployment/trail";
import { knownValue, sourcesOf } from "../deployment/value";
import type { LogGroupTarget } from "../lookup/indexLogGroups";
import type { Step } from "../report/path";
import { HopJudgement } from "./HopJudgement";
import { judgeMissing } from "./outOfSight";

/** The log group that a trail of the deployment writes to, and that the filter reads. */
export function judgeLogGroup(target: LogGroupTarget | undefined): Step {
    const judgement = judgeClass(target);
    if (target?.logGroup?.isMissing) {
        const thing = named("log group", target.logGroup);
        judgement.breaks("LOG_GROUP_MISSING", {
            observed: `The ${thing}, to which the trail delivers, does not exist.`,
            wanted: "The trail must deliver to a log group that exists: CloudTrail creates none, and keeps no events for it.",
            remedy: `Create it again (aws logs create-log-group --log-group-name ${target.name}), or let the trail deliver to another one; metric filters go with their group.`,
        });
    }
    return judgement.step();
}

/** The log group of a filter, while a trail of the deployment writes to another one or to nobody knows which. */
export function judgeOtherLogGroup(
    filter: MetricFilter,
    trail: Trail,
    target: LogGroupTarget | undefined,
    own: LogGroupTarget | undefined,
    sameness: Sameness,
): Step {
    const judgement = judgeClass(target);
    const [filterName, trailName] = [named("metric filter", filter), named("trail", trail)];
    if (sameness === "different" && target !== undefined && own !== undefined) {
        const areApart = compareParts(target.place.account, own.place.account) === "different";
        const [account, name] = [knownValue(own.place.account), own.name];
        // A filter stands on a group of its own account alone.
        const isElsewhere = compareParts(filter.account, own.place.account) === "different";
        judgement.blaming(filter).breaks("LOG_GROUP_NOT_WRITTEN_BY_TRAIL", {
            observed: `The ${filterName} is on ${describeTarget(target, areApart)}, and the ${trailName} writes to ${describeTarget(own, areApart)}.`,
            wanted: "The filter must be on the log group that the trail writes to.",
            remedy: isElsewhere
                ? `Create the ${filterName}, its alarm and the topic with a provider for account ${account}, where the log group is.`
                : `Set logGroupName: ${name === undefined ? "the trail's log group" : JSON.stringify(name)} on the ${filterName}.`,
        });
    } else if (target === undefined || (target.name === undefined && target.logGroup === undefined)) {
        judgement.blaming(filter).waitsFor("logGroupName", filterName);
    } else if (own === undefined || own.name === undefined) {
        judgement.blaming(trail).waitsFor("cloudWatchLogsGroupArn", trailName);
    } else {
        judgement.blaming(filter).waitsFor("account", filterName).waitsFor("Region", filterName);
    }
    return judgement.step();
}

/**
 * The log group of a filter in a deployment without a trail that could write to it.
 *
 * @param holders what may hold such a trail out of sight.
 */
export function judgeLogGroupWithoutTrail(
    filter: MetricFilter,
    target: LogGroupTarget | undefined,
    logGroupIds: ReadonlySet<string>,
    holders: readonly OpaqueHolder[],
): Step {
    const judgement = judgeClass(target);
    const filterName = named("metric filter", filter);
    if (filter.logGroup.state === "absent") {
        judgement.blaming(filter).breaks("LOG_GROUP_NOT_WRITTEN_BY_TRAIL", {
            observed: `The ${filterName} names no log group.`,
            wanted: "The filter must be on the log group that the trail writes to.",
            remedy: `Set logGroupName on the ${filterName}.`,
        });
    } else if (target?.logGroup !== undefined) {
        const text = {
            observed: `No trail here that records management events writes to the ${named("log group", target.logGroup)}.`,
            wanted: `The ${filterName} must be on the log group that a trail writes to.`,
            remedy: `Set logGroupName on the ${filterName} to the group that the account's trail delivers to (aws cloudtrail describe-trails shows it), or create the trail here with this group.`,
        };
        judgeMissing("trail", holders, "LOG_GROUP_NOT_WRITTEN_BY_TRAIL", text, judgement);
    } else if (target?.mayBeInDeployment || sourcesOf(filter.logGroup).some((id) => logGroupIds.has(id))) {
        judgement.blaming(filter).waitsFor("logGroupName", filterName);
    }
    return judgement.step("outside");
}

/** "Log classes", CloudWatch Logs user guide; of ESSENTIALS it says no more than that it supports a subset. */
const withoutFilters = ["INFREQUENT_ACCESS", "DELIVERY"];

/** The judgement of a log group, which begins with its class. */
function judgeClass({ logGroup }: Pick<LogGroupTarget, "logGroup"> = {}): HopJudgement {
    const judgement = new HopJudgement("log group", logGroup);
    if (logGroup === undefined) {
        return judgement;
    }
    const thing = named("log group", logGroup);
    return judgement.whenKnown(logGroup.logGroupClass, "logGroupClass", thing, (logGroupClass = "STANDARD") => {
        const text = (observed: string) => ({
            observed,
            wanted: "The log group must have the class STANDARD.",
            remedy: "Create a log group of the class STANDARD for the trail; the class of a group cannot be changed.",
        });
        const name = logGroupClass.toUpperCase();
        if (withoutFilters.includes(name)) {
            const observed = `The ${thing} has the class ${logGroupClass}, which takes no metric filters.`;
            judgement.breaks("LOG_GROUP_CLASS_HAS_NO_FILTERS", text(observed));
        } else if (name !== "" && name !== "STANDARD") {
            const observed = `The ${thing} has the class ${logGroupClass}, of which it is not known whether it takes metric filters.`;
            judgement.cannotTell("LOG_GROUP_CLASS_UNDOCUMENTED", text(observed));
        }
    });
}

function describeTarget({ name, logGroup, place }: LogGroupTarget, withAccount: boolean): string {
    const account = withAccount ? ` of account ${knownValue(place.account)}` : "";
    if (name !== undefined) {
        return `the log group ${JSON.stringify(name)}${account}`;
    }
    return logGroup === undefined ? `another log group${account}` : `the ${named("log group", logGroup)}${account}`;
}
