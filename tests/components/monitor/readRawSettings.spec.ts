import * as assert from "node:assert/strict";
import { readRawSettings } from "../../../components/monitor/readRawSettings";

describe("readRawSettings", () => {
    const cases: [string, Record<string, string>, Record<string, unknown>][] = [
        ["text", { trailName: "main" }, { trailName: "main" }],
        ["text that looks like something else", { accountAlias: "007" }, { accountAlias: "007" }],
        ["a number", { metricDefaultValue: "0" }, { metricDefaultValue: 0 }],
        ["a word in place of a number", { metricDefaultValue: "zero" }, { metricDefaultValue: "zero" }],
        ["an object", { controls: '{"period":60}' }, { controls: { period: 60 } }],
        ["a list in place of an object", { controls: "[]" }, { controls: [] }],
        ["broken JSON", { controls: '{"period"' }, { controls: '{"period"' }],
        ["a setting that nobody knows", { trial: "{}" }, { trial: "{}" }],
        ["what is empty as left out", { trailName: "", controls: "{}", metricDefaultValue: "" }, {}],
        ["a setting named like a method", { toString: "x" }, { toString: "x" }],
    ];
    for (const [title, texts, settings] of cases) {
        it(`reads ${title}`, () => {
            assert.deepEqual(readRawSettings(texts), settings);
        });
    }
});
