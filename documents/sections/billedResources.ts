import { runStack, type StackRun } from "../../drills/rehearsal/runProgram";
import { markdownTable } from "../markdown";

/** What is billed of a stack, by type token. */
const billed: Readonly<Record<string, string>> = {
    "aws:cloudwatch/metricAlarm:MetricAlarm": "alarms",
    "aws:cloudcontrol/resource:Resource": "log alarms",
    "aws:cloudwatch/logMetricFilter:LogMetricFilter": "metrics, in the hours in which they count",
    "aws:kms/key:Key": "keys",
    "aws:sns/topicSubscription:TopicSubscription": "subscriptions, per delivery",
    "aws:cloudwatch/dashboard:Dashboard": "dashboards",
};

/** How much there is of it in stacks of this repository: found out by running the program with their files. */
export async function billedResources(stackFiles: readonly string[]): Promise<string> {
    const runs: StackRun[] = [];
    for (const file of stackFiles) {
        runs.push(await runStack(file)); // One after the other: Pulumi's mocks are of the process.
    }
    return markdownTable(
        ["what", ...stackFiles.map((file) => `\`${file}\``)],
        Object.entries(billed).map(([token, noun]) => [
            noun,
            ...runs.map(({ created }) => String(created.resources.filter(({ type }) => type === token).length)),
        ]),
    );
}
