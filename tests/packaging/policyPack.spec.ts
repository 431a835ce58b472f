import * as assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { benchmarkVersions, controls } from "../../detection";
import { monitoredStack, without } from "../policy-pack/monitoredStack";
import { PolicyProcess } from "../policy-pack/PolicyProcess";
import { analyzerResources } from "../policy-pack/sampleStack";
import { emptyFolder, install } from "./packages";

describe("policy-pack, published", () => {
    let directory: string;
    let installedPack: string;

    before(() => {
        directory = emptyFolder();
        installedPack = install("policy-pack", directory);
    });
    after(() => rmSync(directory, { recursive: true, force: true }));

    it("holds the bundle, the project file, a configuration for each version, the readme and the licences, and no source", () => {
        const files = execFileSync("find", [".", "-type", "f"], { cwd: installedPack, encoding: "utf8" })
            .trim()
            .split("\n");
        assert.deepEqual(files.sort(), [
            "./PulumiPolicy.yaml",
            "./README.md",
            ...benchmarkVersions.map((version) => `./configurations/foundations-${version}.json`).sort(),
            "./dist/LICENSE",
            "./dist/THIRD-PARTY-LICENSES.txt",
            "./dist/consoleAuthenticationFailures.js",
            "./dist/index.js",
            "./dist/policies.js",
            "./dist/types/detection/alarm/settings.d.ts",
            "./dist/types/detection/controls/control.d.ts",
            "./dist/types/detection/controls/ownControl.d.ts",
            "./dist/types/detection/pattern/query/logsInsightsQuery.d.ts",
            "./dist/types/detection/pattern/syntax.d.ts",
            "./dist/types/policy-pack/index.d.ts",
            "./dist/types/policy-pack/policies/consoleAuthenticationFailuresMonitored.d.ts",
            "./dist/types/policy-pack/policies/index.d.ts",
            "./package.json",
        ]);
    });

    it("starts and judges in an empty directory, with nothing but its declared dependencies", async () => {
        const running = await PolicyProcess.start(installedPack);
        try {
            assert.deepEqual(await running.analyze(analyzerResources(monitoredStack, "update")), []);
            const rejected = await running.analyze(analyzerResources(without(monitoredStack, "people"), "update"));
            assert.deepEqual(
                rejected.map(({ policy }) => policy),
                ["console-authentication-failures-monitored"],
            );
        } finally {
            await running.stop();
        }
    });

    it("declares the versions that the project itself is tested with", () => {
        const own = require("../../policy-pack/package.json");
        const root = require("../../package.json");
        assert.equal(own.version, root.version);
        assert.deepEqual(own.dependencies, {
            "@pulumi/policy": `^${root.devDependencies["@pulumi/policy"]}`,
            "@pulumi/pulumi": root.dependencies["@pulumi/pulumi"],
        });
    });

    /** A pack of somebody else in a folder of its own, which finds the published one installed. */
    function companyPack(name: string, files: Readonly<Record<string, string>>): string {
        const company = path.join(directory, name);
        mkdirSync(company);
        writeFileSync(path.join(company, "package.json"), JSON.stringify({ name: "company", version: "1.2.3" }));
        writeFileSync(path.join(company, "PulumiPolicy.yaml"), "runtime: nodejs\n");
        for (const [file, text] of Object.entries(files)) {
            writeFileSync(path.join(company, file), text);
        }
        return company;
    }

    const whole = [
        "console-authentication-failures-monitored",
        ...Object.keys(controls)
            .filter((slug) => slug !== "console-authentication-failures")
            .map((slug) => `${slug}-monitored`),
        "alarm-subscriptions-confirmed",
        "alert-path-remarks",
    ];
    for (const [entry, policies] of Object.entries({
        "./policies": whole,
        "./policies/console-authentication-failures": ["console-authentication-failures-monitored"],
    })) {
        it(`gives ${entry} to a pack of a company's own`, async () => {
            const company = companyPack(entry.replaceAll(/\W/g, "-"), {
                "index.js": `const { PolicyPack } = require("@pulumi/policy");
                const theirs = require("foundations-monitor-policy-pack${entry.slice(1)}");
                const { policies = Object.values(theirs) } = theirs;
                new PolicyPack("company", { policies });`,
            });
            const running = await PolicyProcess.start(company);
            try {
                const info = await running.info();
                assert.equal(info.getName(), "company");
                assert.deepEqual(
                    info.getPoliciesList().map((policy) => policy.getName()),
                    policies,
                );
                const rejected = await running.analyze(analyzerResources(without(monitoredStack, "people"), "update"));
                assert.deepEqual(
                    rejected.map(({ policy }) => policy),
                    ["console-authentication-failures-monitored"],
                );
            } finally {
                await running.stop();
            }
        });
    }

    it("gives a team's own pack the policy for a control of its own, with types: that of the example", async () => {
        const example = (file: string) =>
            readFileSync(path.join(__dirname, "../../examples/own-control", file), "utf8");
        const company = companyPack("platform-team", {
            "ownControls.ts": example("ownControls.ts"),
            "index.ts": example("policy-pack/index.ts")
                .replace("../../../policy-pack/policies", "foundations-monitor-policy-pack/policies")
                .replace("../ownControls", "./ownControls"),
        });
        const settings = ["--strict", "--module", "nodenext", "--target", "es2022", "--skipLibCheck"];
        const tsc = require.resolve("typescript/bin/tsc");
        const compiled = spawnSync(process.execPath, [tsc, ...settings, "index.ts"], {
            cwd: company,
            encoding: "utf8",
        });
        assert.equal(compiled.stdout, "");
        const name = "deployment-role-used-monitored";
        const running = await PolicyProcess.start(company);
        try {
            const list = (await running.info()).getPoliciesList();
            assert.deepEqual(
                list.map((policy) => policy.getName()),
                [...whole.slice(0, -2), name, ...whole.slice(-2)],
            );
            assert.equal(list.find((policy) => policy.getName() === name)?.getFramework(), undefined);
        } finally {
            await running.stop();
        }
    });

    it("refuses definitions that are none, by their types and when it is loaded", () => {
        const company = companyPack("careless-team", {
            "index.ts": `import { policiesWith } from "foundations-monitor-policy-pack/policies";
                policiesWith({ x: { happening: "x" } });`,
            "run.js": `const { policiesWith } = require("foundations-monitor-policy-pack/policies");
                const own = { happening: "x", pattern: "{ $.a = }", metricName: "Abc", counted: [], ignored: [] };
                policiesWith({ "Deployment role": own });`,
        });
        const run = (...words: string[]) => spawnSync(process.execPath, words, { cwd: company, encoding: "utf8" });
        const tsc = require.resolve("typescript/bin/tsc");
        const { stdout } = run(tsc, "--noEmit", "--strict", "--module", "nodenext", "--skipLibCheck", "index.ts");
        assert.deepEqual(
            [...stdout.matchAll(/error (TS\d+)/g)].map(([, code]) => code),
            ["TS2739"],
        );
        assert.match(
            run("run.js").stderr,
            /The control Deployment role cannot be used:\n- Its slug must be .*\n- pattern cannot be read/,
        );
    });
});
