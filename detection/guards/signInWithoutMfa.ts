import { knownIamUser, signInRecord } from "../controls/samples/signInRecord";
import { eventAlarm } from "./eventAlarm";
import type { Guard } from "./guard";
import { samplesCounting } from "./samplesCounting";

/** A stolen password is enough for such a user (CIS 4.2; 3.2 in version 1.2). */
export const signInWithoutMfa: Guard = {
    slug: "sign-in-without-mfa",
    happening: "An IAM user signed in to the AWS Management Console without MFA.",
    reason: "A guessed password is enough for such a user, and its sign-in is a success that no count of failures shows.",
    alarmName: "ConsoleSigninWithoutMfa",
    watches: {
        kind: "events",
        // The benchmark's wording for accounts with federated users, whose records say MFAUsed "No" always.
        pattern:
            '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
        samples: [
            {
                name: "success-without-mfa",
                title: "success without MFA",
                counted: true,
                message: signInRecord({
                    id: "20",
                    time: "09:16:05",
                    awsRegion: "eu-north-1",
                    sourceIPAddress: "203.0.113.9",
                    userIdentity: knownIamUser("carol"),
                    outcome: "Success",
                    mfaUsed: "No",
                }),
            },
            ...samplesCounting(),
        ],
    },
    alarm: eventAlarm,
};
