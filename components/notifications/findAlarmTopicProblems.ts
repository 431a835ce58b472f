import { findNameProblems } from "../settings/findNameProblems";
import { findRoleTagProblems } from "../settings/findRoleTagProblems";
import { findTagProblems, type GivenTags } from "../settings/findTagProblems";
import type { Later } from "../settings/later";
import { hasChatChannels } from "./chat/knownChannels";
import { findAudienceProblems, type GivenAudience } from "./findAudienceProblems";

/** A topic with its audience as a person asks for it. */
export interface GivenAlarmTopic extends GivenAudience {
    readonly region?: string | Later;
    readonly tags?: GivenTags;
}

/**
 * Everything that keeps alarms from reaching the audience, in sentences.
 *
 * @param at what goes before the names of the audience's settings, such as `severities.page.`.
 */
export function findAlarmTopicProblems(given: GivenAlarmTopic, at = ""): string[] {
    return [
        ...findAudienceProblems([[at, given]]),
        ...findNameProblems({ region: given.region }),
        ...findTagProblems(given.tags),
        ...(hasChatChannels(given) ? findRoleTagProblems(given.tags) : []),
    ];
}
