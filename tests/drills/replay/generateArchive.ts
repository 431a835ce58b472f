import { randomSource } from "./randomSource";

export interface ArchiveSize {
    readonly records: number;
    readonly seed: number;
    /** Default 400. */
    readonly recordsPerFile?: number;
    /** One in so many records has to do with signing in. Default 10,000: programs call AWS far more often than people sign in. */
    readonly oneSignInIn?: number;
    /** One in so many of those is delivered a second time, in the next file. Default 50. */
    readonly oneDuplicateIn?: number;
}

export interface ArchiveFile {
    /** As in a trail's bucket: folders for account, Region and date. */
    readonly path: string;
    /** The text of the file, before it is compressed. */
    readonly text: string;
}

/** What the generator knows of what it has written, counted as it went. */
export interface ArchiveBooks {
    /** Duplicates included. */
    records: number;
    /** Failed sign-ins that the control's pattern counts, each once. */
    counted: number;
    /** Calls that AWS has refused, each once; one in a thousand. */
    refused: number;
    /** Second deliveries of sign-ins that the pattern or a companion counts. */
    duplicates: number;
    /** By the slug of the companion. */
    readonly companions: Record<string, number>;
    /** Minutes since the Unix epoch, and the failed sign-ins that happened in each. */
    readonly countedPerMinute: Map<number, number>;
    firstTime: string;
    lastTime: string;
}

/** A record of a sign-in, and whether the pattern or a companion counts it. */
interface SignIn {
    readonly line: string;
    readonly isListed: boolean;
}

const account = "123456789012";
const regions = ["us-east-1", "eu-north-1", "ap-southeast-2"] as const;
const start = Date.UTC(2026, 2, 2);

/**
 * Writes an archive as a trail leaves it in its bucket, the same for the same seed. All of it is invented.
 *
 * @param books what the generator writes down on the way; complete when the last file has been taken.
 */
export function* generateArchive(size: ArchiveSize, books: ArchiveBooks): Generator<ArchiveFile> {
    const { records, seed, recordsPerFile = 400, oneSignInIn = 10_000, oneDuplicateIn = 50 } = size;
    const random = randomSource(seed);
    let again: SignIn[] = [];
    for (let first = 0; first < records; first += recordsPerFile) {
        const region = random.one(regions);
        const lines = again.map(({ line }) => line);
        books.duplicates += again.filter(({ isListed }) => isListed).length;
        again = [];
        for (let index = first; index < Math.min(records, first + recordsPerFile); index++) {
            // A quarter of a second apart on average, and not in order: CloudTrail promises none.
            const time = start + index * 250 + random.below(240_000);
            if (random.below(oneSignInIn) > 0) {
                lines.push(apiCall(random, time, region));
                continue;
            }
            const written = signIn(random, time, region, books);
            lines.push(written.line);
            if (random.below(oneDuplicateIn) === 0) {
                again.push(written);
            }
        }
        books.records += lines.length;
        yield { path: filePath(region, start + first * 250, random.hex(8)), text: `{"Records":[${lines.join(",")}]}` };
    }

    function signIn(source: typeof random, time: number, region: string, into: ArchiveBooks): SignIn {
        const kind = source.one(signInKinds);
        note(time, into);
        if (kind.companion === "counted") {
            into.counted++;
            const minute = Math.floor(time / 60_000);
            into.countedPerMinute.set(minute, (into.countedPerMinute.get(minute) ?? 0) + 1);
        } else if (kind.companion !== undefined) {
            into.companions[kind.companion] = (into.companions[kind.companion] ?? 0) + 1;
        }
        const line = JSON.stringify({
            eventVersion: "1.11",
            userIdentity: {
                type: "IAMUser",
                principalId: `AIDA${source.hex(8).toUpperCase()}`,
                accountId: account,
                accessKeyId: "",
                userName: source.one(userNames),
            },
            eventTime: timeText(time),
            eventSource: "signin.amazonaws.com",
            eventName: "ConsoleLogin",
            awsRegion: region,
            sourceIPAddress: `203.0.113.${source.below(256)}`,
            userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            ...kind.fields,
            eventID: source.uuid(),
            readOnly: false,
            eventType: "AwsConsoleSignIn",
            managementEvent: true,
            recipientAccountId: account,
            eventCategory: "Management",
        });
        return { line, isListed: kind.companion !== undefined };
    }

    function apiCall(source: typeof random, time: number, region: string): string {
        note(time, books);
        const role = `role-${source.below(40)}`;
        const session = `i-0${source.hex(8)}`;
        const call = source.one(calls);
        const request = call.request(source);
        const isRefused = source.below(1000) === 0;
        books.refused += isRefused ? 1 : 0;
        const error = isRefused
            ? `"errorCode":"AccessDenied","errorMessage":"User is not authorized to perform: ${call.service}:${call.name}",`
            : "";
        return (
            `{"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","principalId":"AROA${role}:${session}",` +
            `"arn":"arn:aws:sts::${account}:assumed-role/${role}/${session}","accountId":"${account}",` +
            `"accessKeyId":"ASIA${source.hex(8).toUpperCase()}","sessionContext":{"sessionIssuer":{"type":"Role",` +
            `"principalId":"AROA${role}","arn":"arn:aws:iam::${account}:role/${role}","accountId":"${account}",` +
            `"userName":"${role}"},"attributes":{"creationDate":"${timeText(time - source.below(3_000_000))}",` +
            `"mfaAuthenticated":"false"}}},"eventTime":"${timeText(time)}","eventSource":"${call.service}.amazonaws.com",` +
            `"eventName":"${call.name}","awsRegion":"${region}","sourceIPAddress":"10.${source.below(256)}.${source.below(256)}.${source.below(256)}",` +
            `"userAgent":"${source.one(userAgents)}",${error}"requestParameters":${request},` +
            `"responseElements":null,"requestID":"${source.uuid()}","eventID":"${source.uuid()}","readOnly":true,` +
            `"resources":[{"accountId":"${account}","type":"AWS::KMS::Key","ARN":"arn:aws:kms:${region}:${account}:key/${source.uuid()}"}],` +
            `"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"${account}","eventCategory":"Management",` +
            `"tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"${call.service}.${region}.amazonaws.com"}}`
        );
    }
}

