import type { SampleEvent } from "../control";
import { cloudTrailRecord } from "./cloudTrailRecord";
import { iamUser, knownIamUser, roleSession, rootUser, signInRecord } from "./signInRecord";

const office = { awsRegion: "eu-north-1", sourceIPAddress: "198.51.100.7" } as const;
const stranger = { awsRegion: "eu-north-1", sourceIPAddress: "203.0.113.9" } as const;
const failed = { outcome: "Failure", errorMessage: "Failed authentication" } as const;

/**
 * A quarter of an hour of sign-ins, in the order of their times: written for this project, true to the shapes that AWS
 * documents ("AWS Management Console sign-in events", CloudTrail user guide), every identifier invented.
 */
export const consoleSignInSamples: readonly SampleEvent[] = [
    {
        name: "success-with-mfa",
        title: "success with MFA",
        counted: false,
        message: signInRecord({
            id: "01",
            time: "09:00:12",
            ...office,
            userIdentity: knownIamUser("alice"),
            outcome: "Success",
            mfaUsed: "Yes",
        }),
    },
    {
        name: "metric-filter-created",
        title: "a metric filter with the benchmark's pattern is created",
        counted: false,
        note: "The record quotes the pattern and so holds both of its texts, but neither in the field that it tests.",
        message: cloudTrailRecord({
            id: "02",
            time: "09:01:30",
            ...office,
            userIdentity: knownIamUser("alice"),
            eventSource: "logs.amazonaws.com",
            eventName: "PutMetricFilter",
            requestParameters: {
                logGroupName: "aws-cloudtrail-logs/management-events",
                filterName: "ConsoleSigninFailures",
                filterPattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            },
            eventType: "AwsApiCall",
        }),
    },
    {
        name: "wrong-password",
        title: "wrong password",
        counted: true,
        message: signInRecord({
            id: "03",
            time: "09:03:09",
            ...stranger,
            userIdentity: iamUser("alice"),
            ...failed,
            mfaUsed: "No",
        }),
    },
    {
        name: "unknown-user-name",
        title: "unknown user name",
        counted: false,
        note: "For a name that does not exist AWS records another message: guessing names stays unseen.",
        message: signInRecord({
            id: "04",
            time: "09:03:51",
            ...stranger,
            userIdentity: { ...iamUser(""), userName: "HIDDEN_DUE_TO_SECURITY_REASONS" },
            outcome: "Failure",
            errorMessage: "No username found in supplied account",
            mfaUsed: "No",
        }),
    },
    {
        name: "wrong-mfa-code",
        title: "wrong MFA code",
        counted: true,
        message: signInRecord({
            id: "05",
            time: "09:05:44",
            ...stranger,
            awsRegion: "us-east-2",
            userIdentity: iamUser("bob"),
            ...failed,
            mfaUsed: "Yes",
        }),
    },
    {
        name: "root-wrong-password",
        title: "root, wrong password",
        counted: true,
        message: signInRecord({
            id: "06",
            time: "09:05:58",
            awsRegion: "us-east-1",
            sourceIPAddress: "203.0.113.77",
            userIdentity: rootUser,
            ...failed,
            mfaUsed: "No",
        }),
    },
    {
        name: "denied-by-policy",
        title: "right password, denied by a resource control policy",
        counted: false,
        note: "The password was right; the record carries errorCode AccessDenied and a message of its own.",
        message: signInRecord({
            id: "07",
            time: "09:07:20",
            ...stranger,
            userIdentity: iamUser("carol"),
            outcome: "Failure",
            errorCode: "AccessDenied",
            errorMessage: "Access denied by a resource control policy",
            mfaUsed: "No",
        }),
    },
    {
        name: "federated-success",
        title: "success through a federated role",
        counted: false,
        message: signInRecord({
            id: "08",
            time: "09:08:02",
            ...office,
            userIdentity: roleSession("engineers", "dave"),
            outcome: "Success",
            mfaUsed: "No",
        }),
    },
    {
        name: "identity-center-failed-verification",
        title: "IAM Identity Center, wrong one-time code",
        counted: false,
        note: "Identity Center records CredentialVerification in place of ConsoleLogin: it needs a filter of its own.",
        message: cloudTrailRecord({
            id: "09",
            time: "09:09:37",
            ...stranger,
            userIdentity: { type: "Unknown", principalId: "123456789012", accountId: "123456789012", userName: "erin" },
            eventSource: "signin.amazonaws.com",
            eventName: "CredentialVerification",
            additionalEventData: { CredentialType: "TOTP" },
            serviceEventDetails: { CredentialVerification: "Failure" },
            eventType: "AwsServiceEvent",
        }),
    },
    {
        name: "switch-role-refused",
        title: "switch of role refused",
        counted: false,
        note: "A refused switch is recorded as SwitchRole: the person had signed in before.",
        message: cloudTrailRecord({
            id: "0a",
            time: "09:11:15",
            ...office,
            userIdentity: knownIamUser("bob"),
            eventSource: "signin.amazonaws.com",
            eventName: "SwitchRole",
            errorMessage: "Failed authentication",
            responseElements: { SwitchRole: "Failure" },
            additionalEventData: { SwitchTo: "arn:aws:iam::123456789012:role/administrators" },
            eventType: "AwsConsoleSignIn",
        }),
    },
    {
        name: "mfa-asked-for",
        title: "asked whether a user has MFA",
        counted: false,
        note: "CheckMfa records that a code is needed, not whether it was right.",
        message: cloudTrailRecord({
            id: "0b",
            time: "09:12:48",
            ...stranger,
            userIdentity: iamUser("bob"),
            eventSource: "signin.amazonaws.com",
            eventName: "CheckMfa",
            responseElements: { CheckMfa: "Success" },
            additionalEventData: { MfaType: "Virtual MFA" },
            eventType: "AwsConsoleSignIn",
        }),
    },
    {
        name: "not-json",
        title: "a line of text that is not JSON",
        counted: false,
        note: "A JSON pattern counts JSON objects only, whatever the text of another line says.",
        message: '2026-03-02T09:14:05Z WARN eventName=ConsoleLogin errorMessage="Failed authentication" user=alice',
    },
];
