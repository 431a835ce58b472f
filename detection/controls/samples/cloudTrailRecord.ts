type Fields = Readonly<Record<string, unknown>>;

/** What differs between one CloudTrail record and the next. */
export interface CloudTrailRecord {
    /** Two hexadecimal digits, unique among the samples. */
    readonly id: string;
    /** `HH:MM:SS` in UTC. */
    readonly time: string;
    readonly userIdentity: Fields;
    readonly eventSource: string;
    readonly eventName: string;
    readonly awsRegion: string;
    readonly sourceIPAddress: string;
    readonly errorCode?: string;
    readonly errorMessage?: string;
    readonly requestParameters?: Fields;
    readonly responseElements?: Fields;
    readonly additionalEventData?: Fields;
    readonly serviceEventDetails?: Fields;
    readonly eventType: "AwsConsoleSignIn" | "AwsApiCall" | "AwsServiceEvent";
}

/** The account of every sample. */
export const sampleAccount = "123456789012";

const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** A record as CloudTrail delivers it to a log group: one line, fields in CloudTrail's order. */
export function cloudTrailRecord(record: CloudTrailRecord): string {
    return JSON.stringify({
        eventVersion: "1.11",
        userIdentity: record.userIdentity,
        eventTime: `2026-03-02T${record.time}Z`,
        eventSource: record.eventSource,
        eventName: record.eventName,
        awsRegion: record.awsRegion,
        sourceIPAddress: record.sourceIPAddress,
        userAgent,
        errorCode: record.errorCode,
        errorMessage: record.errorMessage,
        requestParameters: record.requestParameters ?? null,
        responseElements: record.responseElements ?? null,
        additionalEventData: record.additionalEventData,
        eventID: `${record.id}000000-0000-4000-8000-0000000000${record.id}`,
        readOnly: false,
        eventType: record.eventType,
        managementEvent: true,
        recipientAccountId: sampleAccount,
        serviceEventDetails: record.serviceEventDetails,
        eventCategory: "Management",
    });
}
