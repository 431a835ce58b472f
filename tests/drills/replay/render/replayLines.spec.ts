import * as assert from "node:assert/strict";
import { Readable } from "node:stream";
import { plainInk } from "../../../../drills/render/ink";
import { replayLines } from "../../../../drills/replay/render/replayLines";
import type { Replayed } from "../../../../drills/replay/replayed";
import { type ReplayOptions, replayLogs } from "../../../../drills/replay/replayLogs";
import { benchmarkPath } from "../../../../drills/replay/stack/replayedPath";
import { apiCall, failedSignIn } from "../records";
import { TemporaryFolder } from "../TemporaryFolder";

const replay = (text: string, more: Partial<ReplayOptions> = {}): Promise<Replayed> =>
    replayLogs({
        paths: ["-"],
        alertPaths: [benchmarkPath()],
        delayMinutes: 5,
        whatIf: [],
        stdin: Readable.from([Buffer.from(text)]),
        now: Date.UTC(2026, 5, 1),
        ...more,
    });
const view = { width: 100, ink: plainInk, isFull: false };
const lines = async (...records: readonly string[]): Promise<string[]> =>
    replayLines(await replay(records.join("\n")), view);

describe("replayLines", () => {
    it("says of an archive without failed sign-ins that there are none, and draws nothing", async () => {
        assert.deepEqual(await lines(apiCall("2026-03-02T09:00:00Z")), [
            "Replay of standard input, with the alarm of the benchmark's own settings; times are UTC",
            "",
            "Archive",
            "  1 record from 2026-03-02 09:00:00 to 2026-03-02 09:00:00, in 1 file",
            "",
            "Failed console sign-ins counted",
            "  none",
            '  { ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            "",
            "Notifications",
            '  Alarm "ConsoleSigninFailures", Sum over 300 s ≥ 1, 5 minutes after each event: raised 0 times, 0 minutes in ALARM',
            "  Nobody would be told: no subscriber is reached.",
        ]);
    });

    it("says what the command line has changed of the alarm", async () => {
        const change = { text: "threshold=3", alarm: { threshold: 3 } };
        const [head] = replayLines(await replay(apiCall("2026-03-02T09:00:00Z"), { change }), view);
        assert.equal(
            head,
            "Replay of standard input, with the alarm of the benchmark's own settings, but threshold=3; times are UTC",
        );
    });

    it("names what was passed over: an example of each kind, in full every file", async () => {
        const folder = new TemporaryFolder();
        for (const [name, text] of [
            ["a.log", "one log\n"],
            ["b.log", "another\n"],
            ["c\n.log", "another\n"],
        ] as const) {
            folder.write(name, text);
        }
        const replayed = await replay("", { paths: [folder.path] }).finally(() => folder.remove());
        const shown = (isFull: boolean): string[] => {
            const printed = replayLines(replayed, { ...view, width: 200, isFull });
            return printed.slice(printed.indexOf("Not read") + 1).map((line) => line.replaceAll(folder.path, ""));
        };
        assert.deepEqual(shown(false), [
            "  1 file passed over, /a.log:",
            '    it holds no CloudTrail records: it begins with "one log\\n".',
            "  2 files passed over, such as /b.log:",
            '    each holds no CloudTrail records: it begins with "another\\n".',
        ]);
        assert.deepEqual(
            shown(true).map((line) => line.replace(/ +/g, " ")),
            [
                " 3 files passed over:",
                " /a.log",
                ' holds no CloudTrail records: it begins with "one log\\n".',
                " /b.log",
                ' holds no CloudTrail records: it begins with "another\\n".',
                " /c\\u{a}.log",
                ' holds no CloudTrail records: it begins with "another\\n".',
            ],
        );
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
            "  1 further record holds an event that is listed already; each event counts once",
            "  2 events have a time that cannot be; listed, and not sent through the alarm",
        ]);
        const signIns = printed.filter((line) => line.startsWith("  sign-ins"));
        assert.deepEqual([signIns.length, signIns.join("").match(/●/g)?.length], [1, 1]);
        assert.ok(printed.some((line) => line.startsWith("  ?                    wrong password")));
    });
});
