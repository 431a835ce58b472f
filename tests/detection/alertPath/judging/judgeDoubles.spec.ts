import { absent, type Deployment, known, unknown } from "../../../../detection";
import { alarm, compliantDeployment, metricFilter, placed, topic } from "../compliantDeployment";
import { judges } from "./judgements";

const sound = compliantDeployment();
const second = placed("second", "failures-too");
const withFilter = (changes = {}): Partial<Deployment> => ({
    metricFilters: [...sound.metricFilters, metricFilter({ ...second, ...changes })],
});
const withAlarm = (changes = {}): Partial<Deployment> => ({
    alarms: [...sound.alarms, alarm({ ...second, ...changes })],
});
const withTopic = (changes = {}): Partial<Deployment> => ({
    topics: [...sound.topics, topic({ ...second, arn: unknown(), ...changes })],
});
const provider = { account: unknown(["provider"]), region: unknown(["provider"]) };

describe("judgeDoubles", () => {
    judges("filter", [
        {
            title: "two metric filters of one name on one log group",
            more: withFilter(),
            outcome: "cannot tell yet",
            remarks:
                'FILTER_OVERWRITTEN filter: The metric filters "failures" and "failures-too" have one name, "ConsoleSigninFailures", on one log group: whichever is deployed later overwrites the other, and takes it along when it is destroyed. | Each must have a name of its own. | Give one of them another name; of two monitors of this program, set namePrefix on one.',
        },
        {
            title: "two filters of one name, whose group is named in two ways",
            more: withFilter({ logGroup: unknown(["group"]) }),
            outcome: "cannot tell yet",
            remarks:
                'FILTER_OVERWRITTEN filter: The metric filters "failures" and "failures-too" have one name, "ConsoleSigninFailures", on one log group: whichever is deployed later overwrites the other, and takes it along when it is destroyed.',
        },
        { title: "filters of two names", more: withFilter({ name: known("team-ConsoleSigninFailures") }) },
        { title: "filters on two log groups", more: withFilter({ logGroup: known("other") }) },
        { title: "a filter whose log group is not known", more: withFilter({ logGroup: unknown() }) },
        { title: "a filter whose name is not known", more: withFilter({ name: unknown() }) },
        { title: "a filter without a name", more: withFilter({ name: absent }) },
    ]);
    judges("alarm", [
        {
            title: "two alarms of one name",
            more: withAlarm(),
            outcome: "cannot tell yet",
            remarks:
                'ALARM_OVERWRITTEN alarm: The alarms "failures" and "failures-too" have one name, "ConsoleSigninFailures", in one account and Region: whichever is deployed later overwrites the other, and takes it along when it is destroyed. | Each must have a name of its own. | Give one of them another name; of two monitors of this program, set namePrefix on one.',
        },
        {
            title: "two alarms of one name and one label",
            more: withAlarm({ label: "failures" }),
            outcome: "cannot tell yet",
            remarks:
                'ALARM_OVERWRITTEN alarm: The alarms "alarm" and "second" have one name, "ConsoleSigninFailures", in one account and Region: whichever is deployed later overwrites the other, and takes it along when it is destroyed.',
        },
        {
            title: "two alarms of one name, whose place is not known and one provider's",
            changes: { topic: provider, filter: provider },
            more: { alarms: [alarm(provider), alarm({ ...second, ...provider })], trails: [], logGroups: [] },
            outcome: "cannot tell yet",
            remarks: [
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
                'ALARM_OVERWRITTEN alarm: The alarms "failures" and "failures-too" have one name, "ConsoleSigninFailures", in one account and Region: whichever is deployed later overwrites the other, and takes it along when it is destroyed.',
                'topic: NOT_KNOWN_YET key: Whether the policy of key "alerts-key", which encrypts the topic "alerts", admits CloudWatch cannot be told. It depends on statement "CloudWatchAlarms", and not all that it compares is known yet. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Check again after the deployment.',
                'topic: NOT_KNOWN_YET topic: The policy of topic "alerts" may or may not let CloudWatch publish. It depends on statement "CloudWatchAlarms", and not all that it compares is known yet. | The topic\'s policy must allow sns:Publish to cloudwatch.amazonaws.com for this alarm. | Check again after the deployment.',
            ],
        },
        {
            title: "five alarms of one name",
            more: { alarms: [1, 2, 3, 4, 5].map((index) => alarm(placed(`alarm-${index}`))) },
            outcome: "cannot tell yet",
            remarks:
                'ALARM_OVERWRITTEN alarm-1: The alarms "alarm-1", "alarm-2", "alarm-3", "alarm-4" and "alarm-5" have one name, "ConsoleSigninFailures", in one account and Region: whichever is deployed later overwrites the other, and takes it along when it is destroyed.',
        },
        {
            title: "seven alarms of one name",
            more: { alarms: [7, 6, 5, 4, 3, 2, 1].map((index) => alarm(placed(`alarm-${index}`))) },
            outcome: "cannot tell yet",
            remarks:
                'ALARM_OVERWRITTEN alarm-1: The alarms "alarm-1", "alarm-2", "alarm-3", "alarm-4", "alarm-5" and 2 more have one name, "ConsoleSigninFailures", in one account and Region: whichever is deployed later overwrites the other, and takes it along when it is destroyed.',
        },
        { title: "alarms of two Regions", more: withAlarm({ region: known("us-east-1") }) },
        { title: "alarms of two accounts", more: withAlarm({ account: known("444455556666") }) },
        { title: "an alarm whose account is not known", more: withAlarm({ account: unknown() }) },
        {
            title: "an alarm of another provider, whose account is not known",
            more: withAlarm({ account: unknown(["other"]) }),
        },
        { title: "an alarm whose name is not known", more: withAlarm({ name: unknown() }) },
        { title: "one alarm that is listed twice", more: { alarms: [...sound.alarms, ...sound.alarms] } },
        {
            title: "two alarms of one name, beside one of another",
            more: { alarms: [...(withAlarm().alarms ?? []), alarm({ ...placed("third"), name: known("other") })] },
        },
    ]);
    judges("action", [
        {
            title: "two alarms of one name whose actions are switched off",
            more: {
                alarms: [alarm({ actionsEnabled: known(false) }), alarm({ ...second, actionsEnabled: known(false) })],
            },
            at: "alarm",
            findings:
                'ALARM_ACTIONS_DISABLED alarm: The actions of alarm "failures" are switched off: actionsEnabled is false. | The alarm must run its actions when it is raised. | Set actionsEnabled: true on the alarm "failures", or run aws cloudwatch enable-alarm-actions with its name.',
            remarks:
                'alarm: ALARM_OVERWRITTEN alarm: The alarms "failures" and "failures-too" have one name, "ConsoleSigninFailures", in one account and Region: whichever is deployed later overwrites the other, and takes it along when it is destroyed. | Each must have a name of its own. | Give one of them another name; of two monitors of this program, set namePrefix on one.',
        },
    ]);
    judges("topic", [
        {
            title: "two topics of one name",
            more: withTopic(),
            outcome: "cannot tell yet",
            remarks:
                'TOPIC_OVERWRITTEN topic: The topics "alerts" and "failures-too" have one name, "signin-alerts", in one account and Region: whichever is deployed later overwrites the other, and takes it along when it is destroyed. | Each must have a name of its own. | Give one of them another name; of two monitors of this program, set namePrefix on one.',
        },
        { title: "topics of two names", more: withTopic({ name: known("other") }) },
        { title: "topics of two Regions", more: withTopic({ region: known("us-east-1") }) },
    ]);
});
