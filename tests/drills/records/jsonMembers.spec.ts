import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { jsonMembers } from "../../../drills/records/jsonMembers";
import { propertyRuns } from "../../propertyRuns";

describe("jsonMembers", () => {
    it("gives the elements of an array as they are written, with their place", () => {
        assert.deepEqual(jsonMembers(' [ 1.0 , "a,]" ,\n{"b":[2,3]} ]'), [
            { text: "1.0", position: 3 },
            { text: '"a,]"', position: 9 },
            { text: '{"b":[2,3]}', position: 17 },
        ]);
    });

    it("gives the members of an object with their names, unescaped", () => {
        assert.deepEqual(jsonMembers('{"a":{"x":1},"\\u0062" : [ ] }'), [
            { name: "a", text: '{"x":1}', position: 5 },
            { name: "b", text: "[ ]", position: 24 },
        ]);
    });

    it("gives nothing for an empty array or object", () => {
        assert.deepEqual(jsonMembers("[ ]"), []);
        assert.deepEqual(jsonMembers("{}"), []);
    });

    it("takes any JSON apart into texts that read as its parts", () => {
        const written = fc.tuple(
            fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())),
            fc.constantFrom(undefined, 1, "\t"),
        );
        fc.assert(
            fc.property(written, ([value, indent]) => {
                const text = JSON.stringify(value, null, indent);
                const members = jsonMembers(text);
                const parts = members.map((member) => JSON.parse(member.text));
                assert.deepEqual(parts, Object.values(JSON.parse(text)));
                assert.deepEqual(
                    members.map((member) => member.name),
                    Array.isArray(value) ? value.map(() => undefined) : Object.keys(JSON.parse(text)),
                );
                for (const member of members) {
                    assert.equal(text.slice(member.position, member.position + member.text.length), member.text);
                }
            }),
            propertyRuns(200),
        );
    });
});
