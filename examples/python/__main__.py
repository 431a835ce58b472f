import pulumi
from foundations_monitor_foundations_monitor import ConsoleSignInFailureMonitor, SubscriptionArgs

monitor = ConsoleSignInFailureMonitor(
    "signin",
    trail_name="management-events",
    subscriptions={
        "security-team": SubscriptionArgs(protocol="email", endpoint="security-team@example.com"),
    },
)

pulumi.export("alarmArn", monitor.alarm_arn)
pulumi.export("pendingSubscriptions", monitor.pending_subscriptions)
