import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";

import { consoleAuthenticationFailures, controls, findingsUrl } from "../../../detection";
import { ownControls } from "../../../examples/own-control/ownControls";

import { policies, policiesWith } from "../../../policy-pack/policies";

const folder = path.join(__dirname, "../../../policy-pack/policies");
const files = readdirSync(folder).map((file) => path.basename(file, ".ts"));
/** Without the blanks that line up its tables. */
const readme = readFileSync(path.join(folder, "../README.md"), "utf8").replace(/ +/g, " ");
const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe("policy-pack/policies", () => {
    it("holds a policy for each control, and those of its other files", () => {
        const others = ["index", "controlMonitored", "consoleAuthenticationFailuresMonitored"];
        const names = files.filter((file) => !others.includes(file)).map(kebabCase);
        const ofControls = Object.keys(controls).map((slug) => `${slug}-monitored`);
        assert.deepEqual(policies.map(({ name }) => name).sort(), [...ofControls, ...names].sort());
    });

    for (const policy of policies) {
        describe(policy.name, () => {
            it("has every piece of metadata, in the order of the house", () => {
                assert.deepEqual(Object.keys(policy), [
                    "name",
                    "displayName",
                    "description",
                    "enforcementLevel",
                    "severity",
                    "framework",
                    "tags",
                    "remediationSteps",
                    "url",
                    "configSchema",
                    "validateStack",
                ]);
                assert.ok(Object.values(policy).every((value) => value !== "" && value !== undefined));
            });

            it("speaks in sentences, and links to the page that explains what it finds", () => {
                assert.match(policy.displayName ?? "", /^[A-Z][^.]+$/);
                assert.match(policy.description, /^[A-Z].+\.$/);
                assert.match(policy.remediationSteps ?? "", /^[A-Z].+\.$/);
                assert.equal(policy.url?.split("#")[0], findingsUrl);
            });

            it("stands in the README with its level and severity, and so do its settings with their defaults", () => {
                const row = `| \`${policy.name}\` | ${policy.enforcementLevel} | ${policy.severity} |`;
                assert.ok(readme.includes(row), row);
                for (const [setting, schema] of Object.entries(policy.configSchema?.properties ?? {})) {
                    const described = readme
                        .split("\n")
                        .find((line) => line.startsWith("| `") && line.includes(`\`${setting}\``));
                    assert.ok(described?.includes(`\`${JSON.stringify(schema.default)}\``), setting);
                }
            });

            it("names the benchmark and its section", () => {
                const control = controls[policy.name.replace(/-monitored$/, "")] ?? consoleAuthenticationFailures;
                assert.equal(policy.framework?.name, "CIS AWS Foundations Benchmark");
                assert.equal(policy.framework?.reference, control.numbers["7.0"]?.number);
                const { number } = control.numbers["5.0"] ?? {};
                assert.ok(policy.framework?.specification?.includes(`5.0: ${number}, 6.0: `));
            });
        });
    }

    it("has a policy for each control of a team's own before those of the whole stack, where it is asked for them", () => {
        const names = policies.map(({ name }) => name);
        assert.deepEqual(
            policiesWith(ownControls).map(({ name }) => name),
            [...names.slice(0, -2), ...Object.keys(ownControls).map((slug) => `${slug}-monitored`), ...names.slice(-2)],
        );
    });

    it("refuses definitions that cannot be used", () => {
        const { "deployment-role-used": sound } = ownControls;
        assert.throws(() => policiesWith({ "root-usage": sound }), {
            name: "TypeError",
            message:
                "The control root-usage cannot be used:\n- Its slug is that of a control of the benchmark. Rename it.",
        });
    });

    it("rejects by one policy only, and advises by the others", () => {
        assert.deepEqual(
            policies.filter(({ enforcementLevel }) => enforcementLevel !== "advisory").map(({ name }) => name),
            ["console-authentication-failures-monitored"],
        );
    });
});
