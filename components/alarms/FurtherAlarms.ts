import * as pulumi from "@pulumi/pulumi";
import { accountPlaceOf } from "../settings/accountPlaceOf";
import { checkArguments } from "../settings/checkArguments";
import { shapeFirst } from "../settings/shapeFirst";
import { furtherAlarmsShape } from "./alarmShapes";
import type { FurtherControlArgs } from "./ControlArgs";
import type { FurtherAlarmsArgs } from "./FurtherAlarmsArgs";
import { findFurtherAlarmsProblems } from "./findFurtherAlarmsProblems";
import { monitoredControls } from "./monitoredControls";
import { newFurtherAlarm } from "./newFurtherAlarm";
import { newLogReading } from "./newLogReading";
import { plannedAlarms } from "./plannedAlarms";

/**
 * Alarms beside the benchmark's own, which notice or say what it cannot: bursts, events that its patterns do not count,
 * one account of an organization among many, a trail that has fallen silent, changes of what alerts depend on, who did it
 * and from where. Each has an alarm of its own and, where it counts log events, a filter and a metric of its own: the
 * benchmark's are never touched.
 *
 * @example
 * new FurtherAlarms("further", {
 *     controls: { "console-authentication-failures": { burst: { threshold: 20 } } },
 *     pathGuards: { heartbeat: {} },
 *     logGroupName: "aws-cloudtrail-logs/management-events",
 *     metricNamespace: "CISBenchmark",
 *     topicArns: [topic.topicArn],
 * });
 */
export class FurtherAlarms extends pulumi.ComponentResource {
    /** ARN of each alarm by its name, such as `console-authentication-failures/burst` or `heartbeat`. */
    public readonly alarmArns: pulumi.Output<{ [alarm: string]: string }>;

    /** @throws SettingsError if the arguments cannot work. */
    constructor(name: string, args: FurtherAlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(
            `FurtherAlarms "${name}"`,
            args,
            shapeFirst(furtherAlarmsShape, findFurtherAlarmsProblems),
            opts,
        );
        super("foundations-monitor:index:FurtherAlarms", name, args, checkedOpts);
        const place = accountPlaceOf({ parent: this }, args.region);
        const { benchmark, controls, ownControls, accounts, pathGuards } = args;
        const monitored = monitoredControls<FurtherControlArgs>({ benchmark, controls, ownControls });
        const planned = plannedAlarms({ monitored, benchmark, ownControls, accounts, pathGuards });

        const details = planned.filter(({ alarm }) => alarm.watches.kind === "log query");
        const isIndexed = details.every(({ given }) => given.index !== false);
        const reading =
            details.length === 0 ? undefined : newLogReading(`${name}-details`, args, place, isIndexed, this);

        this.alarmArns = pulumi.output(
            Object.fromEntries(
                planned.map((each) => [each.alarm.name, newFurtherAlarm(name, each, args, place, reading, this)]),
            ),
        );
        this.registerOutputs({ alarmArns: this.alarmArns });
    }
}
