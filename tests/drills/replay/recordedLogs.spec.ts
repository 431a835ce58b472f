import * as assert from "node:assert/strict";
import { join } from "node:path";
import { Readable } from "node:stream";
import { plainInk } from "../../../drills/render/ink";
import { chartData } from "../../../drills/replay/page/chartData";
import { replayLines } from "../../../drills/replay/render/replayLines";
import type { Replayed } from "../../../drills/replay/replayed";
import { replayLogs } from "../../../drills/replay/replayLogs";
import { benchmarkPath } from "../../../drills/replay/stack/replayedPath";

const logs = join(__dirname, "../../data/logs");

const replay = (name: string): Promise<Replayed> =>
    replayLogs({
        paths: [join(logs, name)],
        alertPaths: [benchmarkPath()],
        delayMinutes: 5,
        whatIf: [],
        stdin: Readable.from([]),
    });

/** What a replay finds, briefly; `drawn` are the events of the chart. */
async function figures(name: string) {
    const { archive, controls } = await replay(name);
    const [{ counted, uncounted, runs }] = controls;
    const drawn = chartData(controls[0])?.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    return {
        records: archive.records,
        counted: counted.length,
        raised: runs[0].raised,
        drawn,
        uncounted: Object.fromEntries(uncounted.map(({ companion, sightings }) => [companion.slug, sightings.length])),
    };
}

describe("logs that were read wrongly once", () => {
    const rows: [name: string, Awaited<ReturnType<typeof figures>>][] = [
        ["attack-at-the-end.jsonl", { records: 100, counted: 100, raised: 61, drawn: 100, uncounted: {} }],
        ["last-events-at-the-end-of-the-archive.jsonl", { records: 3, counted: 3, raised: 2, drawn: 3, uncounted: {} }],
        ["odd-names.jsonl", { records: 3, counted: 3, raised: 3, drawn: 3, uncounted: {} }],
        ["same-eventid-different-users.jsonl", { records: 3, counted: 2, raised: 1, drawn: 2, uncounted: {} }],
        [
            "panther-placeholder-ids.jsonl",
            {
                records: 4,
                counted: 0,
                raised: 0,
                drawn: 0,
                uncounted: { "other-failed-sign-in": 2, "alert-path-changed": 1, "alert-path-change-refused": 1 },
            },
        ],
        [
            "sign-in-failure-shapes.jsonl",
            {
                records: 16,
                counted: 2,
                raised: 2,
                drawn: 2,
                uncounted: {
                    "other-failed-sign-in": 1,
                    "identity-center-failure": 1,
                    "external-idp-failure": 1,
                    "password-recovery": 1,
                    "other-sign-in-error": 7,
                },
            },
        ],
        [
            "tamper.jsonl",
            {
                records: 4,
                counted: 0,
                raised: 0,
                drawn: 0,
                uncounted: { "alert-path-changed": 1, "alert-path-change-refused": 1 },
            },
        ],
        ["archive-of-twelve-years.jsonl", { records: 3, counted: 3, raised: 3, drawn: 3, uncounted: {} }],
    ];
    for (const [name, wanted] of rows) {
        it(`gives the figures of ${name}`, async () => {
            assert.deepEqual(await figures(name), wanted);
        });
    }

    it("draws the last twenty minutes of an attack at the end of an archive", async () => {
        const { controls } = await replay("attack-at-the-end.jsonl");
        const { times = [], counts = [], each } = chartData(controls[0]) ?? {};
        const last = counts.length - 2;
        assert.deepEqual([counts[last], each], [40, "6 hours"]);
        assert.ok((times[last + 1] ?? 0) >= Date.UTC(2026, 2, 31, 12, 21) / 1000);
    });

    it("puts the reason of a damaged file below a path of any length", async () => {
        const lines = replayLines(await replay("longpath"), { width: 100, ink: plainInk, isFull: false });
        const path = lines.findIndex((line) => line.endsWith("_20260302T0015Z_AbCdEfGhIjKlMnOp.json.gz"));
        assert.equal(lines[path + 1], "    is empty. Download it again.");
    });
});
