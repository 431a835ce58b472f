import * as assert from "node:assert/strict";
import type { NotificationsArgs } from "../../../components/notifications/AlarmTopicArgs";
import { findSeverityProblems } from "../../../components/notifications/findSeverityProblems";
import type { GivenMonitorTopics } from "../../../components/notifications/topicNames";
import { type AsFarAsKnown, type Undecided, undecided } from "../../../components/settings/undecided";

const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };
const topicArn = "arn:aws:sns:us-east-1:123456789012:pager";
const named = (name: string | Undecided): AsFarAsKnown<NotificationsArgs> => ({ topic: { name }, subscriptions });

describe("findSeverityProblems", () => {
    const accepted: [string, GivenMonitorTopics][] = [
        ["no severities", {}],
        ["severities with topics of their own", { severities: { page: { subscriptions }, ticket: { topicArn } } }],
        ["severities that are decided later", { severities: undecided }],
        ["a severity that is decided later", { severities: { page: undecided } }],
        ["one existing topic for two severities", { severities: { page: { topicArn }, ticket: { topicArn } } }],
        [
            "names of topics that are decided later",
            { severities: { page: named(undecided), ticket: named(undecided) } },
        ],
        ["topics that are decided later", { topic: undecided, severities: { page: { topic: undecided } } }],
        [
            "a prefix that is decided later beside a name like the default",
            { namePrefix: undecided, severities: { page: named("console-signin-alerts") } },
        ],
    ];
    for (const [title, given] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findSeverityProblems(given, "console-signin-alerts"), []);
        });
    }

    it("refuses a name that no topic can have", () => {
        assert.deepEqual(
            findSeverityProblems(
                { severities: { "on call": { subscriptions }, "": undecided } },
                "console-signin-alerts",
            ),
            [
                'severities has the name "on call"; a name must be 1 to 64 letters, digits, hyphens and underscores. Rename it.',
                'severities has the name ""; a name must be 1 to 64 letters, digits, hyphens and underscores. Rename it.',
            ],
        );
    });

    const doubled: [string, GivenMonitorTopics, string][] = [
        [
            "a subscription that would be called as one of a severity",
            {
                subscriptions: { "alerts-team": subscriptions.team },
                severities: { alerts: { subscriptions } },
            },
            "subscriptions.alerts-team and severities.alerts.subscriptions.team",
        ],
        [
            "a channel of one severity that would be called as that of another one",
            {
                severities: {
                    a: { slackChannels: { "b-alerts-c": undecided } },
                    "a-alerts-b": {
                        slackChannels: { c: undecided },
                        teamsChannels: { c: undecided },
                        subscriptions: undecided,
                    },
                },
            },
            "severities.a.slackChannels.b-alerts-c and severities.a-alerts-b.slackChannels.c",
        ],
    ];
    for (const [title, given, settings] of doubled) {
        it(`refuses ${title}`, () => {
            assert.deepEqual(findSeverityProblems(given, "console-signin-alerts"), [
                `${settings} would have the same name in the stack. Rename one.`,
            ]);
        });
    }

    const shared: [string, GivenMonitorTopics, setting: string, name: string, other: string][] = [
        [
            "two severities whose topics have one name",
            { severities: { page: named("alerts"), ticket: named("alerts") } },
            "severities.ticket.topic.name",
            "alerts",
            "severities.page.topic.name",
        ],
        [
            "a severity whose topic is named as the monitor's is by default",
            { namePrefix: "team-", severities: { page: named("team-console-signin-alerts") } },
            "severities.page.topic.name",
            "team-console-signin-alerts",
            "topic.name",
        ],
        [
            "a severity whose topic is named by default as the monitor's is",
            { topic: { name: "console-signin-alerts-page" }, severities: { page: { subscriptions } } },
            "severities.page.topic.name",
            "console-signin-alerts-page",
            "topic.name",
        ],
    ];
    for (const [title, given, setting, name, other] of shared) {
        it(`refuses ${title}`, () => {
            assert.deepEqual(findSeverityProblems(given, "console-signin-alerts"), [
                `${setting} is "${name}", and so is ${other}; there is one topic of a name in an account and Region. Give ` +
                    "it another name.",
            ]);
        });
    }
});
