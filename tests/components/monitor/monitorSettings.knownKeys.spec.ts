import * as assert from "node:assert/strict";
import { z } from "zod";
import { knownKeys } from "../../../components/monitor/monitorSettings";

const shape = z.strictObject({
    name: z.string().optional(),
    alarm: z.strictObject({ threshold: z.number().optional(), actions: z.array(z.string()).optional() }).optional(),
    details: z.preprocess((given) => (given === true ? {} : given), z.strictObject({ index: z.boolean() }).optional()),
    people: z.record(z.string(), z.strictObject({ mail: z.strictObject({ address: z.string() }) })).optional(),
});

describe("knownKeys", () => {
    const paths: [PropertyKey[], string[]][] = [
        [[], ["name", "alarm", "details", "people"]],
        [["alarm"], ["threshold", "actions"]],
        [["people", "anybody"], ["mail"]],
        [["people", "anybody", "mail"], ["address"]],
        [["details"], ["index"]],
        [["people"], []],
        [["name"], []],
        [["alarm", "actions"], []],
        [["unheard", "of"], []],
    ];
    for (const [path, keys] of paths) {
        it(`knows ${keys.join(", ") || "no keys"} at ${path.join(".") || "the top"}`, () => {
            assert.deepEqual(knownKeys(shape, path), keys);
        });
    }
});
