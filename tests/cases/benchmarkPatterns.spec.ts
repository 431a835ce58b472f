import * as assert from "node:assert/strict";
import { compareFilterPatterns, controls, parseFilterPattern } from "../../detection";
import { main as explain } from "../../drills/explain";
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

describe("npm run explain, given a pattern of the benchmark", () => {
    for (const { slug, version, pattern, numbers } of Object.values(controls)) {
        it(`knows that it is the one of ${slug}, and of no other control`, async () => {
            let out = "";
            const terminal = { stdout: { write: (text: string) => (out += text) }, stderr: process.stderr };
            assert.equal(await explain(["--json", pattern], terminal), 0);
            const found = JSON.parse(out).controls.filter(({ verdict }: { verdict: string }) => verdict === "exact");
            assert.deepEqual(
                found.map(({ control, benchmark, number }: Record<string, string>) => [control, benchmark, number]),
                [[slug, version, numbers[version]?.number]],
            );
        });
    }
});
