import type * as pulumi from "@pulumi/pulumi";

/** How the alarm judges the metric, and what else it sets off. What is left out comes from the control. */
export interface AlarmArgs {
    /** The alarm is raised when this many events, or more, fall into a period. Default: 1. */
    threshold?: pulumi.Input<number>;
    /** Seconds, a multiple of 60. Default: 300. */
    period?: pulumi.Input<number>;
    /** How many of the newest periods are looked at. Default: 1. */
    evaluationPeriods?: pulumi.Input<number>;
    /** How many of them must reach the threshold. Default: all of them. */
    datapointsToAlarm?: pulumi.Input<number>;
    /** What a period without data means: `missing`, `ignore`, `breaching` or `notBreaching`. Default: `notBreaching`. */
    treatMissingData?: pulumi.Input<string>;
    /** ARNs that are notified when the alarm is over. Default: none. */
    okActions?: pulumi.Input<pulumi.Input<string>[]>;
    /** ARNs that are notified when the alarm has no data to judge. Default: none. */
    insufficientDataActions?: pulumi.Input<pulumi.Input<string>[]>;
}

/** What every component that makes alarms in a log group is told. */
export interface LogGroupAlarmArgs {
    /** Name of the log group, which a multi-Region trail delivers to. */
    logGroupName: pulumi.Input<string>;
    /** ARNs of the SNS topics that are notified, at least one. */
    topicArns: pulumi.Input<pulumi.Input<string>[]>;
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

/** Which topics an alarm notifies: the monitor's own, unless it says otherwise. */
export interface NotifiedTopicsArgs {
    /** ARNs of the SNS topics that it notifies; not together with `severity`. Default: those of the monitor. */
    topicArns?: pulumi.Input<pulumi.Input<string>[]>;
    /** Name of the severity whose topic it notifies; not together with `topicArns`. Default: the monitor's own topic. */
    severity?: string;
}

/** How an alarm judges that counts events, and whom it tells. */
export interface EventAlarmArgs extends NotifiedTopicsArgs {
    /** It is raised when this many events, or more, fall into a period. Default: 10 for `burst`, 1 for the others. */
    threshold?: pulumi.Input<number>;
    /** Seconds, a multiple of 60. Default: 300. */
    period?: pulumi.Input<number>;
}

/** What the log alarm beside a control's alarm counts, and whom it tells; only mails carry the rows of its query. */
export interface DetailsArgs extends NotifiedTopicsArgs {
    /**
     * Whether each user and address has a message of its own, so that a second one is told of while the first is in
     * ALARM; 100 of them at a time at most. Default: false.
     */
    perSource?: boolean;
    /**
     * Whether the log group gets an index on `eventName`, which keeps the query cheap. It replaces an index policy that
     * the log group has, and an account's own policy does not apply to the group any more; `false` for one of any control
     * is enough for none. Default: true.
     */
    index?: boolean;
}
