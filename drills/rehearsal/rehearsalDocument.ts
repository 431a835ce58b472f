import type { AlarmHistory } from "../../detection";
import { isoMinute } from "../render/clock";
import type { Drill } from "../simulation/simulation";
import { describeResource } from "./describeResource";
import type { Rehearsal } from "./rehearse";

/**
 * A rehearsal for programs, as one JSON document. Keys are contract: they are added, never renamed. Times are ISO 8601
 * in UTC, to the minute: an event's and a metric's are those in which it happened, a change of state and a
 * notification come at the end of a minute. Endpoints are masked as on the terminal.
 */
export function rehearsalDocument(rehearsal: Rehearsal) {
    const { stackFile, project, stack, region, account, placeholders, environments } = rehearsal;
    const { faults, resources, policies, drill, controls } = rehearsal;
    return {
        /** Rises when a key changes its meaning. */
        version: 1,
        /** `told`, `lost`, `cannot tell yet`, `no event counted` or `alarm not raised`; exit code 0 for `told` only. */
        outcome: drill.outcome,
        stack: { file: stackFile, project, name: stack, region, account, placeholders, environments },
        /** The faults that were asked for. */
        faults,
        /** What the program had to say of its settings: `info` or `warning`, and the text. */
        remarks: rehearsal.remarks,
        /** What `pulumi up` would create, with the faults. */
        resources: resources.map((resource) => ({
            urn: resource.urn,
            type: resource.type,
            name: resource.name,
            parent: resource.parent?.urn ?? null,
            ...describeResource(resource),
        })),
        /** One entry per policy of the pack; without violations the stack complies. */
        policies,
        /** The report of `traceAlertPath`: hops, findings, remarks, subscribers. */
        path: drill.path,
        drill: drillDocument(drill),
        /** Every control that is rehearsed, in the benchmark's order; `path` and `drill` above are those of one of them. */
        controls: controls.map(({ control, drill: own }) => ({
            control: control.slug,
            number: control.numbers[control.version]?.number ?? null,
            outcome: own.outcome,
            path: own.path,
            drill: drillDocument(own),
        })),
    };
}

function drillDocument(drill: Drill) {
    const { delayMinutes, filter, alarm, events, notifications, guards, details, accounts, quietGuards } = drill;
    const { changes, silence } = drill;
    return {
        delayMinutes,
        filter: filter ?? null,
        events: events.map(({ minute, deliveredMinute, ...event }) => ({
            happened: isoMinute(minute),
            delivered: isoMinute(deliveredMinute),
            ...event,
        })),
        metric:
            alarm?.minutes.map(({ minute, sum, sampleCount }) => ({ time: isoMinute(minute), sum, sampleCount })) ?? [],
        alarm: alarm === undefined ? null : { name: alarm.name, transitions: transitionsOf(alarm) },
        notifications: notifications.map(({ minute, ...rest }) => ({ time: isoMinute(minute + 1), ...rest })),
        /** Alarms that notice that the log group has fallen silent; null where silence is not the trouble. */
        silence: silence ?? null,
        subscriptionCount: drill.subscriptionCount,
        /** Alarms beside the path, as they went; `recipients` are told when one is raised. */
        guards: guards.map((run) => ({
            guard: run.guard,
            name: run.name,
            transitions: transitionsOf(run),
            recipients: run.recipients,
        })),
        /** What the control's log alarm sends, whose mails alone have the rows; null without one. */
        details: details?.map(({ minute, ...message }) => ({ time: isoMinute(minute + 1), ...message })) ?? null,
        /** Alarms for single accounts beside the path, as they went. */
        accounts: accounts.map((run) => ({
            account: run.account,
            name: run.name,
            transitions: transitionsOf(run),
            recipients: run.recipients,
            notifications: run.notifications.map(({ minute, ...rest }) => ({ time: isoMinute(minute + 1), ...rest })),
        })),
        quietGuards,
        /** The calls that broke the path, which guards noticed them, and which would have. */
        changes: changes.map(({ minute, noticedBy, ...change }) => ({
            ...change,
            happened: isoMinute(minute),
            noticedBy: noticedBy.map(({ minute: raised, ...notice }) => ({ ...notice, time: isoMinute(raised + 1) })),
        })),
    };
}

const transitionsOf = ({ transitions }: AlarmHistory) =>
    transitions.map(({ minute, ...change }) => ({ time: isoMinute(minute + 1), ...change }));
