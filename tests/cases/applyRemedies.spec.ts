import * as assert from "node:assert/strict";
import { consoleAuthenticationFailuresMonitored as gate } from "../../policy-pack/policies/consoleAuthenticationFailuresMonitored";
import { analyzeStack, type Reported } from "../policy-pack/analyzeStack";
import { brokenStacks } from "../policy-pack/brokenStacks";
import { deadAlarms } from "../policy-pack/publicStacks/deadAlarms";
import { deadDeliveries } from "../policy-pack/publicStacks/deadDeliveries";
import { deadSources } from "../policy-pack/publicStacks/deadSources";
import { analyzerResources, type SampleStack } from "../policy-pack/sampleStack";
import { applyRemedies } from "./applyRemedies";

const stacks: Readonly<Record<string, SampleStack>> = Object.fromEntries(
    Object.entries({ ...brokenStacks, ...deadSources, ...deadAlarms, ...deadDeliveries }).map(([title, { stack }]) => [
        title,
        stack,
    ]),
);

async function rejection(stack: SampleStack): Promise<Reported | undefined> {
    const [report] = await analyzeStack(analyzerResources(stack, "update"), {}, [gate]);
    return report;
}

/** Fixes in words for a person, who chooses a Region, an account, a key, a role or another log group. */
const forPeople: readonly string[] = [
    "the trail delivers to no log group",
    "the group cannot have filters",
    "the topic is in another Region",
    "the topic is encrypted with the key that AWS manages",
    "the topic is a FIFO topic",
    "the queue that is subscribed has no policy",
    "the queue that is subscribed is encrypted with the key that AWS manages",
    "a trail without a role to deliver",
    "a group that no trail writes to",
    "a group of the class without filters",
    "a filter in another Region than the trail",
    "an organization's trail that delivers to the delegated administrator's account, and a filter here",
    "a trail of another account than its group and role",
    "a role of another account",
    "a group and a role of two accounts",
    "a group in another Region than the trail's home",
    "a role that CloudTrail may not assume",
    "a role for the group and not for its streams",
    "a role that may create streams and write nothing",
    "a role for another group, by Cloud Control",
    "a role that another policy denies it",
    "a group under a key with its default policy",
    "a group under a key that keeps out every service",
    "a group under a key for CloudWatch's alarms, by Cloud Control",
    "an alarm in another Region than its metric",
    "every other event counted as one",
    "one query of the metric of another account",
    "a topic in another Region",
    "a topic by a provider for another Region",
    "the ARN of a subscription for a topic",
    "the key that AWS manages",
    "a key with its default policy",
    "nobody but a VPC endpoint",
    "the same through every Region's SNS, and the key by Cloud Control",
    "a statement without an effect",
    "a topic of another account without a policy",
    "a FIFO topic",
    "an incoming webhook of Slack",
    "an incoming webhook of Teams, by Cloud Control",
    "an incoming webhook among the topic's own subscriptions",
    "a mute rule that begins again each hour",
    "a topic in a partition that its Region is not in",
    "two e-mail addresses in one endpoint",
    "a delivery stream without a role",
    "a delivery stream with a role that does not trust SNS",
];

describe("the fixes that the policy pack prints, applied to the letter", () => {
    for (const [title, stack] of Object.entries(stacks)) {
        it(`${forPeople.includes(title) ? "leave to a person" : "mend in one round"}: ${title}`, async () => {
            const before = await rejection(stack);
            const mended = before && applyRemedies(stack, before);
            assert.equal(mended === undefined, forPeople.includes(title), before?.message);
            assert.equal(mended && (await rejection(mended))?.message, undefined);
            // What no fix names is as it was.
            const named = (name: string): boolean =>
                before?.message.includes(`"${name}"`) || before?.urn.endsWith(`::${name}`) || false;
            for (const [name, resource] of Object.entries(stack)) {
                assert.ok(mended === undefined || named(name) || mended[name] === resource, name);
            }
        });
    }
});
