import * as assert from "node:assert/strict";
import { logAlarmMail } from "../../../detection/alarm";

describe("logAlarmMail", () => {
    const alarm = {
        name: "Failures/details",
        description: "Who failed.",
        region: "eu-north-1",
        account: "111122223333",
    };
    const transition = { from: "OK", to: "ALARM", reason: "1 row was found." } as const;
    const rows = [
        { "userIdentity.userName": "jane", count: "2" },
        { "userIdentity.userName": "joe", count: "1" },
    ];

    it("names the alarm and its change of state, and lists the rows of the query", () => {
        assert.deepEqual(logAlarmMail(alarm, transition, new Date("2026-03-02T22:06:00Z"), rows), {
            subject: 'ALARM: "Failures/details" in EU (Stockholm)',
            text: `Alarm Details:
- Name:                       Failures/details
- Description:                Who failed.
- State Change:               OK -> ALARM
- Reason for State Change:    1 row was found.
- Timestamp:                  Monday 02 March, 2026 22:06:00 UTC
- AWS Account:                111122223333

Log lines:
- userIdentity.userName: jane, count: 2
- userIdentity.userName: joe, count: 1`,
        });
    });

    it("leaves the description empty where there is none", () => {
        const { description, ...bare } = alarm;
        const { text } = logAlarmMail(bare, transition, new Date(0), []);
        assert.deepEqual(text.split("\n").slice(2, 3), ["- Description:"]);
        assert.deepEqual(text.split("\n").slice(-2), ["", "Log lines:"]);
    });
});
