import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { rankNumbers } from "../../../../detection/pattern/matching/rankNumbers";
import { propertyRuns } from "../../../propertyRuns";
import { jsonMessages } from "../arbitraries";

describe("ranking the numbers of a JSON text", () => {
    it("replaces each by its rank and keeps how it was spelled", () => {
        assert.deepEqual(rankNumbers('{"a":1.0,"b":[-2E+3,"4"],"5":{"c":0}}'), {
            json: '{"a":0,"b":[1,"4"],"5":{"c":2}}',
            digits: ["1.0", "-2E+3", "0"],
        });
    });

    it("leaves strings alone, whatever they hold", () => {
        const text = '{"a 1":"\\"2\\\\","b\\\\":"3"}';
        assert.deepEqual(rankNumbers(text), { json: text, digits: [] });
    });

    it("keeps everything but the numbers, and every number", () => {
        fc.assert(
            fc.property(jsonMessages, (message) => {
                const { json, digits } = rankNumbers(message);
                const restored = JSON.parse(json, (_, value) =>
                    typeof value === "number" ? Number(digits[value]) : value,
                );
                assert.deepEqual(
                    restored,
                    JSON.parse(message, (_, value) => value),
                );
            }),
            propertyRuns(300),
        );
    });
});
