import * as assert from "node:assert/strict";
import { runRemarks } from "../../../../drills/replay/alarm/runRemarks";
import { runSetting } from "../../../../drills/replay/alarm/runSetting";
import { benchmarkPath } from "../../../../drills/replay/stack/replayedPath";

const { alarm, metric } = benchmarkPath();
const nine = Date.UTC(2026, 2, 2, 9) / 60_000;
const archive = { fromMinute: nine, toMinute: nine + 600, counted: new Map([[nine, 1]]), records: new Map() };

describe("runRemarks", () => {
    it("says from when on the alarm is run, where the archive is longer than a run can be", () => {
        const run = runSetting("short", alarm, metric, archive, 5, 60);
        assert.deepEqual(runRemarks(run, archive), [
            "The alarm is run from 2026-03-02 18:22 on: the archive begins at 2026-03-02 09:00, which is longer ago than a run can be long.",
        ]);
    });

    it("says nothing of a run over the whole archive", () => {
        assert.deepEqual(runRemarks(runSetting("whole", alarm, metric, archive, 5), archive), []);
    });
});
