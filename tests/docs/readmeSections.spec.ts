import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { monitorOutputNames } from "../../components";
import { withSections } from "../../docs/readmeSections";

describe("docs/readmeSections", () => {
    it("replaces what stands between the markers, and nothing else", () => {
        assert.equal(
            withSections("a\n<!-- one:start -->\nold\n<!-- one:end -->\nb\n", { one: "new" }),
            "a\n<!-- one:start -->\n\nnew\n\n<!-- one:end -->\nb\n",
        );
    });

    it("changes nothing the second time", () => {
        const once = withSections("<!-- one:start -->\n<!-- one:end -->", { one: "text" });
        assert.equal(withSections(once, { one: "text" }), once);
    });

    it("names the markers that are missing", () => {
        assert.throws(() => withSections("", { one: "text" }), {
            message: "README.md lacks the markers <!-- one:start --> and <!-- one:end -->.",
        });
    });
});

describe("README.md", () => {
    const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");

    it("describes every output, and no other", () => {
        const [, section = ""] = readme.split("\n## Outputs\n");
        const rows = (section.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("| `"));
        const named = rows.flatMap((row) =>
            [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name),
        );
        assert.deepEqual(named.sort(), [...monitorOutputNames].sort());
    });

    it("names only npm scripts that exist", () => {
        const { scripts } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));
        const named = [...readme.matchAll(/npm (?:run (\S+?)|(start|test))\b/g)].map(([, run, short]) => run ?? short);
        assert.ok(named.length > 3);
        assert.deepEqual(
            named.filter((name) => !(String(name) in scripts)),
            [],
        );
    });
});
