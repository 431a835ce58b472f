import * as assert from "node:assert/strict";
import { plainInk } from "../../../drills/render/ink";
import { messageLines } from "../../../drills/render/messageLines";
import { alice, nineOClock, notification } from "../drillFixture";

describe("messageLines", () => {
    it("prints each form of the message once, under the names of those who get it", () => {
        const queue = { ...alice, name: "queue", protocol: "sqs", endpoint: "arn:aws:sqs:a:1:q", isRaw: true };
        const pager = { ...alice, name: "pager", protocol: "https", endpoint: undefined, mustConfirm: true };
        const lines = messageLines(notification(nineOClock, [queue, alice, pager]), 100, plainInk, false);
        assert.deepEqual(
            lines.filter((line) => !line.startsWith("│")),
            [
                "queue (sqs arn:aws:sqs:a:1:q) gets JSON, as it is:",
                "pager (https) gets JSON, in an SNS envelope, once confirmed:",
                "alice (email a••••••e@example.com) gets a mail:",
                "These are excerpts; --full prints more of the messages, and notes on the events.",
            ],
        );
        assert.equal(lines.filter((line) => line.includes('"NewStateValue": "ALARM"')).length, 1);
    });
    it("cuts a link that is longer than a line in an excerpt, and prints it whole in the message", () => {
        const linked = { ...notification(nineOClock, [alice]), text: `Look: https://example.com/${"x".repeat(40)}` };
        const [excerpt, whole] = [false, true].map((isFull) => messageLines(linked, 28, plainInk, isFull));
        assert.ok(excerpt?.includes("│ https://example.com/xxxxx…"), excerpt?.join("\n"));
        assert.ok(whole?.includes(`│ https://example.com/${"x".repeat(40)}`), whole?.join("\n"));
    });
    it("wraps long lines behind the bar, with their indentation", () => {
        const wordy = { ...notification(nineOClock, [alice]), text: "  - a line that is longer than the page" };
        assert.deepEqual(messageLines(wordy, 28, plainInk, true).slice(-2), [
            "│   - a line that is longer",
            "│   than the page",
        ]);
    });
});
