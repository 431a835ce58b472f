import { absent, known, unknown } from "../../../../detection";
import { account, arns, metricFilter, placed, region } from "../compliantDeployment";
import { judges } from "./judgements";

const nowhere = unknown();

const composite = (rule: string) => ({
    ...placed("composite"),
    name: known("signin-and-friends"),
    arn: absent,
    rule: known(rule),
    actionsEnabled: absent,
    alarmActions: known([known(arns.topic)]),
});

describe("judgeAction", () => {
    judges("action", [
        {
            title: "actions switched off",
            changes: { alarm: { actionsEnabled: known(false) } },
            findings:
                'ALARM_ACTIONS_DISABLED alarm: The actions of alarm "failures" are switched off: actionsEnabled is false. | The alarm must run its actions when it is raised. | Set actionsEnabled: true on the alarm "failures", or run aws cloudwatch enable-alarm-actions with its name.',
        },
        {
            title: "no action",
            changes: { alarm: { alarmActions: absent } },
            findings:
                'ALARM_WITHOUT_ACTION alarm: The alarm "failures" does nothing when it is raised: alarmActions is empty. | One of the alarm\'s actions for the state ALARM must be the ARN of an SNS topic. | Set alarmActions: [topic.arn] on the alarm "failures".',
        },
        {
            title: "an action for OK alone",
            changes: { alarm: { alarmActions: known([]), okActions: known([known(arns.topic)]) } },
            findings:
                'ALARM_WITHOUT_ACTION alarm: The alarm "failures" does nothing when it is raised: alarmActions is empty, and only okActions are set.',
        },
        {
            title: "a function as the only action",
            changes: { alarm: { alarmActions: known([known(`arn:aws:lambda:eu-north-1:${account}:function:page`)]) } },
            findings:
                'ALARM_ACTION_NOT_A_TOPIC alarm: The alarm "failures" notifies no SNS topic: its alarmActions are arn:aws:lambda:eu-north-1:111122223333:function:page. | One of the alarm\'s actions for the state ALARM must be the ARN of an SNS topic. | Add topic.arn to alarmActions on the alarm "failures", beside what is there.',
        },
        {
            title: "a topic ARN without a name",
            changes: { alarm: { alarmActions: known([known("arn:aws:sns:eu-north-1:111122223333")]) } },
            findings:
                'TOPIC_ARN_INVALID alarm: The alarmActions of alarm "failures" hold arn:aws:sns:eu-north-1:111122223333, which is not the ARN of a topic. | The ARN of a topic is arn:PARTITION:sns:REGION:ACCOUNT:NAME, with the partition that the Region is in. | Put topic.arn in the place of arn:aws:sns:eu-north-1:111122223333 in alarmActions on the alarm "failures".',
        },
        {
            title: "a subscription's ARN for the topic's",
            changes: { alarm: { alarmActions: known([known(`${arns.topic}:8a21d249`)]) } },
            findings: `TOPIC_ARN_INVALID alarm: The alarmActions of alarm "failures" hold ${arns.topic}:8a21d249, which is not the ARN of a topic. | The ARN of a topic is arn:PARTITION:sns:REGION:ACCOUNT:NAME, with the partition that the Region is in. | Put topic.arn in the place of ${arns.topic}:8a21d249 in alarmActions on the alarm "failures".`,
        },
        {
            title: "the topic's ARN in a partition that its Region is not in",
            changes: { alarm: { alarmActions: known([known(arns.topic.replace("aws", "aws-cn"))]) } },
            findings: `TOPIC_ARN_INVALID alarm: The alarmActions of alarm "failures" hold ${arns.topic.replace("aws", "aws-cn")}, which is not the ARN of a topic. | The ARN of a topic is arn:PARTITION:sns:REGION:ACCOUNT:NAME, with the partition that the Region is in. | Put topic.arn in the place of ${arns.topic.replace("aws", "aws-cn")} in alarmActions on the alarm "failures".`,
        },
        {
            title: "a topic that somebody has deleted",
            changes: { topic: { isMissing: true } },
            findings:
                'TOPIC_ARN_INVALID alarm: The alarm "failures" notifies the topic "alerts", which does not exist. | One of the alarm\'s actions for the state ALARM must be the ARN of a topic that exists. | Create the topic and subscribe somebody to it, or set alarmActions: [topic.arn] on the alarm "failures".',
        },
        {
            title: "the name of a topic for its ARN",
            changes: { alarm: { alarmActions: known([known("signin-alerts")]) } },
            findings:
                'ALARM_ACTION_NOT_A_TOPIC alarm: The alarm "failures" notifies no SNS topic: its alarmActions are signin-alerts. | One of the alarm\'s actions for the state ALARM must be the ARN of an SNS topic. | Put topic.arn in the place of signin-alerts in alarmActions on the alarm "failures".',
        },
        {
            title: "a topic in another Region",
            changes: { alarm: { alarmActions: known([known("arn:aws:sns:us-east-1:111122223333:elsewhere")]) } },
            findings:
                'TOPIC_IN_OTHER_REGION alarm: The topic arn:aws:sns:us-east-1:111122223333:elsewhere is in us-east-1, and the alarm "failures" is in eu-north-1. | CloudWatch notifies topics of the alarm\'s own Region only. | Notify a topic in eu-north-1, where the alarm is.',
            remarks:
                "topic: TOPIC_OUTSIDE -: The topic arn:aws:sns:us-east-1:111122223333:elsewhere is out of sight here. | Its policy and its key must admit CloudWatch, and somebody must be subscribed to it. | Check it with aws sns get-topic-attributes and aws sns list-subscriptions-by-topic --topic-arn arn:aws:sns:us-east-1:111122223333:elsewhere.",
        },
        {
            title: "actions of other services beside the topic",
            changes: {
                alarm: {
                    alarmActions: known([
                        known(`arn:aws:lambda:${region}:${account}:function:page`),
                        known(arns.topic),
                    ]),
                },
            },
        },
        {
            title: "a composite alarm that names the alarm",
            changes: { alarm: { alarmActions: absent } },
            more: { compositeAlarms: [composite('ALARM("ConsoleSigninFailures") OR ALARM(cpu)')] },
            remarks:
                'ALARM_SPEAKS_THROUGH_COMPOSITE composite: The composite alarm "composite" notifies in place of the alarm that it watches. | Auditors look for the topic among the actions of the alarm itself. | Add the topic to the alarm\'s own alarmActions if they must find it there.',
        },
        {
            title: "a composite alarm that names the alarm's ARN",
            changes: { alarm: { alarmActions: absent } },
            more: { compositeAlarms: [composite(`ALARM(${arns.alarm}) AND NOT ALARM(maintenance)`)] },
            remarks:
                'ALARM_SPEAKS_THROUGH_COMPOSITE composite: The composite alarm "composite" notifies in place of the alarm that it watches.',
        },
        {
            title: "whether actions are enabled",
            changes: { alarm: { actionsEnabled: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET alarm: The setting actionsEnabled of alarm "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "the actions",
            changes: { alarm: { alarmActions: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting alarmActions of alarm "failures" is not known yet.',
        },
        {
            title: "one of the actions",
            changes: { alarm: { alarmActions: known([nowhere]) } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting alarmActions of alarm "failures" is not known yet.',
        },
        { title: "actions that are enabled by default", changes: { alarm: { actionsEnabled: absent } } },
        {
            title: "actions for OK and for missing data alone",
            changes: {
                alarm: {
                    alarmActions: absent,
                    okActions: known([known(arns.topic)]),
                    insufficientDataActions: known([known(arns.topic)]),
                },
            },
            findings:
                'ALARM_WITHOUT_ACTION alarm: The alarm "failures" does nothing when it is raised: alarmActions is empty, and only okActions and insufficientDataActions are set.',
        },
        {
            title: "empty actions for every state",
            changes: { alarm: { alarmActions: known([]), okActions: known([]), insufficientDataActions: unknown() } },
            findings:
                'ALARM_WITHOUT_ACTION alarm: The alarm "failures" does nothing when it is raised: alarmActions is empty.',
        },
        {
            title: "two texts that are no topics, one of them a function",
            changes: {
                alarm: {
                    alarmActions: known([
                        known("signin-alerts"),
                        known(`arn:aws:lambda:${region}:${account}:function:page`),
                    ]),
                },
            },
            findings:
                'ALARM_ACTION_NOT_A_TOPIC alarm: The alarm "failures" notifies no SNS topic: its alarmActions are signin-alerts, arn:aws:lambda:eu-north-1:111122223333:function:page.',
        },
        {
            title: "the ARN of a topic and blanks",
            changes: { alarm: { alarmActions: known([known(` ${arns.topic} `)]) } },
        },
        {
            title: "the ARN of a topic without a name, and a function",
            changes: {
                alarm: {
                    alarmActions: known([
                        known(`arn:aws:lambda:${region}:${account}:function:page`),
                        known(`arn:aws:sns:${region}:${account}`),
                    ]),
                },
            },
            findings:
                'TOPIC_ARN_INVALID alarm: The alarmActions of alarm "failures" hold arn:aws:sns:eu-north-1:111122223333, which is not the ARN of a topic. | The ARN of a topic is arn:PARTITION:sns:REGION:ACCOUNT:NAME, with the partition that the Region is in. | Put topic.arn in the place of arn:aws:sns:eu-north-1:111122223333 in alarmActions on the alarm "failures".',
        },
        {
            title: "a composite alarm without action",
            changes: { alarm: { alarmActions: absent } },
            more: { compositeAlarms: [{ ...composite("ALARM(ConsoleSigninFailures)"), alarmActions: known([]) }] },
            findings:
                'ALARM_WITHOUT_ACTION alarm: The alarm "failures" does nothing when it is raised: alarmActions is empty.',
        },
        {
            title: "a composite alarm whose actions are switched off",
            changes: { alarm: { alarmActions: absent } },
            more: { compositeAlarms: [{ ...composite("ALARM(ConsoleSigninFailures)"), actionsEnabled: known(false) }] },
            findings:
                'ALARM_ACTIONS_DISABLED composite: The actions of composite alarm "composite" are switched off: actionsEnabled is false. | The alarm must run its actions when it is raised. | Set actionsEnabled: true on the composite alarm "composite", or run aws cloudwatch enable-alarm-actions with its name.',
            remarks:
                'ALARM_SPEAKS_THROUGH_COMPOSITE composite: The composite alarm "composite" notifies in place of the alarm that it watches.',
        },
        {
            title: "a composite alarm whose rule is not known",
            changes: { alarm: { alarmActions: absent } },
            more: { compositeAlarms: [{ ...composite(""), rule: nowhere }] },
            outcome: "cannot tell yet",
            remarks: [
                'ALARM_SPEAKS_THROUGH_COMPOSITE composite: The composite alarm "composite" notifies in place of the alarm that it watches.',
                'NOT_KNOWN_YET composite: The setting alarmRule of composite alarm "composite" is not known yet.',
            ],
        },
        {
            title: "a topic of the name in an account that is not known",
            changes: { topic: { account: unknown(["provider"]), arn: unknown(["topic"]) } },
            outcome: "cannot tell yet",
            remarks: [
                'NOT_KNOWN_YET alarm: The setting alarmActions of alarm "failures" is not known yet.',
                'topic: NOT_KNOWN_YET topic: The policy of topic "alerts" may or may not let CloudWatch publish. It depends on statement "CloudWatchAlarms", and not all that it compares is known yet. | The topic\'s policy must allow sns:Publish to cloudwatch.amazonaws.com for this alarm. | Check again after the deployment.',
                'subscription: NOT_KNOWN_YET subscription: The setting topicArn of subscription "security-team" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
            ],
        },
        {
            title: "a topic of the deployment in another Region",
            changes: { topic: { region: known("us-east-1") } },
            findings: [
                'TOPIC_IN_OTHER_REGION alarm: The topic "alerts" is in us-east-1, and the alarm "failures" is in eu-north-1.',
                'topic: TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The key "alerts-key" is in eu-north-1, and the topic "alerts", which is encrypted with it, is in us-east-1. | The key must be in the Region of the topic, or nothing can be published to the topic. | Set kmsMasterKeyId on the topic "alerts" to a key in us-east-1.',
            ],
        },
        {
            title: "a topic of another account, outside",
            changes: { alarm: { alarmActions: known([known(arns.topic.replace(account, "444455556666"))]) } },
            outcome: "cannot tell yet",
            at: "topic",
            remarks: [
                "TOPIC_IN_OTHER_ACCOUNT alarm: The topic arn:aws:sns:eu-north-1:444455556666:signin-alerts is in the account 444455556666, and the alarm \"failures\" is in 111122223333. | The topic's policy and key must admit the alarm's account, and auditors must be able to list its subscriptions. | Check the topic in its own account: aws sns get-topic-attributes and list-subscriptions-by-topic.",
                "topic: TOPIC_OUTSIDE -: The topic arn:aws:sns:eu-north-1:444455556666:signin-alerts is out of sight here. | Its policy and its key must admit CloudWatch, and somebody must be subscribed to it. | Check it with aws sns get-topic-attributes and aws sns list-subscriptions-by-topic --topic-arn arn:aws:sns:eu-north-1:444455556666:signin-alerts.",
            ],
        },
        {
            title: "an alarm in a Region and an account that are not known, and a topic outside",
            changes: { alarm: { region: unknown(["provider"]), account: unknown(["provider"]) } },
            more: {
                topics: [],
                subscriptions: [],
                metricFilters: [metricFilter({ region: unknown(["provider"]), account: unknown(["provider"]) })],
                trails: [],
                logGroups: [],
            },
            outcome: "cannot tell yet",
            at: "topic",
            remarks: [
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
                `topic: TOPIC_OUTSIDE -: The topic ${arns.topic} is out of sight here. | Its policy and its key must admit CloudWatch, and somebody must be subscribed to it. | Check it with aws sns get-topic-attributes and aws sns list-subscriptions-by-topic --topic-arn ${arns.topic}.`,
            ],
        },
    ]);
});
