import pulumi
from foundations_monitor_foundations_monitor import FoundationsMonitor, SubscriptionArgs

monitor = FoundationsMonitor(
    "foundations",
    trail_name="management-events",
    subscriptions={
        "security-team": SubscriptionArgs(protocol="email", endpoint="security-team@example.com"),
    },
)

pulumi.export("alarms", monitor.alarms)
pulumi.export("pendingSubscriptions", monitor.pending_subscriptions)
