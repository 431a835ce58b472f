import type { OtherFilter } from "../../alarm/settings";
import type { Control } from "../../controls/control";
import { ordinaryEvents } from "../../controls/samples/ordinaryEvents";
import { matchesEvent } from "../../pattern/matching/matchesEvent";
import { FilterPatternError } from "../../pattern/parsing/FilterPatternError";
import { readPattern } from "../../pattern/parsing/parseFilterPattern";
import type { FilterPattern } from "../../pattern/syntax";
import { named, namedFew } from "../deployment/deployedResource";
import { knownValue } from "../deployment/value";
import type { FilterOfMetric } from "../lookup/indexMetrics";
import type { HopJudgement } from "./HopJudgement";
import { readNumber } from "./judgePublishedMetric";

/** What the other filters of a metric publish, for the alarm's simulation; those that are not known add nothing. */
export function otherFilters(filters: readonly FilterOfMetric[], control: Control): readonly OtherFilter[] {
    return filters.flatMap((other) => {
        const pattern = readPattern((knownValue(other.filter.pattern) ?? "").trim());
        // With a pattern that CloudWatch refuses, the filter will not exist.
        return pattern instanceof FilterPatternError || other.filter.pattern.state === "unknown"
            ? []
            : published(other, pattern, control);
    });
}

function published(
    { filter, readsSameGroup }: FilterOfMetric,
    pattern: FilterPattern,
    control: Control,
): OtherFilter[] {
    const value = readNumber(knownValue(filter.metricValue) ?? "");
    const defaultValue = knownValue(filter.defaultValue);
    const counts = (message: string): boolean => matchesEvent(pattern, message);
    if (!Number.isFinite(value)) {
        return [];
    }
    const isOrdinary = ordinaryEvents.some(counts);
    const countsControl = control.samples.filter(({ counted }) => counted).every(({ message }) => counts(message));
    const perOtherEvent = isOrdinary ? value : defaultValue;
    const perCountedEvent = countsControl ? value : defaultValue;
    return [
        {
            name: named("metric filter", filter),
            ...(readsSameGroup && perCountedEvent !== undefined && { perCountedEvent }),
            ...(perOtherEvent !== undefined && { perOtherEvent }),
            ...(!isOrdinary && !(countsControl && readsSameGroup) && { perRareEvent: value }),
        },
    ];
}

/**
 * Says which other filters publish into a control's metric, and waits for what is not known of them.
 *
 * @param isMeant whether a filter is meant for the control as well: its events are the alarm's business.
 */
export function judgeOtherFilters(
    filters: readonly FilterOfMetric[],
    isMeant: (id: string) => boolean,
    judgement: HopJudgement,
): void {
    for (const { filter } of filters) {
        const thing = named("metric filter", filter);
        judgement
            .blaming(filter)
            .whenKnown(filter.pattern, "pattern", thing, () => undefined)
            .whenKnown(filter.metricValue, "metricTransformation.value", thing, () => undefined)
            .whenKnown(filter.defaultValue, "metricTransformation.defaultValue", thing, () => undefined);
    }
    const strangers = filters
        .map(({ filter }) => filter)
        .filter(({ id, metricValue, pattern }) => {
            const value = readNumber(knownValue(metricValue) ?? "");
            return !isMeant(id) && value !== 0 && pattern.state !== "unknown";
        });
    const [first] = strangers;
    if (first !== undefined) {
        const isOne = strangers.length === 1;
        const names = namedFew(strangers, (filter) => named("metric filter", filter));
        judgement.blaming(first).remark("METRIC_SHARED", {
            observed: `The ${names} ${isOne ? "publishes" : "publish"} into the same metric, and ${isOne ? "is" : "are"} not meant for this control.`,
            wanted: "An alarm says what has happened only if nothing else raises it.",
            remedy: `Let ${isOne ? "it" : "each of them"} publish under another metric name, with an alarm of its own.`,
        });
    }
}
