import type { AlarmMuteRule } from "../deployment/alarm";
import { named } from "../deployment/deployedResource";
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
        judgeMuteRule(rule, thing, judgement.blaming(rule));
    }
}

const unsilenced = "Nothing should silence the alarm while somebody may try to sign in.";

/** A composite alarm does nothing while its suppressor is in ALARM ("Suppressing composite alarm actions"). */
function judgeSuppressor({ suppressor }: RaisedAlarm, thing: string, judgement: HopJudgement): void {
    const text = (observed: string) => ({
        observed,
        wanted: unsilenced,
        remedy: `Remove actionsSuppressor from the ${thing}.`,
    });
    if (suppressor === "raised as well") {
        const observed = `The actionsSuppressor of ${thing} is an alarm that the same events raise, and silences it every time.`;
        judgement.breaks("ALARM_ACTIONS_DISABLED", text(observed));
    } else if (suppressor === "another") {
        const observed = `The ${thing} is silent while its actionsSuppressor is in ALARM.`;
        judgement.remark("ALARM_MUTED_AT_TIMES", text(observed));
    }
}

/** @param judgement blames the rule. */
function judgeMuteRule(rule: AlarmMuteRule, thing: string, judgement: HopJudgement): void {
    const ruleThing = named("mute rule", rule);
    const text = (how: string) => ({
        observed: `The ${ruleThing} silences the ${thing} ${how}.`,
        wanted: unsilenced,
        remedy: `Remove the alarm from the targets of ${ruleThing}.`,
    });
    if (rule.hasGaps?.state === "unknown") {
        judgement.waitsFor("rule", ruleThing);
    } else if (rule.hasGaps?.state === "known" && !rule.hasGaps.value) {
        judgement.breaks("ALARM_ACTIONS_DISABLED", text("without a gap"));
    } else {
        judgement.remark("ALARM_MUTED_AT_TIMES", text("at times"));
    }
}
