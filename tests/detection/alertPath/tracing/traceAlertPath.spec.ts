import * as assert from "node:assert/strict";
import { absent, type Control, controls, known, traceAlertPath } from "../../../../detection";
import { alarm, type Changes, compliantDeployment, metricFilter, placed } from "../compliantDeployment";

const all = Object.values(controls);

/** A deployment in which the filters and alarms of all controls stand side by side, as the benchmark wants them. */
function benchmarkDeployment(changes: Changes = {}) {
    const filters = all.map(({ slug, pattern, metricName }) =>
        metricFilter({
            ...placed(`filter-${slug}`),
            name: known(slug),
            pattern: known(pattern),
            metricName: known(metricName),
        }),
    );
    const alarms = all.map(({ slug, metricName }) =>
        alarm({ ...placed(`alarm-${slug}`), name: known(metricName), metricName: known(metricName) }),
    );
    return compliantDeployment(changes, { metricFilters: filters, alarms });
}

const selector = (excluded: readonly string[]) => ({
    includeManagementEvents: absent,
    readWriteType: known("All"),
    excludeManagementEventSources: known(excluded),
});

describe("traceAlertPath for every control", () => {
    for (const control of all) {
        describe(control.slug, () => {
            it("finds who is told", () => {
                const report = traceAlertPath(benchmarkDeployment(), control);
                assert.deepEqual([report.outcome, report.findings, report.subscribers.length], ["told", [], 1]);
            });

            it("finds its own filter missing, whatever other controls have", () => {
                const whole = benchmarkDeployment();
                const metricFilters = whole.metricFilters.filter(({ id }) => id !== `filter-${control.slug}`);
                const { outcome, findings } = traceAlertPath({ ...whole, metricFilters }, control);
                assert.deepEqual(
                    [outcome, findings.map(({ code, resource }) => [code, resource])],
                    ["lost", [["FILTER_MISSING", undefined]]],
                );
            });

            it("blames its own filter where it sees one Region only", () => {
                const narrowed = control.pattern.replace(/^\{(.*)\}$/s, '{ ($1) && ($.awsRegion = "eu-north-1") }');
                const report = traceAlertPath(withPattern(control, narrowed), control);
                assert.deepEqual(
                    report.findings.map(({ code, resource }) => [code, resource]),
                    [["FILTER_PATTERN_NARROWER", `filter-${control.slug}`]],
                );
            });
        });
    }

    const withPattern = (control: Control, pattern: string) => {
        const whole = benchmarkDeployment();
        return {
            ...whole,
            metricFilters: whole.metricFilters.map((filter) =>
                filter.id === `filter-${control.slug}` ? { ...filter, pattern: known(pattern) } : filter,
            ),
        };
    };

    it("loses the control whose service the trail leaves out, and no other", () => {
        const deployment = benchmarkDeployment({ trail: { eventSelectors: known([selector(["kms.amazonaws.com"])]) } });
        assert.deepEqual(
            all.filter((control) => traceAlertPath(deployment, control).outcome !== "told").map(({ slug }) => slug),
            ["kms-key-disable-or-delete"],
        );
    });

    it("loses nothing once the selector that the remedy asks for stands beside the one that leaves a service out", () => {
        const eventSelectors = known([selector(["kms.amazonaws.com", "rdsdata.amazonaws.com"]), selector([])]);
        const reports = all.map((control) =>
            traceAlertPath(benchmarkDeployment({ trail: { eventSelectors } }), control),
        );
        assert.deepEqual(
            reports.map(({ outcome, remarks }) => [outcome, remarks]),
            all.map(() => ["told", []]),
        );
    });
});
