import * as assert from "node:assert/strict";
import { benchmarkVersions, controlsOf } from "../../../detection";
import { controlsInStack } from "../../../policy-pack/rules/controlsInStack";
import { judgedStack } from "../../../policy-pack/rules/judgedStack";
import { stackResource } from "../stackResource";

const settings = { patternGrade: "equivalent", eventsToAlarm: 1, minutesToAlarm: 15, trailRequired: false } as const;

describe("policy-pack/rules/controlsInStack", () => {
    for (const benchmark of benchmarkVersions) {
        const asked = { ...settings, benchmark };
        const slugsIn = (stack: Parameters<typeof judgedStack>[1]) =>
            controlsInStack(judgedStack(`controlsInStack ${benchmark}`, stack), asked).map(({ slug }) => slug);

        it(`asks a stack that holds nothing for console authentication failures alone (${benchmark})`, () => {
            assert.deepEqual(slugsIn([]), ["console-authentication-failures"]);
        });

        it(`adds the controls that have a filter, in the pattern of the version (${benchmark})`, () => {
            const { pattern } = controlsOf(benchmark).find(({ slug }) => slug === "root-usage") ?? {};
            const filter = stackResource("aws:cloudwatch/logMetricFilter:LogMetricFilter", "root", {
                name: "root",
                logGroupName: "trail",
                pattern,
                metricTransformation: { name: "Root", namespace: "Own", value: "1" },
            });
            assert.deepEqual(slugsIn([filter]).sort(), ["console-authentication-failures", "root-usage"]);
        });
    }
});
