import { parsedObject } from "../../../detection";
import type { AwsCalls } from "../aws/AwsCalls";
import { askAws } from "../aws/askAws";
import type { DrillTarget } from "./drillTarget";
import type { ActionResult } from "./fireDrill";

/**
 * The newest actions of the alarm that notifies: entries of the kind `Action` in its history. The key tells them apart,
 * since they have no identity of their own; the resource is what was to be notified, if the entry tells.
 *
 * @throws as {@link askAws}.
 */
export async function readActions(aws: AwsCalls, { region, raisedAlarm }: DrillTarget) {
    const { AlarmHistoryItems = [] } = await askAws(aws, "cloudwatch:DescribeAlarmHistory", region, {
        AlarmName: raisedAlarm,
        AlarmTypes: ["MetricAlarm", "CompositeAlarm"],
        HistoryItemType: "Action",
        ScanBy: "TimestampDescending",
        MaxRecords: 50,
    });
    return AlarmHistoryItems.map(({ Timestamp, HistorySummary = "", HistoryData = "" }) => {
        // Documented by examples only. Where it is no JSON, the summary tells the same in words.
        const data = parsedObject(HistoryData) ?? {};
        const member = (name: string): string | undefined => {
            const value = data[name];
            return typeof value === "string" ? value : undefined;
        };
        const resource = member("notificationResource") ?? /\barn:\S+?(?=[.,]?(\s|$))/.exec(HistorySummary)?.[0];
        return {
            key: `${Timestamp?.toISOString()} ${HistorySummary} ${HistoryData}`,
            result: resultOf(member("actionState"), member("error"), HistorySummary),
            ...(resource !== undefined && { resource }),
        };
    });
}

function resultOf(state: string | undefined, error: string | undefined, summary: string): ActionResult {
    if (state === "Succeeded" || /^Successfully executed action/.test(summary)) {
        return { state: "succeeded" };
    }
    if (state === "Failed" || /^Failed to execute action/.test(summary)) {
        return { state: "failed", reason: error ?? summary };
    }
    return { state: "not known", reason: summary };
}
