import * as assert from "node:assert/strict";
import { rowOf } from "../../../drills/simulation/runDetails";

const who = { name: "who", fields: ["userIdentity.userName", "userIdentity.arn", "userIdentity.type"] } as const;

const table: readonly [string, object, Record<string, string>][] = [
    ["the first field that is there", { userIdentity: { userName: "bob", arn: "arn" } }, { who: "bob" }],
    ["the next one where the first is missing", { userIdentity: { arn: "arn", type: "Root" } }, { who: "arn" }],
    ["the next one where the first is null", { userIdentity: { userName: null, type: "Root" } }, { who: "Root" }],
    ["a number as text", { userIdentity: { userName: 7 } }, { who: "7" }],
    ["nothing of an object", { userIdentity: { userName: {} } }, {}],
    ["nothing where none is there", { userIdentity: "bob" }, {}],
];

describe("rowOf", () => {
    for (const [what, record, row] of table) {
        it(`shows ${what}`, () => {
            assert.deepEqual(rowOf(JSON.stringify(record), [who]), row);
        });
    }
});
