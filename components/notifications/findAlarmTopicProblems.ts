import type { AsFarAsKnown } from "../settings/asFarAsKnown";
import { findNameProblems } from "../settings/findNameProblems";
import { findRoleTagProblems, findTagProblems } from "../settings/findTagProblems";
import type { AlarmTopicArgs } from "./AlarmTopicArgs";
import { hasChatChannels } from "./chat/knownChannels";
import { findNotificationProblems } from "./findNotificationProblems";

/**
 * Everything that keeps alarms from reaching the notifications, in sentences.
 *
 * @param at what goes before the names of the notifications's settings, such as `severities.page.`.
 */
export function findAlarmTopicProblems(given: AsFarAsKnown<AlarmTopicArgs>, at = ""): string[] {
    return [
        ...findNotificationProblems([[at, given]]),
        ...findNameProblems({ region: given.region }),
        ...findTagProblems(given.tags),
        ...(hasChatChannels(given) ? findRoleTagProblems(given.tags) : []),
    ];
}
