import * as assert from "node:assert/strict";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { controls } from "../../../detection";
import { InputError } from "../../../drills/InputError";
import { parseAlarmChange } from "../../../drills/replay/alarm/alarmSetting";
import { type ReplayOptions, replayLogs } from "../../../drills/replay/replayLogs";
import { benchmarkPath } from "../../../drills/replay/stack/replayedPath";
import { apiCall, failedSignIn, recordsFile } from "./records";
import { TemporaryFolder } from "./TemporaryFolder";

const minute = (text: string): number => Date.parse(`2026-03-02T${text}:00Z`) / 60_000;

describe("replayLogs", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());
    const replay = async (paths: readonly string[], more: Partial<ReplayOptions> = {}) => {
        const { controls, ...whole } = await replayLogs({
            paths,
            alertPaths: [benchmarkPath()],
            delayMinutes: 5,
            whatIf: [],
            stdin: Readable.from([]),
            now: Date.UTC(2026, 5, 1),
            ...more,
        });
        return { ...whole, ...controls[0] };
    };

    it("counts what the generator of an archive has written down", async () => {
        const books = folder.writeArchive("archive", { records: 8000, seed: 11, oneSignInIn: 20, oneDuplicateIn: 8 });
        const { archive, counted, uncounted } = await replay([join(folder.path, "archive")]);
        const perMinute = new Map<number, number>();
        for (const { time } of counted) {
            perMinute.set(Math.floor(time / 60_000), (perMinute.get(Math.floor(time / 60_000)) ?? 0) + 1);
        }
        const companions = Object.fromEntries(uncounted.map((each) => [each.companion.slug, each.sightings.length]));
        assert.ok(books.counted > 50 && books.duplicates > 20, JSON.stringify(books));
        assert.deepEqual(
            [archive.records, counted.length, archive.duplicates, archive.firstTime, archive.lastTime],
            [books.records, books.counted, books.duplicates, books.firstTime, books.lastTime],
        );
        assert.deepEqual([archive.misdated, archive.damaged, archive.passedOver], [0, [], []]);
        assert.deepEqual(companions, books.companions);
        assert.deepEqual(new Map([...perMinute].sort()), new Map([...books.countedPerMinute].sort()));
    });

    it("lists every failed sign-in that is not counted, whatever its message is", async () => {
        const messages = [null, 5, "", "Other", ["Failed authentication"], [], {}, true];
        const records = messages.map((errorMessage, index) =>
            failedSignIn(`e${index}`, "2026-03-02T09:00:10Z", { errorMessage }),
        );
        const none = failedSignIn("none", "2026-03-02T09:00:10Z", { errorMessage: undefined });
        const { counted, uncounted } = await replay([folder.write("messages.json", recordsFile(...records, none))]);
        assert.deepEqual(
            [counted, uncounted.map(({ companion, sightings }) => [companion.slug, sightings.map(({ id }) => id)])],
            [
                [],
                [
                    ["other-failed-sign-in", ["e0", "e1", "e2", "e3", "none"]],
                    ["other-sign-in-error", ["e4", "e5", "e6", "e7"]],
                ],
            ],
        );
    });

    it("counts an event that is in several files once, and one without an eventID each time", async () => {
        const once = failedSignIn("same", "2026-03-02T09:00:10Z");
        const nameless = failedSignIn("", "2026-03-02T09:00:20Z");
        folder.write("twice/a.json", recordsFile(once, once, nameless));
        folder.write("twice/b.json.gz", gzipSync(recordsFile(once, nameless)));
        const { archive, counted } = await replay([join(folder.path, "twice")]);
        assert.deepEqual([archive.records, archive.duplicates, counted.length], [5, 2, 3]);
    });

    it("takes events that share an eventID for one only if they are the same", async () => {
        const time = "2026-03-02T09:00:10Z";
        const alice = failedSignIn("1", time);
        const others = [
            failedSignIn("1", time, { userIdentity: { type: "IAMUser", userName: "bob" } }),
            failedSignIn("1", time, { sourceIPAddress: "198.51.100.1" }),
            failedSignIn("1", "2026-03-02T09:00:11Z"),
            failedSignIn("1", time, { errorMessage: "No username found in supplied account" }),
        ];
        const path = folder.write(
            "placeholders.json",
            [alice, ...others, alice, JSON.stringify(JSON.parse(alice), null, 2)].join("\n"),
        );
        const { archive, counted, uncounted } = await replay([path]);
        assert.deepEqual(
            [archive.records, archive.duplicates, archive.sharedIds, counted.length, uncounted[0]?.sightings.length],
            [7, 2, 4, 4, 1],
        );
    });

    it("reads once for many controls, each with its own events and its own alarm", async () => {
        const [signIn, noMfa] = [benchmarkPath(), benchmarkPath(controls["console-signin-without-mfa"])];
        const success = failedSignIn("s", "2026-03-02T09:05:00Z", {
            errorMessage: undefined,
            responseElements: { ConsoleLogin: "Success" },
        });
        const path = folder.write("many.json", recordsFile(failedSignIn("f", "2026-03-02T09:00:00Z"), success));
        const replayed = await replayLogs({
            paths: [path],
            alertPaths: [signIn, { ...noMfa, alarm: { ...noMfa.alarm, threshold: 2 } }],
            delayMinutes: 5,
            whatIf: [],
            stdin: Readable.from([]),
        });
        assert.deepEqual(
            replayed.controls.map(({ path: { control }, counted, runs: [run] }) => [
                control.slug,
                counted.map(({ id }) => id),
                run.raised,
            ]),
            [
                ["console-authentication-failures", ["f"], 1],
                ["console-signin-without-mfa", ["f", "s"], 0],
            ],
        );
    });

    it("puts records in the order of their times, and raises the alarm five minutes after the first", async () => {
        const path = folder.write(
            "unordered.json",
            recordsFile(
                apiCall("2026-03-02T10:00:00Z"),
                failedSignIn("b", "2026-03-02T09:30:00Z"),
                apiCall("2026-03-02T08:00:00Z"),
                failedSignIn("a", "2026-03-02T09:00:10Z"),
            ),
        );
        const { counted, archive, runs } = await replay([path]);
        assert.deepEqual(
            counted.map(({ id }) => id),
            ["a", "b"],
        );
        assert.deepEqual([archive.firstTime, archive.lastTime], ["2026-03-02T08:00:00Z", "2026-03-02T10:00:00Z"]);
        assert.deepEqual(
            runs[0].history?.transitions.map((transition) => [transition.minute, transition.to]),
            [
                [minute("09:05"), "ALARM"],
                [minute("09:20"), "OK"],
                [minute("09:35"), "ALARM"],
                [minute("09:50"), "OK"],
            ],
        );
    });

    it("compares settings: a threshold, a period, and a delay", async () => {
        const path = folder.write(
            "burst.json",
            recordsFile(
                ...["00", "20", "40"].map((second, index) => failedSignIn(`c${index}`, `2026-03-02T09:00:${second}Z`)),
            ),
        );
        const whatIf = ["threshold=3", "threshold=4", "threshold=3,period=60", "delay=15"].map(parseAlarmChange);
        const { runs } = await replay([path], { whatIf });
        assert.deepEqual(
            runs.map(({ label, raised, firstRaised }) => [label, raised, firstRaised]),
            [
                ["as configured", 1, minute("09:05")],
                ["threshold=3", 1, minute("09:05")],
                ["threshold=4", 0, undefined],
                ["threshold=3,period=60", 1, minute("09:05")],
                ["delay=15", 1, minute("09:15")],
            ],
        );
    });

    it("refuses settings that CloudWatch refuses, before it reads anything", async () => {
        const whatIf = [parseAlarmChange("period=61")];
        await assert.rejects(replay(["/no/such"], { whatIf }), (error) => {
            return (
                error instanceof InputError && /CloudWatch would refuse the alarm with period=61/.test(error.message)
            );
        });
    });

    it("lists events of impossible times without sending them through the alarm", async () => {
        const times = ["1970-01-01T00:00:00Z", "2031-01-01T00:00:00Z", "yesterday", "2026-03-02T09:00:00Z"];
        const path = folder.write(
            "clocks.json",
            recordsFile(...times.map((time, index) => failedSignIn(`t${index}`, time))),
        );
        const { counted, runs, archive } = await replay([path]);
        assert.deepEqual([counted.length, archive.misdated, runs[0].raised], [4, 3, 1]);
        assert.deepEqual([archive.firstTime, archive.lastTime], ["2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z"]);
    });

    it("publishes the default value for every other record, where the filter has one", async () => {
        const path = folder.write(
            "default.json",
            recordsFile(
                ...["00", "01", "02", "03"].map((at) => apiCall(`2026-03-02T09:${at}:00Z`)),
                failedSignIn("d", "2026-03-02T09:02:10Z"),
            ),
        );
        const average = { ...benchmarkPath().alarm, statistic: "Average" };
        const { runs } = await replay([path], {
            alertPaths: [{ ...benchmarkPath(), alarm: average, metric: { value: 1, defaultValue: 0 } }],
        });
        assert.deepEqual(
            runs[0].history?.minutes.map(({ sum, sampleCount }) => [sum, sampleCount]),
            [
                [0, 1],
                [0, 1],
                [1, 2],
                [0, 1],
            ],
        );
        assert.equal(runs[0].raised, 0);
    });

    it("reads standard input beside files", async () => {
        const path = folder.write("one.json", failedSignIn("file", "2026-03-02T09:00:00Z"));
        const stdin = Readable.from([Buffer.from(failedSignIn("piped", "2026-03-02T09:01:00Z"))]);
        const { counted, archive } = await replay([path, "-"], { stdin });
        assert.deepEqual([counted.map(({ id }) => id), archive.files], [["file", "piped"], 2]);
    });

    it("tells how far it has come, up to all bytes", async () => {
        const steps: [number, number][] = [];
        const size = recordsFile(apiCall("2026-03-02T09:00:00Z")).length;
        for (const name of ["progress/a.json", "progress/b.json"]) {
            folder.write(name, recordsFile(apiCall("2026-03-02T09:00:00Z")));
        }
        await replay([join(folder.path, "progress")], { onProgress: (done, all) => steps.push([done, all]) });
        assert.deepEqual(steps, [
            [0, 2 * size],
            [size, 2 * size],
            [2 * size, 2 * size],
        ]);
    });
});
