import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { regexMachine } from "../../../../detection/pattern/comparison/regexMachine";
import { compileRegex } from "../../../../detection/pattern/regex/compileRegex";
import { propertyRuns } from "../../../propertyRuns";

const atoms = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "\\d", "\\w", "\\x61", "\\.", "-", "^", "$");
const quantifiers = fc.constantFrom("", "", "?", "*", "+", "{2}", "{1,2}", "{,1}", "{2,}", "*?");
const rows = fc
    .tuple(
        fc.constantFrom("", "^"),
        fc.array(
            fc.tuple(atoms, quantifiers).map(([atom, quantifier]) => atom + ("^$".includes(atom) ? "" : quantifier)),
            { minLength: 1, maxLength: 4 },
        ),
        fc.constantFrom("", "$"),
    )
    .map(([start, items, end]) => start + items.join("") + end);
const regexes = fc.array(rows, { minLength: 1, maxLength: 3 }).map((all) => all.join("|"));
const texts = fc.string({ unit: fc.constantFrom("a", "b", "1", ".", "-", "\n", " "), maxLength: 6 });

describe("regexMachine", () => {
    it("agrees with the evaluator on any text", () => {
        fc.assert(
            fc.property(regexes, texts, (source, text) => {
                const machine = regexMachine(source);
                assert.ok(machine, `${source} is not read`);
                const end = [...text].reduce((state, character) => machine.next(state, character), machine.start);
                const matches = compileRegex({ source })(text);
                assert.equal(machine.accepts(end), matches);
                assert.ok(!(machine.isHopeless(end) && matches) && !(machine.isAssured(end) && !matches));
            }),
            propertyRuns(200),
        );
    });

    it("leaves a regex of a thousand steps alone", () => {
        assert.equal(regexMachine("a{1000}"), undefined);
    });
});
