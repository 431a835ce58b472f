import { type AlarmMuteRule, absent, known, unknown } from "../../../../detection";
import { arns, placed } from "../compliantDeployment";
import { judges } from "./judgements";

const composite = (rule: string) => ({
    ...placed("composite"),
    name: known("signin-and-friends"),
    arn: absent,
    rule: known(rule),
    actionsEnabled: absent,
    alarmActions: known([known(arns.topic)]),
});

const mutedBy = (changes: Partial<AlarmMuteRule>) => ({
    alarmMuteRules: [{ ...placed("mute"), alarmNames: known([known("ConsoleSigninFailures")]), ...changes }],
});

describe("judgeSilence", () => {
    judges("action", [
        {
            title: "a mute rule without gaps",
            more: {
                alarmMuteRules: [
                    { ...placed("mute"), alarmNames: known([known("ConsoleSigninFailures")]), hasGaps: known(false) },
                ],
            },
            findings:
                'ALARM_ACTIONS_DISABLED mute: The mute rule "mute" silences the alarm "failures" without a gap. | Nothing should silence the alarm while somebody may try to sign in. | Remove the alarm from the targets of mute rule "mute".',
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
            findings:
                'ALARM_ACTIONS_DISABLED composite: The actionsSuppressor of composite alarm "composite" is an alarm that the same events raise, and silences it every time. | Nothing should silence the alarm while somebody may try to sign in. | Remove actionsSuppressor from the composite alarm "composite".',
            remarks:
                'ALARM_SPEAKS_THROUGH_COMPOSITE composite: The composite alarm "composite" notifies in place of the alarm that it watches. | Auditors look for the topic among the actions of the alarm itself. | Add the topic to the alarm\'s own alarmActions if they must find it there.',
        },
        {
            title: "a mute rule with gaps",
            more: { alarmMuteRules: [{ ...placed("mute"), alarmNames: known([known("ConsoleSigninFailures")]) }] },
            remarks:
                'ALARM_MUTED_AT_TIMES mute: The mute rule "mute" silences the alarm "failures" at times. | Nothing should silence the alarm while somebody may try to sign in. | Remove the alarm from the targets of mute rule "mute".',
        },
        {
            title: "a composite alarm that another one silences at times",
            changes: { alarm: { alarmActions: absent } },
            more: {
                compositeAlarms: [
                    { ...composite("ALARM(ConsoleSigninFailures)"), actionsSuppressor: known("maintenance") },
                ],
            },
            remarks: [
                'ALARM_SPEAKS_THROUGH_COMPOSITE composite: The composite alarm "composite" notifies in place of the alarm that it watches.',
                'ALARM_MUTED_AT_TIMES composite: The composite alarm "composite" is silent while its actionsSuppressor is in ALARM. | Nothing should silence the alarm while somebody may try to sign in. | Remove actionsSuppressor from the composite alarm "composite".',
            ],
        },
        {
            title: "a mute rule for other alarms",
            more: { alarmMuteRules: [{ ...placed("mute"), alarmNames: known([known("cpu")]), hasGaps: known(false) }] },
        },
        {
            title: "a mute rule in another Region, computed from the alarm's name",
            more: {
                alarmMuteRules: [
                    {
                        ...placed("mute"),
                        region: known("us-east-1"),
                        alarmNames: known([unknown(["alarm"])]),
                        hasGaps: known(false),
                    },
                ],
            },
        },
        {
            title: "a mute rule of which nobody looked for gaps",
            more: mutedBy({}),
            remarks:
                'ALARM_MUTED_AT_TIMES mute: The mute rule "mute" silences the alarm "failures" at times. | Nothing should silence the alarm while somebody may try to sign in. | Remove the alarm from the targets of mute rule "mute".',
        },
        {
            title: "a mute rule whose gaps are not known",
            more: mutedBy({ hasGaps: unknown() }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET mute: The setting rule of mute rule "mute" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a mute rule that has gaps",
            more: mutedBy({ hasGaps: known(true) }),
            remarks: 'ALARM_MUTED_AT_TIMES mute: The mute rule "mute" silences the alarm "failures" at times.',
        },
        {
            title: "a composite alarm that is silenced by one that is not known",
            changes: { alarm: { alarmActions: absent } },
            more: { compositeAlarms: [{ ...composite("ALARM(ConsoleSigninFailures)"), actionsSuppressor: unknown() }] },
            remarks: [
                'ALARM_SPEAKS_THROUGH_COMPOSITE composite: The composite alarm "composite" notifies in place of the alarm that it watches.',
                'ALARM_MUTED_AT_TIMES composite: The composite alarm "composite" is silent while its actionsSuppressor is in ALARM. | Nothing should silence the alarm while somebody may try to sign in. | Remove actionsSuppressor from the composite alarm "composite".',
            ],
        },
        {
            title: "a composite alarm that nothing silences",
            changes: { alarm: { alarmActions: absent } },
            more: { compositeAlarms: [{ ...composite("ALARM(ConsoleSigninFailures)"), actionsSuppressor: absent }] },
            remarks:
                'ALARM_SPEAKS_THROUGH_COMPOSITE composite: The composite alarm "composite" notifies in place of the alarm that it watches.',
        },
    ]);
});
