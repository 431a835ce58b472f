import type { MetricAlarm } from "@pulumi/aws/cloudwatch/metricAlarm";
import * as pulumi from "@pulumi/pulumi";
import { accountPattern, consoleAuthenticationFailures as control } from "../../detection";
import type { AccountPlace } from "../settings/accountPlace";
import { accountPlaceOf } from "../settings/accountPlaceOf";
import { checkArguments, waitFor } from "../settings/checkArguments";
import { pathPart } from "../settings/pathText";
import { shapeFirst } from "../settings/shapeFirst";
import { alarmActionsAdmitted } from "./alarmActionsAdmitted";
import { alarmDescription } from "./alarmDescription";
import { argumentShapes } from "./argumentShapes";
import { findAccountAlarmsProblems } from "./findAccountProblems";
import { asAlarmSettings } from "./findAlarmProblems";
import type { MemberAccountArgs } from "./MemberAccountArgs";
import { newMetricAlarm } from "./newMetricAlarm";
import { newMetricFilter } from "./newMetricFilter";
import { notifiedTopics } from "./notifiedTopics";

/** Settings of {@link AccountAlarms}. */
export interface AccountAlarmsArgs {
    /** The accounts, by what people call them. */
    accounts: { [name: string]: MemberAccountArgs };
    /** Name of the log group that the monitor watches, which holds the events of an organization. */
    logGroupName: pulumi.Input<string>;
    /** Namespace of the metric that counts failed sign-ins; the accounts' own metrics are put beside it. */
    metricNamespace: pulumi.Input<string>;
    /** ARNs of the SNS topics that are notified, at least one; an account can have others. */
    topicArns: pulumi.Input<pulumi.Input<string>[]>;
    /** ARN of the SNS topic of each severity that an account can name. Default: there are no severities. */
    severityTopicArns?: { [severity: string]: pulumi.Input<string> };
    /** Goes before the names of filters, metrics and alarms. Default: none. */
    namePrefix?: pulumi.Input<string>;
    /** Link for the person who is woken up. Default: none. */
    runbookUrl?: pulumi.Input<string>;
    /** What people call the account that watches. Default: its number only. */
    accountAlias?: pulumi.Input<string>;
    /** Region of filters and alarms. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Tags of the alarms. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

/**
 * An alarm for each of some accounts of an organization, which names the account: a benchmark's alarm tells of all of
 * them alike, and sends no message for the second account while the first one keeps it in ALARM. Each has a filter and
 * a metric of its own, without dimensions: what the benchmark asks for is never touched.
 */
export class AccountAlarms extends pulumi.ComponentResource {
    /** ARN of each account's alarm, by the account's name. */
    public readonly alarmArns: pulumi.Output<{ [name: string]: string }>;

    /** @throws SettingsError if the arguments cannot work. */
    constructor(name: string, args: AccountAlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(
            `AccountAlarms "${name}"`,
            args,
            shapeFirst(argumentShapes.accountAlarms, findAccountAlarmsProblems),
            opts,
        );
        super("foundations-monitor:index:AccountAlarms", name, args, checkedOpts);
        const place = accountPlaceOf({ parent: this }, args.region);
        const arns = Object.keys(args.accounts).map(
            (accountName) => [accountName, newAccountAlarm(name, accountName, args, place, this).arn] as const,
        );

        this.alarmArns = pulumi.output(Object.fromEntries(arns));
        this.registerOutputs({ alarmArns: this.alarmArns });
    }
}

/**
 * The alarm of an account on a filter of its own. Resources are named after the number: under another name for the same
 * account a replacement would be put under the physical name of the old one, and go with it.
 */
function newAccountAlarm(
    prefix: string,
    accountName: string,
    args: AccountAlarmsArgs,
    place: pulumi.Output<AccountPlace>,
    parent: AccountAlarms,
): MetricAlarm {
    const { account: number, topicArns, severity, ...given } = args.accounts[accountName] as MemberAccountArgs;
    const { logGroupName, runbookUrl, accountAlias, region, tags } = args;
    const physicalName = pulumi.interpolate`${args.namePrefix ?? ""}${control.metricName}-${number}`;
    const pattern = accountPattern(control, number);
    const { metricTransformation } = newMetricFilter(
        `${prefix}-${number}-filter`,
        {
            name: physicalName,
            logGroupName,
            pattern,
            metricNamespace: args.metricNamespace,
            metricValue: control.metricValue,
            region,
        },
        parent,
    );
    return newMetricAlarm(
        `${prefix}-${number}-alarm`,
        {
            name: physicalName,
            description: pulumi
                .output({ place, logGroupName, runbookUrl, accountAlias })
                .apply(({ place: { account, region }, ...circumstances }) =>
                    alarmDescription({
                        control: { happening: control.happening, pattern },
                        member: { name: accountName, account: number },
                        account,
                        region,
                        ...circumstances,
                    }),
                ),
            metric: { namespace: metricTransformation.namespace, name: metricTransformation.name },
            judgement: pulumi.output(given).apply((known) => asAlarmSettings(control, known)),
            alarmActions: notifiedTopics({ topicArns, severity }, args),
            region,
            tags,
        },
        waitFor(alarmActionsAdmitted({ [`accounts.${pathPart(accountName)}.topicArns`]: topicArns }, place), {
            parent,
        }),
    );
}
