import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
    AlarmTopic,
    AuditTrail,
    ConsoleSignInFailureMonitor,
    FoundationsMonitor,
    FurtherAlarms,
    MetricFilterAlarm,
} from "../../../components";
import { findMonitorProblems, type GivenMonitor } from "../../../components/monitor/findMonitorProblems";
import { settingsShape } from "../../../components/monitor/settingsShape";
import { shapeFirst } from "../../../components/settings/shapeFirst";
import { replaceAt } from "../../../components/settings/valueAt";
import { buildFailure } from "../../support";

const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
const ofAlarms = {
    logGroupName: "trail",
    metricNamespace: "CISBenchmark",
    topicArns: [topicArn],
};
const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };

const decides = "is an output or a secret, and decides what is created:";
const nested = `${decides} it must be there as the program runs. Write it out; single values in it can be outputs.`;
const written = `${decides} its value must be there as the program runs. Write it out, or read it from configuration that is no secret.`;

/** Each component with arguments that no TypeScript program has, but one in another language, or an output, can have. */
const table: [title: string, make: (args: never) => unknown, args: object, problems: string[]][] = [
    [
        "ConsoleSignInFailureMonitor",
        (args) => new ConsoleSignInFailureMonitor("one", args),
        { trailName: "main", subscriptions: { team: null }, topic: { subscriptionReaders: "123456789012" } },
        [
            'topic.subscriptionReaders is the text "123456789012"; it must be a list. Put it in square brackets.',
            "subscriptions.team is empty; it must be an object with named settings. Correct it.",
        ],
    ],
    [
        "AlarmTopic",
        (args) => new AlarmTopic("one", args),
        { topicArn: 5, subscriptions },
        ["topicArn is the number 5; it must be text. Put it in quotes."],
    ],
    [
        "AuditTrail",
        (args) => new AuditTrail("one", args),
        { logRetentionDays: "365" },
        [
            "name is missing; it must be text. Add it.",
            'logRetentionDays is the text "365"; it must be a number. Remove the quotes.',
        ],
    ],
    [
        "MetricFilterAlarm",
        (args) => new MetricFilterAlarm("one", args),
        { ...ofAlarms, control: "console-authentication-failures", topicArns: topicArn },
        [`topicArns is the text "${topicArn}"; it must be a list. Put it in square brackets.`],
    ],
    [
        "FoundationsMonitor",
        (args) => new FoundationsMonitor("one", args),
        { trailName: "main", subscriptions, benchmark: 7, controls: { "root-usage": { enabled: "no" } } },
        [
            "benchmark is the number 7; it must be text. Put it in quotes.",
            'controls.root-usage.enabled is the text "no"; it must be true or false. Correct it.',
        ],
    ],
    [
        "FurtherAlarms",
        (args) => new FurtherAlarms("one", args),
        { ...ofAlarms, pathGuards: { heartbeat: true } },
        [
            "pathGuards.heartbeat is true; it must be an object with named settings. Write its settings in braces, or {} where it needs none.",
        ],
    ],
    [
        "FoundationsMonitor",
        (args) => new FoundationsMonitor("one", args),
        {
            trailName: "main",
            subscriptions: pulumi.secret(subscriptions),
            dashboard: pulumi.output(false),
            controls: { "root-usage": { enabled: Promise.resolve(false), reason: "Nobody uses it." } },
        },
        [`subscriptions ${nested}`, `dashboard ${written}`, `controls.root-usage.enabled ${written}`],
    ],
    [
        "AlarmTopic",
        (args) => new AlarmTopic("one", args),
        { subscriptions: { team: pulumi.output(subscriptions.team) } },
        [`subscriptions.team ${nested}`],
    ],
    [
        "FurtherAlarms",
        (args) => new FurtherAlarms("one", args),
        { ...ofAlarms, accounts: { lake: { account: null } } },
        ["accounts.lake.account is empty; it must be text. Correct it."],
    ],
];

describe("shapes of arguments", () => {
    for (const [component, make, args, problems] of table) {
        it(`let ${component} refuse ${Object.keys(args).join(", ")} of the wrong type in sentences`, async () => {
            const { messages, resources } = await buildFailure(() => make(args as never));
            assert.deepEqual(messages, [
                [`${component} "one" cannot be used:`, ...problems.map((problem) => `- ${problem}`)].join("\n"),
            ]);
            assert.deepEqual(resources, []);
        });
    }

    const nothing = pulumi.output(undefined);
    const empty: [setting: string, make: (args: never) => unknown, args: object][] = [
        ["topicArn", (args) => new AlarmTopic("one", args), { topicArn: nothing, subscriptions }],
        [
            "subscriptions.audit.endpoint",
            (args) => new AlarmTopic("one", args),
            { subscriptions: { audit: { protocol: "sqs", endpoint: nothing, grantDelivery: true } } },
        ],
        [
            "alarm.okActions[0]",
            (args) => new ConsoleSignInFailureMonitor("one", args),
            { trailName: "main", subscriptions, alarm: { okActions: [nothing] } },
        ],
        [
            "runbookUrl",
            (args) => new ConsoleSignInFailureMonitor("one", args),
            { trailName: "main", subscriptions, runbookUrl: nothing },
        ],
    ];
    for (const [setting, make, args] of empty) {
        it(`refuse an output without a value for ${setting}, and nothing is registered`, async () => {
            const { messages, resources } = await buildFailure(() => make(args as never));
            assert.deepEqual(resources, []);
            const problem = `- ${setting} is set to an output that has no value. Check what it is taken from, or leave it out.`;
            for (const message of messages) {
                assert.ok(message.endsWith(` cannot be used:\n${problem}`), message);
            }
        });
    }

    it("let no wrong type through to a check that would fall over it", () => {
        const monitor = shapeFirst(settingsShape, (given: GivenMonitor) => findMonitorProblems(given));
        const sound = {
            trailName: "main",
            createTrail: { name: "main", logRetentionDays: 365 },
            topicArn,
            topic: { name: "alerts", kmsKeyArn: "key", subscriptionReaders: ["123456789012"] },
            subscriptions: { team: { ...subscriptions.team, deadLetterQueueArn: "queue", deliveryPolicy: "{}" } },
            slackChannels: { team: { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" } },
            severities: { page: { subscriptions } },
            controls: {
                "root-usage": {
                    alarm: { threshold: 1, okActions: [topicArn] },
                    burst: { threshold: 1, topicArns: [topicArn], severity: "page" },
                    companions: { "services-for-root": { period: 300 } },
                    tuned: { exclude: [{ field: "eventName", equals: "GetUser", like: "Get*" }] },
                },
            },
            pathGuards: { tamper: { threshold: 1 }, heartbeat: { minutes: 60 } },
            accounts: { lake: { account: "123456789012" } },
            tags: { owner: "security" },
        };
        const wrong = [null, 5, [null], { a: null }];
        for (const path of pathsOf(sound)) {
            for (const value of wrong) {
                const problems = monitor(replaceAt(sound, path, value) as GivenMonitor);
                assert.ok(
                    problems.length > 0 && problems.every((problem) => problem.endsWith(".")),
                    problems.join("\n"),
                );
            }
        }
    });
});

/** Paths of everything within a plain value. */
function pathsOf(value: unknown, at: readonly PropertyKey[] = []): PropertyKey[][] {
    return typeof value !== "object" || value === null
        ? []
        : Object.entries(value).flatMap(([name, inner]) => {
              const path = [...at, Array.isArray(value) ? Number(name) : name];
              return [path, ...pathsOf(inner, path)];
          });
}
