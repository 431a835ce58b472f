import * as assert from "node:assert/strict";
import { deliveryRemarks } from "../../../../drills/verify/reading/deliveryRemarks";

const now = new Date("2026-03-02T09:00:00Z");
const remarks = (status: Parameters<typeof deliveryRemarks>[2]) => deliveryRemarks("arn", "main", status, now);

describe("deliveryRemarks", () => {
    it("has none for a delivery within the day, nor for a trail that tells of none", () => {
        assert.deepEqual(remarks({ LatestCloudWatchLogsDeliveryTime: new Date("2026-03-01T09:00:00Z") }), []);
        assert.deepEqual(remarks({}), []);
    });

    it("mentions a silence of more than a day, which may have a harmless cause", () => {
        assert.deepEqual(remarks({ LatestCloudWatchLogsDeliveryTime: new Date("2026-03-01T08:59:00Z") }), [
            {
                trail: "arn",
                text: 'The trail "main" has delivered nothing to its log group for more than 24 hours. The last delivery was at 2026-03-01 08:59 UTC.',
                isFailing: false,
            },
        ]);
    });

    it("mentions a trail that has never delivered, and began to log more than a day ago", () => {
        assert.deepEqual(
            remarks({ StartLoggingTime: new Date("2026-03-01T08:59:00Z") }).map(({ text }) => text),
            [
                'The trail "main" has delivered nothing to its log group for more than 24 hours. It has not delivered anything yet.',
            ],
        );
        assert.deepEqual(remarks({ StartLoggingTime: new Date("2026-03-01T09:00:00Z") }), []);
    });

    it("takes an error of CloudTrail for a failure", () => {
        assert.deepEqual(remarks({ LatestCloudWatchLogsDeliveryError: "Access denied" }), [
            {
                trail: "arn",
                text: 'CloudTrail cannot deliver the events of trail "main" to its log group: Access denied. It has not delivered anything yet. Check the log group and the policy of the trail\'s role.',
                isFailing: true,
            },
        ]);
    });
});
