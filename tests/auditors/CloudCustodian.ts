import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { credentialsOf } from "../emulator/AwsClients";
import { amendAnswers } from "../emulator/amendAnswers";
import { account, EmulatedAccount, region } from "../emulator/EmulatedAccount";
import { installPackages, versionOf } from "../emulator/installPackages";

const packages = ["c7n==0.9.53"];

/** Cloud Custodian, which has no checks of its own: a policy says what a trail must have. */
export const cloudCustodian = {
    version: versionOf(packages),

    /** @throws Error with what the installer said. */
    install: (): string => installPackages(packages),

    /**
     * Whether an account has what a policy asks for, for each text of a metric filter.
     *
     * @param url of an emulator.
     */
    async finds(url: string, texts: readonly string[]): Promise<boolean[]> {
        const folder = mkdtempSync(join(tmpdir(), "custodian-"));
        const proxy = await amendAnswers(url, { GetTopicAttributes: (answer) => withSubscriptions(url, answer) });
        try {
            const policies = texts.map(policy);
            const file = join(folder, "policies.json");
            writeFileSync(file, JSON.stringify({ policies }));
            const { accessKeyId, secretAccessKey } = credentialsOf(account);
            await promisify(execFile)(
                join(cloudCustodian.install(), "custodian"),
                ["run", "--region", region, "--cache-period", "0", "--output-dir", folder, file],
                {
                    env: {
                        HOME: folder,
                        AWS_ENDPOINT_URL: proxy.url,
                        AWS_ACCESS_KEY_ID: accessKeyId,
                        AWS_SECRET_ACCESS_KEY: secretAccessKey,
                    },
                },
            );
            // What a policy finds is an account that is not as it asks.
            return policies.map(
                ({ name }) => JSON.parse(readFileSync(join(folder, name, "resources.json"), "utf8")).length === 0,
            );
        } finally {
            await proxy.close();
            rmSync(folder, { recursive: true, force: true });
        }
    },
};

/**
 * With all that the example in Cloud Custodian's documentation of `check-cloudtrail` asks of a trail. Besides the metric
 * filter it then asks for an alarm on its metric, and for a topic among the actions that has a confirmed subscription.
 */
const policy = (text: string, index: number) => ({
    name: `text-${index}`,
    resource: "account",
    filters: [
        {
            type: "check-cloudtrail",
            "global-events": true,
            "multi-region": true,
            running: true,
            "include-management-events": true,
            // Single braces stand for variables in a policy.
            "log-metric-filter-pattern": text.replace(/[{}]/g, "$&$&"),
        },
    ],
});

/** moto counts no subscriptions of a topic, though it lists them. */
async function withSubscriptions(url: string, answer: string): Promise<string> {
    const TopicArn = /<key>TopicArn<\/key>\s*<value>([^<]+)/.exec(answer)?.[1];
    const { Subscriptions = [] } = await new EmulatedAccount(url).topics.listSubscriptionsByTopic({ TopicArn });
    return answer.replace(/(<key>SubscriptionsConfirmed<\/key>\s*<value>)0(?=<)/, `$1${Subscriptions.length}`);
}
