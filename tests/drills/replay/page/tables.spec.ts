import * as assert from "node:assert/strict";
import { longTable, table } from "../../../../drills/replay/page/tables";

describe("table", () => {
    it("breaks long cells into lines, whatever stands in them, and puts numbers to the right", () => {
        const { html } = table(
            ["user", { head: "count", isNumber: true }],
            [
                ["<b>", 1],
                ["x".repeat(32), 2],
            ],
        );
        assert.deepEqual(html.match(/<t[dh](?: [^>]*)?>[^<]*/g), [
            '<th scope="col">user',
            '<th scope="col" class="number">count',
            "<td>&lt;b&gt;",
            '<td class="number">1',
            `<td class="long">${"x".repeat(32)}`,
            '<td class="number">2',
        ]);
    });
});

describe("longTable", () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => [index]);

    it("folds more than 15 rows away", () => {
        assert.deepEqual(
            [15, 16].map((count) => longTable(["n"], rows(count)).html.includes("<summary>All 16</summary>")),
            [false, true],
        );
    });

    it("says that it shows the first thousand rows", () => {
        const { html } = longTable(["n"], rows(1001));
        assert.deepEqual(
            [html.match(/<td>/g)?.length, html.includes("The first 1000 of 1,001; --json has all")],
            [1000, true],
        );
    });
});
