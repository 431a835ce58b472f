import type { Control } from "../../controls/control";
import type { LogAlarm } from "../deployment/alarm";
import { type DeployedResource, named } from "../deployment/deployedResource";
import type { Deployment } from "../deployment/deployment";
import { absent, knownValue } from "../deployment/value";
import type { FindingCode } from "../report/findingCodes";
import type { Step } from "../report/path";
import type { Finding } from "../report/report";
import { eventNamesOf } from "./findControlFilters";

const withoutPair: ReadonlySet<FindingCode> = new Set<FindingCode>(["FILTER_MISSING", "ALARM_MISSING"]);
const withoutTrail: ReadonlySet<FindingCode> = new Set<FindingCode>([
    "TRAIL_MISSING",
    "TRAIL_OUTSIDE",
    "LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
]);

/**
 * Where a filter, an alarm or a trail is missing, says what tells people all the same and is no part of the benchmark's
 * path: a log alarm that queries the control's events, or a telemetry rule that delivers them without a trail.
 */
export function mentionOthers(deployment: Deployment, control: Control): (step: Step) => Step {
    const { logAlarms = [], telemetryRules = [] } = deployment;
    const alarms = describeLogAlarms(logAlarms, control);
    const rules = telemetryRules
        .filter(({ resourceType }) => knownValue(resourceType) === "AWS::CloudTrail")
        .map(describeTelemetryRule);
    const withSentences = (finding: Finding): Finding => {
        const sentences = withoutPair.has(finding.code) ? alarms : withoutTrail.has(finding.code) ? rules : [];
        return { ...finding, observed: [finding.observed, ...sentences].join(" ") };
    };
    return alarms.length + rules.length === 0
        ? (step) => step
        : (step) => ({
              ...step,
              findings: step.findings.map(withSentences),
              remarks: step.remarks.map(withSentences),
          });
}

const uncounted = "the benchmark and AWS Security Hub do not count it";

/** Whom the log alarms tell that query a control's events, a sentence for each. */
export const describeLogAlarms = (logAlarms: readonly LogAlarm[], control: Control): readonly string[] =>
    logAlarms.filter((alarm) => queries(alarm, control)).map((alarm) => describeLogAlarm(alarm, control));

/** By the names of the events that the control's pattern compares with; by any of its words if it compares no names. */
function queries({ query }: LogAlarm, { pattern }: Control): boolean {
    const text = knownValue(query) ?? "";
    const names = eventNamesOf({ pattern });
    const words = names.length > 0 ? names : (pattern.replace(/\$[\w.]+/g, " ").match(/\w{4,}/g) ?? []);
    return words.some((word) => text.includes(word));
}

/** One that cannot be evaluated goes to INSUFFICIENT_DATA and runs no action for ALARM (CloudWatch user guide). */
function describeLogAlarm(alarm: LogAlarm, { events }: Control): string {
    const thing = `The ${named("log alarm", alarm)}`;
    const { evaluationState = absent, stateReason = absent, actionsEnabled, alarmActions } = alarm;
    const state = knownValue(evaluationState);
    if (state === "EVALUATION_ERROR" || state === "EVALUATION_FAILURE") {
        return `${thing} queries ${events}, is not evaluated (${state}) and tells nobody. ${knownValue(stateReason) ?? ""}`.trim();
    }
    const isSilent = knownValue(actionsEnabled) === false || (knownValue(alarmActions) ?? []).length === 0;
    return isSilent && alarmActions.state !== "unknown"
        ? `${thing} queries ${events} and notifies nobody.`
        : `${thing} tells people of ${events}, and ${uncounted}.`;
}

const describeTelemetryRule = (rule: DeployedResource): string =>
    `The ${named("telemetry rule", rule)} delivers CloudTrail's events to a log group without a trail; a filter and an alarm on that group tell people, and ${uncounted}.`;
