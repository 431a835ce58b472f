import { listed } from "../../detection";
import { findAccountProblems } from "../alarms/findAccountProblems";
import { findControlProblems } from "../alarms/findControlProblems";
import { findFilterQuotaProblems } from "../alarms/findFilterQuotaProblems";
import { findPathGuardProblems } from "../alarms/findFurtherAlarmsProblems";
import { metricDefaultValue } from "../alarms/findMetricFilterAlarmProblems";
import { severityNames } from "../alarms/findNotifiedTopicProblems";
import { controlsWithDetails } from "../alarms/monitoredControls";
import { hasChatChannels } from "../notifications/chat/findChatChannelProblems";
import { findNobodyToldProblems, findNotificationProblems } from "../notifications/findNotificationProblems";
import { findSeverityProblems } from "../notifications/findSeverityProblems";
import { type MonitorTopicName, topicNames, topicsOf } from "../notifications/topicNames";
import { findNameProblems } from "../settings/findNameProblems";
import { findRoleTagProblems, findTagProblems } from "../settings/findTagProblems";
import { quoted } from "../settings/quoted";
import { type AsFarAsKnown, ifKnown } from "../settings/undecided";
import { findValueProblems } from "../settings/valueRule";
import { findAuditTrailProblems } from "../trail/findAuditTrailProblems";
import { trailKeyAlias, trailName as trailNameRule } from "../trail/plannedTrail";
import type { FoundationsMonitorArgs } from "./MonitorArgs";

/** A monitor as a person asks for it, as far as it is known. */
export type GivenMonitor = AsFarAsKnown<FoundationsMonitorArgs>;

/**
 * Everything that keeps a monitor from working, in sentences.
 *
 * @param topicName what its topic is called unless the settings say otherwise.
 */
export function findMonitorProblems(given: GivenMonitor, topicName: MonitorTopicName = "foundations-alerts"): string[] {
    const topics = topicsOf(given);
    const severities = severityNames(given.severities);
    return [
        ...findSourceProblems(given),
        ...findNameProblems(given),
        ...findValueProblems("metricDefaultValue", given.metricDefaultValue, metricDefaultValue),
        ...findControlProblems(given, severities),
        ...findPathGuardProblems(given.pathGuards, severities),
        ...findAccountProblems(given.accounts, severities, given),
        ...findOneAccountProblems(given),
        ...findFilterQuotaProblems(given),
        ...findNotificationProblems(topics),
        ...topics.flatMap(findNobodyToldProblems),
        ...findSeverityProblems(given, topicName),
        ...findSharedAliasProblems(given, topicName),
        ...findTagProblems(given.tags),
        ...(needsRole(given) ? findRoleTagProblems(given.tags) : []),
    ];
}

/** A new trail writes to its log group with a role, chat channels read alarms with one, and log alarms the log group. */
const needsRole = (given: GivenMonitor): boolean =>
    given.createTrail !== undefined ||
    topicsOf(given).some(([, notifications]) => hasChatChannels(notifications)) ||
    controlsWithDetails(given).length > 0;

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
            `${listed(names, "and")} are ${names.length === 2 ? "both" : "all"} set; each of ` +
                "them excludes the others. Keep trailName and that trail is verified, logGroupName and the log group " +
                "is taken on trust, or createTrail and a trail is created.",
        ];
    }
    const newTrail = ifKnown(createTrail);
    return [
        ...findValueProblems("trailName", trailName, trailNameRule(toListedName)),
        ...(newTrail ? findAuditTrailProblems(newTrail, "createTrail.") : []),
    ];
}

const toListedName = "Set it to a name that aws cloudtrail describe-trails lists";

/** What an existing trail records is known once it is looked up; of a new one, the settings tell. */
function findOneAccountProblems({ accounts, createTrail }: GivenMonitor): string[] {
    const newTrail = ifKnown(createTrail);
    const isOfOneAccount = newTrail !== undefined && newTrail.organizationId === undefined;
    return isOfOneAccount && Object.keys(ifKnown(accounts) ?? {}).length > 0
        ? [
              "accounts is set, and createTrail asks for a trail of this account alone, in which no other account's " +
                  "sign-ins are recorded. Set createTrail.organizationId, or remove accounts.",
          ]
        : [];
}

/** Topics whose key would get the alias of the trail's, in sentences: KMS refuses the second one in the middle of an update. */
export function findSharedAliasProblems(given: GivenMonitor, topicName: MonitorTopicName): string[] {
    const trailName = ifKnown(ifKnown(given.createTrail)?.name);
    if (trailName === undefined) {
        return [];
    }
    const alias = trailKeyAlias(trailName);
    return topicNames(given, topicName)
        .filter(({ hasOwnKey, name }) => hasOwnKey && `alias/${name}` === alias)
        .map(
            ({ setting, name }) =>
                `${setting} is ${quoted(name)}, and the key of createTrail is called ${quoted(alias)} too; an alias names one key. ` +
                "Rename one of them.",
        );
}
