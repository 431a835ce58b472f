import * as assert from "node:assert/strict";
import { readRawSettings } from "../../../components/monitor/readRawSettings";

describe("readRawSettings", () => {
    const cases: [string, Record<string, string>, Record<string, unknown>][] = [
        ["text", { trailName: "main" }, { trailName: "main" }],
        ["text that looks like something else", { accountAlias: "007" }, { accountAlias: "007" }],
        ["a number", { metricDefaultValue: "0" }, { metricDefaultValue: 0 }],
        ["a word in place of a number", { metricDefaultValue: "zero" }, { metricDefaultValue: "zero" }],
        ["an object", { alarm: '{"period":60}' }, { alarm: { period: 60 } }],
        ["a list in place of an object", { alarm: "[]" }, { alarm: [] }],
        ["broken JSON", { alarm: '{"period"' }, { alarm: '{"period"' }],
        ["a setting that nobody knows", { trial: "{}" }, { trial: "{}" }],
        ["what is empty as left out", { trailName: "", alarm: "{}", metricDefaultValue: "" }, {}],
        ["a setting named like a method", { toString: "x" }, { toString: "x" }],
    ];
    for (const [title, texts, settings] of cases) {
        it(`reads ${title}`, () => {
            assert.deepEqual(readRawSettings(texts), settings);
        });
    }
});
