import * as assert from "node:assert/strict";
import type { AlarmState } from "../../../detection";
import { plainInk } from "../../../drills/render/ink";
import { stateBand } from "../../../drills/render/stateBand";

const repeated = (state: AlarmState, times: number): AlarmState[] => Array(times).fill(state);

describe("stateBand", () => {
    const cases: readonly [string, AlarmState[], number, string][] = [
        ["names a long stretch of ALARM", [...repeated("OK", 2), ...repeated("ALARM", 9), "OK"], 1, "──▐█ALARM█▌─"],
        ["fills a stretch that is too short for its name", ["OK", ...repeated("ALARM", 6)], 1, "─██████"],
        ["gives every state the same number of columns", ["OK", "ALARM", "ALARM", "ALARM", "ALARM"], 2, "──▐ALARM█▌"],
        ["tells no data from OK", ["INSUFFICIENT_DATA", "OK"], 3, "┄┄┄───"],
        ["draws nothing of nothing", [], 1, ""],
    ];
    for (const [behaviour, states, columnsEach, drawn] of cases) {
        it(behaviour, () => {
            assert.equal(stateBand(states, columnsEach, plainInk), drawn);
        });
    }
});
