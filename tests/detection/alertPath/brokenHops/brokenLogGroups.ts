import { absent, known } from "../../../../detection";
import { account, arns, key, placed } from "../compliantDeployment";
import type { BrokenHop } from "./brokenHop";

const selector = (readWriteType: string, includeManagementEvents = true) => ({
    includeManagementEvents: known(includeManagementEvents),
    readWriteType: known(readWriteType),
    excludeManagementEventSources: absent,
});

/** Ways in which the hop "log group" breaks. */
export const brokenLogGroups: readonly BrokenHop[] = [
    {
        title: "a filter on another log group",
        changes: { filter: { logGroup: known("another") } },
        finding: ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL", "log group", "filter"],
    },
    {
        title: "a filter on the same name in another account",
        changes: { filter: { logGroup: known(arns.logGroup.replace(account, "444455556666")) } },
        finding: ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL", "log group", "filter"],
    },
    {
        title: "a filter without log group",
        changes: { filter: { logGroup: absent } },
        more: { trails: [] },
        finding: ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL", "log group", "filter"],
    },
    {
        title: "a log group that no trail is known to write to",
        more: { trails: [] },
        finding: ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL", "log group", "group"],
    },
    {
        title: "a created log group beside a trail of data events",
        changes: { trail: { eventSelectors: known([selector("All", false)]), logGroupArn: absent } },
        finding: ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL", "log group", "group"],
    },
    {
        title: "a log group under a key with its default policy",
        changes: { logGroup: { kmsKey: known(`${arns.key}-logs`) } },
        more: {
            keys: [
                key(),
                key({ ...placed("logs-key"), keyId: absent, arn: known(`${arns.key}-logs`), policy: absent }),
            ],
        },
        finding: ["LOG_GROUP_KEY_BLOCKS_LOGS", "log group", "logs-key"],
    },
    {
        title: "a log group of infrequent access",
        changes: { logGroup: { logGroupClass: known("INFREQUENT_ACCESS") } },
        finding: ["LOG_GROUP_CLASS_HAS_NO_FILTERS", "log group", "group"],
    },
];
