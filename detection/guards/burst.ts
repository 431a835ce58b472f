import { eventAlarm } from "./eventAlarm";
import type { Guard } from "./guard";

/** Many failures in a short time: worth a page where a single one is worth a mail. */
export const burst: Guard = {
    slug: "burst",
    happening: "Many sign-ins to the AWS Management Console failed within a short time.",
    reason: "The benchmark's alarm sends one message however many failures follow. Brute force is worth a page.",
    alarmName: "ConsoleSigninBurst",
    watches: { kind: "control metric" },
    alarm: { ...eventAlarm, threshold: 10 },
};
