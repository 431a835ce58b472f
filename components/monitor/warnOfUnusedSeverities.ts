import * as pulumi from "@pulumi/pulumi";
import type { NotifiedTopicsArgs } from "../alarms/NotifiedTopicsArgs";
import type { ConsoleSignInFailureMonitorArgs } from "./ConsoleSignInFailureMonitorArgs";

/**
 * Warns of severities that no alarm of the monitor names. They are not refused: another stack may send to the topic,
 * whose ARN is an output, which cannot be seen from here.
 */
export function warnOfUnusedSeverities(
    component: pulumi.ComponentResource,
    { severities = {}, guards = {}, accounts = {} }: ConsoleSignInFailureMonitorArgs,
): void {
    const alarms: (NotifiedTopicsArgs | undefined)[] = [...Object.values(guards), ...Object.values(accounts)];
    const used = new Set(alarms.map((alarm) => alarm?.severity));
    for (const severity of Object.keys(severities).filter((name) => !used.has(name))) {
        void pulumi.log.warn(
            `severities.${severity} is named by no guard and no account: its subscribers hear of nothing that this ` +
                `monitor notices. Set the severity of one to ${severity}, or remove it.`,
            component,
        );
    }
}
