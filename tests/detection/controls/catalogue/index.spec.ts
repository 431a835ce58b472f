import * as assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import {
    benchmarkVersions,
    type Control,
    controlAt,
    controls,
    controlsOf,
    matchesEvent,
    parseFilterPattern,
} from "../../../../detection";

const folder = resolve(__dirname, "../../../../detection/controls/catalogue");
const all = Object.values(controls);
const longestPattern = 1024;

const names = (samples: readonly { readonly name: string }[]): string[] => samples.map(({ name }) => name);

const counts = (pattern: string): ((sample: { readonly message: string }) => boolean) => {
    const parsed = parseFilterPattern(pattern);
    return ({ message }) => matchesEvent(parsed, message);
};

/** `CloudTrailChanges` of `cloudtrail-changes`, but for case, which acronyms make a matter of taste. */
const fileNameOf = ({ slug }: Control): string => `${slug.replaceAll("-", "")}.ts`;

describe("the catalogue of controls", () => {
    it("lists every file of its folder under its slug, and nothing else", () => {
        const files = readdirSync(folder).filter((file) => file !== "index.ts" && !file.includes("Companions"));
        assert.deepEqual(files.map((file) => file.toLowerCase()).sort(), all.map(fileNameOf).sort());
        for (const [slug, control] of Object.entries(controls)) {
            assert.equal(control.slug, slug);
        }
    });

    it("has fifteen controls in every version of the benchmark but the first, and fourteen there and at Security Hub", () => {
        assert.deepEqual(
            benchmarkVersions.map((version) => controlsOf(version).length),
            [14, 15, 15, 15, 15, 15, 15, 15, 15, 15, 14],
        );
    });

    it("has a metric name that is the end of no other's, because a prefix tells monitors apart", () => {
        for (const { metricName } of all) {
            assert.deepEqual(
                all.map((other) => other.metricName).filter((other) => other.endsWith(metricName)),
                [metricName],
            );
        }
    });

    it("has events that no other control has", () => {
        const ids = all.flatMap(({ samples }) => samples.map(({ message }) => /"eventID":"[^"]+"/.exec(message)?.[0]));
        const known = ids.filter((id) => id !== undefined);
        assert.equal(new Set(known).size, known.length);
    });
});

for (const control of all) {
    const { slug, spellings, samples, companions, numbers, recordLaws } = control;

    describe(`the control ${slug}`, () => {
        it("has a number in every version that has a text, and the other way round", () => {
            assert.deepEqual(
                benchmarkVersions.filter((version) => controlAt(control, version) !== undefined),
                benchmarkVersions.filter((version) => numbers[version] !== undefined),
            );
        });

        it("has names of its own for spellings, samples and companions", () => {
            for (const texts of [spellings.map(({ id }) => id), names(samples), companions.map((each) => each.slug)]) {
                assert.equal(new Set(texts).size, texts.length, texts.join(", "));
            }
        });

        it("has counted samples and ignored ones", () => {
            assert.ok(samples.some(({ counted }) => counted) && samples.some(({ counted }) => !counted));
        });

        it("tells of its samples that differ in spellings which it has", () => {
            const ids = spellings.map(({ id }) => id);
            assert.deepEqual(
                control.definition.samples.flatMap(({ differsIn = [] }) => differsIn.filter((id) => !ids.includes(id))),
                [],
            );
        });

        for (const { id, pattern } of spellings) {
            it(`judges its samples by the spelling ${id} as it says`, () => {
                assert.ok(pattern.length <= longestPattern);
                assert.deepEqual(
                    names(samples.filter(counts(pattern))),
                    names(
                        control.definition.samples.filter(
                            ({ counted, differsIn = [] }) => counted !== differsIn.includes(id),
                        ),
                    ),
                );
            });
        }

        it("judges its samples at every version as that version's pattern does", () => {
            for (const version of benchmarkVersions) {
                const there = controlAt(control, version);
                assert.deepEqual(
                    there && names(there.samples.filter(counts(there.pattern))),
                    there && names(there.samples.filter(({ counted }) => counted)),
                );
            }
        });

        it("knows laws that every counted sample keeps", () => {
            for (const law of recordLaws) {
                const counted = control.definition.samples.filter((sample) => sample.counted);
                assert.deepEqual(names(counted.filter(counts(`{ ${law} }`))), names(counted), law);
            }
        });

        for (const companion of companions) {
            it(`has the companion ${companion.slug}, which counts the samples that it names`, () => {
                const { samples: further = [], counts: expected, pattern } = companion;
                assert.ok(expected.length + further.length > 0);
                assert.deepEqual(names(samples.filter(counts(pattern))).sort(), [...expected].sort());
                assert.deepEqual(names(further.filter(counts(pattern))), names(further));
            });
        }
    });
}
