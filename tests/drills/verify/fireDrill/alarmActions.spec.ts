import * as assert from "node:assert/strict";
import { readActions } from "../../../../drills/verify/fireDrill/alarmActions";
import { fakeAws, region, topicArn } from "../fakeAws";

async function only(entry: { HistorySummary?: string; HistoryData?: string }) {
    const aws = fakeAws({ "cloudwatch:DescribeAlarmHistory": () => ({ AlarmHistoryItems: [entry] }) });
    const [found] = await readActions(aws, { region, alarm: "a", raisedAlarm: "a", topicArn });
    return [found?.result, found?.resource];
}

describe("readActions", () => {
    it("reads the members of an entry's data", async () => {
        const data = { actionState: "Failed", notificationResource: topicArn, error: "No authorization." };
        assert.deepEqual(await only({ HistoryData: JSON.stringify(data) }), [
            { state: "failed", reason: "No authorization." },
            topicArn,
        ]);
        assert.deepEqual(await only({ HistoryData: JSON.stringify({ ...data, actionState: "Succeeded" }) }), [
            { state: "succeeded" },
            topicArn,
        ]);
    });

    it("reads the summary where the data tells nothing", async () => {
        assert.deepEqual(await only({ HistorySummary: `Successfully executed action ${topicArn}`, HistoryData: "?" }), [
            { state: "succeeded" },
            topicArn,
        ]);
        const summary = `Failed to execute action ${topicArn}. Received error: "null"`;
        assert.deepEqual(await only({ HistorySummary: summary }), [{ state: "failed", reason: summary }, topicArn]);
    });

    it("leaves open what it cannot read", async () => {
        assert.deepEqual(await only({ HistorySummary: "In progress", HistoryData: "null" }), [
            { state: "not known", reason: "In progress" },
            undefined,
        ]);
    });
});
