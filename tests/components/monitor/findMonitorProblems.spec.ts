import * as assert from "node:assert/strict";
import { findMonitorProblems, type GivenMonitor } from "../../../components/monitor/findMonitorProblems";
import { undecided } from "../../../components/settings/undecided";

const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };

const slack = { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" };

describe("findMonitorProblems", () => {
    const accepted: [string, GivenMonitor][] = [
        ["a trail and a subscriber", { trailName: "management-events", subscriptions }],
        ["a log group and a subscriber", { logGroupName: "trail-logs", subscriptions }],
        ["an existing topic without subscribers of its own", { trailName: "main", topicArn: undecided }],
        ["a trail to create", { createTrail: { name: "management-events" }, subscriptions }],
        ["a trail to create whose name is decided later", { createTrail: { name: undecided }, subscriptions }],
        ["a trail to create that is decided later as a whole", { createTrail: undecided, subscriptions }],
        ["a trail that is decided later", { trailName: undecided, subscriptions }],
        ["subscribers that are decided later", { trailName: "main", subscriptions: undecided }],
        [
            "accounts of an organization's trail, found, created or taken on trust",
            { trailName: "main", subscriptions, accounts: { payments: { account: "222222222222" } } },
        ],
        [
            "accounts of an organization's trail to create",
            {
                createTrail: { name: "main", organizationId: undecided },
                subscriptions,
                accounts: { payments: { account: "222222222222" } },
            },
        ],
        ["no account of a trail to create", { createTrail: { name: "main" }, subscriptions, accounts: {} }],
        ["a Slack channel alone", { trailName: "main", slackChannels: { team: slack } }],
        ["channels of Microsoft Teams that are decided later", { trailName: "main", teamsChannels: undecided }],
        ["a zero as the default value", { trailName: "main", subscriptions, metricDefaultValue: 0 }],
    ];
    for (const [title, given] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findMonitorProblems(given), []);
        });
    }

    const refused: [string, GivenMonitor, string][] = [
        [
            "neither trail nor log group",
            { subscriptions },
            "trailName, logGroupName and createTrail are all missing; one of them says where failed sign-ins are recorded.",
        ],
        [
            "a trail to verify and one to create",
            { trailName: "main", createTrail: { name: "main" }, subscriptions },
            "trailName and createTrail are both set; each of them excludes the others. Keep trailName",
        ],
        [
            "a log group and a trail to create, decided later",
            { logGroupName: "trail-logs", createTrail: undecided, subscriptions },
            "logGroupName and createTrail are both set;",
        ],
        [
            "all three",
            { trailName: "main", logGroupName: "trail-logs", createTrail: { name: "main" }, subscriptions },
            "trailName, logGroupName and createTrail are all set;",
        ],
        [
            "a new trail that AWS would refuse",
            { createTrail: { name: "main", logRetentionDays: 2 }, subscriptions },
            "createTrail.logRetentionDays is 2; CloudWatch Logs takes",
        ],
        [
            "accounts of a trail that would record one",
            {
                createTrail: { name: "main" },
                subscriptions,
                accounts: { payments: { account: "222222222222" } },
            },
            "accounts is set, and createTrail asks for a trail of this account alone, in which no other account's sign-ins " +
                "are recorded. Set createTrail.organizationId, or remove accounts.",
        ],
        [
            "an account whose number is too short",
            { trailName: "main", subscriptions, accounts: { payments: { account: "22222222222" } } },
            'accounts.payments.account is "22222222222", which has 11 digits;',
        ],
        [
            "an account with a severity that does not exist",
            { trailName: "main", subscriptions, accounts: { a: { account: "222222222222", severity: "page" } } },
            'accounts.a.severity is "page" and there are no severities.',
        ],
        [
            "more filters than a log group takes",
            {
                trailName: "main",
                subscriptions,
                pathGuards: { tamper: {} },
                accounts: Object.fromEntries(
                    Array.from({ length: 97 }, (_, index) => [`a${index}`, { account: `${100000000000 + index}` }]),
                ),
            },
            "The controls ask for 1 metric filters, their companions for 0, tuned alarms for 0, accounts for 97 and tamper for 3: 101 together;",
        ],
        [
            "both trail and log group",
            { trailName: "main", logGroupName: "trail-logs", subscriptions },
            "trailName and logGroupName are both set;",
        ],
        [
            "both, one of them decided later",
            { trailName: "main", logGroupName: undecided, subscriptions },
            "trailName and logGroupName are both set;",
        ],
        [
            "the ARN of a trail",
            { trailName: "arn:aws:cloudtrail:us-east-1:123456789012:trail/main", subscriptions },
            'trailName is "arn:aws:cloudtrail:us-east-1:123456789012:trail/main"; it must be the name of a trail',
        ],
        ["a short name", { trailName: "ab", subscriptions }, 'trailName is "ab";'],
        [
            "a tag of AWS",
            { trailName: "main", subscriptions, tags: { "aws:owner": "me" } },
            'tags has the key "aws:owner";',
        ],
        ["a new topic that nobody hears", { trailName: "main" }, "subscriptions is empty and the topic is new,"],
        [
            "a new topic with empty notifications",
            { trailName: "main", subscriptions: {}, slackChannels: {}, teamsChannels: {} },
            "subscriptions is empty and the topic is new,",
        ],
        [
            "a Slack channel that is none",
            { trailName: "main", slackChannels: { team: { ...slack, channelId: "#alerts" } } },
            'slackChannels.team.channelId is "#alerts"; it must be the id of a channel,',
        ],
        [
            "a Slack channel given twice",
            { trailName: "main", slackChannels: { team: slack, again: slack } },
            "slackChannels.team and slackChannels.again are the same channel;",
        ],
        [
            "a default value that counts",
            { trailName: "main", subscriptions, metricDefaultValue: 1 },
            "metricDefaultValue is 1; it must be 0,",
        ],
    ];
    for (const [title, given, start] of refused) {
        it(`refuses ${title}`, () => {
            const problems = findMonitorProblems(given);
            assert.equal(problems.length, 1, problems.join("\n"));
            assert.ok(problems[0]?.startsWith(start), problems[0]);
        });
    }
});
