import type { SampleCall } from "./samplesOf";

/**
 * What the record of a sign-in holds apart from who and where.
 *
 * @param mfaUsed undefined: the record does not say, as those of the first years.
 * @param further members of `additionalEventData` that only some records have.
 */
export function signIn(
    outcome: "Success" | "Failure",
    mfaUsed: "Yes" | "No" | undefined,
    further: Readonly<Record<string, unknown>> = {},
): Pick<SampleCall, "call" | "eventType" | "responseElements" | "additionalEventData"> {
    return {
        call: "signin:ConsoleLogin",
        eventType: "AwsConsoleSignIn",
        responseElements: { ConsoleLogin: outcome },
        additionalEventData: {
            LoginTo: "https://console.aws.amazon.com/console/home?hashArgs=%23&isauthcode=true",
            MobileVersion: "No",
            ...(mfaUsed && { MFAUsed: mfaUsed }),
            ...further,
        },
    };
}
