interface Call {
    readonly service: string;
    readonly name: string;
    readonly request: object;
}

/** Regions, users and calls that the lines go through in turn, so that no two neighbours are alike. */
const regions = ["eu-north-1", "us-east-1", "ap-southeast-2"] as const;
const users = ["alice", "bob", "carol", "dave", "erin"] as const;
const calls: readonly [Call, ...Call[]] = [
    {
        service: "ec2",
        name: "DescribeInstances",
        request: { instancesSet: {}, filterSet: { items: [{ name: "vpc-id" }] } },
    },
    {
        service: "s3",
        name: "GetBucketAcl",
        request: { bucketName: "example-logs", Host: "example-logs.s3.amazonaws.com" },
    },
    {
        service: "sts",
        name: "AssumeRole",
        request: { roleArn: "arn:aws:iam::123456789012:role/deploy", durationSeconds: 3600 },
    },
    {
        service: "kms",
        name: "GenerateDataKey",
        request: { keySpec: "AES_256", encryptionContext: { "aws:s3:arn": "arn:aws:s3:::example" } },
    },
    {
        service: "iam",
        name: "PutRolePolicy",
        request: {
            policyDocument:
                '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"*"}]}',
        },
    },
];

/**
 * Log lines as a busy account's trail delivers them, 1 to 2 KB each: API calls of role sessions, one sign-in in fifty,
 * and one failed sign-in in five hundred.
 */
export function cloudTrailLines(count: number): readonly string[] {
    return Array.from({ length: count }, (_, index) => JSON.stringify(record(index)));
}

function record(index: number): object {
    const id = index.toString(16).padStart(8, "0");
    const user = at(users, index);
    const region = at(regions, index);
    const common = {
        eventVersion: "1.11",
        userIdentity: identity(user, id),
        eventTime: new Date(1_772_438_400_000 + index * 250).toISOString(),
        awsRegion: region,
        sourceIPAddress: `198.51.100.${index % 250}`,
        userAgent: "aws-sdk-go-v2/1.30.3 os/linux lang/go#1.22.5 md/GOOS#linux md/GOARCH#amd64 api/ec2#1.173.0",
    };
    return index % 50 === 0 ? signIn(common, index % 500 === 0) : apiCall(common, at(calls, index), id);
}

function signIn(common: object, failed: boolean): object {
    return {
        ...common,
        eventSource: "signin.amazonaws.com",
        eventName: "ConsoleLogin",
        ...(failed && { errorMessage: "Failed authentication" }),
        requestParameters: null,
        responseElements: { ConsoleLogin: failed ? "Failure" : "Success" },
        additionalEventData: {
            LoginTo: "https://console.aws.amazon.com/console/home",
            MobileVersion: "No",
            MFAUsed: "No",
        },
        eventType: "AwsConsoleSignIn",
    };
}

function apiCall(common: object, call: Call, id: string): object {
    return {
        ...common,
        eventSource: `${call.service}.amazonaws.com`,
        eventName: call.name,
        requestParameters: call.request,
        responseElements: { requestId: `${id}-0000-4000-8000-000000000000`, _return: true },
        additionalEventData: {
            SignatureVersion: "SigV4",
            CipherSuite: "TLS_AES_128_GCM_SHA256",
            bytesTransferredOut: 4096,
        },
        requestID: `${id}-0000-4000-8000-000000000001`,
        eventID: `${id}-0000-4000-8000-000000000002`,
        readOnly: true,
        resources: [{ accountId: "123456789012", type: "AWS::S3::Bucket", ARN: `arn:aws:s3:::example-${id}` }],
        eventType: "AwsApiCall",
        managementEvent: true,
        recipientAccountId: "123456789012",
        eventCategory: "Management",
        tlsDetails: {
            tlsVersion: "TLSv1.3",
            cipherSuite: "TLS_AES_128_GCM_SHA256",
            clientProvidedHostHeader: "example.amazonaws.com",
        },
    };
}

function identity(user: string, id: string): object {
    const role = "arn:aws:iam::123456789012:role/engineers";
    return {
        type: "AssumedRole",
        principalId: `AROAEXAMPLE0000ROLE:${user}`,
        arn: `arn:aws:sts::123456789012:assumed-role/engineers/${user}`,
        accountId: "123456789012",
        accessKeyId: `ASIAEXAMPLE${id.toUpperCase()}`,
        sessionContext: {
            sessionIssuer: {
                type: "Role",
                principalId: "AROAEXAMPLE0000ROLE",
                arn: role,
                accountId: "123456789012",
                userName: "engineers",
            },
            attributes: { creationDate: "2026-03-02T08:00:00Z", mfaAuthenticated: "true" },
        },
    };
}

function at<Item>(items: readonly [Item, ...Item[]], index: number): Item {
    return items[index % items.length] ?? items[0];
}
