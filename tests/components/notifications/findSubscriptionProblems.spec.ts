import * as assert from "node:assert/strict";
import { findSubscriptionProblems } from "../../../components/notifications/findSubscriptionProblems";
import type { SubscriptionArgs } from "../../../components/notifications/SubscriptionArgs";
import { type AsFarAsKnown, undecided } from "../../../components/settings/undecided";

const problemsOf = (subscription: AsFarAsKnown<SubscriptionArgs>) => findSubscriptionProblems({ one: subscription });

const roleArn = "arn:aws:iam::123456789012:role/sns-to-firehose";
const good: Readonly<Record<string, string[]>> = {
    email: ["security@example.com", "first.last+tag@sub.example.co.uk"],
    "email-json": ["robot@example.com"],
    https: ["https://events.example.com/token?x=1", "https://user:password@example.com:8443/"],
    http: ["http://10.0.0.1:8080/alerts"],
    sms: ["+46701234567", "+15551234567"],
    sqs: ["arn:aws:sqs:us-east-1:123456789012:audit", "arn:aws-cn:sqs:cn-north-1:123456789012:audit"],
    lambda: [
        "arn:aws:lambda:us-east-1:123456789012:function:page",
        "arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:page:live",
    ],
    firehose: ["arn:aws:firehose:us-east-1:123456789012:deliverystream/alerts"],
    application: ["arn:aws:sns:us-east-1:123456789012:endpoint/GCM/app/5e3e9847-3183-3f18-a7e8-671c3a57d4b3"],
};
const bad: Readonly<Record<string, string[]>> = {
    email: [
        "security",
        "security@example",
        "a b@example.com",
        "@example.com",
        "x@example.com,y@example.com",
        "a@exa\u202emple.com",
        "a\u0000b@example.com",
        "",
    ],
    "email-json": ["https://example.com"],
    https: [
        "http://example.com",
        "example.com",
        "https:example.com",
        "https://",
        "https://example.com/a b",
        "https://example.com/a\u0007b",
        "https://example.com/a\u202eb",
        "ftp://x.example",
    ],
    http: ["https://example.com"],
    sms: ["0701234567", "+46 70 123 45 67", "46701234567", "+0701234567", "+1", `+${"1".repeat(16)}`],
    sqs: [
        "audit",
        "https://sqs.us-east-1.amazonaws.com/123456789012/audit",
        "arn:aws:sns:us-east-1:123456789012:audit",
        "arn:aws:sqs:us-east-1:123456789012:audit.fifo",
    ],
    lambda: [
        "page",
        "arn:aws:lambda:us-east-1:123456789012:function:my page",
        "arn:aws:lambda:us-east-1:123456789012:function:page:live:2",
        "arn:aws-cn:lambda:us-east-1:123456789012:function:page",
        "arn:aws:lambda:us-east-1:123456789012:layer:page",
        "arn:aws:sqs:us-east-1:123456789012:page",
    ],
    firehose: [
        "arn:aws:firehose:us-east-1:123456789012:deliverystream/a b",
        "arn:aws:kinesis:us-east-1:123456789012:stream/alerts",
    ],
    application: [
        "arn:aws:sns:us-east-1:123456789012:app/GCM/app",
        "arn:aws:sns:us-east-1:123456789012:topic",
        "arn:aws:sns:us-east-1:123456789012:endpoint/GCM/a\nb",
    ],
};

