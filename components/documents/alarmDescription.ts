import type { Control } from "../../detection";
import { eventNamesQuery } from "./eventNamesQuery";
import { insightsQuery } from "./insightsQuery";
import { logsInsightsUrl } from "./logsInsightsUrl";

/** What the person who is woken up needs first. */
export interface AlarmCircumstances {
    /** What has happened, in a sentence, and the pattern that counts it, if one does. */
    readonly control: Pick<Control, "happening"> & Partial<Pick<Control, "pattern">>;
    /** What else to know of the alarm, a line each. Default: that it is silent until it is OK again. */
    readonly remarks?: readonly string[];
    /** 12 digits. */
    readonly account: string;
    /** What people call the account. */
    readonly accountAlias?: string;
    readonly region: string;
    readonly logGroupName: string;
    readonly runbookUrl?: string;
    /** Whether the log group holds the events of a whole organization. */
    readonly coversOrganization?: boolean;
}

const silentMeanwhile = ["Further failures send no message until the alarm is OK again."];

/** Characters that CloudWatch keeps of an alarm's description (PutMetricAlarm API reference). */
const longestDescription = 1024;

/**
 * Text of the alarm: what happened, in which account and Region, where to look and how. It arrives with every
 * notification. A link opens the query, because a person who is woken up should not have to copy it; where it does not
 * fit, under a long log group name and runbook link, the query itself is given, and then neither.
 */
export function alarmDescription(circumstances: AlarmCircumstances): string {
    const {
        control,
        account,
        accountAlias,
        region,
        logGroupName,
        runbookUrl,
        coversOrganization,
        remarks = silentMeanwhile,
    } = circumstances;
    const query = queryFor(control.pattern);
    const lines = [
        `${control.happening} Account ${accountAlias ? `${accountAlias} (${account})` : account}, ${region}.`,
        ...remarks,
        coversOrganization ? "The trail covers an organization: recipientAccountId names the account." : undefined,
        runbookUrl ? `Runbook: ${runbookUrl}` : undefined,
        `Log group: ${logGroupName}`,
    ].filter((line) => line !== undefined);
    const endings = query ? [logsInsightsUrl(region, logGroupName, query), query] : [];
    const texts = endings.map((ending) => [
        ...lines,
        `Who, from where and when, in CloudWatch Logs Insights: ${ending}`,
    ]);
    return [...texts, lines].map((text) => text.join("\n")).find((text) => text.length <= longestDescription) ?? "";
}

/** A pattern too rich for a query of its own still names the events that it is about. */
const queryFor = (pattern: string | undefined): string | undefined =>
    pattern === undefined ? undefined : (insightsQuery(pattern) ?? eventNamesQuery(pattern));
