import { consoleAuthenticationFailures as control } from "../../detection";
import { snsGrant } from "../compliantStack/names";
import { changed, monitoredStack, without } from "./monitoredStack";
import { nativeStack } from "./nativeStack";
import { type PathBreak, pathBreaks } from "./pathBreaks";
import { queueStack } from "./queueStack";
import type { SampleStack } from "./sampleStack";

/** One way to lose the alert: the stack, the finding that must name it, and the resource that must be blamed. */
export interface BrokenStack extends Omit<PathBreak, "apply"> {
    readonly stack: SampleStack;
}

const misspelt = '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }';
const turnedRound = '{ ($.eventName = ConsoleLogin) && ($.errorMessage != "Failed authentication") }';
const failureOutcome = '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Failure") }';

/** Each break of a path, on that of failed sign-ins, and what there is to its pattern and to queues. */
export const brokenStacks: Readonly<Record<string, BrokenStack>> = {
    ...Object.fromEntries(
        Object.entries(pathBreaks).map(([title, { apply, ...expected }]) => [
            title,
            { ...expected, stack: apply(monitoredStack, "") },
        ]),
    ),
    "the trail delivers to no log group": {
        stack: changed(monitoredStack, "trail", {
            cloudWatchLogsGroupArn: undefined,
            cloudWatchLogsRoleArn: undefined,
        }),
        code: "TRAIL_WITHOUT_LOG_GROUP",
        blamed: "trail",
    },
    "a blank is missing in the pattern": {
        stack: changed(monitoredStack, "failures", { pattern: misspelt }),
        code: "FILTER_PATTERN_NEVER_MATCHES",
        blamed: "failures",
    },
    "a blank stands before the pattern, and Cloud Control sends it": {
        stack: changed(nativeStack, "failures", { filterPattern: ` ${control.pattern}` }),
        code: "FILTER_PATTERN_INVALID",
        blamed: "failures",
    },
    "the pattern counts the outcome of a sign-in, whatever the message": {
        stack: changed(monitoredStack, "failures", { pattern: failureOutcome }),
        code: "FILTER_PATTERN_BROADER",
        blamed: "failures",
    },
    "the pattern counts all messages but the wanted one": {
        stack: changed(monitoredStack, "failures", { pattern: turnedRound }),
        code: "FILTER_PATTERN_DIFFERENT",
        blamed: "failures",
    },
    "the queue that is subscribed admits another topic": {
        stack: changed(queueStack, "grant", { policy: snsGrant("sqs:SendMessage").replace("signin-alerts", "other") }),
        code: "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
        blamed: "grant",
        needs: "edges",
    },
    "the queue that is subscribed has no policy": {
        stack: without(queueStack, "grant"),
        code: "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
        blamed: "queue",
        needs: "edges",
    },
    "the queue that is subscribed is encrypted with the key that AWS manages": {
        stack: changed(queueStack, "queue", { kmsMasterKeyId: "alias/aws/sqs" }),
        code: "SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS",
        blamed: "queue",
        needs: "edges",
    },
};
