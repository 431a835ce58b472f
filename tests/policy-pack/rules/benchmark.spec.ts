import * as assert from "node:assert/strict";
import { type Control, controls, ownControl } from "../../../detection";
import { ownControls } from "../../../examples/own-control/ownControls";
import { benchmarkOf, tagsOf } from "../../../policy-pack/rules/benchmark";

const own = Object.entries(ownControls).map(([slug, definition]) => ownControl(slug, definition));
const namesIn = ["cloudtrail", "cloudwatch", "sns"];

describe("policy-pack/rules/benchmark", () => {
    const rows: [string, string, string][] = [
        [
            "console-authentication-failures",
            "5.6",
            "(section by version: 1.2: 3.6, 1.3: 4.6, 1.4: 4.6, 1.5: 4.6, 2.0: 4.6, 3.0: 4.6, 4.0: 4.6, 5.0: 4.6, 6.0: 5.6, 7.0: 5.6; AWS Security Hub CloudWatch.6)",
        ],
        [
            "organizations-changes",
            "5.15",
            "(section by version: 1.3: 4.15, 1.4: 4.15, 1.5: 4.15, 2.0: 4.15, 3.0: 4.15, 4.0: 4.15, 5.0: 4.15, 6.0: 5.15, 7.0: 5.15)",
        ],
    ];
    for (const [slug, reference, sections] of rows) {
        it(`names the sections of ${slug}`, () => {
            const { title } = controls[slug] as Control;
            assert.deepEqual(benchmarkOf(controls[slug] as Control), {
                name: "CIS AWS Foundations Benchmark",
                version: "7.0",
                reference,
                specification: `${title} ${sections}`,
            });
            assert.deepEqual(tagsOf(controls[slug] as Control), ["aws", "cis", ...namesIn, slug]);
        });
    }

    it("has no section for a control that the newest version leaves out", () => {
        const { "7.0": _, ...numbers } = (controls["root-usage"] as Control).numbers;
        assert.equal(benchmarkOf({ ...(controls["root-usage"] as Control), numbers })?.reference, "");
    });

    it("counts a control that a team has defined for itself to no benchmark", () => {
        assert.ok(own.length > 0);
        for (const control of own) {
            assert.equal(benchmarkOf(control), undefined);
            assert.deepEqual(tagsOf(control), ["aws", ...namesIn, control.slug]);
        }
    });
});
