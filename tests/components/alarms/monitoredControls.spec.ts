import * as assert from "node:assert/strict";
import { controlNamed, monitoredControls } from "../../../components/alarms/monitoredControls";
import { undecided } from "../../../components/settings/undecided";
import { type BenchmarkVersion, benchmarkVersions, controls, controlsOf } from "../../../detection";

const slugs = (asked: Parameters<typeof monitoredControls>[0]): string[] =>
    monitoredControls(asked).map(({ control }) => control.slug);

describe("monitoredControls", () => {
    it("are console authentication failures alone where nothing is said", () => {
        assert.deepEqual(slugs({}), ["console-authentication-failures"]);
        assert.deepEqual(slugs({ controls: {} }), ["console-authentication-failures"]);
    });

    it("are those that are named, in the benchmark's order, at the newest version", () => {
        const named = monitoredControls({ controls: { "vpc-changes": {}, "root-usage": { severity: "page" } } });
        assert.deepEqual(
            named.map(({ control, args }) => [control.slug, control.version, args]),
            [
                ["root-usage", "7.0", { severity: "page" }],
                ["vpc-changes", "7.0", {}],
            ],
        );
    });

    for (const benchmark of benchmarkVersions) {
        it(`are all of ${benchmark}, with its texts, but for those that are off`, () => {
            const found = monitoredControls({ benchmark, controls: { "root-usage": { enabled: false } } });
            assert.deepEqual(
                found.map(({ control }) => [control.slug, control.pattern]),
                controlsOf(benchmark as BenchmarkVersion).flatMap(({ slug, pattern }) =>
                    slug === "root-usage" ? [] : [[slug, pattern]],
                ),
            );
        });
    }

    it("know nothing of settings that are decided later", () => {
        assert.deepEqual(slugs({ controls: undecided }), ["console-authentication-failures"]);
        assert.deepEqual(monitoredControls({ controls: { "root-usage": undecided } })[0]?.args, {});
    });
});

describe("controlNamed", () => {
    it("finds a control at the version that is asked for", () => {
        assert.equal(controlNamed("root-usage", undefined), controls["root-usage"]);
        assert.equal(controlNamed("root-usage", undecided), controls["root-usage"]);
        assert.equal(controlNamed("root-usage", "1.2")?.version, "1.2");
        assert.equal(controlNamed("organizations-changes", "1.2"), undefined);
        assert.equal(controlNamed("toString", undefined), undefined);
    });
});
