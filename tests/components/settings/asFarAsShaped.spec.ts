import * as assert from "node:assert/strict";
import { z } from "zod";
import { asFarAsShaped } from "../../../components/settings/asFarAsShaped";
import { later } from "../../../components/settings/later";

describe("asFarAsShaped", () => {
    it("puts later in the place of what has the wrong type, and lets be what is unknown", () => {
        const shape = z.strictObject({ name: z.string(), ages: z.array(z.number()) });
        const given = { name: "x", ages: [1, "2"], colour: "red" };
        const issues = shape.safeParse(given).error?.issues ?? [];
        assert.deepEqual(asFarAsShaped(given, issues), { name: "x", ages: [1, later], colour: "red" });
    });
});
