import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import {
    type AlarmProblem,
    type AlarmSettings,
    evaluateAlarm,
    type MetricSettings,
    raisesAlarm,
    type WatchedEvents,
} from "../../../detection/alarm";
import { propertyRuns } from "../../propertyRuns";
import { benchmarkAlarm } from "./benchmarkAlarm";

const counting: MetricSettings = { value: 1 };
const zeros: MetricSettings = { value: 1, defaultValue: 0 };

/** A state per minute: O, A or I. */
const band = ({ timeline }: AlarmProblem) => timeline.states.map((state) => state[0]).join("");
const times = (letter: string, count: number) => letter.repeat(count);

describe("raisesAlarm", () => {
    describe("accepts an alarm that does its duty, and says how long it takes", () => {
        const rows: [string, Partial<AlarmSettings>, MetricSettings, number, number, WatchedEvents?][] = [
            // One event keeps ALARM until it leaves the range of 1 + 2 periods of 5 minutes.
            ["the benchmark's", {}, counting, 1, 16],
            ["the benchmark's with zeros, alone in silence as slow as without", {}, zeros, 1, 16],
            ["> 0", { comparisonOperator: "GreaterThanThreshold", threshold: 0 }, counting, 1, 16],
            ["a threshold of a half", { threshold: 0.5 }, counting, 1, 16],
            ["Maximum", { statistic: "Maximum" }, zeros, 1, 16],
            ["Average without zeros", { statistic: "Average" }, counting, 1, 16],
            ["SampleCount without zeros", { statistic: "SampleCount" }, counting, 1, 16],
            ["a percentile without zeros", { statistic: "p90" }, counting, 1, 16],
            ["missing: INSUFFICIENT_DATA ends ALARM as well", { treatMissingData: "missing" }, counting, 1, 16],
            ["missing left out", { treatMissingData: undefined }, zeros, 1, 16],
            ["periods of a minute", { periodSeconds: 60 }, counting, 1, 4],
            ["1 of 12", { evaluationPeriods: 12, datapointsToAlarm: 1 }, counting, 1, 71],
            ["a period of a day", { periodSeconds: 86400 }, counting, 1, 3 * 1440 + 1],
            // Evaluated hourly: up to an hour until ALARM, and to the hour after the event has left 26 + 2 periods.
            ["26 hours", { periodSeconds: 3600, evaluationPeriods: 26, datapointsToAlarm: 1 }, zeros, 60, 29 * 60],
            ["3 in five minutes for three events", { threshold: 3 }, counting, 1, 16, { events: 3 }],
            [
                "2 of 2 with missing data waited for",
                { evaluationPeriods: 2, treatMissingData: "missing" },
                counting,
                6,
                21,
            ],
            ["a metric value of 10", { threshold: 10 }, { value: 10 }, 1, 16],
            ["another filter's zeros", {}, { value: 1, others: [{ name: "other", perOtherEvent: 0 }] }, 1, 16],
            [
                "another filter's rare events, averaged with ones",
                { statistic: "Average" },
                { value: 1, others: [{ name: "other", perRareEvent: 1 }] },
                1,
                16,
            ],
            [
                "a threshold that two filters reach together",
                { threshold: 2 },
                { value: 1, others: [{ name: "other", perCountedEvent: 1 }] },
                1,
                16,
            ],
        ];
        for (const [name, changes, metric, minutesToAlarm, minutesToRecover, watched] of rows) {
            it(name, () => {
                assert.deepEqual(raisesAlarm(benchmarkAlarm(changes), metric, watched), {
                    raises: true,
                    minutesToAlarm,
                    recovers: true,
                    minutesToRecover,
                    silentOtherwise: true,
                    problems: [],
                });
            });
        }
    });

    describe("shows the mistakes that people deploy", () => {
        interface Mistake {
            readonly alarm?: Partial<AlarmSettings>;
            readonly metric?: MetricSettings;
            readonly watched?: WatchedEvents;
            readonly problems: readonly {
                readonly kind: AlarmProblem["kind"];
                readonly worlds: AlarmProblem["worlds"];
                readonly reason: string;
                readonly remedy: string;
                /** States per minute; the event is delivered in minute 5. */
                readonly band: string;
            }[];
            /** What the remedies ask for. */
            readonly corrected: { readonly alarm?: Partial<AlarmSettings>; readonly metric?: MetricSettings };
        }
        const both = ["silence", "steady"] as const;
        const before = " The alarm is in ALARM before the event, so the event changes nothing and nobody is told.";
        const forever = " The alarm never leaves ALARM, and only a change of state notifies.";
        /** An alarm that is in ALARM because of nothing fails in all three ways. */
        const always = (worlds: AlarmProblem["worlds"], reason: string, remedy: string): Mistake["problems"] => [
            { kind: "is not raised", worlds, reason: reason + before, remedy, band: times("A", 21) },
            { kind: "does not recover", worlds, reason: reason + forever, remedy, band: times("A", 21) },
            { kind: "is raised by nothing", worlds, reason, remedy, band: times("A", 21) },
        ];
        const neverRaised = (
            worlds: AlarmProblem["worlds"],
            reason: string,
            remedy: string,
            states = times("O", 21),
        ): Mistake["problems"] => [{ kind: "is not raised", worlds, reason, remedy, band: states }];

        const mistakes: Record<string, Mistake> = {
            "> 1": {
                alarm: { comparisonOperator: "GreaterThanThreshold" },
                problems: neverRaised(
                    both,
                    "One counted log event makes the Sum of a period 1, and the alarm wants > 1 (comparisonOperator GreaterThanThreshold, threshold 1).",
                    "Set comparisonOperator to GreaterThanOrEqualToThreshold.",
                ),
                corrected: { alarm: {} },
            },
            "a threshold of 3": {
                alarm: { threshold: 3 },
                problems: neverRaised(
                    both,
                    "One counted log event makes the Sum of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3).",
                    "Set threshold to 1.",
                ),
                corrected: { alarm: {} },
            },
            "3 in a minute for three events within five": {
                alarm: { threshold: 3, periodSeconds: 60 },
                watched: { events: 3 },
                problems: neverRaised(
                    both,
                    "3 counted log events within 5 minutes can be spread so that a period of 60 seconds holds no more than 1. One counted log event makes the Sum of a period 1, and the alarm wants >= 3.",
                    "Set the period to 300 seconds.",
                    times("O", 13),
                ),
                corrected: { alarm: { threshold: 3 } },
            },
            "3 in five minutes for three events within seven": {
                alarm: { threshold: 3 },
                watched: { events: 3, withinMinutes: 7 },
                problems: neverRaised(
                    both,
                    "3 counted log events within 7 minutes can be spread so that a period of 300 seconds holds no more than 2. 2 counted log events make the Sum of a period 2, and the alarm wants >= 3.",
                    "Set the period to 420 seconds.",
                    times("O", 27),
                ),
                corrected: { alarm: { threshold: 3, periodSeconds: 420 } },
            },
            "Average of three events": {
                alarm: { statistic: "Average", threshold: 3 },
                watched: { events: 3 },
                problems: neverRaised(
                    both,
                    "3 counted log events make the Average of a period 1, and the alarm wants >= 3 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 3).",
                    "Set statistic to Sum.",
                ),
                corrected: { alarm: { threshold: 3 } },
            },
            "Average with zeros published": {
                alarm: { statistic: "Average" },
                metric: zeros,
                problems: neverRaised(
                    ["steady"],
                    "The default value 0 is published for every other log event, and Average mixes it in. One counted log event among 5 others makes the Average of a period 0.167, and the alarm wants >= 1.",
                    "Set statistic to Sum.",
                ),
                corrected: { metric: zeros },
            },
            "Average with the zeros of another filter": {
                alarm: { statistic: "Average" },
                metric: { value: 1, others: [{ name: "ok", perOtherEvent: 0 }] },
                problems: neverRaised(
                    ["steady"],
                    "The ok publishes 0 into the same metric, and Average mixes it in. One counted log event among 5 others makes the Average of a period 0.167, and the alarm wants >= 1.",
                    "Set statistic to Sum.",
                ),
                corrected: { metric: { value: 1, others: [{ name: "ok", perOtherEvent: 0 }] } },
            },
            "Average with the zeros of another filter for rare events": {
                alarm: { statistic: "Average" },
                metric: { value: 1, others: [{ name: "ok", perRareEvent: 0 }] },
                problems: neverRaised(
                    both,
                    "The ok publishes 0 into the same metric, and Average mixes it in. One counted log event among 10 others makes the Average of a period 0.0909, and the alarm wants >= 1.",
                    "Set statistic to Sum.",
                ),
                corrected: { metric: { value: 1, others: [{ name: "ok", perRareEvent: 0 }] } },
            },
            "Average of three events, spread among the zeros of another filter for rare events": {
                alarm: { statistic: "Average", threshold: 0.2 },
                metric: { value: 1, others: [{ name: "ok", perRareEvent: 0 }] },
                watched: { events: 3 },
                problems: neverRaised(
                    both,
                    "The ok publishes 0 into the same metric, and Average mixes it in. 3 counted log events among 50 others make the Average of a period 0.0566, and the alarm wants >= 0.2.",
                    "Set statistic to Sum.",
                    times("O", 25),
                ),
                corrected: {
                    alarm: { threshold: 0.2 },
                    metric: { value: 1, others: [{ name: "ok", perRareEvent: 0 }] },
                },
            },
            "the same by the minute": {
                alarm: { statistic: "Average", threshold: 0.2, periodSeconds: 60 },
                metric: { value: 1, others: [{ name: "ok", perRareEvent: 0 }] },
                watched: { events: 3 },
                problems: neverRaised(
                    both,
                    "The ok publishes 0 into the same metric, and Average mixes it in. One counted log event among 10 others makes the Average of a period 0.0909, and the alarm wants >= 0.2.",
                    "Set statistic to Sum.",
                    times("O", 13),
                ),
                corrected: {
                    alarm: { threshold: 0.2, periodSeconds: 60 },
                    metric: { value: 1, others: [{ name: "ok", perRareEvent: 0 }] },
                },
            },
            "Average with zeros of its own and of another filter": {
                alarm: { statistic: "Average" },
                metric: { value: 1, defaultValue: 0, others: [{ name: "ok", perOtherEvent: 0 }] },
                problems: neverRaised(
                    ["steady"],
                    "The default value 0 is published for every other log event, and Average mixes it in. One counted log event among 5 others makes the Average of a period 0.0909, and the alarm wants >= 1.",
                    "Set statistic to Sum.",
                ),
                corrected: { metric: zeros },
            },
            "Average with the zeros of one of two other filters": {
                alarm: { statistic: "Average" },
                metric: {
                    value: 1,
                    others: [
                        { name: "same", perCountedEvent: 1 },
                        { name: "ok", perOtherEvent: 0 },
                    ],
                },
                problems: neverRaised(
                    ["steady"],
                    "The ok publishes 0 into the same metric, and Average mixes it in. One counted log event among 5 others makes the Average of a period 0.286, and the alarm wants >= 1.",
                    "Set statistic to Sum.",
                ),
                corrected: { metric: { value: 1, others: [{ name: "same", perCountedEvent: 1 }] } },
            },
            "another filter that takes away": {
                metric: { value: 1, others: [{ name: "minus", perOtherEvent: -1 }] },
                problems: neverRaised(
                    ["steady"],
                    "The minus publishes -1 into the same metric, and Sum adds it up. One counted log event among 5 others makes the Sum of a period -4, and the alarm wants >= 1.",
                    "Let the minus publish under another metric name, with an alarm of its own.",
                ),
                corrected: {},
            },
            "another filter that counts every event": {
                metric: { value: 1, others: [{ name: "all", perOtherEvent: 1, perCountedEvent: 1 }] },
                problems: always(
                    ["steady"],
                    "The all publishes 1 into the same metric, for log events of every day. The Sum of a period without a counted log event is 5, and >= 1 holds.",
                    "Let the all publish under another metric name, with an alarm of its own.",
                ),
                corrected: { metric: { value: 1 } },
            },
            "an Average that only a busy trail dilutes": {
                alarm: { statistic: "Average", threshold: 0.1 },
                metric: zeros,
                problems: neverRaised(
                    ["steady"],
                    "The default value 0 is published for every other log event, and Average mixes it in. One counted log event among 500 others makes the Average of a period 0.002, and the alarm wants >= 0.1.",
                    "Set statistic to Sum.",
                ),
                corrected: { alarm: { threshold: 0.1 }, metric: zeros },
            },
            "Minimum with zeros published": {
                alarm: { statistic: "Minimum" },
                metric: zeros,
                problems: neverRaised(
                    ["steady"],
                    "The default value 0 is published for every other log event, and Minimum mixes it in. One counted log event among 5 others makes the Minimum of a period 0, and the alarm wants >= 1.",
                    "Set statistic to Sum.",
                ),
                corrected: { metric: zeros },
            },
            "a percentile with zeros published": {
                alarm: { statistic: "p90" },
                metric: zeros,
                problems: neverRaised(
                    ["steady"],
                    "The default value 0 is published for every other log event, and p90 mixes it in. One counted log event among 5 others makes the p90 of a period 0 or 1, and the alarm wants >= 1.",
                    "Set statistic to Sum.",
                ),
                corrected: { metric: zeros },
            },
            "SampleCount with zeros published": {
                alarm: { statistic: "SampleCount" },
                metric: zeros,
                problems: always(
                    ["steady"],
                    "SampleCount counts the default values too, 1 a minute from other log events. The SampleCount of a period without a counted log event is 5, and >= 1 holds.",
                    "Set statistic to Sum.",
                ),
                corrected: { metric: zeros },
            },
            "a threshold of 0 with zeros published": {
                alarm: { threshold: 0 },
                metric: zeros,
                problems: always(
                    ["steady"],
                    "The threshold is 0, and the metric filter publishes 0 for every other log event. The Sum of a period without a counted log event is 0, and >= 0 holds.",
                    "Set threshold to 1.",
                ),
                corrected: { metric: zeros },
            },
            "a negative threshold": {
                alarm: { threshold: -1, comparisonOperator: "GreaterThanThreshold" },
                metric: zeros,
                problems: always(
                    ["steady"],
                    "The threshold is -1, and the metric filter publishes 0 for every other log event. The Sum of a period without a counted log event is 0, and > -1 holds.",
                    "Set comparisonOperator to GreaterThanOrEqualToThreshold and threshold to 1.",
                ),
                corrected: { metric: zeros },
            },
            "LessThanThreshold without zeros": {
                alarm: { comparisonOperator: "LessThanThreshold" },
                problems: neverRaised(
                    both,
                    "comparisonOperator is LessThanThreshold, which alarms on low values. One counted log event makes the Sum of a period 1, and < 1 does not hold.",
                    "Set comparisonOperator to GreaterThanOrEqualToThreshold.",
                ),
                corrected: {},
            },
            "<= 1, which one event raises and many do not": {
                alarm: { comparisonOperator: "LessThanOrEqualToThreshold" },
                problems: neverRaised(
                    both,
                    "comparisonOperator is LessThanOrEqualToThreshold, which alarms on low values. 1000 counted log events make the Sum of a period 1000, and <= 1 does not hold.",
                    "Set comparisonOperator to GreaterThanOrEqualToThreshold.",
                ),
                corrected: {},
            },
            "< 50, where five events within five minutes raise the alarm and many do not": {
                alarm: { comparisonOperator: "LessThanThreshold", threshold: 50 },
                watched: { events: 5 },
                problems: neverRaised(
                    both,
                    "comparisonOperator is LessThanThreshold, which alarms on low values. 5000 counted log events make the Sum of a period 5000, and < 50 does not hold.",
                    "Set comparisonOperator to GreaterThanOrEqualToThreshold and threshold to 5.",
                ),
                corrected: { alarm: { threshold: 5 } },
            },
            "ignore without zeros": {
                alarm: { treatMissingData: "ignore" },
                problems: [
                    {
                        kind: "does not recover",
                        worlds: both,
                        reason: "treatMissingData is ignore, which keeps the state while data is missing, and without a default value the metric has data only when an event is counted. After the first event the alarm stays in ALARM, and every later event is silent.",
                        remedy: "Set treatMissingData to notBreaching.",
                        band: times("I", 5) + times("A", 16),
                    },
                ],
                corrected: {},
            },
            "ignore with zeros, in silence only": {
                alarm: { treatMissingData: "ignore" },
                metric: zeros,
                problems: [
                    {
                        kind: "does not recover",
                        worlds: ["silence"],
                        reason: "treatMissingData is ignore, which keeps the state while data is missing, and the metric has no data while the trail delivers nothing, default value or not. After the first event the alarm stays in ALARM, and every later event is silent.",
                        remedy: "Set treatMissingData to notBreaching.",
                        band: times("I", 5) + times("A", 16),
                    },
                ],
                corrected: { metric: zeros },
            },
            "breaching without zeros": {
                alarm: { treatMissingData: "breaching" },
                problems: always(
                    both,
                    "treatMissingData is breaching, and without a default value the metric has data only when an event is counted: all other time counts as a breach.",
                    "Set treatMissingData to notBreaching.",
                ),
                corrected: {},
            },
            "breaching with samples that zeros add to": {
                alarm: { statistic: "SampleCount", treatMissingData: "breaching" },
                metric: zeros,
                problems: always(
                    both,
                    "treatMissingData is breaching, and the metric has no data while the trail delivers nothing: a quiet trail counts as a breach.",
                    "Set treatMissingData to notBreaching, and watch for a silent trail with an alarm of its own.",
                ),
                corrected: { metric: zeros },
            },
            "12 of 12": {
                alarm: { evaluationPeriods: 12, datapointsToAlarm: 12 },
                problems: neverRaised(
                    both,
                    "datapointsToAlarm is 12 (as set), so the alarm wants 12 breaching periods out of 12, and the events make one.",
                    "Set datapointsToAlarm to 1.",
                    times("O", 76),
                ),
                corrected: { alarm: { evaluationPeriods: 12, datapointsToAlarm: 1 } },
            },
            "12 periods, all of them by default": {
                alarm: { evaluationPeriods: 12 },
                metric: zeros,
                problems: neverRaised(
                    both,
                    "datapointsToAlarm is 12 (as many as evaluationPeriods, because it is not set), so the alarm wants 12 breaching periods out of 12, and the events make one.",
                    "Set datapointsToAlarm to 1.",
                    times("O", 76),
                ),
                corrected: { alarm: { evaluationPeriods: 12, datapointsToAlarm: 1 }, metric: zeros },
            },
            "a metric value of 0": {
                metric: { value: 0 },
                problems: neverRaised(
                    both,
                    "The metric filter publishes 0 for a counted log event, so nothing that is counted raises the metric.",
                    "Set the metric value to 1.",
                ),
                corrected: {},
            },
            "a metric value of 0 with a threshold that every 0 meets": {
                alarm: { threshold: 0 },
                metric: { value: 0, defaultValue: 0 },
                problems: always(
                    ["steady"],
                    "The threshold is 0, and the metric filter publishes 0 for every other log event. The Sum of a period without a counted log event is 0, and >= 0 holds.",
                    "Set the metric value to 1 and threshold to 1.",
                ),
                corrected: { metric: zeros },
            },
            "a default value that breaches by itself": {
                metric: { value: 1, defaultValue: 1 },
                problems: always(
                    ["steady"],
                    "The metric filter publishes the default value 1 for every other log event. The Sum of a period without a counted log event is 5, and >= 1 holds.",
                    "Set the metric filter's default value to 0, or leave it out.",
                ),
                corrected: { metric: zeros },
            },
            "a default value that breaches by itself, beside another filter": {
                metric: { value: 1, defaultValue: 1, others: [{ name: "all", perOtherEvent: 1 }] },
                problems: always(
                    ["steady"],
                    "The metric filter publishes the default value 1 for every other log event. The Sum of a period without a counted log event is 10, and >= 1 holds.",
                    "Set the metric filter's default value to 0, or leave it out.",
                ),
                corrected: { metric: zeros },
            },
            "a default value of 1 that meets a threshold of 0": {
                alarm: { threshold: 0 },
                metric: { value: 1, defaultValue: 1 },
                problems: always(
                    ["steady"],
                    "The metric filter publishes the default value 1 for every other log event. The Sum of a period without a counted log event is 5, and >= 0 holds.",
                    "Set the metric filter's default value to 0, or leave it out.",
                ),
                corrected: { metric: counting },
            },
            "SampleCount with the zeros of another filter": {
                alarm: { statistic: "SampleCount" },
                metric: { value: 1, others: [{ name: "ok", perOtherEvent: 0 }] },
                problems: always(
                    ["steady"],
                    "The ok publishes 0 into the same metric, for log events of every day. The SampleCount of a period without a counted log event is 5, and >= 1 holds.",
                    "Set statistic to Sum.",
                ),
                corrected: { metric: { value: 1, others: [{ name: "ok", perOtherEvent: 0 }] } },
            },
            "SampleCount with the ones of another filter, beside one of rare events": {
                alarm: { statistic: "SampleCount" },
                metric: {
                    value: 1,
                    others: [
                        { name: "rare", perRareEvent: 0 },
                        { name: "all", perOtherEvent: 1 },
                    ],
                },
                problems: always(
                    ["steady"],
                    "The all publishes 1 into the same metric, for log events of every day. The SampleCount of a period without a counted log event is 5, and >= 1 holds.",
                    "Let the all publish under another metric name, with an alarm of its own.",
                ),
                corrected: { metric: { value: 1, others: [{ name: "rare", perRareEvent: 0 }] } },
            },
            "three events that a boundary of the clock can divide": {
                alarm: { threshold: 3, wallClockZone: "UTC" },
                watched: { events: 3 },
                problems: neverRaised(
                    both,
                    "Periods of 300 seconds follow the clock of UTC (evaluationWindow), and 3 counted log events within 5 minutes can be divided between two of them.",
                    "Leave evaluationWindow out, so that the periods slide.",
                    `IIII${times("O", 27)}`,
                ),
                corrected: { alarm: { threshold: 3 } },
            },
            "two periods by the clock, both of them by default": {
                alarm: { evaluationPeriods: 2, wallClockZone: "UTC" },
                problems: neverRaised(
                    both,
                    "datapointsToAlarm is 2 (as many as evaluationPeriods, because it is not set), so the alarm wants 2 breaching periods out of 2, and the events make one.",
                    "Set datapointsToAlarm to 1.",
                    `IIII${times("O", 27)}`,
                ),
                corrected: { alarm: { evaluationPeriods: 2, datapointsToAlarm: 1, wallClockZone: "UTC" } },
            },
            "a default value below 0": {
                metric: { value: 1, defaultValue: -1 },
                problems: neverRaised(
                    ["steady"],
                    "The default value -1 is published for every other log event, and Sum adds it up. One counted log event among 5 others makes the Sum of a period -4, and the alarm wants >= 1.",
                    "Set the metric filter's default value to 0, or leave it out.",
                ),
                corrected: { metric: zeros },
            },
        };
        for (const [name, { alarm, metric = counting, watched, problems, corrected }] of Object.entries(mistakes)) {
            it(name, () => {
                const verdict = raisesAlarm(benchmarkAlarm(alarm), metric, watched);
                assert.deepEqual(
                    verdict.problems.map((problem) => {
                        const { kind, worlds, reason, remedy } = problem;
                        return { kind, worlds, reason, remedy, band: band(problem) };
                    }),
                    problems,
                );
                const kinds = problems.map(({ kind }) => kind);
                assert.equal(verdict.raises, !kinds.includes("is not raised"));
                assert.equal(verdict.recovers, !kinds.includes("does not recover"));
                assert.equal(verdict.silentOtherwise, !kinds.includes("is raised by nothing"));
            });

            it(`${name}: the remedy helps`, () => {
                const settings = benchmarkAlarm(corrected.alarm);
                assert.deepEqual(raisesAlarm(settings, corrected.metric ?? counting, watched).problems, []);
            });
        }

        it("says how long it takes only where it holds in every situation, and of those in which it can be told", () => {
            const measured = (alarm: Partial<AlarmSettings>, metric: MetricSettings) => {
                const { problems, ...answers } = raisesAlarm(benchmarkAlarm(alarm), metric);
                return answers;
            };
            assert.deepEqual(measured({ threshold: 3 }, counting), {
                raises: false,
                recovers: true,
                silentOtherwise: true,
            });
            assert.deepEqual(measured({ statistic: "Average" }, zeros), {
                raises: false,
                recovers: true,
                minutesToRecover: 16,
                silentOtherwise: true,
            });
            assert.deepEqual(measured({ treatMissingData: "ignore" }, zeros), {
                raises: true,
                minutesToAlarm: 1,
                recovers: false,
                silentOtherwise: true,
            });
        });

        it("breaching with zeros: a silence detector, which is raised by nothing in silence and does its duty otherwise", () => {
            const verdict = raisesAlarm(benchmarkAlarm({ treatMissingData: "breaching" }), zeros);
            const { problems, ...answers } = verdict;
            assert.deepEqual(answers, {
                raises: true,
                minutesToAlarm: 1,
                recovers: true,
                minutesToRecover: 6,
                silentOtherwise: false,
            });
            assert.deepEqual(
                problems.map(({ kind, worlds, reason, remedy }) => ({ kind, worlds, reason, remedy })),
                [
                    {
                        kind: "is raised by nothing",
                        worlds: ["silence"],
                        reason: "treatMissingData is breaching, and the metric has no data while the trail delivers nothing: a quiet trail counts as a breach.",
                        remedy: "Set treatMissingData to notBreaching, and watch for a silent trail with an alarm of its own.",
                    },
                ],
            );
        });

        it("LessThanThreshold with zeros: in ALARM all the time but for the event", () => {
            const verdict = raisesAlarm(benchmarkAlarm({ comparisonOperator: "LessThanThreshold" }), zeros);
            assert.deepEqual(
                verdict.problems.map((problem) => [problem.kind, problem.worlds, band(problem)]),
                [
                    ["is not raised", ["silence", "steady"], times("O", 21)],
                    ["does not recover", ["steady"], "AAAAAOOOOOAAAAAAAAAAA"],
                    ["is raised by nothing", ["steady"], "AAAAAOOOOOAAAAAAAAAAA"],
                ],
            );
        });
    });

    describe("names settings that CloudWatch refuses, all of them", () => {
        const rows: [string, Partial<AlarmSettings>, MetricSettings, number][] = [
            ["a period of 45 seconds", { periodSeconds: 45 }, counting, 1],
            ["a period of 10 seconds, for high-resolution metrics only", { periodSeconds: 10 }, counting, 1],
            ["no periods", { evaluationPeriods: 0 }, counting, 1],
            ["more data points than periods", { datapointsToAlarm: 2 }, counting, 1],
            ["more than a day of short periods", { evaluationPeriods: 289 }, counting, 1],
            ["more than 7 days of long periods", { periodSeconds: 3600, evaluationPeriods: 169 }, counting, 1],
            ["a statistic that does not exist", { statistic: "Median" }, counting, 1],
            ["a metric value that is no number", {}, { value: Number.NaN }, 1],
            ["a default value that is no number", {}, { value: 1, defaultValue: Number.NaN }, 1],
            ["several at once", { periodSeconds: 45, evaluationPeriods: 0 }, { value: Number.NaN }, 3],
        ];
        for (const [name, changes, metric, count] of rows) {
            it(name, () => {
                const verdict = raisesAlarm(benchmarkAlarm(changes), metric);
                assert.deepEqual(
                    [verdict.raises, verdict.recovers, verdict.silentOtherwise, verdict.minutesToAlarm],
                    [false, true, true, undefined],
                );
                assert.equal(verdict.problems.length, count);
                for (const { kind, worlds, timeline } of verdict.problems) {
                    assert.deepEqual(
                        [kind, worlds, timeline.transitions],
                        ["is not raised", ["silence", "steady"], []],
                    );
                }
            });
        }
    });

    it("says what is wrong with the values of a metric, in no situation at all", () => {
        const refused = (reason: string, remedy: string): AlarmProblem => ({
            kind: "is not raised",
            reason,
            remedy,
            worlds: ["silence", "steady"],
            eventMinutes: [],
            timeline: {
                fromMinute: 0,
                toMinute: 0,
                minutes: [],
                initialState: "INSUFFICIENT_DATA",
                states: ["INSUFFICIENT_DATA"],
                transitions: [],
            },
        });
        const metric = { value: Number.NaN, defaultValue: Number.POSITIVE_INFINITY };
        assert.deepEqual(raisesAlarm(benchmarkAlarm(), metric).problems, [
            refused("The metric value is NaN, and only a number can be counted.", "Set the metric value to 1."),
            refused("The default value is Infinity, and CloudWatch takes a number.", "Leave the default value out."),
        ]);
    });

    it("says that an alarm which is evaluated once an hour can miss a burst", () => {
        const hourly = { periodSeconds: 3600, evaluationPeriods: 26, datapointsToAlarm: 1, threshold: 3 };
        const [problem, ...more] = raisesAlarm(benchmarkAlarm(hourly), counting, { events: 3 }).problems;
        assert.deepEqual(more, []);
        assert.equal(
            problem?.reason,
            "26 periods of 3600 seconds are longer than a day together, so the alarm is evaluated once an hour, and 3 " +
                "counted log events within 5 minutes can be divided between two periods.",
        );
        assert.equal(problem?.remedy, "Set evaluationPeriods to 1.");
        const followed = benchmarkAlarm({ ...hourly, evaluationPeriods: 1 });
        assert.deepEqual(raisesAlarm(followed, counting, { events: 3 }).problems, []);
    });

    it("refuses to watch for a fraction of an event", () => {
        assert.throws(() => raisesAlarm(benchmarkAlarm(), counting, { events: 0 }), {
            name: "RangeError",
            message: "events is 0, and it is a whole number, at least 1.",
        });
        assert.throws(() => raisesAlarm(benchmarkAlarm(), counting, { withinMinutes: 2.5 }), {
            name: "RangeError",
            message: "withinMinutes is 2.5, and it is a whole number, at least 1.",
        });
    });

    const settings: fc.Arbitrary<[AlarmSettings, MetricSettings, WatchedEvents]> = fc.tuple(
        fc.record({
            statistic: fc.constantFrom(
                "SampleCount",
                "Average",
                "Sum",
                "Minimum",
                "Maximum",
                "p50",
                "p100",
                "tc90",
                "",
            ),
            periodSeconds: fc.constantFrom(0, 10, 60, 90, 300, 420, 3600),
            evaluationPeriods: fc.integer({ min: 0, max: 14 }),
            datapointsToAlarm: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
            threshold: fc.constantFrom(-1, 0, 0.01, 1, 2, 50, Number.NaN),
            comparisonOperator: fc.constantFrom(
                "GreaterThanThreshold",
                "GreaterThanOrEqualToThreshold",
                "LessThanThreshold",
                "LessThanOrEqualToThreshold",
            ),
            treatMissingData: fc.constantFrom("missing", "ignore", "breaching", "notBreaching", undefined),
        }),
        fc.record({
            value: fc.constantFrom(-1, 0, 1, 2),
            defaultValue: fc.constantFrom(undefined, undefined, 0, 0, 1, -1),
        }),
        fc.record({ events: fc.integer({ min: 1, max: 4 }), withinMinutes: fc.integer({ min: 1, max: 6 }) }),
    ) as fc.Arbitrary<[AlarmSettings, MetricSettings, WatchedEvents]>;

    it("never throws, explains every no, and proves it with a time line that evaluates to itself", () => {
        fc.assert(
            fc.property(settings, ([alarm, metric, watched]) => {
                const { raises, recovers, silentOtherwise, problems, ...minutes } = raisesAlarm(alarm, metric, watched);
                const kinds = new Set(problems.map(({ kind }) => kind));
                assert.equal(kinds.has("is not raised"), !raises);
                assert.equal(kinds.has("does not recover"), !recovers);
                assert.equal(kinds.has("is raised by nothing"), !silentOtherwise);
                assert.equal(minutes.minutesToAlarm !== undefined, raises);
                for (const { kind, worlds, reason, remedy, timeline, eventMinutes } of problems) {
                    assert.ok(worlds.length > 0);
                    assert.match(reason, /^\S.*\.$/);
                    assert.match(remedy, /^(Set|Leave) .*\.$/);
                    const [firstEvent] = eventMinutes;
                    if (firstEvent === undefined) {
                        continue;
                    }
                    const again = evaluateAlarm(alarm, timeline.minutes, { ...timeline, undecidedPeriods: "fine" });
                    assert.deepEqual(again.states, timeline.states);
                    const startsInAlarm = timeline.states[firstEvent - 1] === "ALARM";
                    if (kind === "is raised by nothing") {
                        assert.ok(startsInAlarm);
                    } else if (kind === "does not recover") {
                        assert.equal(timeline.states.at(-1), "ALARM");
                    } else if (!startsInAlarm) {
                        assert.ok(!timeline.states.includes("ALARM"));
                    }
                }
            }),
            propertyRuns(50),
        );
    });

    it("gives remedies that, followed one after another, end in an alarm that does its duty", () => {
        fc.assert(
            fc.property(settings, ([alarm, metric, watched]) => {
                let followed = { ...alarm, ...metric };
                for (let steps = 0; steps < 12; steps++) {
                    const [problem] = raisesAlarm(followed, followed, watched).problems;
                    if (problem === undefined) {
                        return;
                    }
                    followed = follow(problem.remedy, followed);
                }
                assert.deepEqual(raisesAlarm(followed, followed, watched).problems, []);
            }),
            propertyRuns(50),
        );
    });
});

