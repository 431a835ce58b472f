import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { findingsUrl } from "../../../detection";
import { policies } from "../../../policy-pack/policies";

const folder = path.join(__dirname, "../../../policy-pack/policies");
const files = readdirSync(folder).map((file) => path.basename(file, ".ts"));
/** Without the blanks that line up its tables. */
const readme = readFileSync(path.join(folder, "../README.md"), "utf8").replace(/ +/g, " ");
const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe("policy-pack/policies", () => {
    it("lists every policy file", () => {
        const names = files.filter((file) => file !== "index").map(kebabCase);
        assert.deepEqual(policies.map(({ name }) => name).sort(), names.sort());
    });

    for (const policy of policies) {
        const file = files.find((candidate) => kebabCase(candidate) === policy.name) ?? "";

        describe(policy.name, () => {
            it("has one name: the file's, the export's and its own", () => {
                assert.deepEqual(Object.keys(require(path.join(folder, file))), [file]);
                assert.equal(require(path.join(folder, file))[file], policy);
            });

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
                assert.ok(readme.includes(`| \`${policy.name}\` | ${policy.enforcementLevel} | ${policy.severity} |`));
                for (const [setting, schema] of Object.entries(policy.configSchema?.properties ?? {})) {
                    const row = readme
                        .split("\n")
                        .find((line) => line.startsWith("| `") && line.includes(`\`${setting}\``));
                    assert.ok(row?.includes(`| \`${JSON.stringify(schema.default)}\` |`), setting);
                }
            });

            it("names the benchmark and its section", () => {
                assert.equal(policy.framework?.name, "CIS AWS Foundations Benchmark");
                assert.equal(policy.framework?.reference, "5.6");
                assert.match(policy.framework?.specification ?? "", /1\.2: 3\.6, .*5\.0: 4\.6, .*CloudWatch\.6/);
            });
        });
    }

    it("rejects by one policy only, and advises by the others", () => {
        assert.deepEqual(
            policies.map(({ name, enforcementLevel }) => [name, enforcementLevel]),
            [
                ["console-authentication-failures-monitored", "mandatory"],
                ["alarm-subscriptions-confirmed", "advisory"],
                ["alert-path-remarks", "advisory"],
            ],
        );
    });
});