describe("findSubscriptionProblems", () => {
    const withRole = (protocol: string) => (protocol === "firehose" ? { subscriptionRoleArn: roleArn } : {});

    for (const [protocol, endpoints] of Object.entries(good)) {
        for (const endpoint of endpoints) {
            it(`accepts ${protocol} to ${endpoint}`, () => {
                assert.deepEqual(problemsOf({ protocol, endpoint, ...withRole(protocol) }), []);
            });
        }
    }

    for (const [protocol, endpoints] of Object.entries(bad)) {
        for (const endpoint of endpoints) {
            it(`refuses ${protocol} to ${endpoint || "nothing"}, without repeating it`, () => {
                const problems = problemsOf({ protocol, endpoint, ...withRole(protocol) });
                assert.equal(problems.length, 1);
                const start = `subscriptions.one.endpoint does not fit the protocol ${protocol}; it must be `;
                assert.ok(problems[0]?.startsWith(start), problems[0]);
                assert.ok(endpoint.length < 5 || !problems[0]?.includes(` ${endpoint} `));
            });
        }
    }

    it("knows every protocol that it is tested with, and no other", () => {
        assert.deepEqual(Object.keys(good).sort(), Object.keys(bad).sort());
        for (const protocol of ["slack", "", "EMAIL", "toString"]) {
            assert.deepEqual(problemsOf({ protocol, endpoint: "x" }), [
                `subscriptions.one.protocol is "${protocol}"; it must be one of email, email-json, https, http, sms, sqs, ` +
                    "lambda, firehose, application. Correct it.",
            ]);
        }
    });

    const email = { protocol: "email", endpoint: "security@example.com" };
    const https = { protocol: "https", endpoint: "https://example.com/" };
    const firehose = { protocol: "firehose", endpoint: "arn:aws:firehose:us-east-1:123456789012:deliverystream/a" };
    const options: [string, AsFarAsKnown<SubscriptionArgs>, string][] = [
        [
            "something else for a role",
            { ...firehose, subscriptionRoleArn: "arn:aws:iam::123456789012:user/sns" },
            'subscriptions.one.subscriptionRoleArn is "arn:aws:iam::123456789012:user/sns"; it must be the ARN of a role,',
        ],
        ["firehose without a role", firehose, "subscriptions.one.subscriptionRoleArn is missing;"],
        [
            "a role for another protocol",
            { ...email, subscriptionRoleArn: roleArn },
            "subscriptions.one.subscriptionRoleArn is set; only the protocol firehose uses it, and this is email.",
        ],
        [
            "raw delivery to a person",
            { ...email, rawMessageDelivery: true },
            "subscriptions.one.rawMessageDelivery is true; SNS delivers raw messages to http, https, sqs, firehose only,",
        ],
        [
            "a person who confirms by himself",
            { ...email, endpointAutoConfirms: true },
            "subscriptions.one.endpointAutoConfirms is set; only the protocols http and https",
        ],
        [
            "a time to confirm for a person",
            { ...email, confirmationTimeoutInMinutes: 5 },
            "subscriptions.one.confirmationTimeoutInMinutes is set; only the protocols http and https",
        ],
        [
            "no time to confirm",
            { ...https, confirmationTimeoutInMinutes: 0 },
            "subscriptions.one.confirmationTimeoutInMinutes is 0;",
        ],
        [
            "half minutes",
            { ...https, confirmationTimeoutInMinutes: 1.5 },
            "subscriptions.one.confirmationTimeoutInMinutes is 1.5;",
        ],
        [
            "a filter policy on attributes",
            { ...email, filterPolicy: '{"severity":["high"]}' },
            "subscriptions.one.filterPolicy looks at message attributes, and alarm messages carry none",
        ],
        [
            "a filter policy on attributes by name",
            { ...email, filterPolicy: '{"severity":["high"]}', filterPolicyScope: "MessageAttributes" },
            "subscriptions.one.filterPolicy looks at message attributes, and alarm messages carry none",
        ],
        [
            "a filter policy that wants the end of an alarm",
            { ...email, filterPolicy: '{"NewStateValue":["OK"]}', filterPolicyScope: "MessageBody" },
            "subscriptions.one.filterPolicy drops the message of an alarm that is raised.",
        ],
        [
            "a filter policy on a field that no alarm message has",
            { ...email, filterPolicy: '{"severity":["high"]}', filterPolicyScope: "MessageBody" },
            "subscriptions.one.filterPolicy drops the message of an alarm that is raised.",
        ],
        [
            "a filter policy that is not JSON",
            { ...email, filterPolicy: "{" },
            "subscriptions.one.filterPolicy is not a JSON object",
        ],
        [
            "another scope",
            { ...email, filterPolicy: "{}", filterPolicyScope: "Body" },
            'subscriptions.one.filterPolicyScope is "Body";',
        ],
        [
            "a scope without a policy",
            { ...email, filterPolicyScope: "MessageBody" },
            "subscriptions.one.filterPolicyScope is set without a filterPolicy.",
        ],
    ];
    for (const [title, subscription, start] of options) {
        it(`refuses ${title}`, () => {
            const problems = problemsOf(subscription);
            assert.equal(problems.length, 1, problems.join("\n"));
            assert.ok(problems[0]?.startsWith(start), problems[0]);
        });
    }

    const fine: [string, AsFarAsKnown<SubscriptionArgs>][] = [
        [
            "raw delivery to a queue",
            { protocol: "sqs", endpoint: "arn:aws:sqs:us-east-1:123456789012:q", rawMessageDelivery: true },
        ],
        [
            "a filter policy that lets a raised alarm pass",
            { ...email, filterPolicy: '{"NewStateValue":["ALARM"]}', filterPolicyScope: "MessageBody" },
        ],
        [
            "a filter policy that cannot be judged yet",
            { ...email, filterPolicy: '{"AlarmName":["a"]}', filterPolicyScope: "MessageBody" },
        ],
        ["an empty filter policy", { ...email, filterPolicy: "{}" }],
        ["whatever is decided later", { protocol: undecided, endpoint: undecided, filterPolicy: undecided }],
        ["an endpoint that is decided later", { ...email, endpoint: undecided }],
    ];
    for (const [title, subscription] of fine) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(problemsOf(subscription), []);
        });
    }

    it("refuses names that cannot stand in a resource's name", () => {
        assert.deepEqual(findSubscriptionProblems({ "on call": email }), [
            'subscriptions has the name "on call"; a name must be 1 to 64 letters, digits, hyphens and underscores. ' +
                "Rename it.",
        ]);
    });

    it("has nothing to say about none, and about those that are decided later", () => {
        assert.deepEqual(findSubscriptionProblems(), []);
        assert.deepEqual(findSubscriptionProblems(undecided), []);
        assert.deepEqual(findSubscriptionProblems({ one: undecided }), []);
    });

    const webhooks: readonly (readonly [string, RegExp])[] = [
        ["https://hooks.slack.com/services/T000/B000/XXXX", /of Slack, .* name the channel under slackChannels/],
        [
            "https://acme.webhook.office.com/webhookb2/0@0/IncomingWebhook/0/0",
            /of Microsoft Teams, .* under teamsChannels/,
        ],
        [
            "https://discord.com/api/webhooks/1/token",
            /of Discord, .* subscribe a function that posts to the webhook\.$/,
        ],
    ];
    for (const [endpoint, problem] of webhooks) {
        it(`refuses an incoming webhook of ${new URL(endpoint).host}, without repeating it`, () => {
            for (const options of [{}, { endpointAutoConfirms: true }]) {
                const [first = "", ...others] = problemsOf({ protocol: "https", endpoint, ...options });
                assert.match(first, problem);
                assert.deepEqual(others, []);
                assert.ok(!first.includes(new URL(endpoint).pathname));
            }
        });
    }
});
