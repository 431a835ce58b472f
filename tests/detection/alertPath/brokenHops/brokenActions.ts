import { absent, known } from "../../../../detection";
import { account, arns, placed } from "../compliantDeployment";
import type { BrokenHop } from "./brokenHop";

/** Ways in which the hop "action" breaks. */
export const brokenActions: readonly BrokenHop[] = [
    {
        title: "actions switched off",
        changes: { alarm: { actionsEnabled: known(false) } },
        finding: ["ALARM_ACTIONS_DISABLED", "action", "alarm"],
    },
    {
        title: "a mute rule without gaps",
        more: {
            alarmMuteRules: [
                { ...placed("mute"), alarmNames: known([known("ConsoleSigninFailures")]), hasGaps: known(false) },
            ],
        },
        finding: ["ALARM_ACTIONS_DISABLED", "action", "mute"],
    },
    {
        title: "a composite alarm that the control's own alarm silences",
        changes: { alarm: { alarmActions: absent } },
        more: {
            compositeAlarms: [
                {
                    ...placed("composite"),
                    name: known("signin-and-friends"),
                    arn: absent,
                    rule: known("ALARM(ConsoleSigninFailures)"),
                    actionsSuppressor: known(arns.alarm),
                    actionsEnabled: absent,
                    alarmActions: known([known(arns.topic)]),
                },
            ],
        },
        finding: ["ALARM_ACTIONS_DISABLED", "action", "composite"],
    },
    {
        title: "no action",
        changes: { alarm: { alarmActions: absent } },
        finding: ["ALARM_WITHOUT_ACTION", "action", "alarm"],
    },
    {
        title: "an action for OK alone",
        changes: { alarm: { alarmActions: known([]), okActions: known([known(arns.topic)]) } },
        finding: ["ALARM_WITHOUT_ACTION", "action", "alarm"],
    },
    {
        title: "a function as the only action",
        changes: { alarm: { alarmActions: known([known(`arn:aws:lambda:eu-north-1:${account}:function:page`)]) } },
        finding: ["ALARM_ACTION_NOT_A_TOPIC", "action", "alarm"],
    },
    {
        title: "a topic ARN without a name",
        changes: { alarm: { alarmActions: known([known("arn:aws:sns:eu-north-1:111122223333")]) } },
        finding: ["TOPIC_ARN_INVALID", "action", "alarm"],
    },
    {
        title: "a subscription's ARN for the topic's",
        changes: { alarm: { alarmActions: known([known(`${arns.topic}:8a21d249`)]) } },
        finding: ["TOPIC_ARN_INVALID", "action", "alarm"],
    },
    {
        title: "a topic that somebody has deleted",
        changes: { topic: { isMissing: true } },
        finding: ["TOPIC_ARN_INVALID", "action", "alarm"],
    },
    {
        title: "the name of a topic for its ARN",
        changes: { alarm: { alarmActions: known([known("signin-alerts")]) } },
        finding: ["ALARM_ACTION_NOT_A_TOPIC", "action", "alarm"],
    },
    {
        title: "a topic in another Region",
        changes: { alarm: { alarmActions: known([known("arn:aws:sns:us-east-1:111122223333:elsewhere")]) } },
        finding: ["TOPIC_IN_OTHER_REGION", "action", "alarm"],
    },
];
