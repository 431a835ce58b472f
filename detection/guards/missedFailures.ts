import { eventAlarm } from "./eventAlarm";
import type { Guard } from "./guard";
import { samplesCounting } from "./samplesCounting";

/** Failed sign-ins that carry another message than the one that the benchmark's pattern asks for. */
export const missedFailures: Guard = {
    slug: "missed-failures",
    happening: "A sign-in failed in a way that the benchmark's pattern does not count.",
    reason: "Guessed user names, and right passwords that a policy turns down, carry another message.",
    alarmName: "ConsoleSigninMissedFailures",
    watches: {
        kind: "events",
        // A field that is absent is not different from a value: hence the two tests of the message.
        pattern:
            '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Failure") && (($.errorMessage NOT EXISTS) || ($.errorMessage != "Failed authentication")) }',
        samples: samplesCounting("unknown-user-name", "denied-by-policy"),
    },
    alarm: eventAlarm,
};
