import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { TemporaryFolder } from "../drills/replay/TemporaryFolder";

/** The browser of the system, if there is one. */
const browser = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** A hook that skips where there is no browser, and says so; in CI, where one is installed, it fails. */
export function requireBrowser(this: Mocha.Context): void {
    if (browser !== undefined) {
        return;
    }
    if (process.env.CI !== undefined) {
        throw new Error("No Chromium is installed here, and in CI the page is tested in one.");
    }
    console.log("      skipped: no Chromium is installed here");
    this.skip();
}

/** Opens a page from its file. @returns the document as it is then, and what went to the browser's console. */
export function openInBrowser(
    folder: TemporaryFolder,
    html: string,
): { readonly document: string; readonly messages: string[] } {
    const page = folder.write("page.html", html);
    const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
    const { stdout, stderr } = spawnSync(
        browser ?? "",
        [
            "--headless",
            ...quiet,
            "--disable-background-networking",
            "--disable-component-update",
            "--window-size=1200,900",
            `--user-data-dir=${join(folder.path, "profile")}`,
            "--enable-logging=stderr",
            "--virtual-time-budget=2000",
            "--dump-dom",
            pathToFileURL(page).href,
        ],
        { encoding: "utf8", timeout: 30_000 },
    );
    return { document: stdout, messages: stderr.split("\n").filter((line) => line.includes("CONSOLE")) };
}
