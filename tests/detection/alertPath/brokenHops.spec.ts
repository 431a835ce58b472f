import * as assert from "node:assert/strict";
import {
    consoleAuthenticationFailures,
    type FindingCode,
    findingCodes,
    known,
    traceAlertPath,
} from "../../../detection";
import { brokenActions } from "./brokenHops/brokenActions";
import { brokenAlarms } from "./brokenHops/brokenAlarms";
import { brokenFilters } from "./brokenHops/brokenFilters";
import { brokenLogGroups } from "./brokenHops/brokenLogGroups";
import { brokenMetrics } from "./brokenHops/brokenMetrics";
import { brokenQueues } from "./brokenHops/brokenQueues";
import { brokenSubscriptions } from "./brokenHops/brokenSubscriptions";
import { brokenTopics } from "./brokenHops/brokenTopics";
import { brokenTrails } from "./brokenHops/brokenTrails";
import { alarm, compliantDeployment, metricFilter, placed } from "./compliantDeployment";

const rows = [
    ...brokenTrails,
    ...brokenLogGroups,
    ...brokenFilters,
    ...brokenMetrics,
    ...brokenAlarms,
    ...brokenActions,
    ...brokenTopics,
    ...brokenSubscriptions,
    ...brokenQueues,
];

describe("traceAlertPath, one property broken", () => {
    for (const { title, changes = {}, more = {}, options, finding } of rows) {
        const [code, hop, resource] = finding;
        it(`finds ${code} in ${title}`, () => {
            const report = traceAlertPath(compliantDeployment(changes, more), consoleAuthenticationFailures, options);
            assert.deepEqual(
                report.findings.map((found) => [found.code, found.hop, found.resource]),
                [[code, hop, resource]],
            );
            assert.equal(report.outcome, "lost");
            assert.equal(report.hops.find(({ state }) => state === "broken")?.hop, hop);
            assert.deepEqual(report.subscribers, []);
            assert.equal(findingCodes[code].hop, hop);
        });
    }

    it("finds every code that can break a path somewhere in this table", () => {
        const remarksOnly: readonly FindingCode[] = [
            "TRAIL_EXCLUDES_EVENT_SOURCES",
            "TRAIL_SELECTORS_SPLIT",
            "TRAIL_USES_ADVANCED_SELECTORS",
            "TRAIL_OUTSIDE",
            "TRAIL_ROLE_MISSES_MEMBERS",
            "LOG_GROUP_KEY_DISABLED",
            "LOG_GROUP_CLASS_UNDOCUMENTED",
            "ALARM_WAITS_FOR_CLOCK",
            "ALARM_SPLITS_BURSTS",
            "ALARM_WARMS_UP",
            "LOG_GROUP_FILTER_QUOTA_EXCEEDED",
            "LOG_GROUP_FILTER_QUOTA_NEARLY_USED",
            "FILTER_PATTERN_UNDECIDED",
            "FILTER_OVERWRITTEN",
            "ALARM_OVERWRITTEN",
            "TOPIC_OVERWRITTEN",
            "TOPIC_DATA_PROTECTION_DENIES",
            "METRIC_SHARED",
            "ALARM_NOT_SIMULATED",
            "PART_OUT_OF_SIGHT",
            "CONDITION_NOT_JUDGED",
            "DEPLOYMENT_REFUSED",
            "ALARM_SLOW_TO_RECOVER",
            "ALARM_MUTED_AT_TIMES",
            "ALARM_SPEAKS_THROUGH_COMPOSITE",
            "TOPIC_IN_OTHER_ACCOUNT",
            "TOPIC_OUTSIDE",
            "TOPIC_KEY_OUTSIDE",
            "SUBSCRIPTION_QUEUE_KEY_OUTSIDE",
            "SUBSCRIPTION_FUNCTION_POLICY_OVERWRITTEN",
            "SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK",
            "NOT_KNOWN_YET",
        ];
        // Two codes come in company: a pattern with a misspelt value, and an alarm that treats silence as a breach.
        const elsewhere: readonly FindingCode[] = ["SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS"];
        const inCompany: readonly FindingCode[] = ["FILTER_PATTERN_NEVER_MATCHES", "ALARM_FIRES_WITHOUT_CAUSE"];
        const tabled = new Set<string>([
            ...rows.map(({ finding: [code] }) => code),
            ...remarksOnly,
            ...inCompany,
            ...elsewhere,
        ]);
        assert.deepEqual([...tabled].sort(), Object.keys(findingCodes).sort());
    });

    it("finds a pattern whose value can never occur", () => {
        const pattern = known('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }');
        const report = traceAlertPath(compliantDeployment({ filter: { pattern } }), consoleAuthenticationFailures);
        assert.deepEqual(
            report.findings.map(({ code }) => code),
            ["FILTER_PATTERN_NEVER_MATCHES"],
        );
    });

    it("finds an alarm that silence raises", () => {
        const report = traceAlertPath(
            compliantDeployment({ alarm: { treatMissingData: known("breaching") } }),
            consoleAuthenticationFailures,
        );
        assert.ok(report.findings.some(({ code }) => code === "ALARM_FIRES_WITHOUT_CAUSE"));
    });

    it("names everything that breaks the one path, in hop order", () => {
        const report = traceAlertPath(
            compliantDeployment(
                {
                    trail: { isMultiRegion: known(false), isLogging: known(false) },
                    filter: { pattern: known("{ $.eventName = ConsoleLogin }"), metricValue: known("0") },
                    alarm: { threshold: known(5), actionsEnabled: known(false) },
                    topic: { kmsKey: known("alias/aws/sns"), policy: known('{"Statement":[]}') },
                },
                { subscriptions: [] },
            ),
            consoleAuthenticationFailures,
        );
        assert.deepEqual(
            report.findings.map(({ code }) => code),
            [
                "TRAIL_NOT_MULTI_REGION",
                "TRAIL_NOT_LOGGING",
                "FILTER_PATTERN_BROADER",
                "METRIC_VALUE_DOES_NOT_COUNT",
                "ALARM_CANNOT_FIRE",
                "ALARM_ACTIONS_DISABLED",
                "TOPIC_KEY_BLOCKS_CLOUDWATCH",
                "TOPIC_POLICY_BLOCKS_CLOUDWATCH",
                "SUBSCRIPTION_MISSING",
            ],
        );
        assert.deepEqual(
            report.hops.map(({ state }) => state),
            ["broken", "holds", "broken", "broken", "broken", "broken", "broken", "broken"],
        );
    });

    it("does not reach what a missing resource would lead to", () => {
        const report = traceAlertPath(compliantDeployment({}, { alarms: [] }), consoleAuthenticationFailures);
        assert.deepEqual(
            report.hops.map(({ hop, state, resource }) => [hop, state, resource]),
            [
                ["trail", "holds", "trail"],
                ["log group", "holds", "group"],
                ["filter", "holds", "filter"],
                ["metric", "broken", "filter"],
                ["alarm", "not reached", undefined],
                ["action", "not reached", undefined],
                ["topic", "not reached", undefined],
                ["subscription", "not reached", undefined],
            ],
        );
    });

    it("does not add two partial paths up to a whole one", () => {
        // One filter is good and its alarm silent; the other alarm speaks, and its filter is narrower.
        const report = traceAlertPath(
            compliantDeployment(
                {},
                {
                    metricFilters: [
                        metricFilter(),
                        metricFilter({
                            ...placed("narrow"),
                            metricName: known("Narrow"),
                            pattern: known(
                                '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.type = Root) }',
                            ),
                        }),
                    ],
                    alarms: [
                        alarm({ actionsEnabled: known(false) }),
                        alarm({ ...placed("loud"), name: known("loud"), metricName: known("Narrow") }),
                    ],
                },
            ),
            consoleAuthenticationFailures,
        );
        assert.equal(report.outcome, "lost");
        assert.deepEqual(
            report.findings.map(({ code, resource }) => [code, resource]),
            [["ALARM_ACTIONS_DISABLED", "alarm"]],
        );
    });

    it("reports the path that gets furthest, whatever the order of the resources", () => {
        const broken = [
            metricFilter({ ...placed("a"), pattern: known("{ $.eventName = ConsoleLogin }") }),
            metricFilter({ ...placed("b") }),
        ];
        for (const metricFilters of [broken, [...broken].reverse()]) {
            const report = traceAlertPath(
                compliantDeployment({}, { metricFilters, subscriptions: [] }),
                consoleAuthenticationFailures,
            );
            assert.deepEqual(
                report.findings.map(({ code, resource }) => [code, resource]),
                [["SUBSCRIPTION_MISSING", "topic"]],
            );
            assert.equal(report.hops[2]?.resource, "b");
        }
    });

    it("refuses options out of range", () => {
        assert.throws(
            () => traceAlertPath(compliantDeployment(), consoleAuthenticationFailures, { eventsToAlarm: 0 }),
            {
                name: "RangeError",
                message: "eventsToAlarm is 0; it must be a whole number of at least 1.",
            },
        );
        assert.throws(
            () => traceAlertPath(compliantDeployment(), consoleAuthenticationFailures, { minutesToAlarm: Number.NaN }),
            { name: "RangeError", message: "minutesToAlarm is NaN; it must be a number of minutes above 0." },
        );
    });
});
