import { controls, findOwnControlProblems, type OwnControl } from "../../detection";
import { findTopicArnProblems } from "../notifications/findActionProblems";
import { findNameProblems } from "../settings/findNameProblems";
import { findTagProblems } from "../settings/findTagProblems";
import { guessOr } from "../settings/nearestName";
import { quoted } from "../settings/quoted";
import { type AsFarAsKnown, type Undecided, undecided } from "../settings/undecided";
import { findValueProblems, type ValueRule } from "../settings/valueRule";
import { findAlarmProblems } from "./findAlarmProblems";
import { knownVersion } from "./findControlProblems";
import type { MetricFilterAlarmArgs } from "./MetricFilterAlarmArgs";
import { controlNamed, type GivenOwnControls } from "./monitoredControls";

/** Everything that keeps the filter or the alarm from working, in sentences. */
export function findMetricFilterAlarmProblems(given: AsFarAsKnown<MetricFilterAlarmArgs>): string[] {
    const control =
        given.control === undecided ? undefined : controlNamed(given.control, given.benchmark, ownControlOf(given));
    return [
        ...(given.control === undecided
            ? []
            : control === undefined && given.ownControl !== undefined
              ? findOwnControlProblems(given.control, given.ownControl as OwnControl).map(
                    (problem) => `ownControl: ${problem}`,
                )
              : control === undefined
                ? findNoControlProblems(given.control, given.benchmark)
                : findAlarmProblems(control, given.alarm, given.metricDefaultValue)),
        ...findNameProblems(given),
        ...findValueProblems("metricDefaultValue", given.metricDefaultValue, metricDefaultValue),
        ...findTopicArnProblems("topicArns", given.topicArns),
        ...findTagProblems(given.tags),
    ];
}

/** Another default value would spoil the count. */
export const metricDefaultValue: ValueRule<number> = {
    accepts: (value) => value === 0,
    wanted: "0, because it is added for every log event that has nothing to do with the control. Set 0, or leave it out",
};

/** Why there is no such control: none has the name, or that version of the benchmark does not have it. */
function findNoControlProblems(control: string, benchmark: string | Undecided | undefined): string[] {
    const ofVersion = findValueProblems("benchmark", benchmark, knownVersion);
    if (Object.hasOwn(controls, control)) {
        const none = `control is ${quoted(control)}, and the benchmark ${String(benchmark)} does not have it. Give another control, or another benchmark.`;
        return ofVersion.length > 0 ? ofVersion : [none];
    }
    const names = Object.keys(controls);
    const end = guessOr(`; they are ${names.join(", ")}. Correct it.`, control, names, "Correct it.");
    return [...ofVersion, `control is ${quoted(control)}, which is no control${end}`];
}

/** The definition of a team's own control under the slug that the arguments name. */
export const ownControlOf = ({
    control,
    ownControl,
}: Pick<AsFarAsKnown<MetricFilterAlarmArgs>, "control" | "ownControl">): GivenOwnControls =>
    ownControl === undefined || control === undecided ? undefined : { [control]: ownControl };
