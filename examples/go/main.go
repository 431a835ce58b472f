package main

import (
	foundations "github.com/foundations-monitor/foundations-monitor/sdk/go/foundations-monitor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		monitor, err := foundations.NewFoundationsMonitor(ctx, "foundations", &foundations.FoundationsMonitorArgs{
			TrailName: pulumi.String("management-events"),
			Subscriptions: map[string]foundations.SubscriptionArgs{
				"security-team": {
					Protocol: pulumi.String("email"),
					Endpoint: pulumi.String("security-team@example.com"),
				},
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("alarms", monitor.Alarms)
		ctx.Export("pendingSubscriptions", monitor.PendingSubscriptions)
		return nil
	})
}
