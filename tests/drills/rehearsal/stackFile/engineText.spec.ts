import * as assert from "node:assert/strict";
import { EngineYamlError, engineText } from "../../../../drills/rehearsal/stackFile/engineText";

describe("engineText", () => {
    const text = "config:\n  a: é\n";
    const read: [what: string, bytes: Buffer, wanted: string][] = [
        ["UTF-8", Buffer.from(text), text],
        ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`), text],
        ["UTF-16, little-endian", Buffer.from(`\uFEFF${text}`, "utf16le"), text],
        ["UTF-16, big-endian", Buffer.from(`\uFEFF${text}`, "utf16le").swap16(), text],
        ["the lines of Windows", Buffer.from(text.replaceAll("\n", "\r\n")), text],
        ["the lines of an old Mac", Buffer.from(text.replaceAll("\n", "\r")), text],
        ["a next line (U+0085)", Buffer.from(text.replaceAll("\n", "\u0085")), text],
        ["tabs and what is not on the first plane", Buffer.from("a:\t😀"), "a:\t😀"],
    ];
    for (const [what, bytes, wanted] of read) {
        it(`reads ${what}`, () => assert.equal(engineText(bytes), wanted));
    }

    const control = "it holds a control character at line 2, which goes in double quotes, as \\x07 for one";
    const separator =
        "it holds a separator of lines or paragraphs (U+2028, U+2029) at line 2, which goes in double quotes, as \\L or \\P";
    const refused: [what: string, bytes: Buffer, message: string][] = [
        ["Latin-1", Buffer.from("a: M\xfcller", "latin1"), "it is not written in UTF-8, in which it must be saved"],
        [
            "half a character of UTF-16",
            Buffer.from("fffe00d8", "hex"),
            "it is not written in UTF-16, in which it must be saved",
        ],
        ...["\0", "\u0007", "\u007f", "\u0090", "\ufffe"].map((character): [string, Buffer, string] => [
            JSON.stringify(character),
            Buffer.from(`a: 1\nb: ${character}`),
            control,
        ]),
        ["a separator of lines", Buffer.from("a: 1\nb: x\u2028y"), separator],
        ["a separator of paragraphs", Buffer.from("a: 1\nb: x\u2029y"), separator],
    ];
    for (const [what, bytes, message] of refused) {
        it(`refuses ${what}`, () => assert.throws(() => engineText(bytes), new EngineYamlError(message)));
    }
});
