import { consoleAuthenticationFailures } from "../../detection";
import { rehearse } from "../../drills/rehearsal/rehearse";
import { markdownTable } from "../markdown";

/** What the first mail of a rehearsed failed sign-in says without a log alarm beside the control's, and with it. */
export async function mailsSideBySide(): Promise<string> {
    const { drill } = await rehearse({
        stackFile: "Pulumi.foundations.yaml",
        faults: [],
        delayMinutes: 5,
        control: consoleAuthenticationFailures.slug,
    });
    const [[plain], [detailed]] = [drill.notifications, drill.details ?? []];
    const row = detailed?.rows[0];
    if (plain === undefined || detailed === undefined || row === undefined) {
        throw new Error("The sample stack has no details of failed sign-ins: set them in Pulumi.foundations.yaml.");
    }
    const happened = firstLine(plain.message.AlarmDescription ?? "");
    const link = "behind a link to a query";
    return markdownTable(
        ["in the mail", "without `details`", "with `details`, a mail more"],
        [
            ["subject", plain.subject, detailed.subject],
            ["what happened", happened, firstLine(/- Description: +(.*)/.exec(detailed.text)?.[1] ?? "")],
            [
                "who, from where and when",
                link,
                Object.entries(row)
                    .map(([column, value]) => `${column}: ${value}`)
                    .join(", "),
            ],
        ],
    );
}

const firstLine = (text: string): string => text.split("\n")[0] ?? "";
