import type { Control } from "../../controls/control";
import { type DeployedResource, named } from "../deployment/deployedResource";
import type { Deployment } from "../deployment/deployment";
import type { MetricFilter } from "../deployment/logGroup";
import { comparePlaces, type Place } from "../deployment/place";
import type { Topic } from "../deployment/topic";
import { unknownAlarm } from "../deployment/unknownAlarm";
import { absent, known, knownValue, sourcesOf, unknown, type Value } from "../deployment/value";
import { options } from "../judging/missingFilter";
import { bestPath, isBroken, type Path } from "../report/path";
import type { Finding } from "../report/report";
import type { traceNotifications } from "./traceNotifications";

/** What is to be written where a filter or an alarm is missing, so that one change is enough. */
interface PathPlan {
    /** The alarm, and the topic with its subscription where the deployment has none that serves. */
    readonly alarmCode: string;
    /** What is wrong with the topic that the alarm is to notify. */
    readonly behind: readonly Finding[];
}

export type PlanPath = (place: Place & Pick<DeployedResource, "provider">, metric?: MetricFilter) => PathPlan;

/**
 * Plans the alarm of a control behind a filter that has none, or that is missing itself: it notifies the topic of the
 * deployment that would tell somebody, else the one that other alarms notify, else a new one.
 */
export function planPath(
    deployment: Deployment,
    control: Control,
    notify: ReturnType<typeof traceNotifications>,
): PlanPath {
    const notified = new Set(
        deployment.alarms.flatMap(({ alarmActions }) => [
            ...sourcesOf(alarmActions),
            ...(knownValue(alarmActions) ?? []).flatMap(referencesOf),
        ]),
    );

    return (place, filter) => {
        const planned = {
            ...unknownAlarm({ id: "planned alarm", label: control.metricName, ...place }),
            ...plain,
            name: known(control.metricName),
        };
        const ways = deployment.topics
            .filter((topic) => !topic.isMissing && comparePlaces(topic, place) !== "different")
            .map((topic) => ({ topic, path: wayThrough(topic, planned, notify) }));
        const best = bestPath(ways.map(({ path }) => path));
        const way = ways.find(({ path }) => path === best);
        const serves =
            way !== undefined && (!isBroken(way.path) || referencesTo(way.topic).some((it) => notified.has(it)));
        return {
            alarmCode: [
                ...(serves ? [] : [newTopic(place)]),
                newAlarm(control, place, filter, serves ? way.topic : undefined),
            ].join(" "),
            behind: serves ? way.path.flatMap(({ findings }) => findings) : [],
        };
    };
}

const plain = {
    metricAccount: absent,
    actionsEnabled: absent,
    okActions: absent,
    insufficientDataActions: absent,
};

function wayThrough(
    topic: Topic,
    planned: ReturnType<typeof unknownAlarm>,
    notify: ReturnType<typeof traceNotifications>,
): Path {
    const path = bestPath(notify({ ...planned, alarmActions: known([unknown([topic.id])]) })) ?? [];
    return path.filter(({ hop }) => hop === "topic" || hop === "subscription");
}

const referencesOf = (reference: Value<string>): readonly string[] =>
    reference.state === "known" ? [reference.value] : sourcesOf(reference);

const referencesTo = ({ id, arn }: Topic): readonly string[] => [id, knownValue(arn) ?? id];

function newAlarm(
    control: Control,
    { provider }: Pick<DeployedResource, "provider">,
    filter: MetricFilter | undefined,
    topic: Topic | undefined,
): string {
    const { alarm, metricName, metricNamespace } = control;
    const name = (filter && knownValue(filter.metricName)) ?? metricName;
    const namespace = (filter && knownValue(filter.metricNamespace)) ?? metricNamespace;
    const which = topic === undefined ? "" : ` /* the ${named("topic", topic)} */`;
    return [
        `new aws.cloudwatch.MetricAlarm("${metricName}", { name: "${metricName}",`,
        `metricName: "${name}", namespace: "${namespace}",`,
        `statistic: "${alarm.statistic}", period: ${alarm.periodSeconds}, evaluationPeriods: ${alarm.evaluationPeriods},`,
        `threshold: ${alarm.threshold}, comparisonOperator: "${alarm.comparisonOperator}",`,
        `treatMissingData: "${alarm.treatMissingData ?? "notBreaching"}", alarmActions: [topic.arn${which}] }${options(provider)});`,
    ].join(" ");
}

const newTopic = ({ provider }: Pick<DeployedResource, "provider">): string =>
    `const topic = new aws.sns.Topic("security-alerts", {}${options(provider)}); ` +
    `new aws.sns.TopicSubscription("security-team", { topic: topic.arn, protocol: "email", endpoint: "security@example.com" }${options(provider)});`;
