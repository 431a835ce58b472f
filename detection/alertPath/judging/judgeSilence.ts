import type { AlarmMuteRule } from "../deployment/alarm";
import { named } from "../deployment/named";
import type { RaisedAlarm } from "../lookup/indexRaisedAlarms";
import type { HopJudgement } from "./HopJudgement";

/** What keeps an alarm that is raised from running its actions: its suppressor, and rules that mute it. */
export function judgeSilence(
    raisedAlarm: RaisedAlarm,
    thing: string,
    muteRules: readonly AlarmMuteRule[],
    judgement: HopJudgement,
): void {
    judgeSuppressor(raisedAlarm, thing, judgement);
    for (const rule of muteRules) {
        judgeMuteRule(rule, thing, judgement);
    }
}

const unsilenced = "Nothing should silence the alarm while somebody may try to sign in.";

/** A composite alarm does nothing while its suppressor is in ALARM ("Suppressing composite alarm actions"). */
function judgeSuppressor({ suppressor }: RaisedAlarm, thing: string, judgement: HopJudgement): void {
    if (suppressor === "raised as well") {
        judgement.breaks("ALARM_ACTIONS_DISABLED", {
            observed: `The actionsSuppressor of ${thing} is an alarm that the same events raise, and silences it every time.`,
            wanted: unsilenced,
            remedy: `Remove actionsSuppressor from the ${thing}.`,
        });
    } else if (suppressor === "another") {
        judgement.remark("ALARM_MUTED_AT_TIMES", {
            observed: `The ${thing} is silent while its actionsSuppressor is in ALARM.`,
            wanted: unsilenced,
            remedy: `Remove actionsSuppressor from the ${thing}.`,
        });
    }
}

function judgeMuteRule(rule: AlarmMuteRule, thing: string, judgement: HopJudgement): void {
    const remedy = `Remove the alarm from the targets of ${named("mute rule", rule)}.`;
    if (rule.hasGaps?.state === "unknown") {
        judgement.waitsFor("rule", named("mute rule", rule), rule);
    } else if (rule.hasGaps?.state === "known" && !rule.hasGaps.value) {
        const observed = `The ${named("mute rule", rule)} silences the ${thing} without a gap.`;
        judgement.breaks("ALARM_ACTIONS_DISABLED", { observed, wanted: unsilenced, remedy }, rule);
    } else {
        const observed = `The ${named("mute rule", rule)} silences the ${thing} at times.`;
        judgement.remark("ALARM_MUTED_AT_TIMES", { observed, wanted: unsilenced, remedy }, rule);
    }
}
