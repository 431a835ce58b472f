import * as assert from "node:assert/strict";
import { benchmarkVersions, controlsOf, ownControlsOf } from "../../../detection";
import { ownControls } from "../../../examples/own-control/ownControls";
import { controlsInStack } from "../../../policy-pack/rules/benchmark";
import { stackJudge } from "../../../policy-pack/rules/judgedStack";
import type { StackResource } from "../../../policy-pack/stackResource";
import { stackResource } from "../stackResource";

const own = ownControlsOf(ownControls);

const settings = { patternGrade: "equivalent", eventsToAlarm: 1, minutesToAlarm: 15, trailRequired: false } as const;

describe("policy-pack/rules/controlsInStack", () => {
    for (const benchmark of benchmarkVersions) {
        const asked = { ...settings, benchmark };
        const slugsIn = (stack: readonly StackResource[]) =>
            controlsInStack(stackJudge(own)("policy", stack), asked).map(({ slug }) => slug);
        const filterOf = (pattern: string | undefined) =>
            stackResource("aws:cloudwatch/logMetricFilter:LogMetricFilter", "filter", {
                name: "filter",
                logGroupName: "trail",
                pattern,
                metricTransformation: { name: "Counted", namespace: "Own", value: "1" },
            });

        it(`asks a stack that holds nothing for console authentication failures alone (${benchmark})`, () => {
            assert.deepEqual(slugsIn([]), ["console-authentication-failures"]);
        });

        it(`adds the controls that have a filter, in the pattern of the version (${benchmark})`, () => {
            const { pattern } = controlsOf(benchmark).find(({ slug }) => slug === "root-usage") ?? {};
            assert.deepEqual(slugsIn([filterOf(pattern)]).sort(), ["console-authentication-failures", "root-usage"]);
        });

        for (const { slug, pattern } of own) {
            it(`adds the team's own control that has a filter, ${slug} (${benchmark})`, () => {
                assert.deepEqual(slugsIn([filterOf(pattern)]), ["console-authentication-failures", slug]);
            });
        }
    }
});
