import { absent, known, unknown } from "../../../../detection";
import { judges } from "./judgements";

const nowhere = unknown();

describe("judgeAlarm", () => {
    judges("alarm", [
        {
            title: "a threshold of 3",
            changes: { alarm: { threshold: known(3) } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3). | The alarm must be raised by the events that the filter counts. | Keep it for bursts, and add an alarm beside it that every event raises: new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures-each", { name: "ConsoleSigninFailures-each", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn] }); or set eventsToAlarm: 3 for the policy if only 3 within five minutes are worth a message.',
        },
        {
            title: "an alarm without threshold",
            changes: { alarm: { threshold: absent } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" has no threshold, and CloudWatch refuses it. | An alarm on a metric needs statistic, period, evaluationPeriods, threshold and comparisonOperator. | Set statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1 and comparisonOperator: "GreaterThanOrEqualToThreshold" on the alarm "failures".',
        },
        {
            title: "a comparison operator that does not exist",
            changes: { alarm: { comparisonOperator: known("AtLeast") } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. comparisonOperator is "AtLeast", and a static alarm takes one of GreaterThanOrEqualToThreshold, GreaterThanThreshold, LessThanThreshold, LessThanOrEqualToThreshold. | The alarm must be raised by the events that the filter counts. | Set comparisonOperator to GreaterThanOrEqualToThreshold.',
        },
        {
            title: "missing data ignored",
            changes: { alarm: { treatMissingData: known("ignore") } },
            findings:
                'ALARM_CANNOT_FIRE_AGAIN alarm: The alarm "failures" does not recover. treatMissingData is ignore, which keeps the state while data is missing, and without a default value the metric has data only when an event is counted. After the first event the alarm stays in ALARM, and every later event is silent. | The alarm must come back when the events stop, so that the next ones notify again. | Set treatMissingData to notBreaching.',
        },
        {
            title: "a period that is too long for the reader",
            changes: {
                alarm: { periodSeconds: known(86400), evaluationPeriods: known(2), datapointsToAlarm: known(1) },
            },
            options: { minutesToAlarm: 15 },
            findings:
                'ALARM_FIRES_LATE alarm: The alarm "failures" is raised up to 60 minutes after the event. | It must be raised within 15 minutes. | Set period: 300 and evaluationPeriods: 1 on the alarm "failures", or set minutesToAlarm: 60 for the policy if that is soon enough.',
            remarks:
                'ALARM_SLOW_TO_RECOVER alarm: The alarm "failures" stays in ALARM for up to 97 hours after the last event. | What happens meanwhile tells nobody: only a change of state notifies. | Set period: 300 and evaluationPeriods: 1 on the alarm "failures".',
        },
        {
            title: "a period of a day",
            changes: { alarm: { periodSeconds: known(86400) } },
            remarks:
                'ALARM_SLOW_TO_RECOVER alarm: The alarm "failures" stays in ALARM for up to 72 hours after the last event.',
        },
        {
            title: "an alarm that reports the silence of the trail as well",
            changes: { filter: { defaultValue: known(0) }, alarm: { treatMissingData: known("breaching") } },
            remarks:
                'ALARM_FIRES_WITHOUT_CAUSE alarm: The alarm "failures" is raised although nothing happens. treatMissingData is breaching, and the metric has no data while the trail delivers nothing: a quiet trail counts as a breach. | The alarm must be silent while nothing happens. | Set treatMissingData to notBreaching, and watch for a silent trail with an alarm of its own.',
        },
        {
            title: "a threshold above 0",
            changes: { alarm: { threshold: known(0), comparisonOperator: known("GreaterThanThreshold") } },
        },
        {
            title: "a threshold of 3 where 3 failures may pass",
            changes: { alarm: { threshold: known(3) } },
            options: { eventsToAlarm: 3 },
        },
        {
            title: "the statistic",
            changes: { alarm: { statistic: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET alarm: The setting statistic of alarm "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "the period",
            changes: { alarm: { periodSeconds: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting period of alarm "failures" is not known yet.',
        },
        {
            title: "the evaluation periods",
            changes: { alarm: { evaluationPeriods: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting evaluationPeriods of alarm "failures" is not known yet.',
        },
        {
            title: "the datapoints to alarm",
            changes: { alarm: { datapointsToAlarm: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting datapointsToAlarm of alarm "failures" is not known yet.',
        },
        {
            title: "the threshold",
            changes: { alarm: { threshold: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting threshold of alarm "failures" is not known yet.',
        },
        {
            title: "the comparison operator",
            changes: { alarm: { comparisonOperator: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting comparisonOperator of alarm "failures" is not known yet.',
        },
        {
            title: "the treatment of missing data",
            changes: { alarm: { treatMissingData: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting treatMissingData of alarm "failures" is not known yet.',
        },
        {
            title: "whether the alarm uses queries",
            changes: { alarm: { usesMetricQueries: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting metricQueries of alarm "failures" is not known yet.',
        },
        {
            title: "silence that counts as a breach",
            changes: { alarm: { treatMissingData: known("breaching") } },
            findings:
                'ALARM_FIRES_WITHOUT_CAUSE alarm: The alarm "failures" is raised although nothing happens. treatMissingData is breaching, and without a default value the metric has data only when an event is counted: all other time counts as a breach. | The alarm must be silent while nothing happens. | Set treatMissingData to notBreaching.',
        },
        {
            title: "metric math",
            changes: { alarm: { usesMetricQueries: known(true) } },
            outcome: "cannot tell yet",
            remarks:
                'ALARM_NOT_SIMULATED alarm: The alarm "failures" uses metric math, anomaly detection or a query, which cannot be simulated. | An alarm on the metric itself can be proven to be raised. | Give the alarm "failures" metricName, namespace, statistic and period in place of metric queries.',
        },
        {
            title: "metric math without a metric of its own",
            changes: {
                alarm: {
                    usesMetricQueries: known(true),
                    metricName: absent,
                    metricNamespace: absent,
                    statistic: absent,
                },
            },
            outcome: "cannot tell yet",
            remarks:
                'ALARM_NOT_SIMULATED alarm: The alarm "failures" uses metric math, anomaly detection or a query, which cannot be simulated.',
        },
        {
            title: "an alarm with none of its settings",
            changes: {
                alarm: {
                    statistic: absent,
                    periodSeconds: absent,
                    evaluationPeriods: absent,
                    threshold: absent,
                    comparisonOperator: absent,
                },
            },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" has no statistic, no period, no evaluationPeriods, no threshold, no comparisonOperator, and CloudWatch refuses it. | An alarm on a metric needs statistic, period, evaluationPeriods, threshold and comparisonOperator. | Set statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1 and comparisonOperator: "GreaterThanOrEqualToThreshold" on the alarm "failures".',
        },
        {
            title: "a threshold of 2 above which the alarm is raised",
            changes: { alarm: { threshold: known(2), comparisonOperator: known("GreaterThanThreshold") } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants > 2 (comparisonOperator GreaterThanThreshold, threshold 2). | The alarm must be raised by the events that the filter counts. | Keep it for bursts, and add an alarm beside it that every event raises: new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures-each", { name: "ConsoleSigninFailures-each", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn] }); or set eventsToAlarm: 3 for the policy if only 3 within five minutes are worth a message.',
        },
        {
            title: "a threshold of a fraction",
            changes: { alarm: { threshold: known(2.5) } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants >= 2.5 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 2.5).',
        },
        {
            title: "a threshold of 1000",
            changes: { alarm: { threshold: known(1000) } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants >= 1000 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 1000). | The alarm must be raised by the events that the filter counts. | Keep it for bursts, and add an alarm beside it that every event raises: new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures-each", { name: "ConsoleSigninFailures-each", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn] }); or set eventsToAlarm: 1000 for the policy if only 1000 within five minutes are worth a message.',
        },
        {
            title: "a threshold that is a typo",
            changes: { alarm: { threshold: known(1001) } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants >= 1001 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 1001). | The alarm must be raised by the events that the filter counts. | Set threshold to 1.',
        },
        {
            title: "a threshold of 3 in a period of ten minutes",
            changes: { alarm: { threshold: known(3), periodSeconds: known(600) } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3). | The alarm must be raised by the events that the filter counts. | Keep it for bursts, and add an alarm beside it that every event raises: new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures-each", { name: "ConsoleSigninFailures-each", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn] }); or set eventsToAlarm: 3 for the policy if only 3 within 10 minutes are worth a message.',
        },
        {
            title: "a threshold of 3 in a period of one minute",
            changes: { alarm: { threshold: known(3), periodSeconds: known(60) } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3). | The alarm must be raised by the events that the filter counts. | Set threshold to 1.',
        },
        {
            title: "a threshold of 3 on an average",
            changes: { alarm: { threshold: known(3), statistic: known("Average") } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Average of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3). | The alarm must be raised by the events that the filter counts. | Set statistic to Sum and threshold to 1.',
        },
        {
            title: "a threshold of 3 that silence ends never",
            changes: { alarm: { threshold: known(3), treatMissingData: known("ignore") } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3). | The alarm must be raised by the events that the filter counts. | Set threshold to 1.',
        },
        {
            title: "a threshold of 3 where each event counts 2",
            changes: { alarm: { threshold: known(3) }, filter: { metricValue: known("2") } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 2, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3). | The alarm must be raised by the events that the filter counts. | Keep it for bursts, and add an alarm beside it that every event raises: new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures-each", { name: "ConsoleSigninFailures-each", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 2, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn] }); or set eventsToAlarm: 2 for the policy if only 2 within five minutes are worth a message.',
        },
        {
            title: "a threshold of 5 where 3 failures may pass",
            changes: { alarm: { threshold: known(5) } },
            options: { eventsToAlarm: 3 },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. 3 counted log events make the Sum of a period 3, and the alarm wants >= 5 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 5). | The alarm must be raised by the events that the filter counts. | Keep it for bursts, and add an alarm beside it that every event raises: new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures-each", { name: "ConsoleSigninFailures-each", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 3, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn] }); or set eventsToAlarm: 5 for the policy if only 5 within five minutes are worth a message.',
        },
        {
            title: "a threshold of 3 on a metric of a name that is computed",
            changes: { alarm: { threshold: known(3), metricName: unknown(["filter"]) } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3). | The alarm must be raised by the events that the filter counts. | Keep it for bursts, and add an alarm on the same metric beside it with threshold: 1; or set eventsToAlarm: 3 for the policy if only that many are worth a message.',
        },
        {
            title: "a threshold of 3 on an alarm of a name that is not known",
            changes: { alarm: { threshold: known(3), name: nowhere } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3). | The alarm must be raised by the events that the filter counts. | Keep it for bursts, and add an alarm beside it that every event raises: new aws.cloudwatch.MetricAlarm("failures-each", { name: "failures-each", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn] }); or set eventsToAlarm: 3 for the policy if only 3 within five minutes are worth a message.',
        },
        {
            title: "a period of a day, and time enough",
            changes: { alarm: { periodSeconds: known(86400) } },
            options: { minutesToAlarm: 2000 },
            remarks:
                'ALARM_SLOW_TO_RECOVER alarm: The alarm "failures" stays in ALARM for up to 72 hours after the last event.',
        },
        {
            title: "half a day until it recovers",
            changes: { alarm: { periodSeconds: known(43200) } },
            remarks:
                'ALARM_SLOW_TO_RECOVER alarm: The alarm "failures" stays in ALARM for up to 36 hours after the last event.',
        },
        {
            title: "two days of which one must breach, and time enough",
            changes: {
                alarm: { periodSeconds: known(86400), evaluationPeriods: known(2), datapointsToAlarm: known(1) },
            },
            options: { minutesToAlarm: 3000 },
            remarks:
                'ALARM_SLOW_TO_RECOVER alarm: The alarm "failures" stays in ALARM for up to 97 hours after the last event.',
        },
        { title: "an alarm that says it uses no queries", changes: { alarm: { usesMetricQueries: known(false) } } },
        {
            title: "a threshold of 3, and a treatment of missing data that is not known",
            changes: { alarm: { threshold: known(3), treatMissingData: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting treatMissingData of alarm "failures" is not known yet.',
        },
        {
            title: "a threshold of 3, and a wall clock that is not known",
            changes: { alarm: { threshold: known(3), wallClockZone: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting evaluationWindow of alarm "failures" is not known yet.',
        },
        {
            title: "a threshold of 3 on the number of samples",
            changes: { alarm: { threshold: known(3), statistic: known("SampleCount") } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the SampleCount of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3). | The alarm must be raised by the events that the filter counts. | Set statistic to Sum and threshold to 1.',
        },
        {
            title: "a threshold of 5 where 2 failures of 2 each may pass",
            changes: { alarm: { threshold: known(5) }, filter: { metricValue: known("2") } },
            options: { eventsToAlarm: 2 },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. 2 counted log events make the Sum of a period 4, and the alarm wants >= 5 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 5). | The alarm must be raised by the events that the filter counts. | Keep it for bursts, and add an alarm beside it that every event raises: new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures-each", { name: "ConsoleSigninFailures-each", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 4, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn] }); or set eventsToAlarm: 3 for the policy if only 3 within five minutes are worth a message.',
        },
    ]);
});
