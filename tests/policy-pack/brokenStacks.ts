import { consoleAuthenticationFailures as control } from "../../detection";
import { changed, monitoredStack, without } from "./monitoredStack";
import { nativeStack } from "./nativeStack";
import { queuePolicy, queueStack } from "./queueStack";
import { refer, type SampleStack } from "./sampleStack";

/** One way to lose the alert: the stack, the finding that must name it, and the resource that must be blamed. */
export interface BrokenStack {
    readonly stack: SampleStack;
    readonly code: string;
    /** Logical name; absent: the stack itself. */
    readonly blamed?: string;
    /** A preview that does not know where references lead cannot tell; one that knows can. */
    readonly needsEdges?: boolean;
}

const people = monitoredStack.people;
const otherTopic = {
    type: "aws:sns/topic:Topic",
    inputs: { name: "other" },
    outputs: { arn: "arn:aws:sns:eu-north-1:111122223333:other" },
};
const misspelt = '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }';
const turnedRound = '{ ($.eventName = ConsoleLogin) && ($.errorMessage != "Failed authentication") }';
const failureOutcome = '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Failure") }';

export const brokenStacks: Readonly<Record<string, BrokenStack>> = {
    "the trail records one Region": {
        stack: changed(monitoredStack, "trail", { isMultiRegionTrail: false }),
        code: "TRAIL_NOT_MULTI_REGION",
        blamed: "trail",
    },
    "the trail is stopped": {
        stack: changed(monitoredStack, "trail", { enableLogging: false }),
        code: "TRAIL_NOT_LOGGING",
        blamed: "trail",
    },
    "the filter is on a group that the trail does not write to": {
        stack: {
            ...changed(monitoredStack, "failures", { logGroupName: refer("orphan", "name") }),
            orphan: {
                type: "aws:cloudwatch/logGroup:LogGroup",
                inputs: { name: "orphan" },
                outputs: { arn: "arn:aws:logs:eu-north-1:111122223333:log-group:orphan" },
            },
        },
        code: "LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
        blamed: "failures",
        needsEdges: true,
    },
    "the group cannot have filters": {
        stack: changed(monitoredStack, "logs", { logGroupClass: "INFREQUENT_ACCESS" }),
        code: "LOG_GROUP_CLASS_HAS_NO_FILTERS",
        blamed: "logs",
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
    "the filter is gone": {
        stack: without(monitoredStack, "failures"),
        code: "FILTER_MISSING",
    },
    "the alarm is gone": {
        stack: without(monitoredStack, "alarm"),
        code: "ALARM_MISSING",
        blamed: "failures",
    },
    "the alarm watches another namespace": {
        stack: changed(monitoredStack, "alarm", { namespace: "Other" }),
        code: "ALARM_WATCHES_OTHER_METRIC",
        blamed: "alarm",
    },
    "the alarm wants more than one": {
        stack: changed(monitoredStack, "alarm", { comparisonOperator: "GreaterThanThreshold" }),
        code: "ALARM_CANNOT_FIRE",
        blamed: "alarm",
    },
    "the alarm's actions are switched off": {
        stack: changed(monitoredStack, "alarm", { actionsEnabled: false }),
        code: "ALARM_ACTIONS_DISABLED",
        blamed: "alarm",
    },
    "the alarm has no action": {
        stack: changed(monitoredStack, "alarm", { alarmActions: [] }),
        code: "ALARM_WITHOUT_ACTION",
        blamed: "alarm",
    },
    "the topic is told of the way back only": {
        stack: changed(monitoredStack, "alarm", { alarmActions: undefined, okActions: [refer("alerts", "arn")] }),
        code: "ALARM_WITHOUT_ACTION",
        blamed: "alarm",
    },
    "the alarm calls a function": {
        stack: changed(monitoredStack, "alarm", {
            alarmActions: ["arn:aws:lambda:eu-north-1:111122223333:function:page"],
        }),
        code: "ALARM_ACTION_NOT_A_TOPIC",
        blamed: "alarm",
    },
    "the topic is in another Region": {
        stack: changed(monitoredStack, "alarm", { alarmActions: ["arn:aws:sns:us-east-1:111122223333:alerts"] }),
        code: "TOPIC_IN_OTHER_REGION",
        blamed: "alarm",
    },
    "the topic is encrypted with the key that AWS manages": {
        stack: changed(monitoredStack, "alerts", { kmsMasterKeyId: "alias/aws/sns" }),
        code: "TOPIC_KEY_BLOCKS_CLOUDWATCH",
        blamed: "alerts",
        needsEdges: true,
    },
    "the key is disabled": {
        stack: changed(monitoredStack, "key", { isEnabled: false }),
        code: "TOPIC_KEY_BLOCKS_CLOUDWATCH",
        blamed: "key",
        needsEdges: true,
    },
    "the topic is a FIFO topic": {
        stack: changed(monitoredStack, "alerts", { fifoTopic: true, name: "alerts.fifo" }),
        code: "TOPIC_IS_FIFO",
        blamed: "alerts",
        needsEdges: true,
    },
    "nobody is subscribed": {
        stack: without(monitoredStack, "people"),
        code: "SUBSCRIPTION_MISSING",
        blamed: "alerts",
        needsEdges: true,
    },
    "somebody is subscribed to another topic": {
        stack: {
            ...without(monitoredStack, "people"),
            other: otherTopic,
            ...(people && { people: { ...people, inputs: { ...people.inputs, topic: refer("other", "arn") } } }),
        },
        code: "SUBSCRIPTION_MISSING",
        blamed: "alerts",
        needsEdges: true,
    },
    "the queue that is subscribed admits another topic": {
        stack: changed(queueStack, "grant", { policy: queuePolicy(otherTopic.outputs.arn) }),
        code: "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
        blamed: "grant",
        needsEdges: true,
    },
    "the queue that is subscribed has no policy": {
        stack: without(queueStack, "grant"),
        code: "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
        blamed: "queue",
        needsEdges: true,
    },
    "the queue that is subscribed is encrypted with the key that AWS manages": {
        stack: changed(queueStack, "queue", { kmsMasterKeyId: "alias/aws/sqs" }),
        code: "SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS",
        blamed: "queue",
        needsEdges: true,
    },
    "the subscription's filter policy drops alarms": {
        stack: changed(monitoredStack, "people", { filterPolicy: '{"severity":["high"]}' }),
        code: "SUBSCRIPTION_FILTER_DROPS_ALARMS",
        blamed: "people",
        needsEdges: true,
    },
};
