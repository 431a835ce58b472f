import { ofHop } from "../hops";

/** What is found of the alarm. */
export const alarmFindings = ofHop("alarm", {
    ALARM_CANNOT_FIRE: {
        meaning: "The failed sign-ins do not raise the alarm.",
        remedy: "Use `Sum`, a period of 300 s, one evaluation period and `>= 1`.",
    },
    ALARM_CANNOT_FIRE_AGAIN: {
        meaning: "The alarm stays in ALARM, so that later failed sign-ins notify nobody.",
        remedy: 'Set `treatMissingData: "notBreaching"`.',
    },
    ALARM_FIRES_WITHOUT_CAUSE: {
        meaning:
            "The alarm is raised while nothing happens, so that nobody believes it and the real one is no change of state.",
        remedy: 'Set `treatMissingData: "notBreaching"`, and leave the default value out or at 0.',
    },
    ALARM_FIRES_LATE: {
        meaning: "The alarm is raised later than asked for.",
        remedy: "Use a period of 300 s and one evaluation period, or ask for less haste.",
    },
    ALARM_NOT_EVALUATED: {
        meaning:
            "CloudWatch cannot evaluate the alarm, as a live account says (`EvaluationState`): it tells nobody (cannot tell, where the fault is the service's).",
        remedy: "Mend what the alarm's state reason names, and put the alarm again.",
    },
    ALARM_WAITS_FOR_CLOCK: {
        meaning:
            "The alarm's periods follow a clock (`evaluationWindow`), and people are told only after their end (remark).",
        remedy: "Leave `evaluationWindow` out, so that the periods slide, or set `period: 300`.",
    },
    ALARM_SPLITS_BURSTS: {
        meaning:
            "The alarm's periods follow a clock (`evaluationWindow`), and a burst across a boundary raises it in neither of two periods (remark).",
        remedy: "Leave `evaluationWindow` out, so that the periods slide.",
    },
    ALARM_WARMS_UP: {
        meaning:
            "The alarm runs no actions for some time after it is created or replaced (`warmUpConfiguration`; remark).",
        remedy: "Leave `warmUpConfiguration` out.",
    },
    ALARM_SLOW_TO_RECOVER: {
        meaning:
            "The alarm stays in ALARM for half a day or longer, and further events meanwhile tell nobody (remark).",
        remedy: "Use a period of 300 s and one evaluation period.",
    },
    ALARM_NOT_SIMULATED: {
        meaning:
            "The alarm uses metric math, anomaly detection or a query, which cannot be simulated, or a metric that another account may share (cannot tell).",
        remedy: "Watch the metric itself instead of a query; check the link of the two accounts with `aws oam list-links`.",
    },
    ALARM_OVERWRITTEN: {
        meaning:
            "Two alarms have one name in one account and Region: the later one overwrites the other (cannot tell).",
        remedy: "Give one of them another name; of two monitors of this program, set `namePrefix` on one.",
    },
});

/** What is found of the alarm's actions. */
export const actionFindings = ofHop("action", {
    ALARM_ACTIONS_DISABLED: {
        securityHub: "CLOUDWATCH_ALARM_ACTIONS_NOT_VALID",
        meaning: "The alarm's actions are switched off, or a mute rule or a suppressor silences it every time.",
        remedy: "Set `actionsEnabled: true`, and take the alarm off the mute rule, or the suppressor off the composite alarm.",
    },
    ALARM_MUTED_AT_TIMES: {
        meaning: "A mute rule or a suppressor silences the alarm's actions at times (remark).",
        remedy: "Take the alarm off the mute rule, or the suppressor off the composite alarm, or accept the gap.",
    },
    ALARM_SPEAKS_THROUGH_COMPOSITE: {
        meaning:
            "The alarm notifies through a composite alarm only, which auditors that read the alarm's own actions do not accept (remark).",
        remedy: "Add the topic to the alarm's own `alarmActions` if auditors must find it there.",
    },
    ALARM_WITHOUT_ACTION: {
        securityHub: "CLOUDWATCH_ALARM_ACTIONS_NOT_VALID",
        meaning: "The alarm has no action for the state ALARM.",
        remedy: "Set `alarmActions: [topic.arn]`.",
    },
    ALARM_ACTION_NOT_A_TOPIC: {
        securityHub: "CLOUDWATCH_ALARM_ACTIONS_NOT_VALID",
        meaning: "None of the alarm's actions is an SNS topic.",
        remedy: "Add the ARN of an SNS topic to `alarmActions`.",
    },
    TOPIC_ARN_INVALID: {
        securityHub: "SNS_TOPIC_INVALID",
        meaning: "The alarm's action is meant to be an SNS topic, and no topic has its ARN, or none can.",
        remedy: "Take the ARN from the topic: `alarmActions: [topic.arn]`.",
    },
    TOPIC_IN_OTHER_REGION: {
        securityHub: "SNS_TOPIC_CROSS_ACCOUNT_CROSS_REGION",
        meaning: "The topic is in another Region than the alarm; CloudWatch refuses it.",
        remedy: "Notify a topic in the alarm's Region.",
    },
    TOPIC_IN_OTHER_ACCOUNT: {
        securityHub: "SNS_TOPIC_CROSS_ACCOUNT",
        meaning: "The topic is in another account; allowed, but its policy and subscriptions cannot be seen (remark).",
        remedy: "Check the topic in its own account with `aws sns get-topic-attributes` and `list-subscriptions-by-topic`.",
    },
});
