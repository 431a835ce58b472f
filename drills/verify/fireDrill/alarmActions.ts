import { parsedObject } from "../../../detection";
import type { AwsCalls } from "../aws/AwsCalls";
import { askAws } from "../aws/askAws";
import type { DrillTarget } from "./drillTarget";
import type { ActionResult } from "./fireDrill";

/** An entry of the kind `Action` in the history of an alarm. */
export interface HistoryEntry {
    /** Tells entries apart, since they have no identity of their own. */
    readonly key: string;
    readonly result: ActionResult;
    /** What was to be notified, if the entry tells. */
    readonly resource?: string;
}

/**
 * The newest actions of the alarm that notifies.
 *
 * @throws as {@link askAws}.
 */
export async function readActions(
    aws: AwsCalls,
    { region, raisedAlarm }: DrillTarget,
): Promise<readonly HistoryEntry[]> {
    const { AlarmHistoryItems = [] } = await askAws(aws, "cloudwatch:DescribeAlarmHistory", region, {
        AlarmName: raisedAlarm,
        AlarmTypes: ["MetricAlarm", "CompositeAlarm"],
        HistoryItemType: "Action",
        ScanBy: "TimestampDescending",
        MaxRecords: 50,
    });
    return AlarmHistoryItems.map(({ Timestamp, HistorySummary = "", HistoryData = "" }) => {
        const { actionState, notificationResource, error } = dataOf(HistoryData);
        const resource = notificationResource ?? /\barn:\S+?(?=[.,]?(\s|$))/.exec(HistorySummary)?.[0];
        return {
            key: `${Timestamp?.toISOString()} ${HistorySummary} ${HistoryData}`,
            result: resultOf(actionState, error, HistorySummary),
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

/** The members of the entry's JSON that tell; it is documented by examples only. */
function dataOf(text: string): Readonly<Record<"actionState" | "notificationResource" | "error", string | undefined>> {
    // Where it is none, the summary tells the same in words.
    const data = parsedObject(text) ?? {};
    const member = (name: string): string | undefined => {
        const value = data[name];
        return typeof value === "string" ? value : undefined;
    };
    return {
        actionState: member("actionState"),
        notificationResource: member("notificationResource"),
        error: member("error"),
    };
}
