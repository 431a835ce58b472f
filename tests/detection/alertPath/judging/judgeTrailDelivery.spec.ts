import { absent, known } from "../../../../detection";
import { judges } from "./judgements";

describe("judgeTrailDelivery", () => {
    judges("trail", [
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