/** Books in which nothing is written yet. */
export function emptyBooks(): ArchiveBooks {
    return {
        records: 0,
        counted: 0,
        refused: 0,
        duplicates: 0,
        companions: {},
        countedPerMinute: new Map(),
        firstTime: "9999",
        lastTime: "0000",
    };
}

function note(time: number, books: ArchiveBooks): void {
    const text = timeText(time);
    if (text < books.firstTime) {
        books.firstTime = text;
    }
    if (text > books.lastTime) {
        books.lastTime = text;
    }
}

const timeText = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

function filePath(region: string, time: number, unique: string): string {
    const day = timeText(time).slice(0, 10);
    const stamp = timeText(time).slice(0, 16).replace(/[-:]/g, "");
    const name = `${account}_CloudTrail_${region}_${stamp}Z_${unique}.json.gz`;
    return `AWSLogs/${account}/CloudTrail/${region}/${day.replaceAll("-", "/")}/${name}`;
}

const userNames = ["alice", "bob", "carol", "dave", "erin", "Zoë", 'o"brien', "back\\slash", "{brace}"] as const;
const userAgents = [
    "aws-sdk-go-v2/1.30.3 os/linux lang/go#1.22.5 md/GOOS#linux md/GOARCH#amd64 api/ec2#1.173.0",
    "Boto3/1.34.140 md/Botocore#1.34.140 ua/2.0 os/linux#6.1 md/arch#x86_64 lang/python#3.12.4",
    "aws-cli/2.17.9 md/awscrt#0.20.11 ua/2.0 os/linux#6.1 md/arch#x86_64 lang/python#3.11.8",
] as const;

type Source = ReturnType<typeof randomSource>;

const calls: readonly { service: string; name: string; request: (source: Source) => string }[] = [
    {
        service: "kms",
        name: "Decrypt",
        request: (source) =>
            `{"encryptionContext":{"aws:s3:arn":"arn:aws:s3:::example-${source.below(100)}/${source.hex(10)}"},"encryptionAlgorithm":"SYMMETRIC_DEFAULT"}`,
    },
    {
        service: "ec2",
        name: "DescribeInstances",
        request: (source) => `{"instancesSet":{"items":[{"instanceId":"i-0${source.hex(8)}"}]},"filterSet":{}}`,
    },
    {
        service: "iam",
        // Reads, as most calls: each change of a policy, for one, is an event of a control.
        name: "SimulateCustomPolicy",
        request: (source) =>
            `{"roleName":"role-${source.below(40)}","policyInputList":["{\\n \\"Version\\": \\"2012-10-17\\", \\"Statement\\": [{\\"Effect\\": \\"Allow\\", \\"Action\\": \\"s3:*\\", \\"Resource\\": \\"*\\"}]}"]}`,
    },
    {
        service: "sts",
        name: "AssumeRole",
        request: (source) =>
            `{"roleArn":"arn:aws:iam::${account}:role/role-${source.below(40)}","roleSessionName":"${source.hex(6)}"}`,
    },
];

const outcome = (result: "Success" | "Failure", mfa: "Yes" | "No", more: object = {}): object => ({
    ...more,
    requestParameters: null,
    responseElements: { ConsoleLogin: result },
    additionalEventData: { LoginTo: "https://console.aws.amazon.com/console/home", MobileVersion: "No", MFAUsed: mfa },
});

/** Kinds of sign-ins, with the companion that sees them, `counted` or neither. */
const signInKinds: readonly { companion?: string; fields: object }[] = [
    { fields: outcome("Success", "Yes") },
    { fields: outcome("Success", "No") },
    { companion: "counted", fields: outcome("Failure", "No", { errorMessage: "Failed authentication" }) },
    { companion: "counted", fields: outcome("Failure", "Yes", { errorMessage: "Failed authentication" }) },
    {
        companion: "unknown-user-name",
        fields: outcome("Failure", "No", { errorMessage: "No username found in supplied account" }),
    },
    {
        companion: "denied-by-policy",
        fields: outcome("Failure", "No", {
            errorCode: "AccessDenied",
            errorMessage: "Denied by a resource control policy",
        }),
    },
    {
        companion: "identity-center-failure",
        fields: {
            eventName: "CredentialVerification",
            requestParameters: null,
            responseElements: null,
            serviceEventDetails: { CredentialVerification: "Failure" },
        },
    },
];
