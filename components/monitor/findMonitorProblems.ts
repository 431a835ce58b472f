import type { Control } from "../../detection";
import { findAccountProblems, type GivenAccounts } from "../alarms/findAccountProblems";
import { findAlarmProblems, type GivenAlarm } from "../alarms/findAlarmProblems";
import { findFilterQuotaProblems } from "../alarms/findFilterQuotaProblems";
import { findGuardProblems, type GivenGuards } from "../alarms/findGuardProblems";
import { findDefaultValueProblems } from "../alarms/findMetricFilterAlarmProblems";
import { severityNames } from "../alarms/findNotifiedTopicProblems";
import { hasChatChannels } from "../notifications/chat/knownChannels";
import { findAudienceProblems, findEmptyAudienceProblems } from "../notifications/findAudienceProblems";
import { audiencesOf, findSeverityProblems } from "../notifications/findSeverityProblems";
import type { GivenMonitorTopics } from "../notifications/knownSeverities";
import { findNameProblems, type GivenNames } from "../settings/findNameProblems";
import { findRoleTagProblems } from "../settings/findRoleTagProblems";
import { findTagProblems, type GivenTags } from "../settings/findTagProblems";
import { type Later, later } from "../settings/later";
import { quoted } from "../settings/quoted";
import { findAuditTrailProblems, type GivenAuditTrail } from "../trail/findAuditTrailProblems";
import { trailNameRule } from "../trail/trailNameRule";
import { findSharedAliasProblems } from "./findSharedAliasProblems";

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
