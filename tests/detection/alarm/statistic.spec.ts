import * as assert from "node:assert/strict";
import { readStatistic } from "../../../detection/alarm/statistic";

describe("readStatistic", () => {
    const samples = { sum: 12, sampleCount: 3, minimum: 1, maximum: 8 };
    const between = [1, 8];
    /** The lowest and the highest value that the statistic can have. */
    const read: Readonly<Record<string, readonly number[]>> = {
        SampleCount: [3, 3],
        Average: [4, 4],
        Sum: [12, 12],
        Minimum: [1, 1],
        Maximum: [8, 8],
        p0: [1, 1],
        "p0.0": [1, 1],
        p100: [8, 8],
        p5: between,
        "p99.1234567890": between,
        tm9: between,
        tm99: between,
        "tm99.95": between,
        wm5: between,
        "WM(:95%)": between,
        "WM(5%:)": between,
        "TM(5%:95%)": between,
        "TM(15:150)": between,
        IQM: between,
    };
    for (const [name, values] of Object.entries(read)) {
        it(`reads ${name}`, () => {
            const statistic = readStatistic(name);
            assert.ok(typeof statistic !== "string");
            assert.deepEqual([statistic.lowest(samples), statistic.highest(samples)], values);
        });
    }

    for (const name of ["tc9", "ts99", "tc99.95", "TC(0.005:0.030)", "TS(:1)", "PR(10:)"]) {
        it(`cannot tell ${name}`, () => {
            assert.equal(
                readStatistic(name),
                `The statistic ${name} depends on every single sample, and metrics are stored by the minute.`,
            );
        });
    }

    for (const name of [
        ..."|sum|p|p.5|p5.|p1000|p100.1|p5.12345678901|xp5|p5x|tm|tm100|tm5.|tm5.12345678901|xtm5|tm5x".split("|"),
        ..."TM()|TM(:)|TM(5)|TM(5:5:5)|xTM(5:)|TM(5:)x|xIQM|IQMx".split("|"),
        ..."tc|tc100|tc5.|tc5.12345678901|xtc5|tc5x|TC()|TC(:)|TC(5)|TC(5:5:5)|xTC(5:)|TC(5:)x".split("|"),
    ]) {
        it(`does not know ${JSON.stringify(name)}`, () => {
            assert.equal(readStatistic(name), `The statistic "${name}" does not exist in CloudWatch.`);
        });
    }
});
