import { formatArn } from "../../arn";
import { type Answer, anyOf } from "../../iam";
import type { Alarm } from "../deployment/alarm";
import { named } from "../deployment/deployedResource";
import type { Deployment } from "../deployment/deployment";
import type { Subscription, Topic } from "../deployment/topic";
import { HopJudgement } from "../judging/HopJudgement";
import { judgeAction, judgeMissingAction } from "../judging/judgeAction";
import { judgeDeliveryStream } from "../judging/judgeDeliveryStream";
import { judgeFunction } from "../judging/judgeFunction";
import { judgeQueue } from "../judging/judgeQueue";
import { judgeReceiver } from "../judging/judgeReceiver";
import { judgeRefusedEndpoint } from "../judging/judgeRefusals";
import { judgeSubscription, missingSubscription } from "../judging/judgeSubscription";
import { judgeOutsideTopic, judgeTopic } from "../judging/judgeTopic";
import { indexHolders } from "../judging/outOfSight";
import { indexActions } from "../lookup/indexActions";
import { indexQueues, indexTopics, type TopicTarget } from "../lookup/indexByArn";
import { indexFunctions } from "../lookup/indexFunctions";
import { indexKeys } from "../lookup/indexKeys";
import { indexMuteRules } from "../lookup/indexMuteRules";
import { indexRaisedAlarms, type RaisedAlarm } from "../lookup/indexRaisedAlarms";
import { indexRoles } from "../lookup/indexRoles";
import { isBroken, notReached, type Path, type Step } from "../report/path";

/** The last three hops, action, topic and subscription: every way from an alarm to whoever is told, or to nobody. */
export function traceNotifications(
    deployment: Deployment,
    confirmationRequired: boolean,
): (alarm: Alarm) => readonly Path[] {
    const topics = indexTopics(deployment);
    const queues = indexQueues(deployment);
    const functions = indexFunctions(deployment);
    const roles = indexRoles(deployment);
    const keyOf = indexKeys(deployment);
    const raisedAlarmsOf = indexRaisedAlarms(deployment);
    const muteRulesOf = indexMuteRules(deployment);
    const holdersOf = indexHolders(deployment.opaqueHolders);
    const resolveActions = indexActions(deployment, topics);

    function fromAlarm(raisedAlarm: RaisedAlarm): readonly Path[] {
        const targets = resolveActions(raisedAlarm.alarm.alarmActions);
        const muteRules = muteRulesOf(raisedAlarm.alarm);
        const reachable = targets.filter((target) => target.kind !== "something else");
        return reachable.length === 0
            ? [[judgeMissingAction(raisedAlarm, muteRules, targets), ...notReached("topic", "subscription")]]
            : reachable.flatMap((target) => {
                  const action = judgeAction(raisedAlarm, muteRules, target);
                  return fromTarget(raisedAlarm, target).map((rest) => [action, ...rest]);
              });
    }

    function fromTarget(raisedAlarm: RaisedAlarm, target: ReachableTopic): readonly Path[] {
        if (target.kind === "unknown") {
            return [[openStep("topic"), openStep("subscription")]];
        }
        if (target.kind === "deployed" && target.resource.isMissing) {
            return [notReached("topic", "subscription")];
        }
        const step = target.kind === "deployed" ? topicStep(raisedAlarm, target.resource) : judgeOutsideTopic(target);
        return subscriptionSteps(raisedAlarm, target).map((subscription) => [step, subscription]);
    }

    const topicStep = ({ alarm }: RaisedAlarm, topic: Topic): Step =>
        judgeTopic(alarm, topic, keyOf(topic.kmsKey, topic), topics.policiesOf(topic));

    function notifiesOnOk(alarm: RaisedAlarm["alarm"], target: TopicTarget): Answer {
        const told = "okActions" in alarm ? resolveActions(alarm.okActions) : unknownTargets;
        return anyOf(
            told.map((each) => (isOneTopic(each, target) ? "yes" : each.kind === "unknown" ? "cannot tell" : "no")),
        );
    }

    function subscriptionSteps(raisedAlarm: RaisedAlarm, target: TopicTarget): readonly Step[] {
        const { certain, possible } = topics.subscriptionsOf(target);
        const judged = (subscription: Subscription): HopJudgement => {
            const judgement = judgeSubscription(raisedAlarm.alarm, subscription, confirmationRequired);
            judgeReceiver(raisedAlarm.alarm, subscription, notifiesOnOk(raisedAlarm.alarm, target), judgement);
            judgeRefusedEndpoint(subscription, queues, judgement);
            judgeFunction(target, subscription, functions, judgement);
            judgeDeliveryStream(subscription, roles, judgement);
            judgeQueue(target, subscription, queues, (queue) => keyOf(queue.kmsKey, queue), judgement);
            return judgement;
        };
        const steps = [
            ...certain.map((subscription) => judged(subscription).step()),
            ...possible.map((subscription) =>
                judged(subscription).waitsFor("topicArn", named("subscription", subscription)).step(),
            ),
        ];
        if (target.kind !== "deployed") {
            // Others may be subscribed where nobody looks.
            return [...steps, openStep("subscription")];
        }
        return steps.length > 0
            ? steps
            : [missingSubscription(target.resource, holdersOf("subscription", target.resource))];
    }

    return (alarm) =>
        raisedAlarmsOf(alarm).flatMap((raisedAlarm) => {
            const paths = fromAlarm(raisedAlarm);
            return raisedAlarm.isGuess ? paths.filter((path) => !isBroken(path)) : paths;
        });
}

type ReachableTopic = Exclude<TopicTarget, { kind: "something else" }>;

/** Of composite alarms nobody reads the actions for OK. */
const unknownTargets: readonly TopicTarget[] = [{ kind: "unknown" }];

function isOneTopic(one: TopicTarget, other: TopicTarget): boolean {
    return one.kind === "deployed"
        ? other.kind === "deployed" && one.resource.id === other.resource.id
        : one.kind === "outside" && other.kind === "outside" && formatArn(one.arn) === formatArn(other.arn);
}

/** A hop of which nothing can be seen, for a reason that an earlier hop has told. */
const openStep = (hop: "topic" | "subscription"): Step => ({
    ...new HopJudgement(hop).step(),
    state: "cannot tell yet",
});
