import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { TemporaryFiles } from "../drills/rehearsal/TemporaryFiles";

const { setVersions } = require("../../packaging/setVersions") as { setVersions(root: string): void };
const root = path.join(__dirname, "..", "..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const { version } = JSON.parse(read("package.json")) as { version: string };
const tracked = (...words: string[]): string[] =>
    execFileSync("git", words, { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);

describe("packaging/setVersions", () => {
    let files: TemporaryFiles;
    beforeEach(() => {
        files = new TemporaryFiles();
    });
    afterEach(() => files.remove());

    it("writes the root's version into the other manifests and the tags of this repository, and nowhere else", () => {
        files.write("package.json", '{ "name": "foundations-monitor", "version": "1.3.0" }\n');
        const pack = files.write(
            "policy-pack/package.json",
            '{ "version": "1.2.3", "dependencies": { "zod": "4.6.7" } }\n',
        );
        const program = files.write("tests/program/package.json", '{ "version": "0.0.1" }\n');
        const page = files.write(
            "page.md",
            "github.com/x/foundations-monitor/plugin@v1.2.3, github.com/x/other/plugin@v1.2.3\n",
        );
        const template = files.write(
            "template/package.json",
            '{ "foundations-monitor-cli": "^1.2.3", "x": "^1.2.3" }\n',
        );
        const git = (...words: string[]) => execFileSync("git", words, { cwd: files.folder, stdio: "ignore" });
        git("init");
        git("add", ".");
        setVersions(files.folder);
        assert.equal(readFileSync(pack, "utf8"), '{ "version": "1.3.0", "dependencies": { "zod": "4.6.7" } }\n');
        assert.equal(readFileSync(template, "utf8"), '{ "foundations-monitor-cli": "^1.3.0", "x": "^1.2.3" }\n');
        assert.equal(readFileSync(program, "utf8"), '{ "version": "0.0.1" }\n');
        assert.equal(
            readFileSync(page, "utf8"),
            "github.com/x/foundations-monitor/plugin@v1.3.0, github.com/x/other/plugin@v1.2.3\n",
        );
    });
});

describe("What is published", () => {
    it("has one version, in every manifest, schema and tag", () => {
        const manifests = [
            ...tracked("ls-files", "*package.json", ":!tests", ":!examples", ":!template"),
            "plugin/schema.json",
        ];
        assert.ok(manifests.length >= 4);
        assert.deepEqual(
            manifests.filter((file) => JSON.parse(read(file)).version !== version),
            [],
        );
        const documents = tracked("grep", "-lE", "/foundations-monitor/.*@v[0-9]", "--", "*.md", "*.yml", "*.yaml");
        const tags = documents.flatMap((file) =>
            [...read(file).matchAll(/\/foundations-monitor\/\S*@v(\d+\.\d+\.\d+)/g)].map(([, tag]) => tag),
        );
        assert.deepEqual([...new Set(tags)], [version]);
    });

    it("is what the template depends on, with the versions that the project is tested with", () => {
        const { dependencies, devDependencies } = JSON.parse(read("template/package.json"));
        const root = JSON.parse(read("package.json"));
        const { "@pulumi/aws": aws, "@pulumi/pulumi": sdk } = root.dependencies;
        const { pulumi, "ts-node": tsNode, typescript } = root.devDependencies;
        assert.deepEqual(dependencies, {
            "@pulumi/aws": aws,
            "@pulumi/pulumi": sdk,
            "foundations-monitor": `^${version}`,
        });
        assert.deepEqual(devDependencies, {
            "foundations-monitor-cli": `^${version}`,
            "foundations-monitor-policy-pack": `^${version}`,
            pulumi,
            "ts-node": tsNode,
            typescript,
        });
    });

    it("has notes in the changelog", () => {
        assert.match(read("CHANGELOG.md"), new RegExp(`^# Changelog\n\n## ${version.replaceAll(".", "\\.")}\n`));
    });

    it("asks for a CLI that the tests run, in every manifest", () => {
        const { devDependencies } = JSON.parse(read("package.json"));
        for (const manifest of [
            "Pulumi.yaml",
            "template/Pulumi.yaml",
            "policy-pack/PulumiPolicy.yaml",
            "plugin/PulumiPlugin.yaml",
        ]) {
            const asked = parse(read(manifest).replaceAll(/\$\{\w+\}/g, "x")).requiredPulumiVersion;
            assert.equal(asked, `>=${devDependencies.pulumi}`, manifest);
        }
    });

    it("is what the Registry asks for: a schema with a logo, and a page with an installation", () => {
        const { displayName, publisher, repository, license, logoUrl } = JSON.parse(read("plugin/schema.json"));
        assert.ok(displayName && publisher && repository && license);
        assert.match(read(logoUrl.replace(`${repository}/raw/main/`, "")), /^<svg .+<\/svg>\n$/s);
        const [, front = "", text = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(read("docs/_index.md")) ?? [];
        assert.deepEqual(Object.keys(parse(front)), ["title", "meta_desc", "layout"]);
        assert.match(text, /\n## Installation\n.*pulumi package add /s);
    });
});
