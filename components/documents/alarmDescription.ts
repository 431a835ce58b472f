import type { Control } from "../../detection";
import { eventNamesQuery } from "./eventNamesQuery";
import { insightsQuery } from "./insightsQuery";

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
}

const silentMeanwhile = ["Further failures send no message until the alarm is OK again."];

/** Characters that CloudWatch keeps of an alarm's description (PutMetricAlarm API reference). */
const longestDescription = 1024;

/**
 * Text of the alarm: what happened, in which account and Region, where to look and how. It arrives with every
 * notification. Under a very long log group name and runbook link the query gives way first.
 */
export function alarmDescription(circumstances: AlarmCircumstances): string {
    const {
        control,
        account,
        accountAlias,
        region,
        logGroupName,
        runbookUrl,
        remarks = silentMeanwhile,
    } = circumstances;
    const query = queryFor(control.pattern);
    const lines = [
        `${control.happening} Account ${accountAlias ? `${accountAlias} (${account})` : account}, ${region}.`,
        ...remarks,
        runbookUrl ? `Runbook: ${runbookUrl}` : undefined,
        `Log group: ${logGroupName}`,
        query ? `Who, from where and when, in CloudWatch Logs Insights: ${query}` : undefined,
    ].filter((line) => line !== undefined);
    const text = lines.join("\n");
    return text.length <= longestDescription || !query ? text : lines.slice(0, -1).join("\n");
}

/** A pattern too rich for a query of its own still names the events that it is about. */
const queryFor = (pattern: string | undefined): string | undefined =>
    pattern === undefined ? undefined : (insightsQuery(pattern) ?? eventNamesQuery(pattern));
