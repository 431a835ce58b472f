import { type Control, eventNamesQuery, logsInsightsQuery, parseFilterPattern } from "../../detection";
import { logsInsightsUrl } from "./logsInsightsUrl";

/** What the person who is woken up needs first. */
export interface AlarmCircumstances {
    /** What has happened, in a sentence, and the pattern that counts it, if one does. */
    readonly control: Pick<Control, "happening"> & Partial<Pick<Control, "pattern">>;
    /** What else to know of the alarm, a line each. Default: that it is silent until it is OK again. */
    readonly remarks?: readonly string[];
    /** The account of an organization that it happened in, where the alarm is about one. Default: `account`. */
    readonly member?: { readonly name: string; readonly account: string };
    /** The account of the alarm, 12 digits. */
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
 * fit, under a long log group name and runbook link, the query itself is given, then one for the names of the events
 * alone, then none, and last no log group.
 */
export function alarmDescription(circumstances: AlarmCircumstances): string {
    const { control, region, logGroupName, runbookUrl, coversOrganization, remarks = silentMeanwhile } = circumstances;
    const [query, ...shorter] = control.pattern === undefined ? [] : queriesFor(control.pattern);
    const lines = [
        `${control.happening} ${placeOf(circumstances)}, ${region}.`,
        ...remarks,
        coversOrganization ? "The trail covers an organization: recipientAccountId names the account." : undefined,
        runbookUrl ? `Runbook: ${runbookUrl}` : undefined,
    ].filter((line) => line !== undefined);
    const withLogGroup = [...lines, `Log group: ${logGroupName}`];
    const endings = query ? [logsInsightsUrl(region, logGroupName, query), query, ...shorter] : [];
    const texts = endings.map((ending) => [
        ...withLogGroup,
        `Who, from where and when, in CloudWatch Logs Insights: ${ending}`,
    ]);
    const candidates = [...texts, withLogGroup, lines].map((text) => text.join("\n"));
    return candidates.find((text) => text.length <= longestDescription) ?? "";
}

function placeOf({ member, account, accountAlias }: AlarmCircumstances): string {
    const own = accountAlias ? `${accountAlias} (${account})` : account;
    return member ? `Account ${member.name} (${member.account}), watched from ${own}` : `Account ${own}`;
}

/** The query for a pattern, and a shorter one that returns more where there is one. */
function queriesFor(pattern: string): string[] {
    const parsed = parseFilterPattern(pattern);
    const order = "sort eventTime desc";
    return [logsInsightsQuery(parsed, order).commands, eventNamesQuery(parsed, order) ?? []]
        .filter((commands) => commands.length > 0)
        .map((commands) => commands.join(" | "));
}
