import { changed, without } from "./monitoredStack";
import { accountMayAll, policy } from "./publicStacks/stackParts";
import { type Knowledge, refer, type SampleResource, type SampleStack } from "./sampleStack";

/** One way to lose the alert of any control. */
export interface PathBreak {
    /** @param prefix before the names of the path's resources. */
    readonly apply: (path: SampleStack, prefix: string) => SampleStack;
    /** The finding that must name it. */
    readonly code: string;
    /** Part of the path that must be blamed; absent: the stack itself. */
    readonly blamed?: string;
    /** Without which a preview cannot tell: where references lead, or the values that only the update knows. */
    readonly needs?: "edges" | "values";
}

type Breaking = Omit<PathBreak, "code" | "needs">;

/** The part with other inputs; it is to blame. */
const set = (blamed: string, inputs: object | ((prefix: string) => object)): Breaking => ({
    blamed,
    apply: (path, prefix) => changed(path, prefix + blamed, typeof inputs === "function" ? inputs(prefix) : inputs),
});
const remove =
    (part: string): Breaking["apply"] =>
    (path, prefix) =>
        without(path, prefix + part);
const add = (path: SampleStack, name: string, resource: SampleResource): SampleStack => ({ ...path, [name]: resource });

/** The filter with what it has between the braces put into another pattern. */
const repattern = (pattern: (own: string) => string): Breaking => ({
    blamed: "failures",
    apply: (path, prefix) => {
        const own = String(path[`${prefix}failures`]?.inputs.pattern).replace(/^\{(.*)\}$/s, "$1");
        return changed(path, `${prefix}failures`, { pattern: pattern(own) });
    },
});

const selecting = (selector: object): Breaking => set("trail", { eventSelectors: [selector] });
const onlyOwner = policy(accountMayAll);
const onlyEventBridge = (topicArn: string): string =>
    policy({
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: "sns:Publish",
        Resource: topicArn,
    });

