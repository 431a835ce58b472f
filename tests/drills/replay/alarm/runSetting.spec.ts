import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures } from "../../../../detection";
import { alarmStretches } from "../../../../drills/replay/alarm/alarmStretches";
import { runSetting } from "../../../../drills/replay/alarm/runSetting";

const { alarm } = consoleAuthenticationFailures;
const metric = { value: 1 };
const archive = (counted: Iterable<[number, number]>, toMinute = 1000) => ({
    fromMinute: 0,
    toMinute,
    counted: new Map(counted),
    records: new Map<number, number>(),
});

describe("runSetting", () => {
    it("delivers every event with the delay, and says how often and how long the alarm was raised", () => {
        const { timeline, ...run } = runSetting(
            "x",
            alarm,
            metric,
            archive([
                [100, 2],
                [500, 1],
            ]),
            7,
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
        assert.deepEqual([timeline?.fromMinute, timeline?.minutes.map(({ minute }) => minute)], [0, [107, 507]]);
    });

    it("runs the alarm over the end of an archive that is too long", () => {
        const { raised, timeline } = runSetting(
            "x",
            alarm,
            metric,
            archive([
                [100, 1],
                [900, 1],
            ]),
            0,
            300,
        );
        assert.deepEqual([raised, (timeline?.toMinute ?? 0) - (timeline?.fromMinute ?? 0)], [1, 300]);
    });

    it("has no timeline for a statistic that cannot be run", () => {
        const run = runSetting("x", { ...alarm, statistic: "Median" }, metric, archive([[100, 1]]), 0);
        assert.deepEqual([run.timeline, run.raised, run.minutesInAlarm], [undefined, 0, 0]);
    });
});

describe("alarmStretches", () => {
    it("tells when ALARM began and ended", () => {
        const stretches = alarmStretches(runSetting("x", alarm, metric, archive([[100, 1]]), 5));
        assert.deepEqual(
            stretches.map(({ from, to, isOver }) => [from, to, isOver]),
            [[106, 121, true]],
        );
    });

    it("leaves the last one open where the run ends before the alarm", () => {
        const stays = { ...alarm, treatMissingData: "ignore" as const };
        const run = runSetting("x", stays, metric, archive([[100, 1]], 200), 5);
        assert.deepEqual(
            alarmStretches(run).map(({ from, to, isOver }) => [from, to, isOver]),
            [[106, (run.timeline?.toMinute ?? 0) + 1, false]],
        );
    });
});
