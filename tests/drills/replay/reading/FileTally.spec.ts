import * as assert from "node:assert/strict";
import { compileJudge, type Sighting } from "../../../../drills/replay/judging/judgeRecord";
import { FileTally } from "../../../../drills/replay/reading/FileTally";
import { TrailFile } from "../../../../drills/replay/reading/TrailFileReader";
import { timeBounds } from "../../../../drills/replay/reading/timeRange";
import { failedSignIn, wanted } from "../records";

describe("FileTally", () => {
    it("takes over more sightings than a call takes arguments", () => {
        const bounds = timeBounds(Date.UTC(2026, 5, 1));
        const judge = compileJudge(wanted("{ $.eventName = ConsoleLogin }"));
        const record = failedSignIn("e1", "2026-03-02T09:00:00Z");
        const file = new TrailFile(bounds);
        const sighting = judge.judge(record) as Sighting;
        const tally = new FileTally(judge, false, bounds);
        const many = new Array<Sighting>(300_000).fill(sighting);
        tally.addTrailFile({ ...file, records: many.length, sightings: many }, Buffer.from(record));
        assert.equal(tally.report("a.json").sightings.length, many.length);
    });
});
