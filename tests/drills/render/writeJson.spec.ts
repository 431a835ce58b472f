import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { visibleJson } from "../../../drills/render/visibleText";
import { writeJson } from "../../../drills/render/writeJson";
import { propertyRuns } from "../../propertyRuns";

function written(document: object): string[] {
    const texts: string[] = [];
    writeJson(document, { write: (text) => texts.push(text) });
    return texts;
}

describe("writeJson", () => {
    it("writes what JSON.stringify would, as a terminal may show it", () => {
        const values = fc.option(fc.jsonValue({ maxDepth: 3 }), { nil: undefined });
        const documents = fc.oneof(fc.array(values), fc.dictionary(fc.string(), values));
        fc.assert(
            fc.property(documents, (document) => {
                assert.equal(written(document).join(""), `${visibleJson(JSON.stringify(document, null, 2))}\n`);
            }),
            propertyRuns(60),
        );
    });

    it("writes pieces that do not grow with the document, and few of them", () => {
        const event = { id: "\u{e0001}".repeat(20), who: "alice", what: "wrong password", isRoot: false };
        const document = { counted: Array.from({ length: 2000 }, () => event), uncounted: [{ events: [event] }] };
        const texts = written(document);
        assert.equal(texts.join(""), `${visibleJson(JSON.stringify(document, null, 2))}\n`);
        assert.deepEqual([texts.length > 2, texts.length < 10], [true, true]);
        // A character of the identifier is escaped into twelve.
        assert.ok(Math.max(...texts.map(({ length }) => length)) < 7 * 65_536);
    });
});
