import * as assert from "node:assert/strict";
import {
    cisVersions,
    consoleAuthenticationFailures,
    parseFilterPattern,
    printFilterPattern,
} from "../../../../detection";

const control = consoleAuthenticationFailures;
const pattern = '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }';

describe("the control for console authentication failures", () => {
    it("has the benchmark's pattern byte for byte", () => {
        assert.equal(control.pattern, pattern);
        assert.equal(Buffer.byteLength(control.pattern), 78);
    });

    it("has a pattern that is canonical and earns no remark", () => {
        const parsed = parseFilterPattern(control.pattern);
        assert.equal(printFilterPattern(parsed), pattern);
        assert.deepEqual(parsed.remarks, []);
    });

    it("has the number of every version of the benchmark, oldest first", () => {
        assert.deepEqual(
            cisVersions.map((version) => `${version}: ${control.numbers[version]?.number}`),
            [
                "1.2: 3.6",
                "1.3: 4.6",
                "1.4: 4.6",
                "1.5: 4.6",
                "2.0: 4.6",
                "3.0: 4.6",
                "4.0: 4.6",
                "5.0: 4.6",
                "6.0: 5.6",
                "7.0: 5.6",
            ],
        );
        assert.equal(control.securityHubId, "CloudWatch.6");
    });

    it("counts 1 per event into the metric that auditors join by name", () => {
        assert.equal(control.metricName, "ConsoleSigninFailures");
        assert.equal(control.metricNamespace, "CISBenchmark");
        assert.equal(control.metricValue, 1);
    });

    it("has the alarm values that the benchmark prescribes", () => {
        assert.deepEqual(control.alarm, {
            statistic: "Sum",
            periodSeconds: 300,
            evaluationPeriods: 1,
            threshold: 1,
            comparisonOperator: "GreaterThanOrEqualToThreshold",
            treatMissingData: "notBreaching",
        });
    });
});
