import type { Control } from "../../detection";
import { findAlarmProblems, type GivenAlarm } from "./findAlarmProblems";
import { findDefaultValueProblems } from "./findMetricFilterAlarmProblems";
import { findNameProblems, type GivenNames } from "./findNameProblems";
import { findSubscriptionProblems, type GivenSubscriptions } from "./findSubscriptionProblems";
import { findTopicProblems, type GivenTopic } from "./findTopicProblems";
import { type Later, later } from "./later";

/** A monitor as a person asks for it. */
export interface GivenMonitor extends GivenNames, GivenTopic {
    readonly trailName?: string | Later;
    readonly subscriptions?: GivenSubscriptions | Later;
    readonly alarm?: GivenAlarm | Later;
    readonly metricDefaultValue?: number | Later;
}

/** Everything that keeps a monitor of a control from working, in sentences. */
export function findMonitorProblems(control: Control, given: GivenMonitor): string[] {
    return [
        ...findSourceProblems(given),
        ...findNameProblems(given),
        ...findDefaultValueProblems(given.metricDefaultValue),
        ...findAlarmProblems(control, given.alarm, given.metricDefaultValue),
        ...findTopicProblems(given),
        ...findSubscriptionProblems(given.subscriptions),
        ...findAudienceProblems(given),
    ];
}

/** Trail names: CreateTrail API reference. */
const trailName = /^(?=.{3,128}$)[A-Za-z0-9]([._-]?[A-Za-z0-9])*$/;

function findSourceProblems(given: GivenMonitor): string[] {
    if (given.trailName === undefined && given.logGroupName === undefined) {
        return [
            "trailName and logGroupName are both missing; one of them says where failed sign-ins are recorded. Set " +
                "trailName to the name of a multi-Region trail, which is then verified.",
        ];
    }
    if (given.trailName !== undefined && given.logGroupName !== undefined) {
        return [
            "trailName and logGroupName are both set; a trail names its own log group. Leave logGroupName out and the " +
                "trail is verified, or leave trailName out and the log group is taken on trust.",
        ];
    }
    return given.trailName === undefined || given.trailName === later || trailName.test(given.trailName)
        ? []
        : [
              `trailName is "${given.trailName}"; it must be the name of a trail: 3 to 128 letters, digits, periods, ` +
                  "underscores and hyphens. Set it to a name that aws cloudtrail describe-trails lists.",
          ];
}

function findAudienceProblems({ topicArn, subscriptions }: GivenMonitor): string[] {
    return topicArn === undefined && subscriptions !== later && Object.keys(subscriptions ?? {}).length === 0
        ? [
              "subscriptions is empty and the topic is new, so that nobody would hear of a failed sign-in. Add a " +
                  "subscription, or set topicArn to a topic that has subscribers.",
          ]
        : [];
}
