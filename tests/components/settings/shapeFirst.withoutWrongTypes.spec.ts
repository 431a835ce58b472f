import * as assert from "node:assert/strict";
import { z } from "zod";
import { withoutWrongTypes } from "../../../components/settings/shapeFirst";
import { undecided } from "../../../components/settings/undecided";

describe("withoutWrongTypes", () => {
    it("puts later in the place of what has the wrong type, and lets be what is unknown", () => {
        const shape = z.strictObject({ name: z.string(), ages: z.array(z.number()) });
        const given = { name: "x", ages: [1, "2"], colour: "red" };
        const issues = shape.safeParse(given).error?.issues ?? [];
        assert.deepEqual(withoutWrongTypes(given, issues), { name: "x", ages: [1, undecided], colour: "red" });
    });
});
