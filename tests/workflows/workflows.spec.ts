import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { allSteps, type Job, readWorkflow } from "./workflow";

const root = path.join(__dirname, "..", "..");

const workflows = [".github/workflows", "docs/workflows"].flatMap((folder) =>
    readdirSync(path.join(root, folder))
        .filter((name) => name.endsWith(".yml"))
        .map((name) => {
            const file = `${folder}/${name}`;
            return { file, text: readFileSync(path.join(root, file), "utf8"), workflow: readWorkflow(file) };
        }),
);
const { scripts } = require("../../package.json") as { scripts: Record<string, string> };

describe("The workflows", () => {
    it("are the project's own, one to call, and three for users", () => {
        assert.deepEqual(workflows.map(({ file }) => file).sort(), [
            ".github/workflows/ci.yml",
            ".github/workflows/preview.yml",
            ".github/workflows/release.yml",
            "docs/workflows/deploy.yml",
            "docs/workflows/pull-request-check.yml",
            "docs/workflows/watch.yml",
        ]);
    });

    for (const { file, text, workflow } of workflows) {
        const jobs = Object.values(workflow.jobs);
        const commands = allSteps(workflow).flatMap(({ run }) => run ?? []);

        describe(file, () => {
            it("pins every action of others to a commit and says which version that is", () => {
                const uses = text.split("\n").filter((line) => /\buses:(?! foundations-monitor\/)/.test(line));
                const loose = uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
                assert.deepEqual(loose, []);
            });

            it("asks for no more rights than it uses, and ends by itself", () => {
                const rights = jobs.flatMap((job) =>
                    Object.entries(job.permissions ?? workflow.permissions ?? { all: "?" }),
                );
                const writes = rights.filter(([, right]) => right !== "read").map(([name]) => name);
                const allowed = [
                    "id-token",
                    "pull-requests",
                    "issues",
                    ...(file.endsWith("/release.yml") ? ["contents"] : []),
                ];
                assert.deepEqual(
                    writes.filter((name) => !allowed.includes(name)),
                    [],
                );
                // Only what nobody waits for may take its time.
                const longest = ({ if: condition }: Job) =>
                    condition === "github.event_name == 'schedule'" ? 350 : 30;
                assert.ok(
                    jobs.every((job) => job.uses !== undefined || (job["timeout-minutes"] ?? 360) <= longest(job)),
                );
            });

            it("runs npm scripts that exist", () => {
                const named = commands.flatMap((run) =>
                    [...run.matchAll(/npm (?:run )?(?:-s )?([a-z:]+)\b(?! ")/g)].map(([, name]) => name),
                );
                const unknown = named.filter((name) => name !== "ci" && !(name && name in scripts));
                assert.deepEqual(unknown, []);
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
