import type { MetricAlarm } from "@pulumi/aws/cloudwatch/metricAlarm";
import * as pulumi from "@pulumi/pulumi";
import { consoleAuthenticationFailures, type Guard, type GuardName, guards } from "../../detection";
import type { AccountPlace } from "../settings/accountPlace";
import { accountPlaceOf } from "../settings/accountPlaceOf";
import { checkArguments, waitFor } from "../settings/checkArguments";
import { shapeFirst } from "../settings/shapeFirst";
import { alarmActionsAdmitted } from "./alarmActionsAdmitted";
import { alarmDescription } from "./alarmDescription";
import { argumentShapes } from "./argumentShapes";
import { findSignInGuardsProblems } from "./findGuardProblems";
import type { EventGuardArgs, GuardsArgs, HeartbeatArgs } from "./GuardsArgs";
import { guardAlarmSettings } from "./guardAlarmSettings";
import { newMetricAlarm, type WatchedMetric } from "./newMetricAlarm";
import { newMetricFilter } from "./newMetricFilter";
import { notifiedTopics } from "./notifiedTopics";

/** Settings of {@link SignInGuards}. */
export interface SignInGuardsArgs {
    /** Which guards there are, and how they judge. */
    guards: GuardsArgs;
    /** Name of the log group that the monitor watches. */
    logGroupName: pulumi.Input<string>;
    /** Namespace of the metric that counts failed sign-ins; the guards' own metrics are put beside it. */
    metricNamespace: pulumi.Input<string>;
    /** Name of the metric that counts failed sign-ins. */
    metricName: pulumi.Input<string>;
    /** ARNs of the SNS topics that are notified, at least one; a guard can have others. */
    topicArns: pulumi.Input<pulumi.Input<string>[]>;
    /** ARN of the SNS topic of each severity that a guard can name. Default: there are no severities. */
    severityTopicArns?: { [severity: string]: pulumi.Input<string> };
    /** Goes before the names of filters, metrics and alarms. Default: none. */
    namePrefix?: pulumi.Input<string>;
    /** Link for the person who is woken up. Default: none. */
    runbookUrl?: pulumi.Input<string>;
    /** What people call the account. Default: its number only. */
    accountAlias?: pulumi.Input<string>;
    /** Whether the log group holds the events of a whole organization; the descriptions then say so. Default: false. */
    coversOrganization?: pulumi.Input<boolean>;
    /** Region of filters and alarms. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Tags of the alarms. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

/**
 * Alarms beside the benchmark's own, which notice what it cannot: that the trail has fallen silent, that somebody
 * changed what alerts depend on, sign-ins that its pattern does not count. Each has an alarm of its own and, where it
 * counts log events, a filter and a metric of its own: what the benchmark asks for is never touched.
 */
export class SignInGuards extends pulumi.ComponentResource {
    /** ARN of each guard's alarm, by the guard's name. */
    public readonly alarmArns: pulumi.Output<{ [guard: string]: string }>;

    /** @throws SettingsError if the arguments cannot work. */
    constructor(name: string, args: SignInGuardsArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(
            `SignInGuards "${name}"`,
            args,
            shapeFirst(argumentShapes.signInGuards, findSignInGuardsProblems),
            opts,
        );
        super("foundations-monitor:index:SignInGuards", name, args, checkedOpts);
        const place = accountPlaceOf({ parent: this }, args.region);
        const names = (Object.keys(guards) as GuardName[]).filter((guardName) => args.guards[guardName] !== undefined);
        const arns = names.map((guardName) => [guardName, newGuard(name, guardName, args, place, this).arn] as const);

        this.alarmArns = pulumi.output(Object.fromEntries(arns));
        this.registerOutputs({ alarmArns: this.alarmArns });
    }
}

/** The alarm of a guard, and what it watches. */
function newGuard(
    prefix: string,
    guardName: GuardName,
    args: SignInGuardsArgs,
    place: pulumi.Output<AccountPlace>,
    parent: SignInGuards,
): MetricAlarm {
    const guard = guards[guardName];
    const { topicArns, severity, ...given }: HeartbeatArgs & EventGuardArgs = args.guards[guardName] ?? {};
    const { logGroupName, runbookUrl, accountAlias, coversOrganization } = args;
    return newMetricAlarm(
        `${prefix}-${guard.slug}-alarm`,
        {
            name: physicalName(guard, args),
            description: pulumi
                .output({ place, logGroupName, runbookUrl, accountAlias, coversOrganization })
                .apply(({ place: { account, region }, ...circumstances }) =>
                    alarmDescription({
                        control: { happening: guard.happening, pattern: patternOf(guard) },
                        remarks: [guard.reason, "No further message is sent until the alarm is OK again."],
                        account,
                        region,
                        ...circumstances,
                    }),
                ),
            metric: watchedMetric(`${prefix}-${guard.slug}-filter`, guard, args, parent),
            judgement: pulumi.output(given).apply((known) => guardAlarmSettings(guard, known)),
            alarmActions: notifiedTopics({ topicArns, severity }, args),
            region: args.region,
            tags: args.tags,
        },
        waitFor(alarmActionsAdmitted({ [`guards.${guardName}.topicArns`]: topicArns }, place), { parent }),
    );
}

const physicalName = ({ alarmName }: Guard, { namePrefix }: SignInGuardsArgs): pulumi.Output<string> =>
    pulumi.interpolate`${namePrefix ?? ""}${alarmName}`;

/** The pattern of what the guard counts; none for one that counts whatever arrives. */
function patternOf({ watches }: Guard): string | undefined {
    switch (watches.kind) {
        case "events":
            return watches.pattern;
        case "control metric":
            return consoleAuthenticationFailures.pattern;
        case "ingestion":
            return undefined;
    }
}

/** What a guard's alarm watches: the metric of a filter that is made for it, or one that is there already. */
function watchedMetric(filterName: string, guard: Guard, args: SignInGuardsArgs, parent: SignInGuards): WatchedMetric {
    const { watches } = guard;
    switch (watches.kind) {
        case "events": {
            const filter = newMetricFilter(
                filterName,
                {
                    name: physicalName(guard, args),
                    logGroupName: args.logGroupName,
                    pattern: watches.pattern,
                    metricNamespace: args.metricNamespace,
                    metricValue: 1,
                    region: args.region,
                },
                parent,
            );
            return { namespace: filter.metricTransformation.namespace, name: filter.metricTransformation.name };
        }
        case "control metric":
            return { namespace: args.metricNamespace, name: args.metricName };
        case "ingestion":
            return {
                namespace: watches.namespace,
                name: watches.metricName,
                dimensions: { [watches.dimension]: args.logGroupName },
            };
    }
}
