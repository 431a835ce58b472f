import * as assert from "node:assert/strict";
import { messageForm } from "../../../drills/render/messageForm";
import { nineOClock, notification } from "../drillFixture";

const sent = notification(nineOClock, []);

describe("messageForm", () => {
    it("gives people a mail with a subject", () => {
        const { title, lines } = messageForm({ protocol: "email" }, sent);
        assert.equal(title, "a mail");
        assert.deepEqual(lines.slice(0, 3), ['Subject: ALARM: "failures" in Europe (Stockholm)', "", "You are told."]);
    });
    it("gives telephones the subject alone", () => {
        const { title, lines } = messageForm({ protocol: "sms" }, sent);
        assert.deepEqual([title, lines], ["a text message", ['ALARM: "failures" in Europe (Stockholm)']]);
    });
    for (const protocol of ["email-json", "https", "sqs", "lambda", "firehose"]) {
        it(`gives ${protocol} the JSON message`, () => {
            const { title, lines, excerpt } = messageForm({ protocol }, sent);
            assert.equal(title, "JSON");
            assert.deepEqual(JSON.parse(lines.join("\n")), sent.message);
            assert.deepEqual(excerpt, ['{ "AlarmName": "failures", "NewStateValue": "ALARM", … }']);
        });
    }
    for (const protocol of ["slack", "teams"]) {
        it(`gives a channel in ${protocol} what happened where, why, and the alarm's link`, () => {
            const link = "https://eu-north-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/failures";
            const { title, lines, excerpt } = messageForm({ protocol }, { ...sent, text: `See:\n${link}\n\nMore` });
            assert.equal(title, "a chat message");
            assert.deepEqual(lines, [
                "CloudWatch Alarm | failures | eu-north-1 | Account: 123456789012",
                "OK -> ALARM",
                "a failure",
                link,
            ]);
            assert.deepEqual(excerpt, lines);
        });
    }
    it("takes the whole of a mail that has another layout for its excerpt", () => {
        const { excerpt } = messageForm({ protocol: "email" }, { ...sent, text: "Something\nelse\n" });
        assert.deepEqual(excerpt.slice(2), ["Something", "else"]);
    });
});
