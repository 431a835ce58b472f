import * as assert from "node:assert/strict";
import { Readable } from "node:stream";
import { replayPage } from "../../drills/replay/page/replayPage";
import { replayLogs } from "../../drills/replay/replayLogs";
import { benchmarkPath } from "../../drills/replay/stack/replayedPath";
import { failedSignIn, recordsFile } from "../drills/replay/records";
import { TemporaryFolder } from "../drills/replay/TemporaryFolder";
import { openInBrowser, requireBrowser } from "./browser";
import { drawnBars } from "./drawnBars";

describe("the page of a replay, in a browser", () => {
    const folder = new TemporaryFolder();
    before(requireBrowser);
    after(() => folder.remove());

    const pageOf = async (...paths: string[]): Promise<string> =>
        replayPage(
            await replayLogs({
                paths,
                alertPaths: [benchmarkPath()],
                delayMinutes: 5,
                whatIf: [],
                stdin: Readable.from([]),
            }),
        );
    const failures = (...times: string[]) => times.map((time, index) => failedSignIn(`e${index}`, time));

    it("draws the chart without a message on the console, and shows the numbers, whatever the logs hold", async function () {
        this.timeout(60_000);
        const evil =
            "</script><script>document.title = 'owned'</script><img src=x onerror=\"document.title = 'owned'\">";
        const times = ["09:00:10", "09:00:40", "11:30:00"];
        const records = times.map((time, index) =>
            failedSignIn(`e${index}`, `2026-03-02T${time}Z`, { userIdentity: { type: "IAMUser", userName: evil } }),
        );
        const { document, messages } = openInBrowser(
            folder,
            await pageOf(folder.write("log.json", recordsFile(...records))),
        );
        assert.deepEqual(messages, []);
        assert.match(
            document,
            /<title>Failed console sign-ins · 2026-03-02 09:00 to 2026-03-02 11:30, times in UTC<\/title>/,
        );
        assert.match(document, /<dt>failed sign-ins counted<\/dt><dd>3<\/dd>/);
        assert.match(document, /<dt>times the alarm was raised<\/dt><dd>2<\/dd>/);
        assert.match(
            document,
            /<figure><div class="chart" id="chart-console-authentication-failures"><div class="uplot/,
        );
        assert.match(document, /<canvas width="\d+" height="\d+"/);
        // The legend says something before the pointer is over the chart.
        assert.match(document, /<td class="u-value">3 in all<\/td>/);
        assert.match(document, /<td class="u-value">2026-03-02 09:00 to 2026-03-02 \d\d:\d\d<\/td>/);
    });

    it("would show a message if its scripts were not those that it allows", function () {
        this.timeout(60_000);
        const { messages } = openInBrowser(
            folder,
            `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><script>document.title = 1</script>`,
        );
        assert.ok(
            messages.some((line) => line.includes("Content Security Policy")),
            messages.join("\n"),
        );
    });

    it("draws every failure, also those of the last stretch of time, and lightly beside them what is not counted", async function () {
        this.timeout(60_000);
        const days = ["2026-03-01", "2026-03-11", "2026-03-21"].map((day) => `${day}T09:00:00Z`);
        const attack = Array.from(
            { length: 40 },
            (_, second) => `2026-03-31T11:59:${String(second).padStart(2, "0")}Z`,
        );
        const guess = failedSignIn("n", "2026-03-11T09:00:02Z", {
            errorMessage: "No username found in supplied account",
        });
        const page = await pageOf(folder.write("attack.json", recordsFile(...failures(...days, ...attack), guess)));
        const { counted, uncounted, alarm } = drawnBars(folder, page);
        const events = (bars: typeof counted) => bars.map(({ height }) => Math.round(height * 44));
        assert.deepEqual([events(counted), events(uncounted)], [[1, 1, 1, 40], [1]]);
        const besides = counted.findIndex(({ left }) => left > (uncounted[0]?.left ?? 0));
        assert.equal(besides, 2);
        // Fifteen minutes of a month would be a third of a pixel.
        assert.deepEqual(
            alarm.map(({ width }) => width >= 3),
            [true, true, true, true],
        );
    });
});
