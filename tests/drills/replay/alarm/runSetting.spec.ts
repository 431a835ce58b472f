import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures } from "../../../../detection";
import { alarmStretches } from "../../../../drills/replay/alarm/alarmStretches";
import { runSetting } from "../../../../drills/replay/alarm/runSetting";

const { alarm } = consoleAuthenticationFailures;
const setting = { label: "x", alarm, delayMinutes: 5 };
const metric = { value: 1 };
const archive = (counted: Iterable<[number, number]>, toMinute = 1000) => ({
    fromMinute: 0,
    toMinute,
    counted: new Map(counted),
    records: new Map<number, number>(),
});

describe("runSetting", () => {
    it("delivers every event with the delay, and says how often and how long the alarm was raised", () => {
        const { history, ...run } = runSetting(
            { label: "x", alarm, delayMinutes: 7 },
            metric,
            archive([
                [100, 2],
                [500, 1],
            ]),
        );
        assert.deepEqual(run, {
            label: "x",
            alarm,
            delayMinutes: 7,
            raised: 2,
            ended: 2,
            minutesInAlarm: 30,
            firstRaised: 107,
        });
        assert.deepEqual([history?.fromMinute, history?.minutes.map(({ minute }) => minute)], [0, [107, 507]]);
    });

    it("runs the alarm over all of an archive, however long it is", () => {
        const minutes = ["2013-11-14", "2015-01-01", "2026-03-02"].map((day) => Date.parse(`${day}T10:00Z`) / 60_000);
        const [first = 0, , last = 0] = minutes;
        const { raised, ended, minutesInAlarm, history } = runSetting(setting, metric, {
            ...archive(
                minutes.map((minute) => [minute, 1]),
                last,
            ),
            fromMinute: first,
        });
        assert.deepEqual([raised, ended, minutesInAlarm], [3, 3, 45]);
        assert.deepEqual(
            history?.transitions.filter(({ to }) => to === "ALARM").map(({ minute }) => minute - 5),
            minutes,
        );
    });

    it("has no history for a statistic that cannot be run", () => {
        const run = runSetting({ ...setting, alarm: { ...alarm, statistic: "Median" } }, metric, archive([[100, 1]]));
        assert.deepEqual([run.history, run.raised, run.minutesInAlarm], [undefined, 0, 0]);
    });
});

describe("alarmStretches", () => {
    it("tells when ALARM began and ended", () => {
        const stretches = alarmStretches(runSetting(setting, metric, archive([[100, 1]])).history);
        assert.deepEqual(
            stretches.map(({ from, to, isOver }) => [from, to, isOver]),
            [[106, 121, true]],
        );
    });

    it("leaves the last one open where the run ends before the alarm", () => {
        const stays = { ...alarm, treatMissingData: "ignore" as const };
        const run = runSetting({ ...setting, alarm: stays }, metric, archive([[100, 1]], 200));
        assert.deepEqual(
            alarmStretches(run.history).map(({ from, to, isOver }) => [from, to, isOver]),
            [[106, (run.history?.toMinute ?? 0) + 1, false]],
        );
    });

    it("begins with the run where the alarm stands in ALARM already", () => {
        const backwards = { ...alarm, treatMissingData: "breaching" as const };
        const run = runSetting({ label: "x", alarm: backwards, delayMinutes: 0 }, metric, archive([[100, 0]], 200));
        assert.deepEqual(
            alarmStretches(run.history).map(({ from, isOver }) => [from, isOver]),
            [[0, false]],
        );
    });
});
