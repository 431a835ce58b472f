import { absent, known, type Value } from "../../../detection";
import { utcMinute } from "../../render/clock";

/** What the status of a trail says about its deliveries to CloudWatch Logs. */
export interface DeliveryRemark {
    /** ARN of the trail. */
    readonly trail: string;
    readonly text: string;
    /** True if CloudTrail itself reports that events do not arrive, so that the path cannot be said to hold. */
    readonly isFailing: boolean;
}

interface TrailStatus {
    readonly LatestCloudWatchLogsDeliveryError?: string;
    readonly LatestCloudWatchLogsDeliveryTime?: Date;
    readonly StartLoggingTime?: Date;
}

/** Hours. Any account that is in use has management events in each of them. */
const usualSilence = 24;

/** What CloudTrail says of a delivery that failed, without a full stop; absent where it says nothing. */
export function deliveryError({ LatestCloudWatchLogsDeliveryError: error = "" }: TrailStatus): Value<string> {
    const text = error.trim().replace(/\.$/, "");
    return text === "" ? absent : known(text);
}

export function deliveryRemarks(
    arn: string,
    name: string,
    status: TrailStatus,
    now: Date = new Date(),
): readonly DeliveryRemark[] {
    const { LatestCloudWatchLogsDeliveryTime: latest, StartLoggingTime: start } = status;
    const error = deliveryError(status);
    const when =
        latest === undefined ? "It has not delivered anything yet." : `The last delivery was at ${utcMinute(latest)}.`;
    if (error.state === "known") {
        const text = `CloudTrail cannot deliver the events of trail "${name}" to its log group: ${error.value}. ${when} Check the log group and the policy of the trail's role.`;
        return [{ trail: arn, text, isFailing: true }];
    }
    const since = latest ?? start;
    if (since !== undefined && now.getTime() - since.getTime() > usualSilence * 3_600_000) {
        const text = `The trail "${name}" has delivered nothing to its log group for more than ${usualSilence} hours. ${when}`;
        return [{ trail: arn, text, isFailing: false }];
    }
    return [];
}
