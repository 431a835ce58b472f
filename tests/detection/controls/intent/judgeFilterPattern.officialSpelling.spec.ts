import * as assert from "node:assert/strict";
import { type BenchmarkVersion, consoleAuthenticationFailures, type Spelling } from "../../../../detection";
import { officialSpelling } from "../../../../detection/controls/intent/judgeFilterPattern";

const spelling = (id: string, pattern: string, ...versions: BenchmarkVersion[]): Spelling => ({
    id,
    versions,
    pattern,
    source: "this table",
});
const spellings = [
    spelling("older", "{ $.a = 1 }", "4.0"),
    spelling("newer", "{$.a = 1}", "5.0"),
    spelling("newer, with a blank", "{ $.a =1}", "5.0"),
    spelling("no version's", "{  $.a = 1 }"),
    spelling("a text", '{ $.a = "x y" }', "5.0"),
] as const;

describe("officialSpelling", () => {
    const rows: readonly (readonly [text: string, version: BenchmarkVersion, id: string | undefined])[] = [
        ["{ $.a =1}", "5.0", "newer, with a blank"],
        ["{$.a = 1}", "5.0", "newer"],
        ["{ $.a = 1 }", "5.0", "newer"],
        ["{$.a=1}", "5.0", "newer"],
        ["{\n$.a\t= 1 }", "4.0", "older"],
        ["{  $.a = 1 }", "1.2", "no version's"],
        ["{ $.a =1}", "1.2", "newer, with a blank"],
        ["{$.a=1}", "1.2", "older"],
        ['{$.a="x y"}', "5.0", "a text"],
        ['{ $.a = "xy" }', "5.0", undefined],
        ['{ $.a = "x  y" }', "5.0", undefined],
        ["{ $.a = 2 }", "5.0", undefined],
    ];
    for (const [text, version, id] of rows) {
        it(`finds ${id ?? "none"} for ${JSON.stringify(text)} at ${version}`, () => {
            const control = { ...consoleAuthenticationFailures, spellings, version };
            assert.equal(officialSpelling(text, control)?.id, id);
        });
    }
});
