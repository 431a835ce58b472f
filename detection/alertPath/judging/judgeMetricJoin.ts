import type { Control } from "../../controls/control";
import type { Alarm } from "../deployment/alarm";
import { named } from "../deployment/deployedResource";
import type { OpaqueHolder } from "../deployment/deployment";
import type { MetricFilter } from "../deployment/logGroup";
import { knownValue } from "../deployment/value";
import type { FilterOfMetric } from "../lookup/indexMetrics";
import type { Step } from "../report/path";
import { HopJudgement } from "./HopJudgement";
import { describeMetric, judgeMistake } from "./judgeMistake";
import { judgePublishedMetric } from "./judgePublishedMetric";
import { judgeOtherFilters } from "./otherFilters";
import { judgeMissing } from "./outOfSight";

/** How an alarm came to be considered for a filter's metric. */
export type JoinKind = "joined" | "place unknown" | "computed" | "undecided" | "queries" | "mistaken";

/** A filter's metric, and what is known of the other filters that have it. */
export interface PublishedMetric {
    readonly filter: MetricFilter;
    readonly others: readonly FilterOfMetric[];
    /** Whether a filter, by its id, is meant for the control. */
    readonly isMeant: (id: string) => boolean;
}

/** Whether an alarm watches the metric that a filter publishes. */
export function judgeMetricJoin(published: PublishedMetric, alarm: Alarm, kind: JoinKind, control: Control): Step {
    const { filter, others, isMeant } = published;
    const judgement = new HopJudgement("metric", alarm);
    judgePublishedMetric(filter, control, judgement);
    judgeOtherFilters(others, isMeant, judgement);
    const thing = named("alarm", alarm);
    switch (kind) {
        case "place unknown":
            judgement.waitsFor("account", thing).waitsFor("Region", thing);
            break;
        case "computed":
            judgeComputedName(filter, alarm, judgement);
            break;
        case "undecided":
            judgeUndecided(filter, alarm, judgement);
            break;
        case "mistaken":
            judgeMistake(filter, alarm, control, judgement);
            break;
        default:
    }
    judgeDimensions(alarm, thing, judgement);
    judgeUnit(filter, alarm, judgement);
    return judgement.step();
}

/**
 * The metric hop of a filter that no alarm watches.
 *
 * @param holders what may hold one out of sight.
 * @param alarmCode the code that adds one.
 */
export function missingAlarm(
    filter: MetricFilter,
    control: Control,
    holders: readonly OpaqueHolder[],
    alarmCode: string,
): Step {
    const judgement = new HopJudgement("metric", filter);
    judgePublishedMetric(filter, control, judgement);
    const [name, namespace] = [knownValue(filter.metricName), knownValue(filter.metricNamespace)];
    const text = {
        observed: `No alarm watches${describeMetric(name, namespace)}, which the ${named("metric filter", filter)} publishes.`,
        wanted: "An alarm must watch that metric and notify an SNS topic.",
        remedy: alarmCode,
    };
    return judgeMissing("alarm", holders, "ALARM_MISSING", text, judgement).step();
}

/** In a preview the id of a filter is not known, and its id is its name, not the name of its metric. */
function judgeComputedName(filter: MetricFilter, alarm: Alarm, judgement: HopJudgement): void {
    const isNameEnough = filter.name.state === "known" && knownValue(filter.name) === knownValue(filter.metricName);
    if (alarm.metricName.state === "unknown" && !isNameEnough) {
        judgement.cannotTell("NOT_KNOWN_YET", {
            observed: `metricName of ${named("alarm", alarm)} is computed from the ${named("metric filter", filter)}, and its value is not known yet.`,
            wanted: "It must be the name of the filter's metric; the id of a filter is the filter's own name.",
            remedy: "Take metricName from metricTransformation.name of the filter, or check again after the deployment.",
        });
    }
}

function judgeUndecided(filter: MetricFilter, alarm: Alarm, judgement: HopJudgement): void {
    if (alarm.metricName.state === "unknown") {
        judgement.waitsFor("metricName", named("alarm", alarm));
    }
    if (alarm.metricNamespace.state === "unknown") {
        judgement.waitsFor("namespace", named("alarm", alarm));
    }
    if (filter.metricNamespace.state === "unknown") {
        judgement.blaming(filter).waitsFor("metricTransformation.namespace", named("metric filter", filter));
    }
}

function judgeDimensions(alarm: Alarm, thing: string, judgement: HopJudgement): void {
    judgement.whenKnown(alarm.dimensions, "dimensions", thing, (dimensions = {}) => {
        const names = Object.keys(dimensions);
        if (names.length > 0) {
            judgement.breaks("ALARM_DIMENSIONS_DIFFER", {
                observed: `The ${thing} watches the metric under the dimensions ${names.join(", ")}.`,
                wanted: "The alarm must watch the metric without dimensions: a series under others never has data.",
                remedy: `Remove dimensions from the ${thing}.`,
            });
        }
    });
}

function judgeUnit(filter: MetricFilter, alarm: Alarm, judgement: HopJudgement): void {
    const thing = named("alarm", alarm);
    const compareUnits = (asked: string, published: string): void => {
        if (asked !== published) {
            judgement.breaks("ALARM_UNIT_DIFFERS", {
                observed: `The ${thing} asks for the unit ${asked}, and the metric is published in the unit ${published}.`,
                wanted: "The alarm must ask for no unit, or for the metric's own: it sees no data in any other.",
                remedy: `Remove unit from the ${thing}.`,
            });
        }
    };
    judgement.whenKnown(alarm.unit, "unit", thing, (asked = "") => {
        if (asked !== "") {
            const judge = (published = ""): void => compareUnits(asked, published === "" ? "None" : published);
            judgement.blaming(filter).whenKnown(filter.unit, "unit", named("metric filter", filter), judge);
        }
    });
}
