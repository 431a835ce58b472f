import * as assert from "node:assert/strict";
import { compareFilterPatterns, parseFilterPattern } from "../../detection";
import { benchmarkPatterns } from "../detection/pattern/benchmarkPatterns";

describe("the comparison of all patterns of the benchmark's monitoring section with each other", () => {
    const patterns = Object.entries(benchmarkPatterns).map(([row, text]) => ({
        row,
        pattern: parseFilterPattern(text),
    }));

    it("decides every pair with a tenth of the steps that it may take, and finds none equivalent but to itself", () => {
        for (const candidate of patterns) {
            for (const reference of patterns) {
                const { relation } = compareFilterPatterns(candidate.pattern, reference.pattern, {
                    maximumCost: 5000,
                });
                const pair = `${candidate.row} and ${reference.row}`;
                assert.notEqual(relation, "undecided", pair);
                assert.equal(relation === "equivalent", candidate === reference, pair);
            }
        }
    });
});
