import * as assert from "node:assert/strict";
import { findForeignSettings } from "../../../components/monitor/monitorSettings";

const of = (key: string, name: string): string =>
    `${key} belongs to another project: this one is called mon. Rename it to mon:${name}, or remove it.`;

describe("findForeignSettings", () => {
    const cases: readonly [what: string, keys: readonly string[], problems: readonly string[]][] = [
        ["its own settings", ["mon:trailName", "mon:region"], []],
        [
            "settings under the name that the project had, its Region among them",
            ["console-signin-monitor:trailName", "mon:subscriptions", "console-signin-monitor:region"],
            [of("console-signin-monitor:trailName", "trailName"), of("console-signin-monitor:region", "region")],
        ],
        ["providers' own Regions and tags", ["aws:region", "gcp:region", "azure:tags"], []],
        ["what Pulumi and the provider of AWS keep, whatever it is called", ["pulumi:tags", "aws:topic"], []],
        ["settings of other programs", ["network:vpcId", "app:trailname"], []],
        ["names that every object has", ["other:constructor", "other:__proto__"], []],
    ];
    for (const [what, keys, problems] of cases) {
        it(`${problems.length === 0 ? "lets be" : "names"} ${what}`, () => {
            assert.deepEqual(findForeignSettings(keys, "mon"), problems);
        });
    }
});
