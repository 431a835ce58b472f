import * as assert from "node:assert/strict";
import { type PolicyStatement, parsePolicyDocument } from "../../../detection/iam/parsePolicyDocument";

const nobody = { isNegated: false, everybody: false, services: [] };
const nothing = { isNegated: false, values: [] };
const blank: PolicyStatement = {
    label: "1",
    effect: "",
    principal: nobody,
    action: nothing,
    resource: nothing,
    conditions: [],
};

describe("parsePolicyDocument", () => {
    for (const text of ["", "{", "[]", "1", "null", '"Statement"', "{}", '[{"Statement":[]}]']) {
        it(`has nothing for ${text}`, () => assert.equal(parsePolicyDocument(text), undefined));
    }

    const lists: readonly (readonly [string, unknown, number])[] = [
        ["null", null, 0],
        ["an empty list", [], 0],
        ["one statement", {}, 1],
        ["two", [{}, {}], 2],
        ["what is no object", ["x", null, 1, []], 0],
    ];
    for (const [title, Statement, count] of lists) {
        it(`finds ${count} statements in ${title}`, () => {
            assert.equal(parsePolicyDocument(JSON.stringify({ Statement }))?.length, count);
        });
    }

    const rows: readonly (readonly [object, Partial<PolicyStatement>])[] = [
        [{}, {}],
        [{ Sid: "Alarms" }, { label: '"Alarms"' }],
        [{ Sid: "" }, { label: "1" }],
        [{ Sid: 5 }, { label: "1" }],
        [{ Effect: "Allow" }, { effect: "Allow" }],
        [{ Effect: ["Allow"] }, { effect: "" }],
        [{ Principal: "*" }, { principal: { ...nobody, everybody: true } }],
        [{ Principal: { AWS: "*" } }, { principal: { ...nobody, everybody: true } }],
        [{ Principal: { AWS: ["111122223333", "*"] } }, { principal: { ...nobody, everybody: true } }],
        [{ Principal: { Service: "a" } }, { principal: { ...nobody, services: ["a"] } }],
        [{ Principal: { Service: ["a", "b"], AWS: "1" } }, { principal: { ...nobody, services: ["a", "b"] } }],
        [{ NotPrincipal: { Service: "a" } }, { principal: { ...nobody, isNegated: true, services: ["a"] } }],
        [{ NotPrincipal: "*" }, { principal: { ...nobody, isNegated: true, everybody: true } }],
        [{ Principal: { Service: "a" }, NotPrincipal: "*" }, { principal: { ...nobody, services: ["a"] } }],
        [{ Action: "sns:Publish" }, { action: { isNegated: false, values: ["sns:Publish"] } }],
        [{ Action: ["a", 1, true, null, {}] }, { action: { isNegated: false, values: ["a", "1", "true"] } }],
        [{ NotAction: "a" }, { action: { isNegated: true, values: ["a"] } }],
        [{ Action: "a", NotAction: "b" }, { action: { isNegated: false, values: ["a"] } }],
        [{ NotResource: ["a"] }, { resource: { isNegated: true, values: ["a"] } }],
        [
            { Condition: { Bool: { a: true, b: ["x", "y"] }, StringEquals: { c: null } } },
            {
                conditions: [
                    { operator: "Bool", key: "a", values: ["true"] },
                    { operator: "Bool", key: "b", values: ["x", "y"] },
                    { operator: "StringEquals", key: "c", values: [] },
                ],
            },
        ],
        [{ Condition: "x" }, {}],
        [{ Condition: { Bool: "x", StringEquals: ["y"] } }, {}],
    ];
    for (const [statement, expected] of rows) {
        it(`reads ${JSON.stringify(statement)}`, () => {
            assert.deepEqual(parsePolicyDocument(JSON.stringify({ Statement: statement })), [
                { ...blank, ...expected },
            ]);
        });
    }

    it("counts the statements without a name", () => {
        const labels = parsePolicyDocument('{"Statement":[{},{"Sid":"a"},{}]}')?.map(({ label }) => label);
        assert.deepEqual(labels, ["1", '"a"', "3"]);
    });
});
