import type { AlarmMuteRule } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { muteRuleHasGaps } from "./muteRuleHasGaps";
import { inside, property } from "./property";
import { texts } from "./values";

export function readAlarmMuteRule(resource: StackResource): AlarmMuteRule {
    const gaps = muteRuleHasGaps(resource);
    return {
        ...identity(resource),
        alarmNames: texts(inside(property(resource, "muteTargets"), "alarmNames")),
        ...(gaps && { hasGaps: gaps }),
    };
}
