import type { StackValidationPolicy } from "@pulumi/policy";
import { controls, isSignInControl, type OwnControl, ownControlsOf } from "../../detection";
import { stackJudge } from "../rules/judgedStack";
import { alarmSubscriptionsConfirmed } from "./alarmSubscriptionsConfirmed";
import { alertPathRemarks } from "./alertPathRemarks";
import { controlMonitored } from "./controlMonitored";

export type { OwnControl } from "../../detection";

/**
 * The policies of the pack, and one for each control of a team's own, in the order in which they report: the one that
 * rejects by default comes first. They judge a stack together, so that no filter counts for two controls, and those that
 * ask who has yet to confirm and what is to be remarked look at the paths of the team's own controls as well.
 *
 * @param ownControls definitions by slug, as the component takes them.
 * @throws TypeError with every problem of every definition, in sentences.
 */
export function policiesWith(ownControls: Readonly<Record<string, OwnControl>>): StackValidationPolicy[] {
    const own = ownControlsOf(ownControls);
    const judgedStack = stackJudge(own);
    const known = Object.values(controls);
    return [...known.filter(isSignInControl), ...known.filter((control) => !isSignInControl(control)), ...own]
        .map((control) => controlMonitored(control, judgedStack))
        .concat(alarmSubscriptionsConfirmed(judgedStack), alertPathRemarks(judgedStack));
}

/** The policies of the pack for the benchmark's controls alone. */
export const policies: StackValidationPolicy[] = policiesWith({});
