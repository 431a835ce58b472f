import * as fc from "fast-check";

/**
 * Any character, the odd ones as often as those of ASCII. For `fc.string({ unit })`, whose own unit "binary" takes a
 * second to build a table of all characters in every process.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
    .oneof(
        fc.integer({ min: 0, max: 0x7f }),
        fc.integer({ min: 0x80, max: 0xd7ff }),
        fc.integer({ min: 0xe000, max: 0x10ffff }),
    )
    .map((codePoint) => String.fromCodePoint(codePoint));
