import * as assert from "node:assert/strict";
import type { ConsoleSignInFailureMonitorArgs } from "../../components";
import { analyzeStack } from "../policy-pack/analyzeStack";
import { monitorStack } from "../policy-pack/monitorStack";

const arn = (service: string, resource: string, account = "111122223333") =>
    `arn:aws:${service}:eu-north-1:${account}:${resource}`;

const queue = arn("sqs", "security-audit");
const organizationTrail = { name: "management-events", organizationId: "o-exampleorgid" };
const adopting = (topicArn: string) => ({ subscriptions: undefined, topicArn });
const everyDelivery = {
    audit: { protocol: "sqs", endpoint: queue, grantDelivery: true },
    page: { protocol: "lambda", endpoint: arn("lambda", "function:page"), grantDelivery: true },
    pager: {
        protocol: "https",
        endpoint: "https://pager.example.com/hidden",
        endpointAutoConfirms: true,
        deliveryPolicy: '{"healthyRetryPolicy":{"numRetries":5,"minDelayTarget":20,"maxDelayTarget":60}}',
        deadLetterQueueArn: `${queue}-undelivered`,
        grantDeadLetters: true,
    },
};

const pager = { protocol: "https", endpoint: "https://pager.example.com/hidden" };
/** As in Pulumi.foundations.yaml, and an account besides. */
const guarded = {
    severities: { page: { subscriptions: { pager } } },
    pathGuards: { heartbeat: { minutes: 60, severity: "page" }, tamper: { severity: "page" } },
    burst: { threshold: 10, period: 300, severity: "page" },
    companions: { "other-failed-sign-in": {}, "switch-role-refused": {} },
    accounts: { payments: { account: "222222222222", severity: "page" } },
};

const trail = "TRAIL_OUTSIDE ";

interface Variant {
    readonly title: string;
    readonly args: Partial<ConsoleSignInFailureMonitorArgs>;
    /** Codes and resources of what the pack advises in a preview, in which nothing that AWS gives is known. */
    readonly preview: readonly string[];
    readonly update: readonly string[];
}

const variants: readonly Variant[] = [
    {
        title: "a trail that is looked up",
        args: { logGroupName: undefined, trailName: "management-events" },
        preview: [],
        update: [],
    },
    {
        title: "an organization's trail of its own",
        args: { logGroupName: undefined, createTrail: organizationTrail },
        preview: [],
        update: [],
    },
    {
        title: "a topic of the account that is there already",
        args: adopting(arn("sns", "alerts")),
        preview: [trail, "TOPIC_OUTSIDE "],
        update: [trail, "TOPIC_OUTSIDE "],
    },
    {
        title: "a topic of another account",
        args: adopting(arn("sns", "alerts", "444455556666")),
        preview: [trail, "TOPIC_IN_OTHER_ACCOUNT signin-alarm", "TOPIC_OUTSIDE "],
        update: [trail, "TOPIC_IN_OTHER_ACCOUNT signin-alarm", "TOPIC_OUTSIDE "],
    },
    {
        title: "a key that is there already",
        args: { topic: { kmsKeyArn: arn("kms", "key/1234") } },
        preview: [trail, "TOPIC_KEY_OUTSIDE signin-alerts"],
        update: [trail, "TOPIC_KEY_OUTSIDE signin-alerts"],
    },
    {
        title: "a topic without encryption",
        args: { topic: { encryption: "none" } },
        preview: [trail],
        update: [trail],
    },
    {
        title: "every way of delivery, and readers of the subscriptions",
        args: { topic: { subscriptionReaders: ["444455556666"] }, subscriptions: everyDelivery },
        preview: [trail],
        update: [trail],
    },
    {
        title: "a queue alone, which the topic is let into",
        args: { subscriptions: { audit: everyDelivery.audit } },
        preview: [trail, "NOT_KNOWN_YET signin-alerts-audit-queue-policy"],
        update: [trail],
    },
    {
        title: "every guard, some over a topic of their own, and an alarm for one account",
        args: guarded,
        preview: [trail],
        update: [trail],
    },
    {
        title: "details, whose log alarm has no name yet in a preview",
        args: { details: { perSource: true } },
        preview: [trail],
        update: [trail],
    },
    {
        title: "a dashboard, a default value and a prefix",
        args: { dashboard: true, metricDefaultValue: 0, namePrefix: "payments-" },
        preview: [trail],
        update: [trail],
    },
];

async function advice(isPreview: boolean, args: Variant["args"]): Promise<string[]> {
    const reports = await analyzeStack(await monitorStack(isPreview, args));
    return reports.map(({ level, message, urn }) => {
        assert.equal(level, "advisory", message);
        return `${/\[([A-Z_]+)\]/.exec(message)?.[1] ?? message} ${urn.split("::").at(-1)}`;
    });
}

describe("the policy pack on the variants of the product's own component", () => {
    for (const { title, args, preview, update } of variants) {
        it(`accepts ${title}, in a preview and in an update`, async () => {
            assert.deepEqual(await advice(true, args), preview);
            assert.deepEqual(await advice(false, args), update);
        });
    }
});
