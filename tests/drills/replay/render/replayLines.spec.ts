import * as assert from "node:assert/strict";
import { Readable } from "node:stream";
import { plainInk } from "../../../../drills/render/ink";
import { replayLines } from "../../../../drills/replay/render/replayLines";
import { replayLogs } from "../../../../drills/replay/replayLogs";
import { benchmarkPath } from "../../../../drills/replay/stack/replayedPath";
import { apiCall, failedSignIn } from "../records";

const lines = async (...records: readonly string[]): Promise<string[]> => {
    const replayed = await replayLogs({
        paths: ["-"],
        path: benchmarkPath(),
        delayMinutes: 5,
        whatIf: [],
        stdin: Readable.from([Buffer.from(records.join("\n"))]),
        now: Date.UTC(2026, 5, 1),
    });
    return replayLines(replayed, { width: 100, ink: plainInk, isFull: false });
};

describe("replayLines", () => {
    it("says of an archive without failed sign-ins that there are none, and draws nothing", async () => {
        assert.deepEqual(await lines(apiCall("2026-03-02T09:00:00Z")), [
            "Replay of -, with the alarm of the benchmark's own settings; times are UTC",
            "",
            "Archive",
            "  1 record from 2026-03-02 09:00:00 to 2026-03-02 09:00:00, in 1 file",
            "",
            "Failed sign-ins counted",
            "  none",
            '  { ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            "",
            "Notifications",
            '  Alarm "ConsoleSigninFailures", Sum over 300 s ≥ 1, 5 minutes after each event: raised 0 times, 0 minutes in ALARM',
            "  Nobody would be told: no subscriber is reached.",
        ]);
    });

    it("lists events of impossible times and leaves them off the time line", async () => {
        const printed = await lines(
            failedSignIn("a", "1970-01-01T00:00:00Z"),
            failedSignIn("b", "never"),
            failedSignIn("c", "2026-03-02T09:00:00Z"),
            failedSignIn("c", "2026-03-02T09:00:00Z"),
        );
        assert.deepEqual(printed.slice(2, 6), [
            "Archive",
            "  4 records from 2026-03-02 09:00:00 to 2026-03-02 09:00:00, in 1 file",
            "  1 further delivery of events that are listed; each event counts once",
            "  2 events have a time that cannot be; listed, and not sent through the alarm",
        ]);
        const signIns = printed.filter((line) => line.startsWith("  sign-ins"));
        assert.deepEqual([signIns.length, signIns.join("").match(/●/g)?.length], [1, 1]);
        assert.ok(printed.some((line) => line.startsWith("  ?                    wrong password")));
    });
});
