import * as assert from "node:assert/strict";
import { lastKept, textsOfMember } from "../../../../detection/pattern/matching/textsOfMember";

describe("textsOfMember", () => {
    const rows: readonly (readonly [what: string, message: string, texts: readonly string[]])[] = [
        ["a member", '{"eventName":"ConsoleLogin"}', ["ConsoleLogin"]],
        ["blanks around the colon", '{"eventName" \n:\t"ConsoleLogin"}', ["ConsoleLogin"]],
        [
            "every member of the name, wherever it stands",
            '{"eventName":"a","b":[{"eventName":"c"}],"eventName":"d"}',
            ["a", "c", "d"],
        ],
        ["an empty text", '{"eventName":""}', [""]],
        ["no value that is no text", '{"eventName":1,"a":{"eventName":["b"],"c":{"eventName":null}}}', []],
        ["no text of this spelling that is a value", '{"a":"eventName","b":"c"}', []],
        ["no member whose name only ends so", '{"theeventName":"a","Name":"b","even":"c"}', []],
        ["no member in a text", String.raw`{"a":"{\"eventName\":\"b\"}"}`, []],
    ];
    for (const [what, message, texts] of rows) {
        it(`finds ${what}`, () => {
            assert.deepEqual(textsOfMember("eventName")(message), texts);
        });
    }

    it("finds members whose name has no capital letter, or begins with one", () => {
        const message = '{"type":"a","Type":"b"}';
        assert.deepEqual([textsOfMember("type")(message), textsOfMember("Type")(message)], [["a"], ["b"]]);
    });
});

describe("lastKept", () => {
    it("asks once for one message, and anew for another", () => {
        const asked: string[] = [];
        const ask = lastKept((message) => asked.push(message));
        assert.deepEqual([ask("a"), ask("a"), ask("b"), ask("a"), ask("a")], [1, 1, 2, 3, 3]);
        assert.deepEqual(asked, ["a", "b", "a"]);
    });
});
