import { createHash } from "node:crypto";
import { isoSecond } from "../render/clock";
import type { SentEvent } from "../simulation/sentEvent";
import type { ApiCall } from "./faults/fault";
import { exampleAccount } from "./standIn/awsPlace";

/** A call of AWS's API as CloudTrail records it, made in the AWS Management Console by a user of the account. */
export function callEvent(
    [service, eventName, requestParameters]: ApiCall,
    { region, happenedAt }: { readonly region: string; readonly happenedAt: Date },
): SentEvent {
    const userName = "mallory";
    const record = {
        eventVersion: "1.11",
        userIdentity: {
            type: "IAMUser",
            principalId: "AIDAEXAMPLEMALLORY",
            arn: `arn:aws:iam::${exampleAccount}:user/${userName}`,
            accountId: exampleAccount,
            userName,
        },
        eventTime: isoSecond(happenedAt),
        eventSource: `${service}.amazonaws.com`,
        eventName,
        awsRegion: region,
        sourceIPAddress: "203.0.113.66",
        requestParameters,
        responseElements: null,
        eventID: createHash("sha256").update(JSON.stringify(requestParameters)).digest("hex").slice(0, 32),
        readOnly: false,
        eventType: "AwsApiCall",
        managementEvent: true,
        recipientAccountId: exampleAccount,
        eventCategory: "Management",
    };
    return { happenedAt, message: JSON.stringify(record) };
}
