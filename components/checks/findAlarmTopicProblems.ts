import { findAudienceProblems, type GivenAudience } from "./findAudienceProblems";
import { findNameProblems } from "./findNameProblems";
import { findRoleTagProblems } from "./findRoleTagProblems";
import { findTagProblems, type GivenTags } from "./findTagProblems";
import { hasChatChannels } from "./GivenChatChannel";
import type { Later } from "./later";

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
