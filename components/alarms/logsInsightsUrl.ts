import { partitionOfRegion } from "../../detection";

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
