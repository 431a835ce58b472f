import { companionPattern } from "./companionPattern";
import { eventAlarm } from "./eventAlarm";
import type { Guard } from "./guard";
import { samplesCounting } from "./samplesCounting";

/** Somebody who has signed in tries for a role that is not theirs. */
export const roleSwitching: Guard = {
    slug: "role-switching",
    happening: "A switch of role in the AWS Management Console was refused.",
    reason: "Whoever has signed in with a stolen password tries next which roles it opens.",
    alarmName: "ConsoleSigninRoleSwitching",
    watches: {
        kind: "events",
        pattern: companionPattern("switch-role-refused"),
        samples: samplesCounting("switch-role-refused"),
    },
    alarm: eventAlarm,
};
