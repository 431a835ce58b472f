import * as assert from "node:assert/strict";
import { allSteps, readWorkflow, type Step } from "./workflow";

const files = [".github/workflows/preview.yml", "docs/workflows/deploy.yml", "docs/workflows/watch.yml"] as const;
const preview = readWorkflow(".github/workflows/preview.yml");
const check = readWorkflow("docs/workflows/pull-request-check.yml").jobs.check;
const { devDependencies } = require("../../package.json") as { devDependencies: Record<string, string> };

const isSecret = ({ env = {} }: { env?: Readonly<Record<string, string>> }): boolean =>
    Object.values(env).some((value) => value.includes("secrets."));

describe("The workflows for users", () => {
    for (const file of files) {
        describe(file, () => {
            const workflow = readWorkflow(file);
            const steps = allSteps(workflow);
            const at = (find: (step: Step) => boolean): number => steps.findIndex(find);

            it("installs packages without their scripts, and builds, before there are credentials", () => {
                const credentials = at(({ uses = "" }) => uses.startsWith("aws-actions/configure-aws-credentials@"));
                assert.ok(credentials > 0);
                const installs = steps.flatMap(({ run = "" }, index) =>
                    /npm (ci|install|run build|run "\$SCRIPT")/.test(run) ? [index] : [],
                );
                assert.ok(installs.length >= 2 && Math.max(...installs) < credentials);
                assert.deepEqual(
                    steps
                        .flatMap(({ run = "" }) => /npm (?:ci|install)\b.*/.exec(run) ?? [])
                        .filter((run) => !run.includes("--ignore-scripts")),
                    [],
                );
            });

            it("gives secrets to single steps that run Pulumi, and to no other", () => {
                assert.deepEqual(Object.values(workflow.jobs).filter(isSecret), []);
                assert.deepEqual(
                    steps
                        .filter(isSecret)
                        .filter(({ run = "" }) => !/^\s*(?:mkdir.*\n)?(?:pending=\$\()?pulumi /.test(run)),
                    [],
                );
            });

            it("names the pack once for all commands", () => {
                assert.ok(workflow.jobs[Object.keys(workflow.jobs)[0] ?? ""]?.env?.PULUMI_OPTION_POLICY_PACK);
                assert.ok(!steps.some(({ run = "" }) => run.includes("--policy-pack")));
            });

            it("installs the CLI that this project is tested with, as the other workflows do", () => {
                const install = steps.find(({ name }) => name === "Install the Pulumi CLI");
                assert.deepEqual(
                    install,
                    allSteps(preview).find(({ name }) => name === "Install the Pulumi CLI"),
                );
                assert.deepEqual(install?.env, { VERSION: devDependencies.pulumi });
            });
        });
    }

    it("call the reusable workflow with what it declares", () => {
        const { inputs, secrets } = preview.on.workflow_call as Record<"inputs" | "secrets", Record<string, object>>;
        assert.match(
            check?.uses ?? "",
            /^foundations-monitor\/foundations-monitor\/\.github\/workflows\/preview\.yml@v\d/,
        );
        const undeclared = (given: object = {}, declared: object) =>
            Object.keys(given).filter((key) => !(key in declared));
        assert.deepEqual([undeclared(check?.with, inputs), undeclared(check?.secrets, secrets)], [[], []]);
        const required = Object.entries(inputs).filter(([, input]) => "required" in input && input.required);
        assert.deepEqual(
            required.map(([name]) => name).filter((name) => !(name in (check?.with ?? {}))),
            [],
        );
        const stacks: object[] = JSON.parse(check?.with?.stacks ?? "");
        assert.deepEqual(
            stacks.map((stack) => Object.keys(stack)),
            [
                ["stack", "role", "region"],
                ["stack", "role", "region"],
            ],
        );
    });

    it("let the job that runs a pull request's program write nothing on GitHub", () => {
        assert.deepEqual(preview.jobs.preview?.permissions, { contents: "read", "id-token": "write" });
        assert.deepEqual(
            preview.jobs.comment?.steps?.filter(({ uses = "" }) => uses.includes("checkout")),
            [],
        );
    });
});
