import * as assert from "node:assert/strict";
import { notifiedTopics } from "../../../components/alarms/newFurtherAlarm";

const arn = (topic: string): string => `arn:aws:sns:us-east-1:123456789012:${topic}`;

const monitor = { topicArns: [arn("alerts")], severityTopicArns: { page: arn("page"), ticket: arn("ticket") } };

describe("notifiedTopics", () => {
    it("are the monitor's for an alarm that names no other", () => {
        assert.deepEqual(notifiedTopics({}, monitor), [arn("alerts")]);
    });

    it("are those that the alarm lists", () => {
        assert.deepEqual(notifiedTopics({ topicArns: [arn("own"), arn("other")] }, monitor), [
            arn("own"),
            arn("other"),
        ]);
    });

    it("are that of the alarm's severity, and not the monitor's beside it", () => {
        assert.deepEqual(notifiedTopics({ severity: "ticket" }, monitor), [arn("ticket")]);
    });
});
