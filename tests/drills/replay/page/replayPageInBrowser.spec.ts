import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { replayPage } from "../../../../drills/replay/page/replayPage";
import { replayLogs } from "../../../../drills/replay/replayLogs";
import { benchmarkPath } from "../../../../drills/replay/stack/replayedPath";
import { failedSignIn, recordsFile } from "../records";
import { TemporaryFolder } from "../TemporaryFolder";

/** The browser of the system, if there is one. */
const browser = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

describe("the page of a replay, in a browser", () => {
    const folder = new TemporaryFolder();
    before(function () {
        if (browser === undefined) {
            console.log("      skipped: no Chromium is installed here");
            this.skip();
        }
    });
    after(() => folder.remove());

    /** Opens a page from its file. @returns the document as it is then, and what went to the browser's console. */
    function open(html: string): { readonly document: string; readonly messages: string[] } {
        const page = folder.write("page.html", html);
        const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
        const { stdout, stderr } = spawnSync(
            browser ?? "",
            [
                "--headless",
                ...quiet,
                "--disable-background-networking",
                "--disable-component-update",
                `--user-data-dir=${join(folder.path, "profile")}`,
                "--enable-logging=stderr",
                "--virtual-time-budget=2000",
                "--dump-dom",
                pathToFileURL(page).href,
            ],
            { encoding: "utf8", timeout: 18_000 },
        );
        return { document: stdout, messages: stderr.split("\n").filter((line) => line.includes("CONSOLE")) };
    }

    it("draws the chart without a message on the console, and shows the numbers, whatever the logs hold", async function () {
        this.timeout(20_000);
        const evil =
            "</script><script>document.title = 'owned'</script><img src=x onerror=\"document.title = 'owned'\">";
        const times = ["09:00:10", "09:00:40", "11:30:00"];
        const records = times.map((time, index) =>
            failedSignIn(`e${index}`, `2026-03-02T${time}Z`, { userIdentity: { type: "IAMUser", userName: evil } }),
        );
        const replayed = await replayLogs({
            paths: [folder.write("log.json", recordsFile(...records))],
            path: benchmarkPath(),
            delayMinutes: 5,
            whatIf: [],
            stdin: Readable.from([]),
        });
        const { document, messages } = open(replayPage(replayed));
        assert.deepEqual(messages, []);
        assert.match(
            document,
            /<title>Failed console sign-ins · 2026-03-02 09:00 to 2026-03-02 11:30, times in UTC<\/title>/,
        );
        assert.match(document, /<dt>failed sign-ins counted<\/dt><dd>3<\/dd>/);
        assert.match(document, /<dt>times the alarm was raised<\/dt><dd>2<\/dd>/);
        assert.match(document, /<figure><div id="chart"><div class="uplot/);
        assert.match(document, /<canvas width="\d+" height="\d+"/);
    });

    it("would show a message if its scripts were not those that it allows", async function () {
        this.timeout(20_000);
        const { messages } = open(
            `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><script>document.title = 1</script>`,
        );
        assert.ok(
            messages.some((line) => line.includes("Content Security Policy")),
            messages.join("\n"),
        );
    });
});
