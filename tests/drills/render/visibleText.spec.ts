import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { inkFor } from "../../../drills/render/ink";
import { textWidth, visibleJson, visibleLines, visibleText } from "../../../drills/render/visibleText";
import { anyCharacter } from "../../anyCharacter";

/** What a terminal obeys, or what makes a text look like another. */
const dangerous = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe("visibleText", () => {
    const cases: [string, string][] = [
        ["Zoë 高橋 👍", "Zoë 高橋 👍"],
        ["\x1b[31mroot\x1b[0m", "\\u{1b}[31mroot\\u{1b}[0m"],
        ["\u009b2J", "\\u{9b}2J"],
        ["a\r\nb\tc", "a\\u{d}\\u{a}b\\u{9}c"],
        ["\u202Etoor", "\\u{202e}toor"],
        ["a\u200Bb\u2028c", "a\\u{200b}b\\u{2028}c"],
        ["half \ud800", "half \\u{d800}"],
    ];
    for (const [text, shown] of cases) {
        it(`shows ${JSON.stringify(text)} as ${shown}`, () => {
            assert.equal(visibleText(text), shown);
        });
    }

    const cuts: readonly [text: string, longest: number, shown: string][] = [
        ["abc", 3, "abc"],
        ["abcd", 3, "ab…"],
        ["漢字", 4, "漢字"],
        ["漢字", 3, "漢…"],
        ["漢字漢", 4, "漢…"],
        ["ae\u0301x", 3, "ae\u0301x"],
        ["ae\u0301xy", 3, "ae\u0301…"],
        ["😀😀", 3, "😀…"],
    ];
    for (const [text, longest, shown] of cuts) {
        it(`shows ${JSON.stringify(text)} in ${longest} columns as ${shown}`, () => {
            assert.equal(visibleText(text, longest), shown);
        });
    }

    it("leaves nothing that a terminal obeys", () => {
        fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => !dangerous.test(visibleText(text))));
    });
});

describe("visibleLines", () => {
    const cases: [text: string, coloured: string, plain: string][] = [
        ["a\nb", "a\nb", "a\nb"],
        ["\u202etoor\t", "\\u{202e}toor\\u{9}", "\\u{202e}toor\\u{9}"],
        [
            "\u001b[31m\u001b[1mlost\u001b[22m\u001b[39m",
            "\u001b[31m\u001b[1mlost\u001b[22m\u001b[39m",
            "\\u{1b}[31m\\u{1b}[1mlost\\u{1b}[22m\\u{1b}[39m",
        ],
        ["👨\u200d👩 a\u200db", "👨\u200d👩 a\\u{200d}b", "👨\u200d👩 a\\u{200d}b"],
        // Hides what follows, moves the cursor, and names a window.
        ["\u001b[8mx", "\\u{1b}[8mx", "\\u{1b}[8mx"],
        ["\u001b[2Jx", "\\u{1b}[2Jx", "\\u{1b}[2Jx"],
        ["\u001b]0;x\u0007", "\\u{1b}]0;x\\u{7}", "\\u{1b}]0;x\\u{7}"],
    ];
    for (const [text, coloured, plain] of cases) {
        it(`prints ${JSON.stringify(text)} as ${JSON.stringify(plain)} where there are no colours`, () => {
            assert.deepEqual([visibleLines(text, true), visibleLines(text, false)], [coloured, plain]);
        });
    }

    it("leaves every colour that a report is printed in", () => {
        const ink = inkFor({ isTTY: true }, {});
        for (const colour of [ink.bold, ink.dim, ink.red, ink.green, ink.yellow, ink.cyan]) {
            assert.equal(visibleLines(colour("told"), true), colour("told"));
        }
    });

    it("leaves nothing that a terminal obeys but line breaks, and what joins pictures", () => {
        fc.assert(
            fc.property(fc.string({ unit: anyCharacter }), (text) => {
                assert.ok(!dangerous.test(visibleLines(text, false).replace(/[\n\u200d]/g, "")));
            }),
        );
    });
});

describe("visibleJson", () => {
    it("keeps the meaning and leaves nothing that a terminal obeys but line breaks", () => {
        fc.assert(
            fc.property(fc.jsonValue({ stringUnit: anyCharacter }), (value) => {
                const json = visibleJson(JSON.stringify({ value }, null, 2));
                assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify({ value })));
                assert.ok(!dangerous.test(json.replaceAll("\n", "")));
            }),
        );
    });
});

const texts: readonly (readonly [string, number])[] = [
    ["", 0],
    ["arn:aws:sns", 11],
    ["…", 1],
    ["漢字", 4],
    ["😀", 2],
    ["e\u0301", 1],
    ["\u001b[31mlost\u001b[0m", 4],
];

describe("textWidth", () => {
    for (const [text, columns] of texts) {
        it(`of ${JSON.stringify(text)} is ${columns}`, () => {
            assert.equal(textWidth(text), columns);
        });
    }
});
