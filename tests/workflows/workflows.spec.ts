import * as assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";

const root = path.join(__dirname, "..", "..");

interface Job {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly "timeout-minutes"?: number;
    readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

interface Workflow {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = [".github/workflows", "docs/workflows"].flatMap((folder) =>
    readdirSync(path.join(root, folder))
        .filter((name) => name.endsWith(".yml"))
        .map((name) => {
            const text = readFileSync(path.join(root, folder, name), "utf8");
            return { file: `${folder}/${name}`, text, workflow: parse(text) as Workflow };
        }),
);
const { scripts } = require("../../package.json") as { scripts: Record<string, string> };

describe("The workflows", () => {
    it("are the project's own and two for users", () => {
        assert.deepEqual(workflows.map(({ file }) => file).sort(), [
            ".github/workflows/ci.yml",
            "docs/workflows/deploy.yml",
            "docs/workflows/pull-request-check.yml",
        ]);
    });

    for (const { file, text, workflow } of workflows) {
        const jobs = Object.values(workflow.jobs);
        const commands = jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

        describe(file, () => {
            it("pins every action to a commit and says which version that is", () => {
                const uses = text.split("\n").filter((line) => /\buses:/.test(line));
                const loose = uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
                assert.ok(uses.length > 0);
                assert.deepEqual(loose, []);
            });

            it("asks for no more rights than it uses, and ends by itself", () => {
                const rights = jobs.flatMap((job) =>
                    Object.entries(job.permissions ?? workflow.permissions ?? { all: "?" }),
                );
                const writes = rights.filter(([, right]) => right !== "read").map(([name]) => name);
                const allowed = ["id-token", "pull-requests"];
                assert.deepEqual(
                    writes.filter((name) => !allowed.includes(name)),
                    [],
                );
                assert.ok(jobs.every((job) => (job["timeout-minutes"] ?? 360) <= 30));
            });

            it("runs npm scripts that exist", () => {
                const named = commands.flatMap((run) =>
                    [...run.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name),
                );
                const unknown = named.filter((name) => name !== "ci" && !(name && name in scripts));
                assert.deepEqual(unknown, []);
            });

            it("hands over the policy pack by a folder that exists", () => {
                const folders = [...text.matchAll(/--policy-pack (\S+)/g)].map(([, folder]) => folder ?? "");
                assert.ok(folders.every((folder) => existsSync(path.join(root, folder, "PulumiPolicy.yaml"))));
            });

            it("puts no expression into a shell command, where its text would be run", () => {
                assert.deepEqual(
                    commands.filter((run) => run.includes("${{")),
                    [],
                );
            });
        });
    }
});
