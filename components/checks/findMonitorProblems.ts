import type { Control } from "../../detection";
import { findAccountProblems, type GivenAccounts } from "./findAccountProblems";
import { findAlarmProblems, type GivenAlarm } from "./findAlarmProblems";
import { findAudienceProblems, findEmptyAudienceProblems } from "./findAudienceProblems";
import { findAuditTrailProblems, type GivenAuditTrail } from "./findAuditTrailProblems";
import { findFilterQuotaProblems } from "./findFilterQuotaProblems";
import { findGuardProblems, type GivenGuards } from "./findGuardProblems";
import { findDefaultValueProblems } from "./findMetricFilterAlarmProblems";
import { findNameProblems, type GivenNames } from "./findNameProblems";
import { severityNames } from "./findNotifiedTopicProblems";
import { findRoleTagProblems } from "./findRoleTagProblems";
import { audiencesOf, findSeverityProblems } from "./findSeverityProblems";
import { findSharedAliasProblems } from "./findSharedAliasProblems";
import { findTagProblems, type GivenTags } from "./findTagProblems";
import { hasChatChannels } from "./GivenChatChannel";
import type { GivenMonitorTopics } from "./GivenMonitorTopics";
import { type Later, later } from "./later";
import { quoted } from "./quoted";
import { trailNameRule } from "./trailNameRule";

/** A monitor as a person asks for it. */
export interface GivenMonitor extends GivenNames, GivenMonitorTopics {
    readonly trailName?: string | Later;
    readonly createTrail?: GivenAuditTrail | Later;
    readonly alarm?: GivenAlarm | Later;
    readonly metricDefaultValue?: number | Later;
    readonly guards?: GivenGuards | Later;
    readonly accounts?: GivenAccounts | Later;
    readonly tags?: GivenTags;
}

/** Everything that keeps a monitor of a control from working, in sentences. */
export function findMonitorProblems(control: Control, given: GivenMonitor): string[] {
    const audiences = audiencesOf(given);
    return [
        ...findSourceProblems(given),
        ...findNameProblems(given),
        ...findDefaultValueProblems(given.metricDefaultValue),
        ...findAlarmProblems(control, given.alarm, given.metricDefaultValue),
        ...findGuardProblems(given.guards, severityNames(given.severities)),
        ...findAccountProblems(given.accounts, severityNames(given.severities)),
        ...findOneAccountProblems(given),
        ...findFilterQuotaProblems(given),
        ...findAudienceProblems(audiences),
        ...audiences.flatMap(findEmptyAudienceProblems),
        ...findSeverityProblems(given),
        ...findSharedAliasProblems(given),
        ...findTagProblems(given.tags),
        ...(needsRole(given) ? findRoleTagProblems(given.tags) : []),
    ];
}

/** A new trail writes to its log group with a role, and chat channels read alarms with one. */
function needsRole(given: GivenMonitor): boolean {
    return given.createTrail !== undefined || audiencesOf(given).some(([, audience]) => hasChatChannels(audience));
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
              `trailName is ${quoted(name)}; it must be the name of a trail: ${trailNameRule.wanted}. Set it to a name that ` +
                  "aws cloudtrail describe-trails lists.",
          ];
}

function findNewTrailProblems(trail: GivenAuditTrail | Later | undefined): string[] {
    return trail === undefined || trail === later ? [] : findAuditTrailProblems(trail, "createTrail.");
}

/** What an existing trail records is known once it is looked up; of a new one, the settings tell. */
function findOneAccountProblems({ accounts = {}, createTrail }: GivenMonitor): string[] {
    const isOfOneAccount =
        createTrail !== undefined && createTrail !== later && createTrail.organizationId === undefined;
    return isOfOneAccount && accounts !== later && Object.keys(accounts).length > 0
        ? [
              "accounts is set, and createTrail asks for a trail of this account alone, in which no other account's " +
                  "sign-ins are recorded. Set createTrail.organizationId, or remove accounts.",
          ]
        : [];
}