/** In the order of the hops. */
export const pathBreaks: Readonly<Record<string, PathBreak>> = {
    "the trail records one Region": { ...set("trail", { isMultiRegionTrail: false }), code: "TRAIL_NOT_MULTI_REGION" },
    "the trail is stopped": { ...set("trail", { enableLogging: false }), code: "TRAIL_NOT_LOGGING" },
    "the trail's selectors leave out reads": {
        ...selecting({ includeManagementEvents: true, readWriteType: "WriteOnly" }),
        code: "TRAIL_MISSES_MANAGEMENT_EVENTS",
    },
    "the trail's selectors leave out writes": {
        ...selecting({ includeManagementEvents: true, readWriteType: "ReadOnly" }),
        code: "TRAIL_MISSES_MANAGEMENT_EVENTS",
    },
    "the filter is on a group that the trail does not write to": {
        blamed: "failures",
        apply: (path, prefix) => ({
            ...changed(path, `${prefix}failures`, { logGroupName: refer(`${prefix}orphan`, "name") }),
            [`${prefix}orphan`]: {
                type: "aws:cloudwatch/logGroup:LogGroup",
                inputs: { name: `${prefix}orphan` },
                outputs: { arn: `arn:aws:logs:eu-north-1:111122223333:log-group:${prefix}orphan` },
            },
        }),
        code: "LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
        needs: "edges",
    },
    "the group cannot have filters": {
        ...set("logs", { logGroupClass: "INFREQUENT_ACCESS" }),
        code: "LOG_GROUP_CLASS_HAS_NO_FILTERS",
    },
    "the pattern asks for a Region as well": {
        ...repattern((own) => `{ (${own}) && ($.awsRegion = "eu-north-1") }`),
        code: "FILTER_PATTERN_NARROWER",
    },
    "the pattern counts other events as well": {
        ...repattern((own) => `{ (${own}) || ($.eventName = "RunInstances") }`),
        code: "FILTER_PATTERN_BROADER",
    },
    "the pattern counts other events of another Region only": {
        ...repattern((own) => `{ ((${own}) && ($.awsRegion = "eu-north-1")) || ($.eventName = "RunInstances") }`),
        code: "FILTER_PATTERN_DIFFERENT",
    },
    "the pattern asks for two values of one field": {
        ...repattern((own) => `{ (${own}) && ($.eventType = "AwsApiCall") && ($.eventType = "AwsServiceEvent") }`),
        code: "FILTER_PATTERN_NEVER_MATCHES",
    },
    "the filter is gone": { apply: remove("failures"), code: "FILTER_MISSING" },
    "the filter counts nothing": {
        blamed: "failures",
        apply: (path, prefix) => {
            const { metricTransformation } = path[`${prefix}failures`]?.inputs ?? {};
            const counting = { ...(metricTransformation as object), value: "0" };
            return changed(path, `${prefix}failures`, { metricTransformation: counting });
        },
        code: "METRIC_VALUE_DOES_NOT_COUNT",
    },
    "the alarm is gone": { apply: remove("alarm"), blamed: "failures", code: "ALARM_MISSING" },
    "the alarm watches another namespace": {
        ...set("alarm", { namespace: "Other" }),
        code: "ALARM_WATCHES_OTHER_METRIC",
    },
    "the alarm wants more than one": {
        ...set("alarm", { comparisonOperator: "GreaterThanThreshold" }),
        code: "ALARM_CANNOT_FIRE",
    },
    "the alarm's actions are switched off": {
        ...set("alarm", { actionsEnabled: false }),
        code: "ALARM_ACTIONS_DISABLED",
    },
    "the alarm has no action": { ...set("alarm", { alarmActions: [] }), code: "ALARM_WITHOUT_ACTION" },
    "the topic is told of the way back only": {
        ...set("alarm", (prefix) => ({ alarmActions: undefined, okActions: [refer(`${prefix}alerts`, "arn")] })),
        code: "ALARM_WITHOUT_ACTION",
    },
    "the alarm calls a function": {
        ...set("alarm", { alarmActions: ["arn:aws:lambda:eu-north-1:111122223333:function:page"] }),
        code: "ALARM_ACTION_NOT_A_TOPIC",
    },
    "the topic is in another Region": {
        ...set("alarm", { alarmActions: ["arn:aws:sns:us-east-1:111122223333:alerts"] }),
        code: "TOPIC_IN_OTHER_REGION",
    },
    "the topic is encrypted with the key that AWS manages": {
        ...set("alerts", { kmsMasterKeyId: "alias/aws/sns" }),
        code: "TOPIC_KEY_BLOCKS_CLOUDWATCH",
        needs: "edges",
    },
    "the key is disabled": {
        ...set("key", { isEnabled: false }),
        code: "TOPIC_KEY_BLOCKS_CLOUDWATCH",
        needs: "edges",
    },
    "the key admits its account alone": {
        ...set("key", { policy: onlyOwner }),
        code: "TOPIC_KEY_BLOCKS_CLOUDWATCH",
        needs: "edges",
    },
    "the topic's policy admits EventBridge alone": {
        blamed: "admission",
        apply: (path, prefix) =>
            add(path, `${prefix}admission`, {
                type: "aws:sns/topicPolicy:TopicPolicy",
                inputs: {
                    arn: refer(`${prefix}alerts`, "arn"),
                    policy: refer(`${prefix}alerts`, "arn", onlyEventBridge),
                },
            }),
        code: "TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        needs: "values",
    },
    "the topic is a FIFO topic": {
        ...set("alerts", (prefix) => ({ fifoTopic: true, name: `${prefix}alerts.fifo` })),
        code: "TOPIC_IS_FIFO",
        needs: "edges",
    },
    "nobody is subscribed": {
        apply: remove("people"),
        blamed: "alerts",
        code: "SUBSCRIPTION_MISSING",
        needs: "edges",
    },
    "somebody is subscribed to another topic": {
        blamed: "alerts",
        apply: (path, prefix) =>
            add(changed(path, `${prefix}people`, { topic: refer(`${prefix}other`, "arn") }), `${prefix}other`, {
                type: "aws:sns/topic:Topic",
                inputs: { name: `${prefix}other` },
                outputs: { arn: `arn:aws:sns:eu-north-1:111122223333:${prefix}other` },
            }),
        code: "SUBSCRIPTION_MISSING",
        needs: "edges",
    },
    "the subscription's protocol delivers nothing": {
        ...set("people", { protocol: "pigeon" }),
        code: "SUBSCRIPTION_PROTOCOL_CANNOT_DELIVER",
        needs: "edges",
    },
    "the subscription's filter policy drops alarms": {
        ...set("people", { filterPolicy: '{"severity":["high"]}' }),
        code: "SUBSCRIPTION_FILTER_DROPS_ALARMS",
        needs: "edges",
    },
};

/** Whether an engine of that knowledge can tell that the path is broken. */
export const canTell = ({ needs }: Pick<PathBreak, "needs">, knowledge: Knowledge): boolean =>
    needs === undefined || knowledge === "update" || (needs === "edges" && knowledge === "preview");
