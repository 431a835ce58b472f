type Fields = Readonly<Record<string, unknown>>;

/** What differs between one CloudTrail record and the next. */
export interface CloudTrailRecord {
    /** Hexadecimal digits, eight at most, unique among the samples. */
    readonly id: string;
    /** `HH:MM:SS` in UTC. */
    readonly time: string;
    readonly userIdentity: Fields;
    readonly eventSource: string;
    readonly eventName: string;
    readonly awsRegion: string;
    readonly sourceIPAddress: string;
    /** Default: a browser. */
    readonly userAgent?: string;
    readonly errorCode?: string;
    readonly errorMessage?: string;
    readonly requestParameters?: Fields;
    readonly responseElements?: Fields;
    readonly additionalEventData?: Fields;
    /** Default false. */
    readonly readOnly?: boolean;
    readonly resources?: readonly Fields[];
    /** Absent from records of the first years. */
    readonly eventType?: "AwsConsoleSignIn" | "AwsApiCall" | "AwsServiceEvent" | "AwsVpceEvent";
    /** Default: the samples' account. */
    readonly recipientAccountId?: string;
    readonly serviceEventDetails?: Fields;
    /** Default `Management`. */
    readonly eventCategory?: "Management" | "Data" | "NetworkActivity";
    /** Fields that only some records have. */
    readonly further?: Fields;
    /** Version of the record's format, default `1.11`; those before 1.08 do not say whether they are management events. */
    readonly eventVersion?: string;
}

/** The account of every sample. */
export const sampleAccount = "123456789012";

export const browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** A record as CloudTrail delivers it to a log group: one line, fields in CloudTrail's order. */
export function cloudTrailRecord(record: CloudTrailRecord): string {
    const { eventVersion = "1.11", eventCategory = "Management" } = record;
    const saysCategory = eventVersion > "1.07";
    return JSON.stringify({
        eventVersion,
        userIdentity: record.userIdentity,
        eventTime: `2026-03-02T${record.time}Z`,
        eventSource: record.eventSource,
        eventName: record.eventName,
        awsRegion: record.awsRegion,
        sourceIPAddress: record.sourceIPAddress,
        userAgent: record.userAgent ?? browser,
        errorCode: record.errorCode,
        errorMessage: record.errorMessage,
        requestParameters: record.requestParameters ?? null,
        responseElements: record.responseElements ?? null,
        additionalEventData: record.additionalEventData,
        eventID: `${record.id.padEnd(8, "0")}-0000-4000-8000-${record.id.padStart(12, "0")}`,
        readOnly: record.readOnly ?? false,
        resources: record.resources,
        eventType: record.eventType,
        managementEvent: saysCategory ? eventCategory === "Management" : undefined,
        recipientAccountId: record.recipientAccountId ?? sampleAccount,
        serviceEventDetails: record.serviceEventDetails,
        eventCategory: saysCategory ? eventCategory : undefined,
        ...record.further,
    });
}
