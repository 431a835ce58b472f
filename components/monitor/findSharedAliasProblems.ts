import type { GivenMonitorTopics } from "../notifications/knownSeverities";
import { type MonitorTopicName, topicNames } from "../notifications/topicNames";
import type { AsFarAsKnown } from "../settings/asFarAsKnown";
import { quoted } from "../settings/quoted";
import { type Undecided, undecided } from "../settings/undecided";
import type { AuditTrailArgs } from "../trail/AuditTrailArgs";
import { trailKeyAlias } from "../trail/trailNames";

/** The trail and the topics of a monitor, each of which can have a key with an alias of its own. */
export interface GivenKeys extends GivenMonitorTopics {
    readonly createTrail?: AsFarAsKnown<AuditTrailArgs> | Undecided;
}

/** Topics whose key would get the alias of the trail's, in sentences: KMS refuses the second one in the middle of an update. */
export function findSharedAliasProblems(given: GivenKeys, topicName: MonitorTopicName): string[] {
    const { createTrail } = given;
    if (createTrail === undefined || createTrail === undecided || typeof createTrail.name !== "string") {
        return [];
    }
    const alias = trailKeyAlias(createTrail.name);
    return topicNames(given, topicName)
        .filter(({ hasOwnKey, name }) => hasOwnKey && `alias/${name}` === alias)
        .map(
            ({ setting, name }) =>
                `${setting} is ${quoted(name)}, and the key of createTrail is called ${quoted(alias)} too; an alias names one key. ` +
                "Rename one of them.",
        );
}
