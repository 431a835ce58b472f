/** Forms in which tools print answers for people, by a line of them, and what prints the same as JSON. */
const forms: readonly (readonly [line: RegExp, advice: string])[] = [
    [
        // Borders with corners, the border above a title, heads of rows that stand one below the other, and counts of rows.
        /^[ \t]*(?:(?=[-=]*[+|])[-=+|]{4,}[ \t]*\r?(?:\n|$)|-{4,}\r?\n\||[┌╭╔┏│║┃├╞╠]|-\[ RECORD \d|\*{3,} \d+\. row |\(\d+ rows?\)\s|\d+ rows? in set )/,
        "It looks like a table that was printed for people. Run the command again with --output json (aws), -json (duckdb, sqlite3), --csv (psql) or --output-format=JSON (trino).",
    ],
    [
        /^(?:EVENTS|RESULTS|RESOURCES|SEARCHEDLOGSTREAMS|STATISTICS|TRAILLIST|None)\t/,
        "It was printed by aws with --output text. Run the command again with --output json.",
    ],
    [
        /^(?:- )?(?:[eE]vents|results|CloudTrailEvent|EventId|eventVersion|logStreamName|searchedLogStreams):/,
        "It is YAML, as aws prints it with --output yaml. Run the command again with --output json.",
    ],
    [
        /^(?:AccessKeyId|CloudTrailEvent|EventId|IngestionTime|LogStreamName|Message|Timestamp) +: /,
        "It is a list that PowerShell printed for people. Run the command again with | ConvertTo-Json behind it.",
    ],
];

/** Rows without names can be anybody's. */
const rows = "If aws printed it with --output text, run the command again with --output json.";

/**
 * Names the form of a file that was printed for people, so that its records are cut into lines and columns or left out.
 *
 * @param text from the beginning of a line on that holds no record.
 * @param isFirst whether it is the first such line of the file.
 * @returns one or two sentences that say what to run in its place.
 */
export const printedForm = (text: string, isFirst: boolean): string | undefined =>
    forms.find(([line]) => line.test(text))?.[1] ?? (isFirst && /^[^\t\n{"]+\t/.test(text) ? rows : undefined);
