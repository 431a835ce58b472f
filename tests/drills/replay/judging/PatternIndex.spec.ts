import * as assert from "node:assert/strict";
import { controls, matchesEvent, parseFilterPattern } from "../../../../detection";
import { PatternIndex } from "../../../../drills/replay/judging/PatternIndex";

describe("PatternIndex", () => {
    const all = Object.values(controls);
    const patterns = all
        .flatMap(({ pattern, companions }) => [pattern, ...companions.map((companion) => companion.pattern)])
        .map(parseFilterPattern);
    const index = new PatternIndex(patterns);
    const samples = all.flatMap((control) => control.samples);

    it("leaves out no pattern that counts a record, and most of the others", () => {
        let left = 0;
        for (const { message, name } of samples) {
            const candidates = index.candidates(message);
            left += candidates.length;
            const counting = patterns.flatMap((pattern, each) => (matchesEvent(pattern, message) ? [each] : []));
            assert.deepEqual(
                counting.filter((each) => !candidates.includes(each)),
                [],
                name,
            );
        }
        assert.ok(left < (samples.length * patterns.length) / 5, `${left} of ${samples.length * patterns.length}`);
    });

    it("takes every pattern where a name can be spelled with escapes", () => {
        assert.equal(index.candidates('{"event\\u004eame":"ConsoleLogin"}').length, patterns.length);
    });
});
