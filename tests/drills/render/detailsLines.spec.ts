import * as assert from "node:assert/strict";
import { detailsLines } from "../../../drills/render/detailsLines";
import { plainInk } from "../../../drills/render/ink";
import type { DetailsMessage } from "../../../drills/simulation/simulation";
import { alice, drill, nineOClock } from "../drillFixture";

const queue = { ...alice, name: "audit", protocol: "sqs" };

function message(count: number, changes: Partial<DetailsMessage> = {}): DetailsMessage {
    const rows = Array.from({ length: count }, (_, index) => ({ who: `user-${index}` }));
    return {
        minute: nineOClock + 9,
        rows,
        subject: "ALARM",
        text: [
            "Alarm Details:",
            "- Name: details",
            "- Timestamp: now",
            "",
            "Log lines:",
            ...rows.map(({ who }) => `- who: ${who}`),
        ].join("\n"),
        recipients: [alice, queue],
        ...changes,
    };
}
const lines = (details: readonly DetailsMessage[] | undefined, isFull = false) =>
    detailsLines(drill({ details }), 90, plainInk, isFull);

const intro = "The log alarm tells who; its mails as AWS describes them, not seen live:";
const without = "audit gets its message without the rows: only mails carry them.";
const mail = (...rows: string[]) => [
    "alice (email a••••••e@example.com) gets a mail with the rows:",
    ...["Subject: ALARM", "", "Alarm Details:", "- Name: details", "", "Log lines:", ...rows].map((line) =>
        `│ ${line}`.trimEnd(),
    ),
];
const rows = (count: number) => Array.from({ length: count }, (_, index) => `- who: user-${index}`);

describe("detailsLines", () => {
    it("says nothing where there is no log alarm, or it is not raised", () => {
        assert.deepEqual([lines(undefined), lines([])], [[], []]);
    });

    it("shows the mail with its rows, and who gets none", () => {
        assert.deepEqual(lines([message(2)]), [intro, ...mail(...rows(2)), without]);
    });

    it("shows the first rows of many, and all of them if the whole is asked for", () => {
        assert.deepEqual(lines([message(5)]), [intro, ...mail(...rows(3), "… and 2 more rows"), without]);
        const whole = lines([message(5)], true);
        assert.ok(whole.includes("│ - Timestamp: now") && whole.includes("│ - who: user-4"));
    });

    it("shows no mail where nobody gets one", () => {
        assert.deepEqual(lines([message(1, { recipients: [queue] })]), [intro, without]);
    });

    it("names the sources that have messages of their own, and how many there can be", () => {
        const each = ["bob from 192.0.2.1", "eve from 192.0.2.2"].map((source) => message(1, { source }));
        assert.deepEqual(
            lines(each).slice(-2).join(" "),
            [
                "Each user and address has a message of its own, 100 at a time at most: bob from 192.0.2.1 (09:10),",
                "eve from 192.0.2.2 (09:10). Which of the rows such a mail has is not documented.",
            ].join(" "),
        );
        const many = Array.from({ length: 12 }, (_, index) => message(1, { source: `user ${index}` }));
        assert.match(lines(many).join(" "), /user 9 \(09:10\), and 2 more\. Which/);
    });
});
