import { partitionOfRegion } from "../../detection";

/** Partitions in no Region of which CloudFormation has the type, by its schema of October 2026. */
const partitionsWithout = ["aws-cn", "aws-us-gov"];

/** Of `me-central-1` the schema says so, of `me-south-1` a public report alone. */
const regionsWithout = ["me-central-1", "me-south-1"];

/** Whether log alarms cannot be created in a Region, in a sentence; empty if they can, as far as is known. */
export function findLogAlarmPlaceProblems(setting: string, region: string): string[] {
    return partitionsWithout.includes(partitionOfRegion(region)) || regionsWithout.includes(region)
        ? [
              `${setting} asks for a log alarm, and ${region} has none: the type AWS::CloudWatch::LogAlarm does not exist ` +
                  "there. Remove it; the control's own alarm links to the same events in CloudWatch Logs Insights.",
          ]
        : [];
}
