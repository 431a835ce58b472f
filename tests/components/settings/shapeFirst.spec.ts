import * as assert from "node:assert/strict";
import { z } from "zod";
import { shapeFirst } from "../../../components/settings/shapeFirst";
import { undecided } from "../../../components/settings/undecided";

const shape = z.strictObject({ name: z.string(), people: z.record(z.string(), z.strictObject({ age: z.number() })) });
const check = shapeFirst<unknown>(shape, (given) => [
    JSON.stringify(given, (_, value) => (value === undecided ? "later" : value)),
]);

describe("shapeFirst", () => {
    it("tells what is of the wrong type, and checks the rest as if that were still to come", () => {
        assert.deepEqual(check({ name: 5, people: { a: null, b: { age: 1 } } }), [
            "name is the number 5; it must be text. Put it in quotes.",
            "people.a is empty; it must be an object with named settings. Correct it.",
            '{"name":"later","people":{"a":"later","b":{"age":1}}}',
        ]);
    });

    it("lets be what is decided later, and what it does not know", () => {
        const given = { name: undecided, people: { a: { age: undecided } }, colour: "red" };
        assert.deepEqual(check(given), ['{"name":"later","people":{"a":{"age":"later"}},"colour":"red"}']);
    });

    it("names the place of the settings", () => {
        const placed = shapeFirst<unknown>(shape, () => [], "severities.page.");
        assert.deepEqual(placed({ name: "x" }), [
            "severities.page.people is missing; it must be an object with named entries. Add it.",
        ]);
    });
});
