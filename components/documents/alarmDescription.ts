import type { Control } from "../../detection";
import { insightsQuery } from "./insightsQuery";

/** What the person who is woken up needs first. */
export interface AlarmCircumstances {
    readonly control: Control;
    /** 12 digits. */
    readonly account: string;
    /** What people call the account. */
    readonly accountAlias?: string;
    readonly region: string;
    readonly logGroupName: string;
    readonly runbookUrl?: string;
}

/** Characters that CloudWatch keeps of an alarm's description (PutMetricAlarm API reference). */
const longestDescription = 1024;

/**
 * Text of the alarm: what happened, in which account and Region, where to look and how. It arrives with every
 * notification. Under a very long log group name and runbook link the query gives way first.
 */
export function alarmDescription(circumstances: AlarmCircumstances): string {
    const { control, account, accountAlias, region, logGroupName, runbookUrl } = circumstances;
    const query = insightsQuery(control.pattern);
    const lines = [
        `${control.happening} Account ${accountAlias ? `${accountAlias} (${account})` : account}, ${region}.`,
        "Further failures send no message until the alarm is OK again.",
        runbookUrl ? `Runbook: ${runbookUrl}` : undefined,
        `Log group: ${logGroupName}`,
        query ? `Who, from where and when, in CloudWatch Logs Insights: ${query}` : undefined,
    ].filter((line) => line !== undefined);
    const text = lines.join("\n");
    return text.length <= longestDescription || !query ? text : lines.slice(0, -1).join("\n");
}
