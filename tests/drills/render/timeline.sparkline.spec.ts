import * as assert from "node:assert/strict";
import { sparkline } from "../../../drills/render/timeline";

describe("sparkline", () => {
    const cases: readonly [string, (number | undefined)[], string][] = [
        ["tells nothing from zero", [undefined, 0, 1], "·▁█"],
        ["draws the largest value highest", [1, 2, 4], "▃▅█"],
        ["lifts every value above zero off the ground", [0, 1, 1000], "▁▂█"],
        ["draws zeros alone flat", [0, 0], "▁▁"],
        ["draws values below zero as zero", [-5, 5], "▁█"],
        ["draws nothing of nothing", [], ""],
    ];
    for (const [behaviour, values, drawn] of cases) {
        it(behaviour, () => {
            assert.equal(sparkline(values).join(""), drawn);
        });
    }
});
