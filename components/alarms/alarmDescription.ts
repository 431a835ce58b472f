import {
    type Control,
    eventNamesQuery,
    logsInsightsQuery,
    parseFilterPattern,
    partitionOfRegion,
} from "../../detection";

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

/** Where the console is, by partition. */
const consoles: Readonly<Record<string, string>> = {
    aws: "console.aws.amazon.com",
    "aws-us-gov": "console.amazonaws-us-gov.com",
    "aws-cn": "console.amazonaws.cn",
};

/** What the console shows when the link is opened: the last hours, so that a link that waited for a while still works. */
const secondsBack = 10_800;

/** Link to a query in CloudWatch Logs Insights, ready to be run. Undefined in a partition whose console is not known. */
export function logsInsightsUrl(region: string, logGroupName: string, query: string): string | undefined {
    const host = consoles[partitionOfRegion(region)];
    const detail =
        `~(end~0~start~-${secondsBack}~timeType~'RELATIVE~unit~'seconds~editorString~'${quote(query)}` +
        `~source~(~'${quote(logGroupName)}))`;
    return (
        host &&
        `https://${host}/cloudwatch/home?region=${region}#logsV2:logs-insights$3FqueryDetail$3D${escapeFragment(detail)}`
    );
}

/** A text as the console writes it there (JSURL): `*20` for a blank, `**4f1a` for a character of more than a byte. */
function quote(text: string): string {
    return text.replace(/[^\w.-]/g, (character) => {
        const code = character.charCodeAt(0).toString(16);
        return code.length > 2 ? `**${code.padStart(4, "0")}` : `*${code.padStart(2, "0")}`;
    });
}

/** The console reads `$27` as `'`. A mail program would end the link at a quote or a bracket. */
function escapeFragment(text: string): string {
    return text.replace(/['()]/g, (character) => `$${character.charCodeAt(0).toString(16)}`);
}
