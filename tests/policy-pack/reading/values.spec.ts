import * as assert from "node:assert/strict";
import { absent, known, unknown } from "../../../detection";
import {
    count,
    flag,
    json,
    knownTexts,
    number,
    text,
    textMap,
    textOrEmpty,
    texts,
} from "../../../policy-pack/reading/values";
import { unknownList, unknownObject, unknownText } from "../stackResource";

const from = ["urn:a"];
const circle: Record<string, unknown> = {};
circle.self = circle;

/** As programs record it. */
const secret = (value: unknown) => ({ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value });

const map = (value: { value: unknown; from: string[] }) => textMap(value, "name", "value");

/** Reader, what it reads, what it makes of it. */
const table: [(property: { value: unknown; from: string[] }) => unknown, unknown, unknown][] = [
    [text, "a", known("a")],
    [text, 1, known("1")],
    [text, "", absent],
    [textOrEmpty, "", known("")],
    [text, true, unknown(from)],
    [text, {}, unknown(from)],
    [text, ["a"], unknown(from)],
    [number, 300, known(300)],
    [number, 0, known(0)],
    [number, "0.5", known(0.5)],
    [number, "", absent],
    [flag, "", absent],
    [texts, "", known([])],
    [texts, ["", "a"], known([known("a")])],
    [number, "many", unknown(from)],
    [number, "Infinity", unknown(from)],
    [number, Number.NaN, unknown(from)],
    [number, true, unknown(from)],
    [number, [1], unknown(from)],
    [count, 0, absent],
    [count, "2", known(2)],
    [flag, false, known(false)],
    [flag, "true", known(true)],
    [flag, "false", known(false)],
    [flag, "yes", unknown(from)],
    [flag, 1, unknown(from)],
    [json, '{"a":1}', known('{"a":1}')],
    [json, { a: [1] }, known('{"a":[1]}')],
    [json, { a: [secret("b")], c: null }, known('{"a":["b"],"c":null}')],
    [json, "", absent],
    [json, { a: unknownText }, unknown(from)],
    [json, circle, unknown(from)],
    [json, true, unknown(from)],
    [texts, ["a", unknownText, null, 7, {}], known([known("a"), unknown(from), known("7"), unknown(from)])],
    [texts, [], known([])],
    [texts, "a", known([known("a")])],
    [texts, "a, b", known([known("a"), known("b")])],
    [texts, unknownList, unknown(from)],
    [knownTexts, ["a", "b"], known(["a", "b"])],
    [knownTexts, ["a", unknownText], unknown(from)],
    [knownTexts, unknownList, unknown(from)],
    [map, { a: "b", c: 1 }, known({ a: "b", c: "1" })],
    [map, {}, known({})],
    [map, { a: secret("b") }, known({ a: "b" })],
    [map, { a: {} }, unknown(from)],
    [map, { a: unknownText }, unknown(from)],
    [map, "text", unknown(from)],
    [map, [{ name: "a", value: "b" }], known({ a: "b" })],
    [map, [{ name: "a", value: unknownText }], unknown(from)],
    [map, ["a"], unknown(from)],
];

describe("policy-pack/reading/values", () => {
    for (const [read, value, expected] of table) {
        const shown = value === circle ? "an object that contains itself" : JSON.stringify(value);
        it(`${read.name} reads ${shown} as ${JSON.stringify(expected)}`, () => {
            assert.deepEqual(read({ value, from }), expected);
        });
    }

    for (const read of [text, textOrEmpty, number, count, flag, json, texts, knownTexts, map]) {
        it(`${read.name} tells unknown from absent`, () => {
            for (const stand of [unknownText, unknownList, unknownObject, "[secret]"]) {
                assert.deepEqual(read({ value: stand, from }), unknown(from));
            }
            assert.deepEqual(read({ value: undefined, from }), absent);
        });
    }
});
