import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../../../drills/InputError";
import { requirePlaceForPage, writePage } from "../../../../drills/replay/page/pageFile";
import { TemporaryFolder } from "../TemporaryFolder";

describe("requirePlaceForPage", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());

    const places: [string, string | undefined][] = [
        ["a name that is free", undefined],
        ["a page that is there", "<!doctype html>\n<html>"],
        ["an empty file", ""],
    ];
    for (const [what, content] of places) {
        it(`takes ${what}`, () => {
            const path = content === undefined ? join(folder.path, "new.html") : folder.write("page.html", content);
            requirePlaceForPage(path);
            writePage(path, "<!doctype html>new");
            assert.equal(readFileSync(path, "utf8"), "<!doctype html>new");
        });
    }

    it("takes what is no file, such as a pipe of the shell", () => {
        assert.doesNotThrow(() => requirePlaceForPage("/dev/null"));
    });

    it("refuses a file that is no page, and leaves it as it is", () => {
        const log = folder.write("a\n.json.gz", "evidence");
        assert.throws(() => requirePlaceForPage(log), {
            name: "InputError",
            message: `${folder.path}/a\\u{a}.json.gz exists and is no page, so it is left as it is. Name another file for --html.`,
        });
        assert.equal(readFileSync(log, "utf8"), "evidence");
    });

    const refused: [string, string, string][] = [
        ["a folder", folder.path, "EISDIR"],
        ["a folder that does not exist", "/no/such/page.html", "ENOENT"],
        ["a file in place of a folder", join(folder.write("file", "x"), "page.html"), "ENOTDIR"],
    ];
    for (const [what, path, code] of refused) {
        it(`refuses ${what}`, () => {
            assert.throws(
                () => requirePlaceForPage(path),
                (error) => error instanceof InputError && error.message.includes(`${path} (${code})`),
            );
        });
    }
});
