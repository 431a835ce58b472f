import { LogMetricFilter } from "@pulumi/aws/cloudwatch/logMetricFilter";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmSettings, type Control, raisesAlarm } from "../../detection";
import { accountPlaceOf } from "../settings/accountPlaceOf";
import { checkArguments, registeredAfter } from "../settings/checkArguments";
import { shapeFirst } from "../settings/shapeFirst";
import { alarmActionsAdmitted } from "./alarmActionsAdmitted";
import { alarmDescription } from "./alarmDescription";
import { metricFilterAlarmShape } from "./alarmShapes";
import { asAlarmSettings } from "./findAlarmProblems";
import { findMetricFilterAlarmProblems, ownControlOf } from "./findMetricFilterAlarmProblems";
import type { MetricFilterAlarmArgs } from "./MetricFilterAlarmArgs";
import { controlNamed } from "./monitoredControls";
import { newMetricAlarm } from "./newMetricAlarm";

/** The benchmark's alarm of a control. */
export interface ControlAlarm {
    /** Name of the alarm. */
    alarmName: string;
    /** ARN of the alarm. */
    alarmArn: string;
    /** Name of the metric filter. */
    filterName: string;
    /** Name of the metric that the filter publishes. */
    metricName: string;
}

/** Counts the events of one control in a log group, and raises an alarm that notifies topics. */
export class MetricFilterAlarm extends pulumi.ComponentResource {
    /** Name of the log group that the filter reads. */
    public readonly logGroupName: pulumi.Output<string>;
    /** Name of the metric filter. */
    public readonly filterName: pulumi.Output<string>;
    /** Namespace of the metric that the filter publishes. */
    public readonly metricNamespace: pulumi.Output<string>;
    /** Name of the metric that the filter publishes. */
    public readonly metricName: pulumi.Output<string>;
    /** Name of the alarm. */
    public readonly alarmName: pulumi.Output<string>;
    /** ARN of the alarm. */
    public readonly alarmArn: pulumi.Output<string>;
    /** Region of filter and alarm. */
    public readonly region: pulumi.Output<string>;
    /** Account of filter and alarm, 12 digits. */
    public readonly account: pulumi.Output<string>;

    /** @throws SettingsError if the arguments cannot work. */
    constructor(name: string, args: MetricFilterAlarmArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(
            `MetricFilterAlarm "${name}"`,
            args,
            shapeFirst(metricFilterAlarmShape, findMetricFilterAlarmProblems),
            opts,
        );
        super("foundations-monitor:index:MetricFilterAlarm", name, args, checkedOpts);
        const control = controlNamed(args.control, args.benchmark, ownControlOf(args)) as Control;
        const place = accountPlaceOf({ parent: this }, args.region);
        const physicalName = pulumi.interpolate`${args.namePrefix ?? ""}${control.metricName}`;

        const filter = new LogMetricFilter(
            `${name}-filter`,
            {
                name: physicalName,
                logGroupName: args.logGroupName,
                pattern: control.pattern,
                metricTransformation: {
                    name: physicalName,
                    namespace: args.metricNamespace ?? control.metricNamespace,
                    value: String(control.metricValue),
                    defaultValue: pulumi.output(args.metricDefaultValue).apply((zero) => zero?.toString()),
                },
                region: args.region,
            },
            { parent: this },
        );
        // Apart from the actions: what another resource decides of them must not hide the judgement from a preview.
        const { okActions, insufficientDataActions, ...given } = args.alarm ?? {};
        const judgement = pulumi.output(given).apply((known) => asAlarmSettings(control, known));
        warnOfLeavingBenchmark(this, control, judgement, args.metricDefaultValue);
        const actions = {
            topicArns: args.topicArns,
            "alarm.okActions": okActions,
            "alarm.insufficientDataActions": insufficientDataActions,
        };
        const alarm = newMetricAlarm(
            `${name}-alarm`,
            {
                name: physicalName,
                alarmDescription: pulumi
                    .output({
                        place,
                        logGroupName: args.logGroupName,
                        runbookUrl: args.runbookUrl,
                        accountAlias: args.accountAlias,
                        coversOrganization: args.coversOrganization,
                    })
                    .apply(({ place: { account, region }, ...given }) =>
                        alarmDescription({ control, account, region, ...given }),
                    ),
                metric: { namespace: filter.metricTransformation.namespace, name: filter.metricTransformation.name },
                judgement,
                alarmActions: args.topicArns,
                okActions,
                insufficientDataActions,
                region: args.region,
                tags: args.tags,
            },
            registeredAfter(alarmActionsAdmitted(actions, place), { parent: this }),
        );

        this.logGroupName = filter.logGroupName;
        this.filterName = filter.name;
        this.metricNamespace = filter.metricTransformation.namespace;
        this.metricName = filter.metricTransformation.name;
        this.alarmName = alarm.name;
        this.alarmArn = alarm.arn;
        this.region = place.region;
        this.account = place.account;
        this.registerOutputs({
            logGroupName: this.logGroupName,
            filterName: this.filterName,
            metricNamespace: this.metricNamespace,
            metricName: this.metricName,
            alarmName: this.alarmName,
            alarmArn: this.alarmArn,
            region: this.region,
            account: this.account,
        });
    }
}

/** Warns, on the component that sets the alarm, when one event of the control would not do what the benchmark wants. */
function warnOfLeavingBenchmark(
    component: pulumi.ComponentResource,
    control: Control,
    alarm: pulumi.Output<AlarmSettings>,
    metricDefaultValue: pulumi.Input<number> | undefined,
): void {
    pulumi.all([alarm, metricDefaultValue]).apply(([settings, defaultValue]) => {
        const { problems } = raisesAlarm(settings, { value: control.metricValue, defaultValue });
        for (const { reason, remedy } of problems) {
            void pulumi.log.warn(`The alarm leaves the benchmark. ${reason} ${remedy}`, component);
        }
    });
}
