import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findingCodes, findingUrl } from "../../../detection";
import { alarmExplanations } from "../../../documents/findings/alarm";
import { classes, type Explanation, inCloudControl } from "../../../documents/findings/explanation";
import { filterExplanations } from "../../../documents/findings/filter";
import { findingsDocument } from "../../../documents/findings/findingsDocument";
import { topicExplanations } from "../../../documents/findings/topic";
import { trailExplanations } from "../../../documents/findings/trail";

const root = join(__dirname, "../../..");
const explanations: Readonly<Record<string, Explanation>> = {
    ...trailExplanations,
    ...filterExplanations,
    ...alarmExplanations,
    ...topicExplanations,
};

describe("docs/findings.md", () => {
    it("is what npm run docs would write", () => {
        assert.equal(readFileSync(join(root, "docs/findings.md"), "utf8"), findingsDocument());
    });

    it("has a heading for every code, which the code's URL leads to", () => {
        const headings = [...findingsDocument().matchAll(/^### (\w+)$/gm)].map(([, code]) => code ?? "");
        assert.deepEqual([...headings].sort(), Object.keys(findingCodes).sort());
        const { homepage } = JSON.parse(readFileSync(join(root, "plugin/package.json"), "utf8"));
        for (const code of headings) {
            // GitHub makes the anchor of a heading of its text in lower case.
            const url = `${homepage.replace("#readme", "")}/blob/main/docs/findings.md#${code.toLowerCase()}`;
            assert.equal(findingUrl(code as keyof typeof findingCodes), url);
        }
    });

    it("says of a code what it means, why, with an example, the fix for both providers, and Security Hub's code", () => {
        const [, rest = ""] = findingsDocument().split("\n### ALARM_MISSING\n");
        assert.deepEqual(rest.split("\n### ")[0]?.trim().split("\n"), [
            "No alarm watches the filter's metric.",
            "",
            "- **Why:** The metric counts, and nobody looks at it.",
            "- **Example:** A metric filter alone.",
            "- **Fix:** Add an alarm on the filter's metric name and namespace.",
            '    - `aws.cloudwatch.MetricAlarm`: `metricName: "ConsoleSigninFailures", namespace: "CISBenchmark"`',
            '    - `aws-native.cloudwatch.Alarm`: `metricName: "ConsoleSigninFailures", namespace: "CISBenchmark"`',
            "- **AWS Security Hub:** `CLOUDWATCH_ALARMS_NOT_PRESENT`",
        ]);
    });

    /** The names of the settings at the top of a text such as `a: { b: 1 }, c: 2`. */
    const namesOf = (settings: string): string[] => {
        let flat = settings.replace(/"[^"]*"|`[^`]*`/g, "");
        for (let before = ""; before !== flat; ) {
            before = flat;
            flat = flat.replace(/[{[(][^{}[\]()]*[}\])]/g, "");
        }
        return [...flat.matchAll(/(\w+):/g)].map(([, name = ""]) => name);
    };
    const fixes = Object.entries(explanations).flatMap(([code, { fix }]) =>
        fix === undefined ? [] : [{ code, on: fix[0], classic: fix[1], cloudControl: inCloudControl(fix) }],
    );

    it("names settings of the classic provider that its classes have", () => {
        for (const { code, on, classic } of fixes) {
            const [service = "", name = ""] = classes[on][0].split(".");
            const file = join(
                root,
                "node_modules/@pulumi/aws",
                service,
                `${name.charAt(0).toLowerCase()}${name.slice(1)}.d.ts`,
            );
            const [, args = ""] = readFileSync(file, "utf8").split(`export interface ${name}Args {`);
            for (const setting of namesOf(classic)) {
                assert.match(args, new RegExp(`\\b${setting}\\??:`), `${code}: ${setting}`);
            }
        }
    });

    it("names settings of Cloud Control's provider that the policy pack reads", () => {
        const reading = join(root, "policy-pack/reading");
        const source = readdirSync(reading, { recursive: true })
            .flatMap((file) => (String(file).endsWith(".ts") ? readFileSync(join(reading, String(file)), "utf8") : []))
            .join("\n");
        for (const { code, on, cloudControl } of fixes) {
            for (const setting of namesOf(cloudControl).filter(() => on !== "role")) {
                assert.ok(source.includes(`"${setting}"`), `${code}: ${setting}`);
            }
        }
    });
});
