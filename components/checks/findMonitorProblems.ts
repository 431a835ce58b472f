import type { Control } from "../../detection";
import { findAlarmProblems, type GivenAlarm } from "./findAlarmProblems";
import { findAuditTrailProblems, type GivenAuditTrail } from "./findAuditTrailProblems";
import { findChatChannelProblems } from "./findChatChannelProblems";
import { findGuardProblems, type GivenGuards } from "./findGuardProblems";
import { findDefaultValueProblems } from "./findMetricFilterAlarmProblems";
import { findNameProblems, type GivenNames } from "./findNameProblems";
import { findSharedChannelProblems } from "./findSharedChannelProblems";
import { findSubscriptionProblems } from "./findSubscriptionProblems";
import { findTagProblems, type GivenTags } from "./findTagProblems";
import { findTopicProblems, type GivenTopic } from "./findTopicProblems";
import type { GivenChatChannels } from "./GivenChatChannel";
import type { GivenSubscriptions } from "./GivenSubscription";
import { type Later, later } from "./later";
import { trailNameRule } from "./trailNameRule";

/** A monitor as a person asks for it. */
export interface GivenMonitor extends GivenNames, GivenTopic, GivenChatChannels {
    readonly trailName?: string | Later;
    readonly createTrail?: GivenAuditTrail | Later;
    readonly subscriptions?: GivenSubscriptions | Later;
    readonly alarm?: GivenAlarm | Later;
    readonly metricDefaultValue?: number | Later;
    readonly guards?: GivenGuards | Later;
    readonly tags?: GivenTags;
}

/** Everything that keeps a monitor of a control from working, in sentences. */
export function findMonitorProblems(control: Control, given: GivenMonitor): string[] {
    return [
        ...findSourceProblems(given),
        ...findNameProblems(given),
        ...findDefaultValueProblems(given.metricDefaultValue),
        ...findAlarmProblems(control, given.alarm, given.metricDefaultValue),
        ...findGuardProblems(given.guards),
        ...findTopicProblems(given),
        ...findSubscriptionProblems(given.subscriptions),
        ...findChatChannelProblems(given),
        ...findSharedChannelProblems([["", given]]),
        ...findAudienceProblems(given),
        ...findTagProblems(given.tags),
    ];
}

/** The three settings that say where failed sign-ins are recorded. */
function findSourceProblems({ trailName, logGroupName, createTrail }: GivenMonitor): string[] {
    const sources = Object.entries({ trailName, logGroupName, createTrail }).filter(([, given]) => given !== undefined);
    if (sources.length === 0) {
        return [
            "trailName, logGroupName and createTrail are all missing; one of them says where failed sign-ins are " +
                "recorded. Set trailName to the name of a multi-Region trail, which is then verified, or createTrail " +
                "in an account that has none.",
        ];
    }
    if (sources.length > 1) {
        const names = sources.map(([name]) => name);
        return [
            `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are ${names.length === 2 ? "both" : "all"} set; each of ` +
                "them excludes the others. Keep trailName and that trail is verified, logGroupName and the log group " +
                "is taken on trust, or createTrail and a trail is created.",
        ];
    }
    return [...findTrailNameProblems(trailName), ...findNewTrailProblems(createTrail)];
}

function findTrailNameProblems(name: string | Later | undefined): string[] {
    return typeof name !== "string" || trailNameRule.pattern.test(name)
        ? []
        : [
              `trailName is "${name}"; it must be the name of a trail: ${trailNameRule.wanted}. Set it to a name that ` +
                  "aws cloudtrail describe-trails lists.",
          ];
}

function findNewTrailProblems(trail: GivenAuditTrail | Later | undefined): string[] {
    return trail === undefined || trail === later ? [] : findAuditTrailProblems(trail, "createTrail.");
}

function findAudienceProblems({ topicArn, subscriptions, slackChannels, teamsChannels }: GivenMonitor): string[] {
    const audiences: readonly (object | Later | undefined)[] = [subscriptions, slackChannels, teamsChannels];
    const isNobodyTold = audiences.every((audience = {}) => audience !== later && Object.keys(audience).length === 0);
    return topicArn === undefined && isNobodyTold
        ? [
              "subscriptions is empty and the topic is new, so that nobody would hear of a failed sign-in. Add a " +
                  "subscription or a chat channel, or set topicArn to a topic that has subscribers.",
          ]
        : [];
}
