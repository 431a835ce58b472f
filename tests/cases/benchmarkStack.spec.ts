import * as assert from "node:assert/strict";
import { benchmarkVersions, controls, controlsOf } from "../../detection";
import { benchmarkStack, partsOf } from "../policy-pack/benchmarkStack";
import { configurationOf } from "../policy-pack/configurationOf";
import { changed, without } from "../policy-pack/monitoredStack";
import { pathBreaks } from "../policy-pack/pathBreaks";
import { reportsOnControls } from "../policy-pack/reportsOnControls";

const all = Object.values(controls);

describe("the policy pack on a stack of the whole benchmark, on one path", () => {
    for (const { slug } of all) {
        const { filter } = partsOf(slug);
        it(`reports ${slug} where its filter is missing and its alarm stands there`, async () => {
            assert.deepEqual(await reportsOnControls(without(benchmarkStack, filter), "update"), [
                [`${slug}-monitored`, "FILTER_MISSING", ""],
            ]);
        });
    }

    const ofOneControl = ["failures", "alarm", undefined];
    for (const [title, { apply, code, blamed }] of Object.entries(pathBreaks)) {
        if (!ofOneControl.includes(blamed)) {
            it(`reports every control once, where all share a path on which ${title}`, async () => {
                assert.deepEqual(
                    await reportsOnControls(apply(benchmarkStack, ""), "update", configurationOf("7.0")),
                    all.map(({ slug }) => [`${slug}-monitored`, code, blamed]).sort(),
                );
            });
        }
    }

    for (const version of benchmarkVersions) {
        it(`asks for the patterns of ${version} where that is set`, async () => {
            const stack = controlsOf(version).reduce(
                (changes, { slug, pattern }) => changed(changes, partsOf(slug).filter, { pattern }),
                benchmarkStack,
            );
            assert.deepEqual(await reportsOnControls(stack, "update", configurationOf(version)), []);
            assert.deepEqual(
                (await reportsOnControls({}, "update", configurationOf(version))).length,
                controlsOf(version).length,
            );
        });
    }
});
