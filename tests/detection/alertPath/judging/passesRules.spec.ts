import * as assert from "node:assert/strict";
import type { MessageValue } from "../../../../detection/alertPath/judging/alarmMessage";
import { passesRules } from "../../../../detection/alertPath/judging/passesRules";
import type { Answer } from "../../../../detection/iam";

const values = {
    text: { kind: "text", text: ["1"] },
    number: { kind: "number", value: 1 },
    nothing: { kind: "null" },
    list: { kind: "list", items: [] },
    full: { kind: "list", items: [{ kind: "number", value: 1 }] },
    object: { kind: "object", fields: new Map([["inner", { kind: "number", value: 1 }]]) },
    anything: { kind: "anything" },
    perhaps: { kind: "anything", mayBeEmpty: true },
    missing: undefined,
} satisfies Record<string, MessageValue | undefined>;

describe("passesRules", () => {
    const rows: readonly (readonly [keyof typeof values, readonly unknown[], Answer])[] = [
        ["text", [1], "no"],
        ["text", [null], "no"],
        ["text", [{ numeric: ["=", 1] }], "no"],
        ["text", [{ prefix: 1 }], "no"],
        ["text", [{ suffix: { other: "1" } }], "no"],
        ["text", [{ wildcard: 1 }], "no"],
        ["text", [{ "equals-ignore-case": 1 }], "no"],
        ["text", [{ suffix: "2" }], "no"],
        ["text", [{ unheard: "1" }], "cannot tell"],
        ["text", [{ unheard: "1" }, "1"], "yes"],
        ["number", [2], "no"],
        ["number", ["1"], "no"],
        ["number", [{ prefix: "1" }], "no"],
        ["number", [{ wildcard: "*" }], "no"],
        ["number", [{ "equals-ignore-case": "1" }], "no"],
        ["number", [{ numeric: ["=", 1] }], "yes"],
        ["number", [{ numeric: ["=", 2] }], "no"],
        ["number", [{ numeric: ["<", 2] }], "yes"],
        ["number", [{ numeric: ["<", 1] }], "no"],
        ["number", [{ numeric: ["<=", 0] }], "no"],
        ["number", [{ numeric: ["<=", 1] }], "yes"],
        ["number", [{ numeric: [">=", 1] }], "yes"],
        ["number", [{ numeric: [">=", 2] }], "no"],
        ["number", [{ numeric: ["="] }], "cannot tell"],
        ["number", [{ numeric: ["=", "1"] }], "cannot tell"],
        ["nothing", [null], "yes"],
        ["nothing", ["null"], "no"],
        ["nothing", [{ exists: true }], "no"],
        ["nothing", [{ exists: false }], "cannot tell"],
        ["list", ["a"], "cannot tell"],
        ["list", [{ exists: true }], "no"],
        ["list", [{ exists: false }], "cannot tell"],
        ["full", [{ exists: true }], "yes"],
        ["full", [{ exists: false }], "no"],
        ["object", [{ exists: true }], "cannot tell"],
        ["object", [1], "cannot tell"],
        ["anything", ["a"], "cannot tell"],
        ["anything", [{ exists: true }], "yes"],
        ["perhaps", [{ exists: true }], "cannot tell"],
        ["perhaps", [{ exists: false }], "cannot tell"],
        ["missing", [{ exists: true }], "no"],
        ["missing", [{ exists: false }], "yes"],
        ["missing", [null], "no"],
        ["text", [], "no"],
    ];
    for (const [kind, rules, answer] of rows) {
        it(`answers ${answer} to ${JSON.stringify(rules)} for a value of the kind ${kind}`, () => {
            assert.equal(passesRules(rules, values[kind]), answer);
        });
    }
});
