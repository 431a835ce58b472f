import { named } from "../deployment/deployedResource";
import type { Trail } from "../deployment/trail";
import { absent, knownValue } from "../deployment/value";
import type { HopJudgement } from "./HopJudgement";

/** Whether a trail is set to deliver to a log group, and what CloudTrail says of its deliveries there. */
export function judgeTrailDelivery(trail: Trail, judgement: HopJudgement): void {
    const thing = named("trail", trail);
    const missing = [
        ...(isMissing(trail.logGroupArn) ? ["cloudWatchLogsGroupArn"] : []),
        ...(isMissing(trail.logGroupRoleArn) ? ["cloudWatchLogsRoleArn"] : []),
    ];
    if (missing.length > 0) {
        judgement.breaks("TRAIL_WITHOUT_LOG_GROUP", {
            observed: `The ${thing} does not deliver to CloudWatch Logs: ${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set.`,
            wanted: "The trail must deliver to a log group, with a role that may write to it.",
            remedy: `Set ${missing.map((setting) => `${setting} (${deliverySettings[setting]})`).join(" and ")} on the ${thing}.`,
        });
    }
    const error = knownValue(trail.deliveryError ?? absent);
    if (error !== undefined) {
        judgement.cannotTell("TRAIL_DELIVERY_FAILS", {
            observed: `CloudTrail cannot deliver the events of ${thing} to its log group: ${error}.`,
            wanted: "The events must arrive in the log group, or nothing counts them.",
            remedy: "Check the log group and the policy of the trail's role; aws cloudtrail get-trail-status shows the error until a delivery succeeds.",
        });
    }
}

const deliverySettings: Readonly<Record<string, string>> = {
    cloudWatchLogsGroupArn: "the log group's ARN, with :* at its end",
    cloudWatchLogsRoleArn: "the ARN of a role that CloudTrail may assume",
};

// What the ARN says is judged at the next hop; that one is given, known or not, is enough here.
const isMissing = (arn: Trail["logGroupArn"]): boolean =>
    arn.state === "absent" || (arn.state === "known" && arn.value === "");
