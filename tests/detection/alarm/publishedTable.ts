import type { AlarmState, MissingDataTreatment } from "../../../detection/alarm";

/**
 * "Configuring how CloudWatch alarms treat missing data" (CloudWatch user guide): three periods are evaluated, five are
 * looked at. Oldest left; `0` within the threshold, `X` beyond it, `-` missing.
 */
export const publishedTable: readonly {
    readonly datapointsToAlarm: number;
    readonly points: string;
    readonly outcomes: Readonly<Record<MissingDataTreatment, AlarmState | "keep">>;
}[] = [
    row(3, "0-X-X", "OK", "OK", "OK", "OK"),
    row(3, "0----", "OK", "OK", "OK", "OK"),
    row(3, "-----", "INSUFFICIENT_DATA", "keep", "ALARM", "OK"),
    row(3, "0XX-X", "ALARM", "ALARM", "ALARM", "ALARM"),
    row(3, "--X--", "ALARM", "keep", "ALARM", "OK"),
    row(2, "0-X-X", "ALARM", "ALARM", "ALARM", "ALARM"),
    row(2, "00X0X", "ALARM", "ALARM", "ALARM", "ALARM"),
    row(2, "0-X--", "OK", "OK", "ALARM", "OK"),
    row(2, "----0", "OK", "OK", "ALARM", "OK"),
    row(2, "---X-", "ALARM", "keep", "ALARM", "OK"),
];

function row(
    datapointsToAlarm: number,
    points: string,
    missing: AlarmState | "keep",
    ignore: AlarmState | "keep",
    breaching: AlarmState | "keep",
    notBreaching: AlarmState | "keep",
) {
    return { datapointsToAlarm, points, outcomes: { missing, ignore, breaching, notBreaching } };
}
