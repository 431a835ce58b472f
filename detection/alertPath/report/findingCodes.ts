import { actionFindings, alarmFindings } from "./findings/alarmFindings";
import { filterFindings, metricFindings } from "./findings/filterFindings";
import { subscriptionFindings, topicFindings } from "./findings/topicFindings";
import { logGroupFindings, trailFindings } from "./findings/trailFindings";
import { ofHop } from "./hops";

/**
 * Every finding code, in the order of the hops; those of no hop alone in the end. Codes are contract: messages,
 * documentation and other people's suppressions name them.
 */
export const findingCodes = {
    ...trailFindings,
    ...logGroupFindings,
    ...filterFindings,
    ...metricFindings,
    ...alarmFindings,
    ...actionFindings,
    ...topicFindings,
    ...subscriptionFindings,
    ...ofHop("filter", {
        CONTROL_SWITCHED_OFF: {
            meaning:
                "A monitor of this product leaves the control out, for a reason that it gives (remark; a fault where the policy's `whenSwitchedOff` is `reject`).",
            remedy: "Take `enabled` and `reason` out of the control's settings once the reason no longer holds, or accept the remark.",
        },
        DEPLOYMENT_REFUSED: {
            meaning:
                "AWS refuses a setting, and the deployment will fail (remark; carries the hop at which it stands).",
            remedy: "Write the setting as the message says: an ARN with `:*` on a trail, names on a metric filter.",
        },
        PART_OUT_OF_SIGHT: {
            meaning:
                "A part is missing, and a module, a CloudFormation stack, a component, a program or another resource that creates some out of sight may hold it (cannot tell; carries the hop at which it stands).",
            remedy: "Look into the account, with `npx foundations-monitor-cli verify`, or write the part as a resource of the stack.",
        },
    }),
    ...ofHop("topic", {
        CONDITION_NOT_JUDGED: {
            meaning:
                "A condition of a policy, a filter policy, or the AT_LEAST of a composite alarm's rule compares what cannot be judged beforehand (cannot tell; carries the hop at which it stands).",
            remedy: "Admit the service by a statement of its own; match the filter policy on `NewStateValue` alone; notify from the alarm itself.",
        },
        POLICY_OVERWRITTEN: {
            meaning:
                "Several policies are written for one topic or queue, and not all of them admit the service: the last one holds (cannot tell; carries the hop at which it stands).",
            remedy: "Write the statements of all of them into one, and remove the others.",
        },
    }),
    ...ofHop("trail", {
        NOT_KNOWN_YET: {
            meaning:
                "A value that decides is not known before the deployment (remark; carries the hop at which it stands).",
            remedy: "Check again after the deployment.",
        },
    }),
};

export type FindingCode = keyof typeof findingCodes;

/** The pages for people, where who has a package and no checkout finds them too. */
export const docsUrl = "https://github.com/foundations-monitor/foundations-monitor/blob/main/docs";

/** The page that explains every code. */
export const findingsUrl = `${docsUrl}/findings.md`;

/** Where a code is explained: what it means, why it matters, an example and the fix. */
export const findingUrl = (code: FindingCode): string => `${findingsUrl}#${code.toLowerCase()}`;
