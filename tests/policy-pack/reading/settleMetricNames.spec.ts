import * as assert from "node:assert/strict";
import { type Alarm, known, type MetricFilter, unknown } from "../../../detection";
import { readAlarm } from "../../../policy-pack/reading/readAlarm";
import { readMetricFilter } from "../../../policy-pack/reading/readLogGroup";
import { settleMetricNames } from "../../../policy-pack/reading/settleMetricNames";
import type { StackResource } from "../../../policy-pack/stackResource";
import { stackResource, unknownText } from "../stackResource";

const classic = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const transformation = { name: "Failures", namespace: "CISBenchmark", value: "1" };
const filterOf = (props: object, type = classic, name = "failures") => stackResource(type, name, props);
const sound = filterOf({ name: "failures", metricTransformation: transformation });

const nameAfter = (filters: StackResource[], edges: StackResource[]): Alarm["metricName"] | undefined => {
    const alarm = stackResource(
        "aws:cloudwatch/metricAlarm:MetricAlarm",
        "alarm",
        { metricName: unknownText },
        { metricName: edges },
    );
    const read: MetricFilter[] = filters.map(readMetricFilter);
    return settleMetricNames([readAlarm(alarm)], read)[0]?.metricName;
};

describe("settleMetricNames", () => {
    it("takes the name of the one filter that an unknown metric name is computed from", () => {
        assert.deepEqual(nameAfter([sound], [sound]), known("failures"));
    });

    const open: Record<string, readonly [StackResource[], StackResource[]]> = {
        "of two filters": [[sound], [sound, filterOf({ name: "b" }, classic, "other")]],
        "of no filter": [[sound], []],
        "of a filter of Cloud Control, whose id is not its name": (() => {
            const native = filterOf({ filterName: "failures" }, "aws-native:logs:MetricFilter");
            return [[native], [native]];
        })(),
        "of a filter whose own name is not known": (() => {
            const nameless = filterOf({ name: unknownText, metricTransformation: transformation });
            return [[nameless], [nameless]];
        })(),
        "of a filter that can hide its metric's name behind another unknown setting": (() => {
            const partly = filterOf({
                name: "failures",
                metricTransformation: { ...transformation, value: unknownText },
            });
            return [[partly], [partly]];
        })(),
    };
    for (const [title, [filters, edges]] of Object.entries(open)) {
        it(`leaves a name open that is computed ${title}`, () => {
            assert.deepEqual(nameAfter(filters, edges), unknown(edges.map(({ urn }) => urn).sort()));
        });
    }
});
