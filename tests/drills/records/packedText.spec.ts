import * as assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { isPacked, packedTextsIn, unpackText } from "../../../drills/records/packedText";
import { recordsInObject } from "../../../drills/records/recordsWithin";
import { apiCall } from "../replay/records";

const record = apiCall("2026-03-02T09:03:00Z");
const members = record.slice(1);
const base64 = (text: string | Buffer): string => Buffer.from(text).toString("base64");

const blanks = ["", " ", "\n", "\r\n", "\t", "  ", "\n\t", "\r\n    ", "\t ", " \n"];
const fronts = ["", "\uFEFF", "\n", " ", "\r\n", "\t", "  ", "\n\n", "\uFEFF\n"];
const jsons = [
    ...blanks.flatMap((blank) => [
        `{${blank}${members}`,
        `[${blank}${record}]`,
        `[${blank}${JSON.stringify(record)}]`,
        `[[${blank}${record}]]`,
    ]),
    ...fronts.map((front) => front + record),
];

describe("packedText", () => {
    for (const json of jsons) {
        it(`knows ${JSON.stringify(json.slice(0, 9))} in base64, on a line of its own, in another one and as a member`, () => {
            for (const packed of [base64(json), Buffer.from(json).toString("base64url")]) {
                assert.equal(isPacked(packed), true);
                assert.deepEqual(unpackText(packed), Buffer.from(json));
                assert.deepEqual(packedTextsIn(`level=info data=${packed} more`), [packed]);
                const found = recordsInObject(Buffer.from(JSON.stringify({ deep: [{ data: packed }] })));
                const texts = found.map(({ bytes, start, end }) => JSON.parse(bytes.toString("utf8", start, end)));
                assert.deepEqual(texts, [JSON.parse(record)]);
            }
        });
    }

    it("unpacks what was compressed with gzip first", () => {
        assert.deepEqual(unpackText(base64(gzipSync(record))), Buffer.from(record));
    });

    it("reads what PHP writes: a backslash in front of every slash", () => {
        const slashes = base64(record.replace('"eventID":"x"', `"eventID":"${"?>".repeat(40)}"`));
        assert.match(slashes, /\//);
        const json = `{"data":"${slashes.replaceAll("/", "\\/")}"}`;
        assert.equal(recordsInObject(Buffer.from(json)).length, 1);
    });

    const others: [string, string | Buffer][] = [
        ["a sentence", "Nothing happened, and nobody was told of it at all, as it should be."],
        ["a picture", Buffer.from("89504e470d0a1a0a0000000d4948445200000010000000100806000000", "hex")],
        ["a number", "123456789012345678901234567890123456789012345678901234567890"],
        ["the name of a member", '"eventName": "ConsoleLogin", "errorMessage": "Failed authentication"'],
    ];
    for (const [what, content] of others) {
        it(`does not unpack ${what}`, () => {
            const packed = base64(content);
            assert.deepEqual([isPacked(packed), unpackText(packed), packedTextsIn(packed)], [false, undefined, []]);
        });
    }
});
