import { absent, known } from "../../../../detection";
import { judges } from "./judgements";

describe("judgeTrailDelivery", () => {
    judges("trail", [
        {
            title: "a trail without role",
            changes: { trail: { logGroupRoleArn: absent } },
            findings:
                'TRAIL_WITHOUT_LOG_GROUP trail: The trail "management-events" does not deliver to CloudWatch Logs: cloudWatchLogsRoleArn is not set. | The trail must deliver to a log group, with a role that may write to it. | Set cloudWatchLogsRoleArn (the ARN of a role that CloudTrail may assume) on the trail "management-events".',
        },
        {
            title: "a trail without log group",
            changes: { trail: { logGroupArn: absent } },
            findings:
                'TRAIL_WITHOUT_LOG_GROUP trail: The trail "management-events" does not deliver to CloudWatch Logs: cloudWatchLogsGroupArn is not set. | The trail must deliver to a log group, with a role that may write to it. | Set cloudWatchLogsGroupArn (the log group\'s ARN, with :* at its end) on the trail "management-events".',
        },
        {
            title: "a trail without log group and role",
            changes: { trail: { logGroupArn: known(""), logGroupRoleArn: absent } },
            findings: [
                'TRAIL_WITHOUT_LOG_GROUP trail: The trail "management-events" does not deliver to CloudWatch Logs: cloudWatchLogsGroupArn and cloudWatchLogsRoleArn are not set. | The trail must deliver to a log group, with a role that may write to it. | Set cloudWatchLogsGroupArn (the log group\'s ARN, with :* at its end) and cloudWatchLogsRoleArn (the ARN of a role that CloudTrail may assume) on the trail "management-events".',
                'log group: LOG_GROUP_NOT_WRITTEN_BY_TRAIL filter: The metric filter "failures" is on the log group "trail/management-events", and the trail "management-events" writes to the log group "". | The filter must be on the log group that the trail writes to. | Set logGroupName: "" on the metric filter "failures".',
            ],
        },
        {
            title: "a trail whose deliveries fail, as CloudTrail says",
            changes: { trail: { deliveryError: known("Access denied") } },
            outcome: "cannot tell yet",
            remarks:
                'TRAIL_DELIVERY_FAILS trail: CloudTrail cannot deliver the events of trail "management-events" to its log group: Access denied. | The events must arrive in the log group, or nothing counts them. | Check the log group and the policy of the trail\'s role; aws cloudtrail get-trail-status shows the error until a delivery succeeds.',
        },
        { title: "a trail of which CloudTrail says no such thing", changes: { trail: { deliveryError: absent } } },
    ]);
});
