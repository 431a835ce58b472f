import * as assert from "node:assert/strict";
import { pathPart, pathText } from "../../../components/settings/pathText";

describe("pathText", () => {
    it("names a setting as people write it", () => {
        assert.equal(pathText(["alarm", "okActions", 0]), "alarm.okActions[0]");
        assert.equal(
            pathText(["subscriptions", "https://example.com/0a1b"]),
            'subscriptions."https://example.com/••••"',
        );
    });
});

describe("pathPart", () => {
    const table: [name: string, part: string][] = [
        ["on-call_1", "on-call_1"],
        ["Data lake", "Data lake"],
        ["", '""'],
        ["https://example.com/0a1b", '"https://example.com/••••"'],
        ["a.b", '"a.b"'],
    ];
    for (const [name, part] of table) {
        it(`writes ${name || "an empty name"} as ${part}`, () => {
            assert.equal(pathPart(name), part);
        });
    }
});
