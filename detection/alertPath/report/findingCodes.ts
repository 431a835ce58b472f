import { alarmFindings } from "./findings/alarmFindings";
import { filterFindings } from "./findings/filterFindings";
import type { FindingKinds } from "./findings/findingKinds";
import { logGroupFindings } from "./findings/logGroupFindings";
import { subscriptionFindings } from "./findings/subscriptionFindings";
import { topicFindings } from "./findings/topicFindings";
import { trailFindings } from "./findings/trailFindings";

/**
 * Every finding code, in the order of the hops; those of no hop alone in the end. Codes are contract: messages,
 * documentation and other people's suppressions name them.
 */
export const findingCodes = {
    ...trailFindings,
    ...logGroupFindings,
    ...filterFindings,
    ...alarmFindings,
    ...topicFindings,
    ...subscriptionFindings,
    DEPLOYMENT_REFUSED: {
        hop: "filter",
        meaning: "AWS refuses a setting, and the deployment will fail (remark; carries the hop at which it stands).",
        remedy: "Write the setting as the message says: an ARN with `:*` on a trail, names on a metric filter.",
    },
    CONDITION_NOT_JUDGED: {
        hop: "topic",
        meaning:
            "A condition of a policy, a filter policy, or the AT_LEAST of a composite alarm's rule compares what cannot be judged beforehand (cannot tell; carries the hop at which it stands).",
        remedy: "Admit the service by a statement of its own; match the filter policy on `NewStateValue` alone; notify from the alarm itself.",
    },
    POLICY_OVERWRITTEN: {
        hop: "topic",
        meaning:
            "Several policies are written for one topic or queue, and not all of them admit the service: the last one holds (cannot tell; carries the hop at which it stands).",
        remedy: "Write the statements of all of them into one, and remove the others.",
    },
    PART_OUT_OF_SIGHT: {
        hop: "filter",
        meaning:
            "A part is missing, and a module, a CloudFormation stack, a component or a command whose resources are not shown may hold it (cannot tell; carries the hop at which it stands).",
        remedy: "Look into the account, with `npx foundations-monitor-cli verify`, or write the part as a resource of the stack.",
    },
    NOT_KNOWN_YET: {
        hop: "trail",
        meaning:
            "A value that decides is not known before the deployment (remark; carries the hop at which it stands).",
        remedy: "Check again after the deployment.",
    },
} as const satisfies FindingKinds;

export type FindingCode = keyof typeof findingCodes;
