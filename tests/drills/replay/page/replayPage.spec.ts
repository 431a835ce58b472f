import * as assert from "node:assert/strict";
import { Readable } from "node:stream";
import { controls } from "../../../../detection";
import { replayPage } from "../../../../drills/replay/page/replayPage";
import { replayLogs } from "../../../../drills/replay/replayLogs";
import { benchmarkPath } from "../../../../drills/replay/stack/replayedPath";
import { failedSignIn, recordsFile } from "../records";

/** The page of a replay of some records, for the failed sign-in and other controls. */
async function pageOf(others: readonly string[], ...records: readonly string[]): Promise<string> {
    const replayed = await replayLogs({
        paths: ["-"],
        alertPaths: [benchmarkPath(), ...others.map((slug) => benchmarkPath(controls[slug]))],
        delayMinutes: 5,
        whatIf: [],
        stdin: Readable.from([Buffer.from(recordsFile(...records))]),
    });
    return replayPage(replayed);
}

const chartsOf = (page: string): string[] => {
    const json = /<script type="application\/json" id="chart-data">(.*?)<\/script>/s.exec(page)?.[1];
    return json === undefined ? [] : Object.keys(JSON.parse(json));
};

const failures = ["09:00:00", "09:00:10", "09:00:20"].map((time, index) =>
    failedSignIn(`f${index}`, `2026-03-02T${time}Z`),
);
const success = failedSignIn("s", "2026-03-02T09:01:00Z", {
    errorMessage: undefined,
    responseElements: { ConsoleLogin: "Success" },
    userAgent: "<i id=evil>",
});

describe("replayPage", () => {
    it("has a table of the controls, and a chart and tables for each that anything happened to", async () => {
        const page = await pageOf(["console-signin-without-mfa", "vpc-changes"], ...failures, success);
        assert.match(page, /<h1>3 controls<\/h1>/);
        assert.match(page, /<td>vpc-changes<\/td>\n<td>VPC changes<\/td>\n<td class="number">0<\/td>/);
        assert.deepEqual(
            [...page.matchAll(/<h1 class="control">(.*?)<\/h1>/g)].map(([, heading]) => heading),
            ["Failed console sign-ins", "Console sign-ins without MFA"],
        );
        assert.deepEqual(chartsOf(page), ["console-authentication-failures", "console-signin-without-mfa"]);
    });

    it("shows a success after failures first, and totals of everything that tells events apart", async () => {
        const page = await pageOf([], ...failures, success);
        assert.match(page, /<h2 class="warning">Signed in after failures<\/h2>/);
        assert.match(
            page,
            /<td>signed in<\/td>\n<td class="number">3<\/td>\n<td>2026-03-02 09:00:00<\/td>\n<td>same user and address<\/td>/,
        );
        assert.deepEqual(
            [...page.matchAll(/<h3>By (.*?)<\/h3>/g)].map(([, heading]) => heading),
            ["user", "address", "Region", "account", "user agent"],
        );
        assert.ok(!page.includes("<i id=evil>"));
    });

    it("needs no script where there is nothing to draw", async () => {
        const page = await pageOf([], success);
        assert.deepEqual(chartsOf(page), []);
        assert.match(page, /script-src &#39;none&#39;/);
    });
});
