import type { SampleEvent } from "../control";
import type { Caller } from "./callers";
import { type CloudTrailRecord, cloudTrailRecord } from "./cloudTrailRecord";

/** A sample event by what differs from other records. */
export interface SampleCall
    extends Pick<SampleEvent, "name" | "title" | "note" | "differsIn">,
        Partial<Omit<CloudTrailRecord, "id" | "time" | "userIdentity" | "eventSource" | "eventName">> {
    readonly by: Caller;
    /** Service and name of the call, such as `ec2:CreateRoute`. */
    readonly call: string;
}

const home = "eu-central-1";
/** IAM and AWS Organizations are recorded here, wherever the caller is. */
const homeOfGlobalServices = "us-east-1";
const secondsBetween = 134;

/**
 * The samples of a control, from nine o'clock on, each about two minutes after the one before: written for this
 * project, true to the shapes that AWS documents and that public records have, every identifier invented.
 *
 * @param series keeps the ids of the events apart: of a control, its row in the benchmark's section; below 256.
 */
export function samplesOf(
    series: number,
    { counted, ignored }: { readonly counted: readonly SampleCall[]; readonly ignored: readonly SampleCall[] },
): readonly SampleEvent[] {
    return [...counted, ...ignored].map((sample, index) => {
        const { name, title, note, differsIn } = sample;
        let message: string | undefined;
        return {
            name,
            title,
            counted: index < counted.length,
            ...(note !== undefined && { note }),
            ...(differsIn !== undefined && { differsIn }),
            // Written when it is read: most commands and programs read none of them.
            get message() {
                message ??= messageOf(sample, hex(series) + hex(index + 1), clock(index));
                return message;
            },
        };
    });
}

function messageOf(
    { by, call, name, title, note, differsIn, ...record }: SampleCall,
    id: string,
    time: string,
): string {
    const [service = "", eventName = ""] = call.split(":");
    const { awsRegion = /^(iam|organizations)$/.test(service) ? homeOfGlobalServices : home } = record;
    const eventType = Object.hasOwn(record, "eventType") ? record.eventType : "AwsApiCall";
    const eventSource = `${service}.amazonaws.com`;
    const isCall = eventType === "AwsApiCall";
    return cloudTrailRecord({
        ...by,
        ...record,
        id,
        time,
        awsRegion,
        eventSource,
        eventName,
        ...(eventType && { eventType }),
        further: {
            ...(isCall && { requestID: `${id}0000-0000-4000-9000-000000000000` }),
            ...(isCall &&
                isAddress(by.sourceIPAddress) && { tlsDetails: tlsDetails(`${service}.${awsRegion}.amazonaws.com`) }),
            ...record.further,
        },
    });
}

const isAddress = (source: string): boolean => /^\d/.test(source);

const tlsDetails = (host: string) => ({
    tlsVersion: "TLSv1.3",
    cipherSuite: "TLS_AES_128_GCM_SHA256",
    clientProvidedHostHeader: host,
});

const hex = (number: number): string => number.toString(16).padStart(2, "0");

/** Time of the sample with this position, as `HH:MM:SS`. */
const clock = (index: number): string =>
    new Date((9 * 3600 + index * secondsBetween) * 1000).toISOString().slice(11, 19);
