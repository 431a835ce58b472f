import { mostSourcesInAlarm } from "../../detection";
import type { DetailsMessage, Drill } from "../simulation/simulation";
import { alignColumns } from "./alignColumns";
import { clockTime } from "./clock";
import type { Ink } from "./ink";
import { quoted, recipientLine, withShortWords } from "./messageLines";
import { visibleText } from "./visibleText";

/** How many rows an excerpt has, and how many sources are named. */
const [mostRows, mostSources] = [3, 10];

/** What the control's log alarm sends: its first mail with the rows of the query, and who gets none of them. */
export function detailsLines({ details = [] }: Drill, width: number, ink: Ink, isFull: boolean): string[] {
    const [first] = details;
    if (first === undefined) {
        return [];
    }
    const mailed = first.recipients.filter(({ protocol }) => protocol === "email");
    const others = first.recipients.filter(({ protocol }) => protocol !== "email");
    const lines = isFull ? mailLines(first, first.rows.length) : excerptOf(first, width);
    return [
        ...sentence("The log alarm tells who; its mails as AWS describes them, not seen live:"),
        ...mailed.map((recipient) => recipientLine(recipient, "a mail with the rows", ink)),
        ...(mailed.length === 0 ? [] : lines.flatMap((line) => quoted(visibleText(line), width, ink))),
        ...(others.length === 0
            ? []
            : sentence(
                  `${others.map(({ name }) => name).join(", ")} get${others.length === 1 ? "s" : ""} its message without the rows: only mails carry them.`,
              )),
        ...sourceTexts(details).flatMap(sentence),
    ];

    function sentence(text: string): string[] {
        return alignColumns([[text]], width);
    }
}

function excerptOf(message: DetailsMessage, width: number): string[] {
    const left = message.rows.length - mostRows;
    return [
        ...mailLines(message, mostRows).filter((line) => !/^- (Timestamp|AWS Account):/.test(line)),
        ...(left > 0 ? [`… and ${left} more rows`] : []),
    ].map((line) => withShortWords(line, width - 2));
}

const mailLines = ({ subject, text, rows }: DetailsMessage, shown: number): string[] => [
    `Subject: ${subject}`,
    "",
    ...text.split("\n").slice(0, Math.min(shown - rows.length, 0) || undefined),
];

/** Where each source has a message of its own, which these are. */
function sourceTexts(details: readonly DetailsMessage[]): string[] {
    const sources = details.flatMap(({ source, minute }) =>
        source === undefined ? [] : `${visibleText(source)} (${clockTime(minute + 1)})`,
    );
    const left = sources.length - mostSources;
    const listed = [...sources.slice(0, mostSources), ...(left > 0 ? [`and ${left} more`] : [])].join(", ");
    return sources.length === 0
        ? []
        : [
              `Each user and address has a message of its own, ${mostSourcesInAlarm} at a time at most: ${listed}. ` +
                  "Which of the rows such a mail has is not documented.",
          ];
}
