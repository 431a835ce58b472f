import { formatArn } from "../../arn";
import type { Alarm, AlarmMuteRule, CompositeAlarm } from "../deployment/alarm";
import { named } from "../deployment/deployedResource";
import { compareParts } from "../deployment/place";
import { knownValue } from "../deployment/value";
import { placeOfArn, type TopicTarget } from "../lookup/indexByArn";
import type { RaisedAlarm } from "../lookup/indexRaisedAlarms";
import type { Step } from "../report/path";
import { HopJudgement } from "./HopJudgement";
import { judgeSilence } from "./judgeSilence";

/** Whether an alarm acts at all when it enters ALARM. The action itself is judged by the two functions below. */
function judgeRaisedAlarm(raisedAlarm: RaisedAlarm, muteRules: readonly AlarmMuteRule[]): HopJudgement {
    const { alarm, isComposite, isCertain, isCounting } = raisedAlarm;
    const judgement = new HopJudgement("action", alarm);
    const thing = nameOfAlarm(alarm, isComposite);
    if (isComposite) {
        const text = {
            observed: `The ${thing} notifies in place of the alarm that it watches.`,
            wanted: "Auditors look for the topic among the actions of the alarm itself.",
            remedy: "Add the topic to the alarm's own alarmActions if they must find it there.",
        };
        judgement.remark("ALARM_SPEAKS_THROUGH_COMPOSITE", text);
        if (!isCertain) {
            judgement.waitsFor("alarmRule", thing);
        }
        if (isCounting) {
            judgement.cannotTell("CONDITION_NOT_JUDGED", {
                observed: `The alarmRule of ${thing} counts alarms with AT_LEAST, which is not judged.`,
                wanted: "Whether the alert gets through depends on how many of them must be raised.",
                remedy: "Add the topic to the alarmActions of the control's alarm itself, which notifies whatever the rule counts.",
            });
        }
    }
    judgement.whenKnown(alarm.actionsEnabled, "actionsEnabled", thing, (isEnabled = true) => {
        if (!isEnabled) {
            judgement.breaks("ALARM_ACTIONS_DISABLED", {
                observed: `The actions of ${thing} are switched off: actionsEnabled is false.`,
                wanted: "The alarm must run its actions when it is raised.",
                remedy: `Set actionsEnabled: true on the ${thing}, or run aws cloudwatch enable-alarm-actions with its name.`,
            });
        }
    });
    judgeSilence(raisedAlarm, thing, muteRules, judgement);
    return judgement;
}

/** The action hop of an alarm that notifies no topic when it enters ALARM. */
export function judgeMissingAction(
    raisedAlarm: RaisedAlarm,
    muteRules: readonly AlarmMuteRule[],
    targets: readonly TopicTarget[],
): Step {
    const { alarm, isComposite } = raisedAlarm;
    const thing = nameOfAlarm(alarm, isComposite);
    const judgement = judgeRaisedAlarm(raisedAlarm, muteRules);
    const others = targets.flatMap((target) => (target.kind === "something else" ? [target.text] : []));
    // CloudWatch refuses what is no ARN; a function or a scaling policy can stay beside the topic.
    const refused = others.filter((text) => !/^arn:(?!.*:sns:)|^the ARN of /.test(text.trim()));
    const remedy =
        others.length === 0
            ? `Set alarmActions: [topic.arn] on the ${thing}.`
            : refused.length > 0
              ? `Put topic.arn in the place of ${refused.join(", ")} in alarmActions on the ${thing}.`
              : `Add topic.arn to alarmActions on the ${thing}, beside what is there.`;
    const malformed = others.filter((text) => text.trim().startsWith("arn:") && text.split(":")[2] === "sns");
    const wanted = "One of the alarm's actions for the state ALARM must be the ARN of an SNS topic.";
    if (malformed.length > 0) {
        judgement.breaks("TOPIC_ARN_INVALID", {
            observed: `The alarmActions of ${thing} hold ${malformed.join(", ")}, which is not the ARN of a topic.`,
            wanted: "The ARN of a topic is arn:PARTITION:sns:REGION:ACCOUNT:NAME, with the partition that the Region is in.",
            remedy,
        });
    } else if (others.length > 0) {
        const observed = `The ${thing} notifies no SNS topic: its alarmActions are ${others.join(", ")}.`;
        judgement.breaks("ALARM_ACTION_NOT_A_TOPIC", { observed, wanted, remedy });
    } else {
        const elsewhere = otherActions(alarm);
        const observed = `The ${thing} does nothing when it is raised: alarmActions is empty${elsewhere.length > 0 ? `, and only ${elsewhere.join(" and ")} are set` : ""}.`;
        judgement.breaks("ALARM_WITHOUT_ACTION", { observed, wanted, remedy });
    }
    return judgement.step();
}

/** The action hop of an alarm that notifies, or may notify, a topic. */
export function judgeAction(
    raisedAlarm: RaisedAlarm,
    muteRules: readonly AlarmMuteRule[],
    target: Exclude<TopicTarget, { kind: "something else" }>,
): Step {
    const { alarm, isComposite } = raisedAlarm;
    const thing = nameOfAlarm(alarm, isComposite);
    const judgement = judgeRaisedAlarm(raisedAlarm, muteRules);
    if (target.kind === "unknown") {
        return judgement.waitsFor("alarmActions", thing).step();
    }
    if (target.kind === "deployed" && !target.isCertain) {
        judgement.waitsFor("alarmActions", thing);
    }
    if (target.kind === "deployed" && target.resource.isMissing) {
        judgement.breaks("TOPIC_ARN_INVALID", {
            observed: `The ${thing} notifies the ${named("topic", target.resource)}, which does not exist.`,
            wanted: "One of the alarm's actions for the state ALARM must be the ARN of a topic that exists.",
            remedy: `Create the topic and subscribe somebody to it, or set alarmActions: [topic.arn] on the ${thing}.`,
        });
    }
    const home = target.kind === "deployed" ? target.resource : placeOfArn(target.arn);
    const name = target.kind === "deployed" ? named("topic", target.resource) : `topic ${formatArn(target.arn)}`;
    if (compareParts(home.region, alarm.region) === "different") {
        const region = knownValue(alarm.region);
        judgement.breaks("TOPIC_IN_OTHER_REGION", {
            observed: `The ${name} is in ${knownValue(home.region)}, and the ${thing} is in ${region}.`,
            wanted: "CloudWatch notifies topics of the alarm's own Region only.",
            remedy: `Notify a topic in ${region}, where the alarm is.`,
        });
    }
    if (compareParts(home.account, alarm.account) === "different") {
        judgement.remark("TOPIC_IN_OTHER_ACCOUNT", {
            observed: `The ${name} is in the account ${knownValue(home.account)}, and the ${thing} is in ${knownValue(alarm.account)}.`,
            wanted: "The topic's policy and key must admit the alarm's account, and auditors must be able to list its subscriptions.",
            remedy: "Check the topic in its own account: aws sns get-topic-attributes and list-subscriptions-by-topic.",
        });
    }
    return judgement.step();
}

const nameOfAlarm = (alarm: Alarm | CompositeAlarm, isComposite: boolean): string =>
    named(isComposite ? "composite alarm" : "alarm", alarm);

/** The settings of its other actions that are not empty. */
const otherActions = (alarm: Alarm | CompositeAlarm): string[] =>
    "okActions" in alarm
        ? (["okActions", "insufficientDataActions"] as const).filter((name) => knownValue(alarm[name])?.length)
        : [];
