import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FilterPatternError, matchesEvent, parseFilterPattern } from "../../../detection/pattern";
import { extractedValues } from "./extractedValues";

interface Vector {
    readonly id: string;
    readonly pattern: string;
    readonly event: string | null;
    readonly expected: "match" | "nomatch" | "invalid";
    readonly note: string;
}

const path = join(__dirname, "../../data/filter-pattern-vectors.json");
const vectors: readonly Vector[] = JSON.parse(readFileSync(path, "utf8"));
const extracted = /extractedValues: (\{.*?\})/;

/** Every example that AWS's pages print, with the outcome that they print. */
describe("filter patterns that AWS documents", () => {
    it("are all here", () => {
        assert.equal(vectors.length, 130);
    });

    for (const { id, pattern, event, expected, note } of vectors) {
        it(`${id}: ${note}`, () => {
            if (expected === "invalid") {
                assert.throws(() => parseFilterPattern(pattern), FilterPatternError);
                return;
            }
            assert.ok(event !== null);
            const parsed = parseFilterPattern(pattern);
            assert.equal(matchesEvent(parsed, event), expected === "match");
            const values = extracted.exec(note)?.[1];
            if (values !== undefined) {
                assert.ok(parsed.kind === "delimited");
                assert.deepEqual(extractedValues(parsed, event), JSON.parse(values));
            }
        });
    }
});
