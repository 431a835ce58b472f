import type { CompanionPattern } from "../../../detection";
import type { Wanted } from "../../../drills/replay/judging/judgeRecord";

/** What a replay of one control looks for. */
export const wanted = (
    pattern: string,
    companions: readonly Pick<CompanionPattern, "slug" | "pattern">[] = [],
): Wanted => ({ controls: [{ slug: "one", pattern, companions }] });

/** A record of a sign-in that the control counts; fields can be replaced. */
export function failedSignIn(id: string, eventTime: string, more: object = {}): string {
    return JSON.stringify({
        eventVersion: "1.11",
        userIdentity: { type: "IAMUser", accountId: "123456789012", userName: "alice" },
        eventTime,
        eventSource: "signin.amazonaws.com",
        eventName: "ConsoleLogin",
        awsRegion: "eu-north-1",
        sourceIPAddress: "203.0.113.9",
        errorMessage: "Failed authentication",
        responseElements: { ConsoleLogin: "Failure" },
        additionalEventData: { MFAUsed: "No" },
        eventID: id,
        eventType: "AwsConsoleSignIn",
        recipientAccountId: "123456789012",
        ...more,
    });
}

/** A record that is of no interest. */
export const apiCall = (eventTime: string): string =>
    `{"eventVersion":"1.11","userIdentity":{"type":"AssumedRole"},"eventTime":"${eventTime}","eventSource":"ec2.amazonaws.com","eventName":"DescribeInstances","eventID":"x"}`;

/** A file as CloudTrail delivers it. */
export const recordsFile = (...records: readonly string[]): string => `{"Records":[${records.join(",")}]}`;
