import * as assert from "node:assert/strict";
import { known, unknown } from "../../../detection";
import { readMetricFilter } from "../../../policy-pack/reading/readLogGroup";
import { stackResource, unknownText } from "../stackResource";

const written = "\n{ $.a = 1 } ";

describe("policy-pack/reading/readMetricFilter", () => {
    it("trims the pattern as the Terraform-based provider does before it sends it", () => {
        const filter = stackResource("aws:cloudwatch/logMetricFilter:LogMetricFilter", "f", { pattern: written });
        assert.deepEqual(readMetricFilter(filter).pattern, known("{ $.a = 1 }"));
    });

    it("leaves the pattern as it is where Cloud Control sends it so", () => {
        const filter = stackResource("aws-native:logs:MetricFilter", "f", { filterPattern: written });
        assert.deepEqual(readMetricFilter(filter).pattern, known(written));
    });

    it("does not know a pattern that the program has yet to compute", () => {
        const filter = stackResource(
            "aws:cloudwatch/logMetricFilter:LogMetricFilter",
            "f",
            { pattern: unknownText },
            { pattern: [] },
        );
        assert.deepEqual(readMetricFilter(filter).pattern, unknown([]));
    });
});
