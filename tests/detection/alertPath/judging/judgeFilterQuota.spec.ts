import * as assert from "node:assert/strict";
import {
    consoleAuthenticationFailures as control,
    type Deployment,
    known,
    type MetricFilter,
    tamper as tamperOf,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import { compliantDeployment, metricFilter, placed } from "../compliantDeployment";

const sound = compliantDeployment();

/** The sound deployment with so many metric filters, the control's among them. */
function withFilters(count: number, changes: Partial<MetricFilter> = {}): Deployment {
    const others = Array.from({ length: count - 1 }, (_, index) =>
        metricFilter({
            ...placed(`other ${index}`),
            name: known(`Other${index}`),
            metricName: known(`Other${index}`),
            pattern: known("{ $.eventName = StopLogging }"),
            ...changes,
        }),
    );
    return { ...sound, metricFilters: [...sound.metricFilters, ...others] };
}

const remarksOf = (deployment: Deployment) => {
    const { outcome, findings, remarks } = traceAlertPath(deployment, control);
    return [outcome, ...findings.map(({ code }) => code), ...remarks.map(({ code }) => code)];
};

describe("traceAlertPath, the quota of metric filters", () => {
    const nearly = ["told", "LOG_GROUP_FILTER_QUOTA_NEARLY_USED"];
    const exceeded = ["cannot tell yet", "LOG_GROUP_FILTER_QUOTA_EXCEEDED"];
    const tamper = tamperOf([control.metricName]);
    assert.ok(tamper.watches.kind === "events");
    const table: [string, Deployment, readonly string[]][] = [
        ["94 filters", withFilters(94), ["told"]],
        ["95 filters", withFilters(95), nearly],
        ["100 filters", withFilters(100), nearly],
        ["101 filters", withFilters(101), exceeded],
        [
            "101 filters, most of them guards",
            withFilters(101, { pattern: known(tamper.watches.patterns[0]) }),
            exceeded,
        ],
        ["101 filters whose group is computed", withFilters(101, { logGroup: unknown(["group"]) }), exceeded],
        ["100 filters on another group", withFilters(101, { logGroup: known("other") }), ["told"]],
        ["100 filters of another Region", withFilters(101, { region: known("us-east-1") }), ["told"]],
        ["100 filters nobody knows on which group", withFilters(101, { logGroup: unknown() }), ["told"]],
    ];
    for (const [title, deployment, expected] of table) {
        it(`says ${expected.at(-1)} of ${title}`, () => assert.deepEqual(remarksOf(deployment), expected));
    }

    it("counts on a log group that is not part of the deployment", () => {
        const outside = { ...withFilters(101), trails: [], logGroups: [] };
        assert.deepEqual(remarksOf(outside), ["cannot tell yet", "TRAIL_OUTSIDE", "LOG_GROUP_FILTER_QUOTA_EXCEEDED"]);
    });

    it("does not count what may be groups of one name in several places", () => {
        const nowhere = { account: unknown(), region: unknown() };
        const scattered = withFilters(101, nowhere).metricFilters.map((filter) => ({ ...filter, ...nowhere }));
        const codes = remarksOf({ ...sound, trails: [], logGroups: [], metricFilters: scattered });
        assert.ok(!codes.some((code) => code.startsWith("LOG_GROUP_FILTER")), codes.join());
    });

    it("warns of the full group where the control's filter is missing", () => {
        const without = { ...withFilters(101), metricFilters: withFilters(101).metricFilters.slice(1) };
        assert.deepEqual(remarksOf(without), ["lost", "FILTER_MISSING", "LOG_GROUP_FILTER_QUOTA_NEARLY_USED"]);
    });

    it("says how much room is left, and when there is none", () => {
        const textOf = (count: number) => {
            const [remark] = traceAlertPath(withFilters(count), control).remarks;
            return [remark?.observed, remark?.wanted, remark?.resource];
        };
        assert.deepEqual(textOf(97), [
            'The log group "trail-logs" has 97 of the 100 metric filters that a log group takes.',
            "There is room for 3 more; a deployment that adds others is refused.",
            "group",
        ]);
        assert.deepEqual(textOf(100), [
            'The log group "trail-logs" has 100 of the 100 metric filters that a log group takes.',
            "It is full: the next deployment that adds one is refused.",
            "group",
        ]);
        assert.deepEqual(textOf(103), [
            'The log group "trail-logs" gets 103 metric filters here.',
            "A log group takes 100: AWS refuses the others, and nobody can say which ones these will be.",
            "group",
        ]);
    });
});
