import { type AlarmSettings, alarmSettingProblems, type Control, raisesAlarm } from "../../detection";
import { findActionProblems } from "../notifications/findActionProblems";
import { type AsFarAsKnown, type Undecided, undecided } from "../settings/undecided";
import type { AlarmArgs } from "./AlarmArgs";

type GivenJudgement = Omit<AsFarAsKnown<AlarmArgs>, "okActions" | "insufficientDataActions">;

type Known<T> = { [Key in keyof T]: Exclude<T[Key], Undecided> };

/**
 * Everything that keeps the alarm from being created, or from ever telling anybody, in sentences. The settings belong
 * together: while one of them is decided later, none is judged.
 *
 * @param at what goes before the names of the settings, such as `controls.root-usage.`.
 */
export function findAlarmProblems(
    control: Control,
    alarm: AsFarAsKnown<AlarmArgs> | Undecided = {},
    metricDefaultValue?: number | Undecided,
    at = "",
): string[] {
    if (alarm === undecided) {
        return [];
    }
    const { okActions, insufficientDataActions, ...judgement } = alarm;
    return [
        ...(isKnown(judgement) ? findJudgementProblems(control, judgement, metricDefaultValue) : []),
        ...findActionProblems("alarm.okActions", okActions),
        ...findActionProblems("alarm.insufficientDataActions", insufficientDataActions),
    ].map((problem) => `${at}${problem}`);
}

/** The alarm in the words of detection: what is given over what the control says. */
export const asAlarmSettings = (control: Control, alarm: Known<GivenJudgement>): AlarmSettings => ({
    ...control.alarm,
    threshold: alarm.threshold ?? control.alarm.threshold,
    periodSeconds: alarm.period ?? control.alarm.periodSeconds,
    evaluationPeriods: alarm.evaluationPeriods ?? control.alarm.evaluationPeriods,
    datapointsToAlarm: alarm.datapointsToAlarm ?? control.alarm.datapointsToAlarm,
    treatMissingData: (alarm.treatMissingData ?? control.alarm.treatMissingData) as AlarmSettings["treatMissingData"],
});

function findJudgementProblems(
    control: Control,
    alarm: Known<GivenJudgement>,
    metricDefaultValue: number | Undecided | undefined,
): string[] {
    const settings = asAlarmSettings(control, alarm);
    const refused = alarmSettingProblems(settings).map(
        ({ setting, reason, remedy }) => `${settingNames[setting] ?? setting}: ${reason} ${remedy}`,
    );
    return refused.length > 0 || metricDefaultValue === undecided
        ? refused
        : findSilenceProblems(control, settings, metricDefaultValue === 0 ? 0 : undefined);
}

/** An alarm that is in ALARM from the start never changes its state when something happens. */
function findSilenceProblems(control: Control, settings: AlarmSettings, defaultValue: number | undefined): string[] {
    const verdict = raisesAlarm(settings, { value: control.metricValue, defaultValue });
    const [problem] = verdict.raises || verdict.silentOtherwise ? [] : verdict.problems;
    return problem ? [`alarm can never tell anybody: ${problem.reason} ${problem.remedy}`] : [];
}

const settingNames: Readonly<Partial<Record<keyof AlarmSettings, string>>> = {
    threshold: "alarm.threshold",
    periodSeconds: "alarm.period",
    evaluationPeriods: "alarm.evaluationPeriods",
    datapointsToAlarm: "alarm.datapointsToAlarm",
    treatMissingData: "alarm.treatMissingData",
};

function isKnown(judgement: GivenJudgement): judgement is Known<GivenJudgement> {
    return !Object.values(judgement).includes(undecided);
}
