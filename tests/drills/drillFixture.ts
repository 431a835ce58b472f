import type { AlarmState, AlertPathReport, Finding, Hop } from "../../detection";
import { hops } from "../../detection";
import type { Drill, Notification, Recipient } from "../../drills/simulation/simulation";

/** 2026-03-02 09:00 UTC. */
export const nineOClock = Date.UTC(2026, 2, 2, 9) / 60_000;

export const alice: Recipient = {
    name: "alice",
    protocol: "email",
    endpoint: "a••••••e@example.com",
    isRaw: false,
    mustConfirm: false,
};

export const finding: Finding = {
    code: "ALARM_ACTIONS_DISABLED",
    hop: "action",
    resource: "urn:alarm",
    observed: "The actions are switched off.",
    wanted: "They must be on.",
    remedy: "Switch them on.",
};

/** A path that holds to the end, or to the hop before `broken`. */
export function pathReport(broken?: Hop): AlertPathReport {
    const at = broken === undefined ? hops.length : hops.indexOf(broken);
    return {
        outcome: broken === undefined ? "told" : "lost",
        hops: hops.map((hop, index) => ({
            hop,
            state: index < at ? "holds" : index === at ? "broken" : "not reached",
        })),
        findings: broken === undefined ? [] : [finding],
        remarks: [],
        subscribers: [],
    };
}

/** The notification of an alarm that is raised, or of another state that it goes to. */
export function notification(
    minute: number,
    recipients: readonly Recipient[],
    state: AlarmState = "ALARM",
): Notification {
    return {
        minute,
        recipients,
        subject: `${state}: "failures" in Europe (Stockholm)`,
        text: "You are told.\n\nAlarm Details:\n- Name: failures\n- Description: who failed\n- State Change: OK -> ALARM\n- Reason: a failure\n",
        message: {
            AlarmName: "failures",
            AlarmDescription: null,
            AWSAccountId: "123456789012",
            NewStateValue: state,
            NewStateReason: "a failure",
            StateChangeTime: "2026-03-02T09:03:00.000+0000",
            Region: "Europe (Stockholm)",
            AlarmArn: "arn:aws:cloudwatch:eu-north-1:123456789012:alarm:failures",
            OldStateValue: "OK",
            OKActions: [],
            AlarmActions: [],
            InsufficientDataActions: [],
            Trigger: {
                MetricName: "Failures",
                Namespace: "CIS",
                StatisticType: "Statistic",
                Statistic: "SUM",
                Unit: null,
                Dimensions: [],
                Period: 300,
                EvaluationPeriods: 1,
                DatapointsToAlarm: 1,
                ComparisonOperator: "GreaterThanOrEqualToThreshold",
                Threshold: 1,
                TreatMissingData: "notBreaching",
                EvaluateLowSampleCountPercentile: "",
            },
        },
    };
}

/** Ten minutes with one failed sign-in at 09:01, delivered and alarmed at once, and over at 09:07. */
export function drill(changes: Partial<Drill> = {}): Drill {
    const metric = { minute: nineOClock + 1, sum: 1, sampleCount: 1, minimum: 1, maximum: 1 };
    return {
        fromMinute: nineOClock,
        toMinute: nineOClock + 9,
        delayMinutes: 0,
        path: pathReport(),
        events: [
            {
                minute: nineOClock,
                deliveredMinute: nineOClock,
                who: "bob",
                from: "192.0.2.1",
                what: "success",
                counted: false,
                reason: "$.errorMessage is absent",
                note: "All is well.",
            },
            {
                minute: nineOClock + 1,
                deliveredMinute: nineOClock + 1,
                who: "root",
                from: "192.0.2.2",
                what: "wrong password",
                counted: true,
            },
        ],
        filter: { label: "filter", pattern: "{ $.errorMessage = * }" },
        alarm: {
            name: "failures",
            fromMinute: nineOClock,
            toMinute: nineOClock + 9,
            minutes: [metric],
            initialState: "OK",
            transitions: [
                { minute: nineOClock + 1, from: "OK", to: "ALARM", reason: "a failure" },
                { minute: nineOClock + 6, from: "ALARM", to: "OK", reason: "quiet" },
            ],
        },
        notifications: [notification(nineOClock + 1, [alice])],
        guards: [],
        accounts: [],
        quietGuards: [],
        changes: [],
        subscriptionCount: 1,
        outcome: "told",
        ...changes,
    };
}