type Settings = AlarmSettings & MetricSettings;

/** The settings after a person has done what a remedy says. */
function follow(remedy: string, settings: Settings): Settings {
    const changed = { ...settings, ...Object.fromEntries(changesOf(remedy)) } as Settings;
    assert.notDeepEqual(changed, settings, remedy);
    return changed;
}

/** Setting and value of each change that a remedy asks for. */
const changesOf = (remedy: string): [string, unknown][] =>
    remedy
        .replace(/, (or|and|which) .*$/, ".")
        .slice(0, -1)
        .split(/^Set | and /)
        .filter((change) => change !== "")
        .map((change) => {
            const [, left = ""] = /^Leave (?:the )?(.+) out$/.exec(change) ?? [];
            const [, set = "", value = ""] = /^(?:the )?(.+) to "?(\S+?)"?(?: seconds)?$/.exec(change) ?? [];
            const setting = settingNames[left || set] ?? (left || set);
            assert.ok(setting !== "", `The remedy "${remedy}" is not understood.`);
            return [setting, left ? undefined : Number.isNaN(Number(value)) ? value : Number(value)];
        });

const settingNames: Record<string, string> = {
    "metric value": "value",
    "default value": "defaultValue",
    "metric filter's default value": "defaultValue",
    period: "periodSeconds",
};
