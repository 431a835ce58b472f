import * as assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { monitorOutputNames } from "../../components";
import { findAccountProblems } from "../../components/alarms/findAccountProblems";
import { accountPattern, consoleAuthenticationFailures as control, mostFiltersOfLogGroup } from "../../detection";
import { sectionsOfDefinitions, withSections } from "../../documents/pageSections";

describe("documents/pageSections", () => {
    it("replaces what stands between the markers, and nothing else", () => {
        assert.equal(
            withSections("README.md", "a\n<!-- one:start -->\nold\n<!-- one:end -->\nb\n", { one: "new" }),
            "a\n<!-- one:start -->\n\nnew\n\n<!-- one:end -->\nb\n",
        );
    });

    it("changes nothing the second time", () => {
        const once = withSections("README.md", "<!-- one:start -->\n<!-- one:end -->", { one: "text" });
        assert.equal(withSections("README.md", once, { one: "text" }), once);
    });

    it("names the markers that are missing", () => {
        assert.throws(() => withSections("README.md", "", { one: "text" }), {
            message: "README.md lacks the markers <!-- one:start --> and <!-- one:end -->.",
        });
    });
});

describe("The pages", () => {
    const root = join(__dirname, "../..");
    const page = (path: string): string => readFileSync(join(root, path), "utf8");
    const pages = [
        "README.md",
        ...readdirSync(join(root, "docs")).flatMap((name) => (name.endsWith(".md") ? `docs/${name}` : [])),
    ];

    for (const [path, sections] of Object.entries(sectionsOfDefinitions())) {
        it(`hold what npm run docs would write: ${path}`, () => {
            assert.equal(withSections(path, page(path), sections), page(path));
        });
    }

    it("show settings of accounts that the program takes, and what it makes of them", () => {
        const text = page("docs/organizations.md");
        const [, example = ""] = /```yaml\n(.*?)```/s.exec(text) ?? [];
        const { "foundations-monitor:accounts": accounts } = parse(example);
        assert.deepEqual(Object.keys(accounts), ["payments", "data-lake"]);
        assert.deepEqual(findAccountProblems(accounts, ["page"]), []);
        const { account } = accounts.payments;
        for (const said of [
            `\`${control.metricName}-${account}\``,
            accountPattern(control, account),
            `for ${control.securityHubId} in members`,
        ]) {
            assert.ok(text.includes(said), said);
        }
        assert.ok(text.includes(`A log group takes ${mostFiltersOfLogGroup} metric filters`));
    });

    it("describe every output, and no other", () => {
        const [, section = ""] = page("docs/settings.md").split("\n## Outputs\n");
        const rows = (section.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("| `"));
        const named = rows.flatMap((row) =>
            [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name),
        );
        assert.deepEqual(named.sort(), [...monitorOutputNames].sort());
    });

    for (const path of pages) {
        it(`link to files that exist: ${path}`, () => {
            const links = [...page(path).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = ""]) => link);
            assert.deepEqual(
                links.filter((link) => !existsSync(join(root, dirname(path), link))),
                [],
            );
        });
    }

    it("README.md is short, and names every page", () => {
        const readme = page("README.md");
        assert.ok(readme.split("\n").length <= 230);
        assert.deepEqual(
            pages.filter((path) => path !== "README.md" && path !== "docs/_index.md" && !readme.includes(`](${path})`)),
            [],
        );
    });

    it("name only npm scripts that exist", () => {
        const { scripts } = JSON.parse(page("package.json"));
        const named = [
            ...pages
                .map(page)
                .join("\n")
                .matchAll(/npm (?:run (?:-s )?([a-z:]+)|(start|test))\b/g),
        ].map(([, run, short]) => run ?? short);
        assert.ok(named.length > 3);
        assert.deepEqual(
            named.filter((name) => !(String(name) in scripts)),
            [],
        );
    });
});
