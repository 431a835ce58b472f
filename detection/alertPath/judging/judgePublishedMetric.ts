import type { MetricSettings } from "../../alarm/settings";
import type { Control } from "../../controls/control";
import { named } from "../deployment/deployedResource";
import type { MetricFilter } from "../deployment/logGroup";
import { knownValue } from "../deployment/value";
import type { HopJudgement } from "./HopJudgement";

/** Whether a filter publishes a number that counts, in one series that a plain alarm can watch. */
export function judgePublishedMetric(filter: MetricFilter, control: Control, ofHop: HopJudgement): void {
    const judgement = ofHop.blaming(filter);
    const thing = named("metric filter", filter);
    const wanted = `The filter must publish ${control.metricValue} for each event.`;
    judgement.whenKnown(filter.metricName, "metricTransformation.name", thing, (name = "") => {
        if (name === "") {
            judgement.breaks("METRIC_VALUE_DOES_NOT_COUNT", {
                observed: `The ${thing} publishes no metric: metricTransformation has no name.`,
                wanted,
                remedy: `Set metricTransformation: { name: "${control.metricName}", namespace: "${control.metricNamespace}", value: "${control.metricValue}" } on the ${thing}.`,
            });
        }
    });
    judgement.whenKnown(filter.metricValue, "metricTransformation.value", thing, (value = "") => {
        if (!(readNumber(value) > 0)) {
            judgement.breaks("METRIC_VALUE_DOES_NOT_COUNT", {
                observed: `metricTransformation.value of ${thing} is ${value === "" ? "not set" : JSON.stringify(value)}, which counts nothing.`,
                wanted,
                remedy: `Set metricTransformation.value: "${control.metricValue}" on the ${thing}.`,
            });
        }
    });
    judgement.whenKnown(filter.defaultValue, "metricTransformation.defaultValue", thing, () => undefined);
    const judgeSeries = (names: readonly string[], setting: string, hint = ""): void => {
        if (names.length > 0) {
            judgement.breaks("METRIC_HAS_DIMENSIONS", {
                observed: `The ${thing} publishes under the dimensions ${names.join(", ")}${hint}.`,
                wanted: "The metric must have no dimensions, because an alarm without dimensions does not see the others.",
                remedy: `Remove ${setting} from the ${thing}.`,
            });
        }
    };
    const [setting, ofSystem] = ["metricTransformation.dimensions", "emitSystemFieldDimensions"];
    judgement.whenKnown(filter.dimensions, setting, thing, (dimensions = {}) =>
        judgeSeries(Object.keys(dimensions), setting),
    );
    judgement.whenKnown(filter.systemFieldDimensions, ofSystem, thing, (fields = []) =>
        judgeSeries(fields, ofSystem, `: that is ${ofSystem}`),
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
