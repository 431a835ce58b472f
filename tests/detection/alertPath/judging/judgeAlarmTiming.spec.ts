import * as assert from "node:assert/strict";
import {
    type Alarm,
    absent,
    consoleAuthenticationFailures,
    known,
    type TraceOptions,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import { compliantDeployment } from "../compliantDeployment";

function trace(alarm: Partial<Alarm>, options: TraceOptions = {}) {
    const { outcome, findings, remarks } = traceAlertPath(
        compliantDeployment({ alarm }),
        consoleAuthenticationFailures,
        options,
    );
    return { outcome, codes: [...findings, ...remarks].map(({ code }) => code), first: [...findings, ...remarks][0] };
}
const byClock = { wallClockZone: known("UTC") };

describe("judgeAlarmTiming", () => {
    const windows: readonly (readonly [string, Partial<Alarm>, TraceOptions, string, readonly string[]])[] = [
        ["sliding by default", { wallClockZone: absent }, {}, "told", []],
        ["five minutes by the clock", byClock, {}, "told", []],
        ["an hour by the clock", { ...byClock, periodSeconds: known(3600) }, {}, "told", ["ALARM_WAITS_FOR_CLOCK"]],
        [
            "a day by the clock",
            { ...byClock, periodSeconds: known(86400) },
            {},
            "told",
            ["ALARM_WAITS_FOR_CLOCK", "ALARM_SLOW_TO_RECOVER"],
        ],
        [
            "five minutes by the clock, where they must not be waited for",
            byClock,
            { minutesToAlarm: 2 },
            "told",
            ["ALARM_WAITS_FOR_CLOCK"],
        ],
        [
            "fifteen minutes by the clock, which AWS refuses",
            { ...byClock, periodSeconds: known(900) },
            {},
            "lost",
            ["ALARM_CANNOT_FIRE"],
        ],
        [
            "a burst that can be divided",
            { ...byClock, threshold: known(3) },
            { eventsToAlarm: 3 },
            "told",
            ["ALARM_SPLITS_BURSTS"],
        ],
        ["a burst in sliding periods", { threshold: known(3) }, { eventsToAlarm: 3 }, "told", []],
        [
            "a threshold that one event does not reach",
            { ...byClock, threshold: known(3) },
            {},
            "lost",
            ["ALARM_CANNOT_FIRE"],
        ],
        ["a window that is not known", { wallClockZone: unknown() }, {}, "cannot tell yet", ["NOT_KNOWN_YET"]],
    ];
    for (const [title, alarm, options, outcome, codes] of windows) {
        it(`says ${outcome} of ${title}`, () => {
            const report = trace(alarm, options);
            assert.deepEqual([report.outcome, report.codes], [outcome, codes]);
        });
    }

    it("says how long a period by the clock waits", () => {
        const { first } = trace({ ...byClock, periodSeconds: known(3600) });
        assert.equal(
            first?.observed,
            'The alarm "failures" judges periods of 3600 seconds by the clock of UTC (evaluationWindow), each after its end: it is raised up to 60 minutes after the event.',
        );
    });

    const warmUps: readonly (readonly [Alarm["warmUp"], RegExp | undefined])[] = [
        [known({ minutes: 2880, lastsToItsEnd: true }), /tells nobody for 48 hours after a deployment/],
        [known({ minutes: 30, lastsToItsEnd: true }), /tells nobody for 30 minutes after a deployment/],
        [known({ minutes: 90, lastsToItsEnd: false }), /warms up for 1\.5 hours at most/],
        [absent, undefined],
        [unknown(), undefined],
    ];
    for (const [warmUp, observed] of warmUps) {
        it(`remarks ${observed ?? "nothing"}`, () => {
            const { outcome, codes, first } = trace({ ...(warmUp && { warmUp }) });
            assert.equal(outcome, "told");
            assert.deepEqual(codes, observed === undefined ? [] : ["ALARM_WARMS_UP"]);
            assert.match(first?.observed ?? "", observed ?? /^$/);
        });
    }
});
