import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    known,
    type LogAlarm,
    type TelemetryRule,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import { arns, compliantDeployment, placed } from "../compliantDeployment";

const logAlarm = (changes: Partial<LogAlarm> = {}): LogAlarm => ({
    ...placed("details"),
    name: known("details"),
    query: known('filter eventName = "ConsoleLogin" and errorMessage = "Failed authentication"'),
    actionsEnabled: absent,
    alarmActions: known([known(arns.topic)]),
    ...changes,
});
const rule = (resourceType = "AWS::CloudTrail"): TelemetryRule => ({
    ...placed("everywhere"),
    resourceType: known(resourceType),
});
const trace = (more: Partial<Deployment>) =>
    traceAlertPath(compliantDeployment({}, more), consoleAuthenticationFailures);

const told =
    'The log alarm "details" tells people of failed console sign-ins, and the benchmark and AWS Security Hub do not count it.';
const delivered =
    /The telemetry rule "everywhere" delivers .* and the benchmark and AWS Security Hub do not count it\.$/;

describe("mentionOthers", () => {
    const missing: readonly (readonly [string, Partial<Deployment>, string])[] = [
        ["the filter", { metricFilters: [] }, "FILTER_MISSING"],
        ["the alarm", { alarms: [] }, "ALARM_MISSING"],
    ];
    for (const [what, parts, code] of missing) {
        it(`mentions a log alarm where ${what} is missing, and rejects all the same`, () => {
            const { outcome, findings } = trace({ ...parts, logAlarms: [logAlarm()] });
            const found = findings.find((finding) => finding.code === code);
            assert.deepEqual([outcome, found?.observed.endsWith(` ${told}`)], ["lost", true]);
        });
    }

    const alarms: readonly (readonly [string, Partial<LogAlarm>, string | undefined])[] = [
        ["with other events", { query: known('filter eventName = "StopLogging"') }, undefined],
        ["with a query that is not known", { query: unknown() }, undefined],
        [
            "without actions",
            { alarmActions: absent },
            'The log alarm "details" queries failed console sign-ins and notifies nobody.',
        ],
        [
            "with its actions off",
            { actionsEnabled: known(false) },
            'The log alarm "details" queries failed console sign-ins and notifies nobody.',
        ],
        ["with actions that are not known", { alarmActions: unknown() }, told],
    ];
    for (const [title, changes, sentence] of alarms) {
        it(`says ${sentence === undefined ? "nothing" : `"${sentence}"`} of one ${title}`, () => {
            const { findings } = trace({ alarms: [], logAlarms: [logAlarm(changes)] });
            const observed = findings.find(({ code }) => code === "ALARM_MISSING")?.observed ?? "";
            assert.equal(observed.includes('"details"'), sentence !== undefined);
            assert.ok(observed.endsWith(sentence ?? "publishes."));
        });
    }

    it("mentions a telemetry rule where no trail is seen", () => {
        const outside = trace({ trails: [], logGroups: [], telemetryRules: [rule()] });
        assert.equal(outside.outcome, "told");
        assert.match(outside.remarks.find(({ code }) => code === "TRAIL_OUTSIDE")?.observed ?? "", delivered);
        const unwritten = trace({ trails: [], telemetryRules: [rule()] });
        assert.equal(unwritten.outcome, "lost");
        assert.match(unwritten.findings[0]?.observed ?? "", delivered);
    });

    it("does not mention a telemetry rule for other telemetry, or what stands beside a whole path", () => {
        const { remarks } = trace({ trails: [], logGroups: [], telemetryRules: [rule("AWS::EC2::VPC")] });
        assert.ok(remarks.every(({ observed }) => !observed.includes("telemetry rule")));
        assert.deepEqual(trace({ logAlarms: [logAlarm()], telemetryRules: [rule()] }).remarks, []);
    });
});
