import { companionPattern } from "./companionPattern";
import { eventAlarm } from "./eventAlarm";
import type { Guard } from "./guard";
import { samplesCounting } from "./samplesCounting";

/** Failed sign-ins to IAM Identity Center, where the trail covers the account and the Region of its instance. */
export const identityCenter: Guard = {
    slug: "identity-center",
    happening: "A sign-in to IAM Identity Center failed.",
    reason: "Identity Center records CredentialVerification in place of ConsoleLogin, which the benchmark asks for.",
    alarmName: "ConsoleSigninIdentityCenter",
    watches: {
        kind: "events",
        pattern: companionPattern("identity-center-failure"),
        samples: samplesCounting("identity-center-failed-verification"),
    },
    alarm: eventAlarm,
};
