import { absent, known, unknown } from "../../../../detection";
import { judges } from "./judgements";

const byClock = { wallClockZone: known("UTC") };
const warmingUp = (minutes: number, lastsToItsEnd: boolean) => ({
    changes: { alarm: { warmUp: known({ minutes, lastsToItsEnd }) } },
});

describe("judgeAlarmTiming", () => {
    judges("alarm", [
        { title: "periods that slide by default", changes: { alarm: { wallClockZone: absent } } },
        { title: "five minutes by the clock", changes: { alarm: byClock } },
        {
            title: "an hour by the clock",
            changes: { alarm: { ...byClock, periodSeconds: known(3600) } },
            remarks:
                'ALARM_WAITS_FOR_CLOCK alarm: The alarm "failures" judges periods of 3600 seconds by the clock of UTC (evaluationWindow), each after its end: it is raised up to 60 minutes after the event. | People should be told within 15 minutes. | Leave evaluationWindow out of the alarm "failures": by default its periods slide with every minute. With it, a period of 300 seconds waits 5 minutes at most.',
        },
        {
            title: "a day by the clock",
            changes: { alarm: { ...byClock, periodSeconds: known(86400) } },
            remarks: [
                'ALARM_WAITS_FOR_CLOCK alarm: The alarm "failures" judges periods of 86400 seconds by the clock of UTC (evaluationWindow), each after its end: it is raised up to 1440 minutes after the event.',
                'ALARM_SLOW_TO_RECOVER alarm: The alarm "failures" stays in ALARM for up to 96 hours after the last event. | What happens meanwhile tells nobody: only a change of state notifies. | Set period: 300 and evaluationPeriods: 1 on the alarm "failures".',
            ],
        },
        {
            title: "an hour by the clock, where there is an hour's time",
            changes: { alarm: { ...byClock, periodSeconds: known(3600) } },
            options: { minutesToAlarm: 60 },
        },
        {
            title: "five minutes by the clock, where they must not be waited for",
            changes: { alarm: byClock },
            options: { minutesToAlarm: 2 },
            remarks:
                'ALARM_WAITS_FOR_CLOCK alarm: The alarm "failures" judges periods of 300 seconds by the clock of UTC (evaluationWindow), each after its end: it is raised up to 5 minutes after the event. | People should be told within 2 minutes. | Leave evaluationWindow out of the alarm "failures": by default its periods slide with every minute. With it, a period of 300 seconds waits 5 minutes at most.',
        },
        {
            title: "fifteen minutes by the clock, which AWS refuses",
            changes: { alarm: { ...byClock, periodSeconds: known(900) } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. The period is 900 seconds, and with a wall clock window CloudWatch takes 60, 300, 3600, 86400, 604800. | The alarm must be raised by the events that the filter counts. | Set the period to 300 seconds.',
        },
        {
            title: "a burst that can be divided",
            changes: { alarm: { ...byClock, threshold: known(3) } },
            options: { eventsToAlarm: 3 },
            remarks:
                'ALARM_SPLITS_BURSTS alarm: The alarm "failures" judges periods of 300 seconds by the clock of UTC (evaluationWindow): of 3 events, some can fall before a boundary and some after it, and neither period has enough. | A burst must raise the alarm at whatever minute it begins. | Leave evaluationWindow out of the alarm "failures": by default its periods slide with every minute.',
        },
        {
            title: "a burst that can be divided, and that silence never ends",
            changes: { alarm: { ...byClock, threshold: known(3), treatMissingData: known("ignore") } },
            options: { eventsToAlarm: 3 },
            findings:
                'ALARM_CANNOT_FIRE_AGAIN alarm: The alarm "failures" does not recover. treatMissingData is ignore, which keeps the state while data is missing, and without a default value the metric has data only when an event is counted. After the first event the alarm stays in ALARM, and every later event is silent. | The alarm must come back when the events stop, so that the next ones notify again. | Set treatMissingData to notBreaching.',
            remarks:
                'ALARM_SPLITS_BURSTS alarm: The alarm "failures" judges periods of 300 seconds by the clock of UTC (evaluationWindow): of 3 events, some can fall before a boundary and some after it, and neither period has enough.',
        },
        {
            title: "a burst in sliding periods",
            changes: { alarm: { threshold: known(3) } },
            options: { eventsToAlarm: 3 },
        },
        {
            title: "a threshold that one event does not reach",
            changes: { alarm: { ...byClock, threshold: known(3) } },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3). | The alarm must be raised by the events that the filter counts. | Set threshold to 1.',
        },
        {
            title: "two days of which one must breach, which is late with or without the clock",
            changes: {
                alarm: {
                    ...byClock,
                    periodSeconds: known(86400),
                    evaluationPeriods: known(2),
                    datapointsToAlarm: known(1),
                },
            },
            findings:
                'ALARM_FIRES_LATE alarm: The alarm "failures" is raised up to 1440 minutes after the event. | It must be raised within 15 minutes. | Set period: 300 and evaluationPeriods: 1 on the alarm "failures", or set minutesToAlarm: 1440 for the policy if that is soon enough.',
            remarks:
                'ALARM_SLOW_TO_RECOVER alarm: The alarm "failures" stays in ALARM for up to 120 hours after the last event.',
        },
        {
            title: "a window that is not known",
            changes: { alarm: { wallClockZone: unknown() } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET alarm: The setting evaluationWindow of alarm "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a warm-up of two days",
            ...warmingUp(2880, true),
            remarks:
                'ALARM_WARMS_UP alarm: The alarm "failures" tells nobody for 48 hours after a deployment that creates or replaces it (warmUpConfiguration). | An alarm that is created is meant to tell people at once. | Leave warmUpConfiguration out of the alarm "failures": a metric that exists only on failures needs none.',
        },
        {
            title: "a warm-up of an hour",
            ...warmingUp(60, true),
            remarks:
                'ALARM_WARMS_UP alarm: The alarm "failures" tells nobody for 1 hour after a deployment that creates or replaces it (warmUpConfiguration).',
        },
        {
            title: "a warm-up of half an hour",
            ...warmingUp(30, true),
            remarks:
                'ALARM_WARMS_UP alarm: The alarm "failures" tells nobody for 30 minutes after a deployment that creates or replaces it (warmUpConfiguration).',
        },
        {
            title: "a warm-up that ends as soon as there is data",
            ...warmingUp(90, false),
            remarks:
                'ALARM_WARMS_UP alarm: The alarm "failures" warms up for 1.5 hours at most after a deployment that creates or replaces it (warmUpConfiguration), until there is data for all its periods.',
        },
        { title: "no warm-up", changes: { alarm: { warmUp: absent } } },
        { title: "a warm-up that is not known", changes: { alarm: { warmUp: unknown() } } },
    ]);
});
