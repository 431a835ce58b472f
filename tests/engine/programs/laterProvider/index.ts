import type { Region } from "@pulumi/aws";
import { Provider } from "@pulumi/aws/provider";
import { Topic } from "@pulumi/aws/sns/topic";
import { ConsoleSignInFailureMonitor } from "../../../../components";

const vending = new Topic("vending");
const account = new Provider("account", { region: vending.arn.apply((arn) => arn.split(":")[3] as Region) });
const subscriptions = { team: { protocol: "email", endpoint: "security-team@example.com" } };

const monitor = new ConsoleSignInFailureMonitor(
    "monitor",
    { trailName: "management-events", subscriptions },
    { provider: account },
);

export const { alarmArn } = monitor;
