import type { MetricSettings } from "../../alarm/settings";
import type { Control } from "../../controls/control";
import type { MetricFilter } from "../deployment/logGroup";
import { named } from "../deployment/named";
import { knownValue } from "../deployment/value";
import type { HopJudgement } from "./HopJudgement";

/** Whether a filter publishes a number that counts, in one series that a plain alarm can watch. */
export function judgePublishedMetric(filter: MetricFilter, control: Control, judgement: HopJudgement): void {
    const thing = named("metric filter", filter);
    judgement.whenKnown(
        filter.metricName,
        "metricTransformation.name",
        thing,
        (name = "") => {
            if (name === "") {
                judgement.breaks(
                    "METRIC_VALUE_DOES_NOT_COUNT",
                    {
                        observed: `The ${thing} publishes no metric: metricTransformation has no name.`,
                        wanted: `The filter must publish ${control.metricValue} for each event.`,
                        remedy: `Set metricTransformation: { name: "${control.metricName}", namespace: "${control.metricNamespace}", value: "${control.metricValue}" } on the ${thing}.`,
                    },
                    filter,
                );
            }
        },
        filter,
    );
    judgement.whenKnown(
        filter.metricValue,
        "metricTransformation.value",
        thing,
        (value = "") => {
            if (!(readNumber(value) > 0)) {
                judgement.breaks(
                    "METRIC_VALUE_DOES_NOT_COUNT",
                    {
                        observed: `metricTransformation.value of ${thing} is ${value === "" ? "not set" : JSON.stringify(value)}, which counts nothing.`,
                        wanted: `The filter must publish ${control.metricValue} for each event.`,
                        remedy: `Set metricTransformation.value: "${control.metricValue}" on the ${thing}.`,
                    },
                    filter,
                );
            }
        },
        filter,
    );
    judgement.whenKnown(filter.defaultValue, "metricTransformation.defaultValue", thing, () => undefined, filter);
    judgeSeries(filter, thing, judgement);
}

function judgeSeries(filter: MetricFilter, thing: string, judgement: HopJudgement): void {
    const wanted = "The metric must have no dimensions, because an alarm without dimensions does not see the others.";
    judgement.whenKnown(
        filter.dimensions,
        "metricTransformation.dimensions",
        thing,
        (dimensions = {}) => {
            const names = Object.keys(dimensions);
            if (names.length > 0) {
                const observed = `The ${thing} publishes under the dimensions ${names.join(", ")}.`;
                const remedy = `Remove metricTransformation.dimensions from the ${thing}.`;
                judgement.breaks("METRIC_HAS_DIMENSIONS", { observed, wanted, remedy }, filter);
            }
        },
        filter,
    );
    judgement.whenKnown(
        filter.systemFieldDimensions,
        "emitSystemFieldDimensions",
        thing,
        (fields = []) => {
            if (fields.length > 0) {
                const observed = `The ${thing} publishes under the dimensions ${fields.join(", ")}: that is emitSystemFieldDimensions.`;
                const remedy = `Remove emitSystemFieldDimensions from the ${thing}.`;
                judgement.breaks("METRIC_HAS_DIMENSIONS", { observed, wanted, remedy }, filter);
            }
        },
        filter,
    );
}

/** What the alarm is simulated with. A value that does not count is a finding of its own, so the control's stands in. */
export function metricSettings(
    filter: MetricFilter | undefined,
    control: Control,
    others: MetricSettings["others"] = [],
): MetricSettings {
    const value = filter && readNumber(knownValue(filter.metricValue) ?? "");
    const defaultValue = filter && knownValue(filter.defaultValue);
    return {
        value: value !== undefined && value > 0 ? value : control.metricValue,
        ...(defaultValue !== undefined && { defaultValue }),
        ...(others.length > 0 && { others }),
    };
}

/** CloudWatch takes a number as text; NaN for a selector such as `$.bytes`. */
export const readNumber = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));
