import type { AlarmMuteRule } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { hasGaps } from "./muteSchedule";
import { inside, property } from "./property";
import { texts } from "./values";

export function readAlarmMuteRule(resource: StackResource): AlarmMuteRule {
    const gaps = hasGaps(resource);
    return {
        ...identity(resource),
        alarmNames: texts(inside(property(resource, "muteTargets"), "alarmNames")),
        ...(gaps && { hasGaps: gaps }),
    };
}
