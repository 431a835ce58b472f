import { Provider } from "@pulumi/aws/provider";
import { ConsoleSignInFailureMonitor } from "../../../../components";

const trailName = "management-events";
const subscriptions = { team: { protocol: "email", endpoint: "security-team@example.com" } };

const atHome = new ConsoleSignInFailureMonitor("home", { trailName, subscriptions });

const frankfurt = new Provider("frankfurt", { region: "eu-central-1" });
const byProvider = new ConsoleSignInFailureMonitor("abroad", { trailName, subscriptions }, { provider: frankfurt });

const bySetting = new ConsoleSignInFailureMonitor("far", { trailName, subscriptions, region: "ap-southeast-2" });

export const alarmArns = [atHome.alarmArn, byProvider.alarmArn, bySetting.alarmArn];
