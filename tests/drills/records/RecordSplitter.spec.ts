import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { RecordSplitter } from "../../../drills/records/RecordSplitter";
import { anyCharacter } from "../../anyCharacter";
import { propertyRuns } from "../../propertyRuns";

interface Split {
    readonly objects: string[];
    readonly texts: string[];
    readonly strays: string[];
    readonly isCutShort: boolean;
}

/** Splits a text that comes in pieces of a size, in bytes. */
function split(text: string | Buffer, pieceSize = 1 << 20): Split {
    const objects: string[] = [];
    const strays: string[] = [];
    const texts: string[] = [];
    let isCutShort = false;
    const splitter = new RecordSplitter({
        object: (bytes, start, end) => objects.push(bytes.toString("utf8", start, end)),
        text: (each) => texts.push(each),
        stray: (bytes, start) => strays.push(bytes.toString("utf8", start, start + 5)),
        cutShort: () => {
            isCutShort = true;
        },
    });
    const bytes = Buffer.from(text);
    for (let start = 0; start < bytes.length; start += pieceSize) {
        splitter.push(bytes.subarray(start, start + pieceSize));
    }
    splitter.end();
    return { objects, texts, strays, isCutShort };
}

const one = '{"eventTime":"2026-03-02T09:01:00Z","eventName":"A","x":{"y":["}","\\"{"]}}';
const two = '{"eventTime":"2026-03-02T09:02:00Z","eventName":"B\\\\"}';

describe("RecordSplitter", () => {
    const forms: [string, string][] = [
        ["a Records file", `{"Records":[${one},${two}]}`],
        ["a Records file with line breaks and blanks", `{ "Records" : [\n  ${one} ,\r\n\t${two}\n] }\n`],
        [
            "a Records file with other members",
            `{"a":[1,{"b":2}],"Records":[${one},${two}],"z":{"Records":[{"no":1}]},"y":7}`,
        ],
        ["an array", `[${one},${two}]`],
        ["JSON lines", `${one}\n${two}\n`],
        ["JSON lines from Windows, with a byte order mark", `\uFEFF${one}\r\n\r\n${two}`],
        ["objects in a row", `${one}${two}`],
        ["an export of CloudWatch Logs", `2026-03-02T09:06:11.123Z ${one}\n2026-03-02T09:07:00Z ${two}\n`],
        ["a Records file on each line", `{"Records":[${one}]}\n{"Records":[${two}]}`],
        ["empty Records files between others", `{"Records":[]}{"Records":[${one}]}{"Records":[]}{"Records":[${two}]}`],
        ["the answer of filter-log-events", `{"events":[${one},${two}],"searchedLogStreams":[]}`],
        ["what a subscription delivers", `{"messageType":"DATA_MESSAGE","logEvents":[${one},${two}]}`],
    ];
    for (const [form, text] of forms) {
        it(`takes ${form} apart, whatever the pieces in which it comes`, () => {
            for (const pieceSize of [1, 7, 1 << 20]) {
                assert.deepEqual(split(text, pieceSize), {
                    objects: [one, two],
                    texts: [],
                    strays: [],
                    isCutShort: false,
                });
            }
        });
    }

    it("finds in random records what JSON.parse finds, in any form and in any pieces", () => {
        const record = fc
            .dictionary(fc.string({ unit: anyCharacter, maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 })
            // Objects that themselves look like a file of records are tested above.
            .filter((each) => !["Records", "events", "logEvents"].some((name) => Object.hasOwn(each, name)));
        const form = fc.constantFrom<(records: readonly string[]) => string>(
            (records) => `{"Records":[${records.join(",")}]}`,
            (records) => records.join("\n"),
            (records) => `[ ${records.join(" , ")} ]`,
            (records) => records.map((each) => `2026-03-02T09:06:11.123Z ${each}`).join("\n"),
        );
        fc.assert(
            fc.property(
                fc.array(record, { maxLength: 5 }),
                form,
                fc.integer({ min: 1, max: 40 }),
                (records, write, size) => {
                    const { objects, strays, isCutShort } = split(
                        write(records.map((each) => JSON.stringify(each))),
                        size,
                    );
                    assert.deepEqual(
                        objects.map((each) => JSON.parse(each)),
                        JSON.parse(JSON.stringify(records)),
                    );
                    assert.deepEqual({ strays, isCutShort }, { strays: [], isCutShort: false });
                },
            ),
            propertyRuns(80),
        );
    });

    const cut: [string, string, string[]][] = [
        ["in a record", `{"Records":[${one},${two.slice(0, 20)}`, [one]],
        ["in a string", `{"Records":[${one},{"eventName":"A`, [one]],
        ["behind a comma", `{"Records":[${one},`, [one]],
        ["before the end of the list", `{"Records":[${one}`, [one]],
        ["before the end of the file's object", `{"Records":[${one}]`, [one]],
        ["in the last of JSON lines", `${one}\n${two.slice(0, -3)}`, [one]],
    ];
    for (const [where, text, objects] of cut) {
        it(`says that a text ends ${where}, and keeps the records before`, () => {
            for (const pieceSize of [3, 1 << 20]) {
                assert.deepEqual(split(text, pieceSize), { objects, texts: [], strays: [], isCutShort: true });
            }
        });
    }

    it("goes on behind a line that was cut off", () => {
        const { objects, strays } = split(`${one}\n${two.slice(0, -9)}\n${two}\n`);
        assert.deepEqual([objects, strays.length], [[one, two], 1]);
    });

    it("takes lines of text for strays, one each", () => {
        assert.deepEqual(split(`2 123456789012 eni-0 REJECT\nanother\n${one}\n`), {
            objects: [one],
            texts: [],
            strays: ["2 123", "anoth"],
            isCutShort: false,
        });
    });

    it("takes what stands among records and is no object for a stray", () => {
        assert.deepEqual(split(`[${one},null,"text",[1],7,${two}]`), {
            objects: [one, two],
            texts: ["text"],
            strays: ["null,", "1],7,", '7,{"e'],
            isCutShort: false,
        });
    });

    it("takes a value larger than any record for one stray, and goes on with the line behind it", () => {
        const large = `{"a":"${"x".repeat(22 * 1024 * 1024)}"}`;
        assert.deepEqual(split(`${one}\n${large}\n2026-03-02T09:06:11.123Z ${two}\n`, 5_000_001), {
            objects: [one, two],
            texts: [],
            strays: ['{"a":'],
            isCutShort: false,
        });
    });

    it("does not wait for the end of a value larger than any record", () => {
        const { objects, strays } = split(`{"a":"${"x".repeat(17 * 1024 * 1024)}`, 4 << 20);
        assert.deepEqual([objects, strays[0]], [[], '{"a":']);
    });
});
