import { columnsQuery, type QueryColumn } from "../pattern/query/logsInsightsQuery";
import { type Control, patternOf } from "./control";
import { beside, type FurtherAlarm, type LogQuery } from "./furtherAlarm";

/** What a person asks first of any record of CloudTrail. Of the root user there is no name, and of a service no ARN. */
const who: QueryColumn = {
    name: "who",
    fields: ["userIdentity.userName", "userIdentity.arn", "userIdentity.invokedBy", "userIdentity.type"],
};
const source: QueryColumn = { name: "sourceIPAddress", fields: ["sourceIPAddress"] };
const plain = (name: string): QueryColumn => ({ name, fields: [name] });

/**
 * CloudTrail delivers some 5 minutes late, now and then 15, and a run sees what has arrived by then and no more: runs
 * that look back over all that time miss nothing, as runs over 5 minutes would.
 */
const [secondsBetweenRuns, windowSeconds] = [300, 1200];

/** The most sources that CloudWatch keeps in ALARM at a time ("Log alarms", CloudWatch user guide). */
export const mostSourcesInAlarm = 100;

/**
 * A log alarm whose mails say who, from where, when and with what. It is no part of the benchmark, which counts a metric
 * filter and an alarm on its metric.
 *
 * @param settings `perSource`: whether each user and address has a message of its own. Default: false.
 */
export function detailsAlarm(
    control: Control,
    { perSource = false }: { readonly perSource?: boolean } = {},
): FurtherAlarm & { readonly watches: LogQuery } {
    const columns = [
        plain("eventTime"),
        who,
        source,
        plain("eventName"),
        { name: "refusal", fields: ["errorMessage", "errorCode"] } as const,
        ...(control.columns ?? []),
        plain("awsRegion"),
        plain("recipientAccountId"),
        plain("userAgent"),
    ];
    const { commands, remarks } = columnsQuery(patternOf(control), columns);
    return {
        ...beside(control, "details"),
        reason: perSource
            ? `A mail has the events as rows. Each user and address has a message of its own, ${mostSourcesInAlarm} at a time at most, and no further one until it is OK again.`
            : "A mail has the events as rows: who, from where, when and with what.",
        watches: {
            kind: "log query",
            query: commands.join(" | "),
            columns,
            isPerSource: perSource,
            aggregation: perSource ? `count(*) by ${who.name}, ${source.name} | sort desc` : "count(*)",
            mostRows: 20,
            windowSeconds,
            remarks,
        },
        alarm: { ...control.alarm, periodSeconds: secondsBetweenRuns },
    };
}
