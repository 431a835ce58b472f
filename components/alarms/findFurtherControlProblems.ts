import { burstAlarm, type Control, companionAlarm, detailsAlarm } from "../../detection";
import { guessOr } from "../settings/nearestName";
import { quoted } from "../settings/quoted";
import { type AsFarAsKnown, ifKnown, type Undecided } from "../settings/undecided";
import type { FurtherControlArgs } from "./ControlArgs";
import { findExclusionProblems } from "./findExclusionProblems";
import { findEventAlarmProblems, findNotifiedTopicProblems } from "./findNotifiedTopicProblems";
import { detailsOf } from "./monitoredControls";

/** Everything that keeps the alarms beside a control's pair from working, in sentences. */
export function findFurtherControlProblems(
    setting: string,
    control: Control,
    { burst, companions, tuned, details: given }: AsFarAsKnown<FurtherControlArgs>,
    severities: readonly string[] | Undecided,
): string[] {
    const details = ifKnown(detailsOf(given));
    return [
        ...findEventAlarmProblems(`${setting}.burst`, burstAlarm(control).alarm, burst, severities),
        ...Object.entries(ifKnown(companions) ?? {}).flatMap(([slug, given]) => {
            const companion = control.companions.find((candidate) => candidate.slug === slug);
            const at = `${setting}.companions.${slug}`;
            return companion === undefined
                ? [explainNoCompanion(setting, slug, control)]
                : findEventAlarmProblems(at, companionAlarm(control, companion).alarm, given, severities);
        }),
        ...findEventAlarmProblems(`${setting}.tuned`, control.alarm, tuned, severities),
        ...findExclusionProblems(`${setting}.tuned.exclude`, control, ifKnown(tuned)?.exclude),
        ...(details === undefined
            ? []
            : [
                  ...findNotifiedTopicProblems(`${setting}.details`, details, severities),
                  ...findQueryProblems(`${setting}.details`, control),
              ]),
    ];
}

/** A query that lists more than the pattern counts would tell of what is no event of the control. */
function findQueryProblems(setting: string, control: Control): string[] {
    const { remarks } = detailsAlarm(control).watches;
    return remarks.length === 0
        ? []
        : [
              `${setting} asks for a query of CloudWatch Logs Insights that lists what the control's pattern counts, and that ` +
                  `cannot be said there: ${remarks.join(" ")} Remove it, or write the pattern without that test.`,
          ];
}

function explainNoCompanion(setting: string, slug: string, { companions }: Control): string {
    const slugs = companions.map((companion) => companion.slug);
    const all =
        slugs.length === 0 ? "it has none. Remove it." : `they are ${slugs.join(", ")}. Correct it, or remove it.`;
    const end = guessOr(`; ${all}`, slug, slugs, "Rename it, or remove it.");
    return `${setting}.companions has ${quoted(slug)}, which is no companion of the control${end}`;
}
