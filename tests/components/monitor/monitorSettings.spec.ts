import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { readMonitorSettings, SettingsError } from "../../../components";
import { build, buildFailure, outputValue, project } from "../../support";

const complete = {
    trailName: "management-events",
    subscriptions: { team: { protocol: "email", endpoint: "team@example.com" } },
};

/** Config as Pulumi hands it over: every value as text. */
function asConfig(settings: Readonly<Record<string, unknown>>): Record<string, string> {
    const entries = Object.entries(settings).map(([name, value]) => [
        `${project}:${name}`,
        typeof value === "string" ? value : JSON.stringify(value),
    ]);
    return Object.fromEntries([...entries, ["aws:region", "us-east-1"]]);
}

async function read(settings: Readonly<Record<string, unknown>>) {
    const { made } = await build(() => readMonitorSettings(new pulumi.Config()), { config: asConfig(settings) });
    return made;
}

async function problemsOf(settings: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
    try {
        await read(settings);
    } catch (error) {
        assert.ok(error instanceof SettingsError, String(error));
        assert.equal(error.subject, 'The configuration of stack "dev"');
        return error.problems;
    }
    throw new Error("Nothing was refused.");
}

describe("readMonitorSettings", () => {
    it("reads every setting as what it is", async () => {
        const settings = {
            ...complete,
            topic: { name: "alerts", encryption: "none" },
            controls: {
                "vpc-changes": { details: true },
                "route-table-changes": { details: { perSource: true, index: false, severity: "page" } },
                "root-usage": {
                    alarm: { threshold: 2, period: 600, okActions: ["arn:aws:sns:us-east-1:123456789012:alerts"] },
                },
            },
            severities: { page: { topic: { encryption: "none" }, subscriptions: complete.subscriptions } },
            benchmark: "7.0",
            pathGuards: {
                heartbeat: { minutes: 30, severity: "page" },
                tamper: { threshold: 2, period: 600, topicArns: ["arn:aws:sns:us-east-1:123456789012:pager"] },
            },
            dashboard: true,
            metricNamespace: "Security",
            namePrefix: "team-",
            region: "us-east-1",
            runbookUrl: "https://wiki.example.com/signin",
            accountAlias: "production",
            tags: { owner: "security" },
        };
        assert.deepEqual(await read({ ...settings, metricDefaultValue: "0" }), { ...settings, metricDefaultValue: 0 });
    });

    for (const [title, region] of Object.entries({ "the provider's": undefined, "its own": "eu-north-1" })) {
        it(`reports a topic outside ${title} Region with everything else`, async () => {
            const topicArn = "arn:aws:sns:eu-west-1:123456789012:central";
            const at = region ?? "us-east-1";
            assert.deepEqual(await problemsOf({ ...complete, dashboad: true, topicArn, ...(region && { region }) }), [
                "dashboad is not a setting of this program; did you mean dashboard? Rename it, or remove it.",
                `topicArn is "${topicArn}", which is in eu-west-1; CloudWatch alarms in ${at} cannot use it. Give one in ${at}.`,
            ]);
        });
    }

    it("takes the empty defaults of Pulumi.yaml for left out", async () => {
        const defaults = { logGroupName: "", topicArn: "", topic: {}, controls: {}, metricDefaultValue: "", tags: {} };
        assert.deepEqual(await read({ ...complete, ...defaults }), complete);
    });

    it("reads a trail to create", async () => {
        const createTrail = { name: "management-events", logRetentionDays: 731, organizationId: "o-exampleorgid" };
        const { subscriptions } = complete;
        const defaults = { trailName: "", logGroupName: "" };
        assert.deepEqual(await read({ ...defaults, createTrail, subscriptions }), { createTrail, subscriptions });
    });

    const misspelt: [string, Readonly<Record<string, unknown>>, string[]][] = [
        [
            "a key of the program",
            { ...complete, runbookURL: "https://wiki.example.com" },
            ["runbookURL is not a setting of this program; did you mean runbookUrl? Rename it, or remove it."],
        ],
        [
            "the trail's name",
            { trialName: "main", subscriptions: complete.subscriptions },
            [
                "trialName is not a setting of this program; did you mean trailName? Rename it, or remove it.",
                "trailName, logGroupName and createTrail are all missing; one of them says where failed sign-ins are " +
                    "recorded. Set trailName to the name of a multi-Region trail, which is then verified, or " +
                    "createTrail in an account that has none.",
            ],
        ],
        [
            "a key that is like no other",
            { ...complete, colour: "red" },
            [
                "colour is not a setting of this program; it has trailName, logGroupName, createTrail, benchmark, controls, ownControls, topicArn, " +
                    "topic, subscriptions, slackChannels, teamsChannels, severities, pathGuards, accounts, dashboard, metricNamespace, " +
                    "metricDefaultValue, namePrefix, region, runbookUrl, accountAlias, tags. Rename it to one of them, or remove it.",
            ],
        ],
        [
            "keys that were set without --path",
            { ...complete, "subscriptions.pager.protocol": "email", "topic[0]": "x" },
            [
                '"subscriptions.pager.protocol" is not a setting of this program: all of it was taken for one name. Set it again with pulumi config set --path, and remove this one.',
                '"topic[0]" is not a setting of this program: all of it was taken for one name. Set it again with pulumi config set --path, and remove this one.',
            ],
        ],
        [
            "keys of a subscription",
            {
                ...complete,
                subscriptions: { team: { ...complete.subscriptions.team, endpont: "x", rawMessagedelivery: true } },
            },
            [
                "subscriptions.team.endpont is not a setting of subscriptions.team; did you mean endpoint? Rename it, or " +
                    "remove it.",
                "subscriptions.team.rawMessagedelivery is not a setting of subscriptions.team; did you mean " +
                    "rawMessageDelivery? Rename it, or remove it.",
            ],
        ],
        [
            "a key of the alarm",
            { ...complete, controls: { "root-usage": { alarm: { treshold: 3 } } } },
            [
                "controls.root-usage.alarm.treshold is not a setting of controls.root-usage.alarm; did you mean threshold? Rename it, or remove it.",
            ],
        ],
        [
            "a key of the trail to create",
            { subscriptions: complete.subscriptions, createTrail: { name: "main", bucket: "files" } },
            ["createTrail.bucket is not a setting of createTrail; did you mean bucketName? Rename it, or remove it."],
        ],
        [
            "keys of the path guards",
            {
                ...complete,
                pathGuards: { hartbeat: {}, heartbeat: { minute: 30 }, tamper: { minutes: 1 } },
            },
            [
                "pathGuards.heartbeat.minute is not a setting of pathGuards.heartbeat; did you mean minutes? Rename it, or remove it.",
                "pathGuards.tamper.minutes is not a setting of pathGuards.tamper; it has threshold, period, topicArns, severity. Rename it to one of them, or remove it.",
                "pathGuards.hartbeat is not a setting of pathGuards; did you mean heartbeat? Rename it, or remove it.",
            ],
        ],
        [
            "keys of a severity",
            {
                ...complete,
                severities: { page: { subscription: {}, topic: { kmsKey: "x" }, ...complete.subscriptions } },
                pathGuards: { tamper: { severty: "page" } },
            },
            [
                "severities.page.topic.kmsKey is not a setting of severities.page.topic; did you mean kmsKeyArn? Rename it, " +
                    "or remove it.",
                "severities.page.subscription is not a setting of severities.page; did you mean subscriptions? Rename it, " +
                    "or remove it.",
                "severities.page.team is not a setting of severities.page; it has topicArn, topic, subscriptions, " +
                    "slackChannels, teamsChannels. Rename it to one of them, or remove it.",
                "pathGuards.tamper.severty is not a setting of pathGuards.tamper; did you mean severity? Rename it, or remove it.",
                "severities.page.subscriptions is empty and the topic is new, so that nobody would hear of a failed " +
                    "sign-in. Add a subscription or a chat channel, or set topicArn to a topic that has subscribers.",
            ],
        ],
        [
            "keys of an account",
            { ...complete, accounts: { payments: { acount: "222222222222" } } },
            [
                "accounts.payments.account is missing; it must be text. Add it.",
                "accounts.payments.acount is not a setting of accounts.payments; did you mean account? Rename it, or " +
                    "remove it.",
            ],
        ],
        [
            "a key of the topic",
            { ...complete, topic: { kmsKey: "x" } },
            ["topic.kmsKey is not a setting of topic; did you mean kmsKeyArn? Rename it, or remove it."],
        ],
    ];
    for (const [title, settings, problems] of misspelt) {
        it(`finds the misspelling of ${title}`, async () => {
            assert.deepEqual(await problemsOf(settings), problems);
        });
    }

    const twelveDigits =
        "Write all 12 digits, in quotes: of a number, YAML drops leading zeros or takes them for a sign of octal.";
    const mistyped: [string, Readonly<Record<string, unknown>>, string[]][] = [
        [
            "numbers of accounts without quotes, one of which has lost its leading zero",
            { ...complete, accounts: { payments: { account: 222222222222 }, lake: { account: 12345678901 } } },
            [
                `accounts.payments.account is the number 222222222222; it must be text. ${twelveDigits}`,
                `accounts.lake.account is the number 12345678901; it must be text. ${twelveDigits}`,
            ],
        ],
        [
            "a list of subscriptions",
            { ...complete, subscriptions: ["x"] },
            ["subscriptions is a list; it must be an object with named entries. Correct it."],
        ],
        [
            "subscriptions that are no JSON",
            { ...complete, subscriptions: "{" },
            ["subscriptions is text; it must be an object with named entries. Correct it."],
        ],
        [
            "a text for a subscription",
            { ...complete, subscriptions: { team: "team@example.com" } },
            ["subscriptions.team is text; it must be an object with named settings. Correct it."],
        ],
        [
            "a subscription without protocol and endpoint",
            { ...complete, subscriptions: { team: {} } },
            [
                "subscriptions.team.protocol is missing; it must be text. Add it.",
                "subscriptions.team.endpoint is missing; it must be text. Add it.",
            ],
        ],
        [
            "a number for an endpoint",
            { ...complete, subscriptions: { team: { protocol: "sms", endpoint: 46701234567 } } },
            ["subscriptions.team.endpoint is a number; it must be text. Put it in quotes."],
        ],
        [
            "a trail to create without a name",
            { subscriptions: complete.subscriptions, createTrail: { logRetentionDays: "365" } },
            [
                "createTrail.name is missing; it must be text. Add it.",
                'createTrail.logRetentionDays is the text "365"; it must be a number. Remove the quotes.',
            ],
        ],
        [
            "an empty entry",
            { ...complete, subscriptions: { team: null } },
            ["subscriptions.team is empty; it must be an object with named settings. Correct it."],
        ],
        [
            "a text for a number",
            { ...complete, controls: { "root-usage": { alarm: { period: "300" } } } },
            ['controls.root-usage.alarm.period is the text "300"; it must be a number. Remove the quotes.'],
        ],
        [
            "a text for a truth",
            {
                ...complete,
                subscriptions: {
                    team: { protocol: "https", endpoint: "https://example.com/", endpointAutoConfirms: "yes" },
                },
            },
            ["subscriptions.team.endpointAutoConfirms is text; it must be true or false. Correct it."],
        ],
        [
            "a text for a list",
            { ...complete, controls: { "root-usage": { alarm: { okActions: "arn" } } } },
            ['controls.root-usage.alarm.okActions is the text "arn"; it must be a list. Put it in square brackets.'],
        ],
        [
            "a number in a list",
            { ...complete, controls: { "root-usage": { alarm: { okActions: [1] } } } },
            ["controls.root-usage.alarm.okActions[0] is the number 1; it must be text. Put it in quotes."],
        ],
        [
            "a word for the default value",
            { ...complete, metricDefaultValue: "none" },
            ['metricDefaultValue is the text "none"; it must be a number. Correct it.'],
        ],
        [
            "a word for a truth",
            { ...complete, dashboard: "yes" },
            ['dashboard is the text "yes"; it must be true or false. Correct it.'],
        ],
        [
            "a word for details, and a misspelt setting of theirs",
            {
                ...complete,
                controls: { "root-usage": { details: "yes" }, "vpc-changes": { details: { perSorce: true } } },
            },
            [
                'controls.root-usage.details is the text "yes"; it must be true, or an object with named settings. Correct it.',
                "controls.vpc-changes.details.perSorce is not a setting of controls.vpc-changes.details; did you mean " +
                    "perSource? Rename it, or remove it.",
            ],
        ],
        [
            "details where there are no log alarms",
            { ...complete, region: "me-central-1", controls: { "root-usage": { details: true } } },
            [
                "controls.root-usage.details asks for a log alarm, and me-central-1 has none: the type AWS::CloudWatch::LogAlarm " +
                    "does not exist there. Remove it; the control's own alarm links to the same events in CloudWatch Logs Insights.",
            ],
        ],
        [
            "a truth for a guard",
            { ...complete, pathGuards: { tamper: true, heartbeat: { minutes: "60" } } },
            [
                'pathGuards.heartbeat.minutes is the text "60"; it must be a number. Remove the quotes.',
                "pathGuards.tamper is true; it must be an object with named settings. Write its settings in braces, or {} where it needs none.",
            ],
        ],
        [
            "a name for a severity, and a list for those of alarms",
            {
                ...complete,
                severities: { page: "pager" },
                pathGuards: { tamper: { severity: ["page"] }, heartbeat: { severity: "ticket" } },
            },
            [
                'severities.page is the text "pager"; it must be an object with named settings. Correct it.',
                "pathGuards.tamper.severity is a list; it must be text. Correct it.",
                'pathGuards.heartbeat.severity is "ticket"; it must be one of severities: page. Correct it, or leave it out and the ' +
                    "monitor's own topic is notified.",
            ],
        ],
        [
            "a tag that is a number",
            { ...complete, tags: { cost: 12 } },
            ["tags.cost is the number 12; it must be text. Put it in quotes."],
        ],
    ];
    for (const [title, settings, problems] of mistyped) {
        it(`refuses ${title}`, async () => {
            assert.deepEqual(await problemsOf(settings), problems);
        });
    }

    it("reports problems of shape and of sense together", async () => {
        const problems = await problemsOf({
            logGroupName: "a b",
            subscriptions: { team: { protocol: "email" }, pager: { protocol: "https", endpoint: "token" } },
            controls: { "root-usage": { alarm: { period: 90, threshhold: 1 } } },
        });
        assert.deepEqual(
            problems.map((problem) => problem.split(/ (?:is|does)|: /)[0]),
            [
                "controls.root-usage.alarm.threshhold",
                "subscriptions.team.endpoint",
                "logGroupName",
                "controls.root-usage.alarm.period",
                "subscriptions.pager.endpoint",
            ],
        );
    });

    it("takes names that objects inherit for names like any other", async () => {
        const subscriptions = {
            constructor: complete.subscriptions.team,
            toString: { protocol: "sms", endpoint: "+46701234567" },
        };
        assert.deepEqual(await read({ ...complete, subscriptions }), { ...complete, subscriptions });
        assert.deepEqual(await problemsOf({ ...complete, pathGuards: { tamper: { severity: "toString" } } }), [
            'pathGuards.tamper.severity is "toString" and there are no severities. Add severities.toString, or leave it out and ' +
                "the monitor's own topic is notified.",
        ]);
    });

    it("refuses a name that would be lost, and reads the rest as if it were not there", async () => {
        const text = `{ "__proto__": 5, "team": ${JSON.stringify(complete.subscriptions.team)} }`;
        assert.deepEqual(await problemsOf({ ...complete, subscriptions: text }), [
            "subscriptions.__proto__ has a name that JavaScript keeps for itself. Rename it, or remove it.",
        ]);
    });

    it("counts the tags that the provider adds", async () => {
        const tags = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, "x"]));
        const config = { ...asConfig({ ...complete, tags }), "aws:defaultTags": '{ "tags": { "owner": "security" } }' };
        const { messages } = await buildFailure(() => readMonitorSettings(new pulumi.Config()), { config });
        assert.deepEqual(messages, [
            'The configuration of stack "dev" cannot be used:\n- tags and aws:defaultTags.tags have 51 keys together; AWS ' +
                "takes 50 tags on a resource. Remove 1.",
        ]);
    });

    it("refuses an account whose zero is lost, of those that the provider allows or forbids", async () => {
        const lost = (setting: string) =>
            `- ${setting}[0] is the number 12345678901; an account has 12 digits. Write all 12 digits, in quotes: of a number, ` +
            "YAML drops leading zeros or takes them for a sign of octal.";
        const accounts = { "aws:allowedAccountIds": "[12345678901]", "aws:forbiddenAccountIds": "[12345678901]" };
        const config = { ...asConfig(complete), ...accounts };
        const { messages } = await buildFailure(() => readMonitorSettings(new pulumi.Config()), { config });
        assert.deepEqual(messages, [
            `The configuration of stack "dev" cannot be used:\n${Object.keys(accounts).map(lost).join("\n")}`,
        ]);
    });

    describe("that stand under the name of another project", () => {
        const foreign =
            `old:trailName belongs to another project: this one is called ${project}. Rename it to ${project}:trailName, or ` +
            "remove it.";

        it("are named first where the settings cannot be used", async () => {
            const { trailName, ...others } = complete;
            const config = { ...asConfig(others), "old:trailName": trailName };
            const { messages } = await buildFailure(() => readMonitorSettings(new pulumi.Config()), { config });
            assert.match(
                messages[0] ?? "",
                new RegExp(`:\n- ${foreign}\n- trailName, logGroupName and createTrail are all`),
            );
        });

        it("are warned of where they can be another program's", async () => {
            const config = { ...asConfig(complete), "old:trailName": "other" };
            const { made, warnings } = await build(() => readMonitorSettings(new pulumi.Config()), { config });
            assert.deepEqual(made, complete);
            assert.deepEqual(warnings, [foreign]);
        });

        it("are let be by a program that keeps the settings under a name of their own", async () => {
            const config = Object.fromEntries(
                Object.entries(asConfig(complete)).map(([key, text]) => [key.replace(project, "monitor"), text]),
            );
            const read = () => readMonitorSettings(new pulumi.Config("monitor"));
            const { warnings } = await build(read, { config: { ...config, "old:trailName": "other" } });
            assert.deepEqual(warnings, []);
        });
    });

    it("keeps what was set as a secret", async () => {
        const config = asConfig({ ...complete, accountAlias: "production" });
        const { made } = await build(() => {
            pulumi.runtime.setAllConfig(config, [`${project}:subscriptions`]);
            return readMonitorSettings(new pulumi.Config());
        });
        assert.equal(made.accountAlias, "production");
        assert.equal(made.subscriptions?.team?.protocol, "email");
        const endpoint = made.subscriptions?.team?.endpoint as pulumi.Output<string>;
        assert.equal(await pulumi.isSecret(endpoint), true);
        assert.equal(await outputValue(endpoint), complete.subscriptions.team.endpoint);
    });

    it("never repeats a secret that stands in the wrong place", async () => {
        const secret = "https://hooks.example.com/0a1b2c3d";
        const problems = await problemsOf({
            trailName: secret,
            accountAlias: `${secret}\n`,
            subscriptions: {
                [secret]: { protocol: secret, endpoint: "https", [secret]: true },
                b: { protocol: "sqs", endpoint: secret },
            },
            slackChannels: { a: secret, b: { workspaceId: secret, channelId: secret } },
            severities: { page: secret, [secret]: {} },
            [secret]: true,
        });
        assert.equal(problems.length, 13, problems.join("\n"));
        assert.ok(!problems.join("\n").includes("0a1b2c3d"), problems.join("\n"));
    });

    it("cuts a value that is very long", async () => {
        const [problem = "", ...others] = await problemsOf({ ...complete, accountAlias: "x".repeat(1_000_000) });
        assert.deepEqual(others, []);
        assert.ok(problem.length < 200, `${problem.length} characters`);
    });

    it("never repeats an endpoint", async () => {
        const secret = "0a1b2c3d";
        const problems = await problemsOf({
            ...complete,
            subscriptions: {
                a: { protocol: "https", endpoint: secret },
                b: secret,
                c: { protocol: "sms", endpoint: [secret] },
            },
            severities: { page: { subscriptions: { d: secret, e: { protocol: "https", endpoint: secret } } } },
        });
        assert.equal(problems.length, 5);
        assert.ok(!problems.join("\n").includes(secret));
    });

    it("leaves settings of other projects and of providers alone", async () => {
        const { made } = await build(() => readMonitorSettings(new pulumi.Config()), {
            config: { ...asConfig(complete), "other:trialName": "x", "aws:profile": "x" },
        });
        assert.deepEqual(made, complete);
    });
});
