import { ConsoleSignInFailureMonitor } from "../../../../components";
import { AuditTrail } from "../../../../components/trail/AuditTrail";

const trail = new AuditTrail("management", { name: "management-events" });

const monitor = new ConsoleSignInFailureMonitor("signin", {
    logGroupName: trail.logGroupName,
    subscriptions: { team: { protocol: "email", endpoint: "security-team@example.com" } },
});

export const { trailArn } = trail;
export const { alarmArn } = monitor;
