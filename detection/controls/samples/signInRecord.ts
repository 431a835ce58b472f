import { type CloudTrailRecord, cloudTrailRecord, sampleAccount } from "./cloudTrailRecord";

type SignIn = Pick<
    CloudTrailRecord,
    "id" | "time" | "userIdentity" | "awsRegion" | "sourceIPAddress" | "errorCode" | "errorMessage"
> & {
    readonly outcome: "Success" | "Failure";
    /** `Yes` as soon as a code was asked for, whether or not it was right. */
    readonly mfaUsed: "Yes" | "No";
};

/** A ConsoleLogin record. */
export function signInRecord({ outcome, mfaUsed, ...record }: SignIn): string {
    return cloudTrailRecord({
        ...record,
        eventSource: "signin.amazonaws.com",
        eventName: "ConsoleLogin",
        responseElements: { ConsoleLogin: outcome },
        additionalEventData: {
            LoginTo: "https://console.aws.amazon.com/console/home?hashArgs=%23&isauthcode=true",
            MobileVersion: "No",
            MFAUsed: mfaUsed,
        },
        eventType: "AwsConsoleSignIn",
    });
}

/** An IAM user of the sample account as the record of a failed sign-in shows it: without an ARN. */
export function iamUser(userName: string): CloudTrailRecord["userIdentity"] {
    const principalId = `AIDAEXAMPLE0000${userName.toUpperCase()}`;
    return { type: "IAMUser", principalId, accountId: sampleAccount, accessKeyId: "", userName };
}

/** The same user as other records show it. */
export function knownIamUser(userName: string): CloudTrailRecord["userIdentity"] {
    return { ...iamUser(userName), arn: `arn:aws:iam::${sampleAccount}:user/${userName}` };
}

/** The root user of the sample account. */
export const rootUser: CloudTrailRecord["userIdentity"] = {
    type: "Root",
    principalId: sampleAccount,
    arn: `arn:aws:iam::${sampleAccount}:root`,
    accountId: sampleAccount,
    accessKeyId: "",
};

/** A session of a role in the sample account. */
export function roleSession(role: string, session: string): CloudTrailRecord["userIdentity"] {
    return {
        type: "AssumedRole",
        principalId: `AROAEXAMPLE0000ROLE:${session}`,
        arn: `arn:aws:sts::${sampleAccount}:assumed-role/${role}/${session}`,
        accountId: sampleAccount,
    };
}
