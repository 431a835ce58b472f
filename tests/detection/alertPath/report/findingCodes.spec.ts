import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { findingCodes, findingUrl } from "../../../../detection";

const textsIn = (folder: string): readonly string[] =>
    readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));

describe("findingCodes", () => {
    it("have a heading each on the page that explains them", () => {
        assert.equal(
            findingUrl("TRAIL_OUTSIDE"),
            "https://github.com/foundations-monitor/foundations-monitor/blob/main/docs/findings.md#trail_outside",
        );
    });

    it("has no code that no table states", () => {
        const tables = ["judging", "tracing"]
            .flatMap((folder) => textsIn(path.join(__dirname, "..", folder)))
            .filter((text) => text.includes("judges("));
        const stated = new Set(
            tables.flatMap((text) => text.match(/(?<=["'`](?:[a-z ]+: )?)[A-Z_]{5,}(?= \S+: .* \| .* \| )/g) ?? []),
        );
        // Of what no resource of AWS shows, the pack alone speaks.
        const ofPack = readFileSync(path.join(__dirname, "../../../policy-pack/rules/violations.spec.ts"), "utf8");
        for (const [, code = ""] of ofPack.matchAll(/ \[([A-Z_]{5,})\]["']/g)) {
            stated.add(code);
        }
        assert.deepEqual(
            Object.keys(findingCodes).filter((code) => !stated.has(code)),
            [],
        );
    });
});
