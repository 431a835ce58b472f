import * as assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { consoleAuthenticationFailures as control, type GuardReport } from "../../detection";
import { main } from "../../drills/verify";
import {
    type Answers,
    alarm,
    alarmArn,
    awsError,
    fakeAws,
    refuse,
    region,
    soundAccount,
    topicArn,
} from "./verify/fakeAws";

interface Output {
    readonly exitCode: number;
    readonly stdout: string;
    readonly stderr: string;
}

/** A command line on no terminal. */
async function verify(words: readonly string[], answers: Answers = soundAccount): Promise<Output> {
    let stdout = "";
    const stderr = new PassThrough();
    const write = (text: string): void => {
        stdout += text;
    };
    const signals = new EventEmitter();
    const terminal = {
        stdin: new PassThrough(),
        stdout: { write },
        stderr,
        on: signals.on.bind(signals),
        off: signals.off.bind(signals),
    };
    const exitCode = await main(words, terminal, () => fakeAws(answers));
    return { exitCode, stdout, stderr: String(stderr.read() ?? "") };
}

describe("npm run verify", () => {
    it("shows the path hop by hop and exits with 0 where somebody is told", async () => {
        const { exitCode, stdout, stderr } = await verify(["--region", region]);
        assert.deepEqual(stdout.split("\n").slice(0, 13), [
            "Foundations monitor · account 111122223333 · eu-north-1 · read as arn:aws:sts::111122223333:assumed-role/reader/me",
            "",
            "Alert path",
            "  ✔  trail         organization",
            "  ✔  log group     trail-logs",
            "  ✔  filter        ConsoleSigninFailures",
            "  ✔  metric        ConsoleSigninFailures",
            "  ✔  alarm         ConsoleSigninFailures",
            "  ✔  action        ConsoleSigninFailures",
            "  ✔  topic         alerts",
            "  ✔  subscription  email s••••••y@example.com",
            "",
            "What nobody has confirmed yet",
        ]);
        assert.match(stdout, /topic ✔ → 1 of 2 subscribers told\n$/);
        assert.deepEqual([exitCode, stderr], [0, ""]);
    });

    it("gives Security Hub's reason code beside a finding and exits with 1 where the alert is lost", async () => {
        const { exitCode, stdout } = await verify(["--region", region], {
            ...soundAccount,
            "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [] }),
        });
        assert.equal(exitCode, 1);
        assert.match(stdout, /code {4}ALARM_MISSING · Security Hub: CLOUDWATCH_ALARMS_NOT_PRESENT/);
        assert.match(stdout, /filter ✔ → metric ✘ lost\n$/);
    });

    it("tells whoever asks the wrong Region from where a trail is seen", async () => {
        const { exitCode, stdout } = await verify(["--region", "us-west-2"], {
            ...soundAccount,
            "cloudtrail:DescribeTrails": () => ({ trailList: [] }),
        });
        assert.equal(exitCode, 1);
        assert.match(
            stdout,
            /\nWhat to know besides\n {2}· {2}No trail is seen from us-west-2\. A multi-Region trail would be/,
        );
        assert.doesNotMatch((await verify(["--region", region])).stdout, /No trail is seen/);
    });

    it("names the missing permission and exits with 2 where it cannot tell", async () => {
        const { exitCode, stdout } = await verify(["--region", region], {
            ...soundAccount,
            "kms:GetKeyPolicy": refuse("AccessDeniedException"),
        });
        assert.equal(exitCode, 2);
        assert.match(stdout, /\? {2}topic {9}alerts/);
        assert.match(stdout, /in eu-north-1: permission\s+kms:GetKeyPolicy is missing/);
        assert.match(stdout, /docs\/verify\.md has the least policy that lets a verification read all of it/);
        assert.match(stdout, /cannot tell yet\n$/);
    });

    it("exits with 2 and one sentence where nothing can be asked", async () => {
        const { exitCode, stdout, stderr } = await verify(["--region", region], {
            "sts:GetCallerIdentity": () => {
                throw awsError("ExpiredToken");
            },
        });
        assert.deepEqual(
            [exitCode, stdout, stderr],
            [
                2,
                "",
                "The AWS credentials have expired. Sign in again, for example with aws sso login, and verify again.\n",
            ],
        );
    });

    it("exits with 2 for a command line that it cannot use, since 1 means lost", async () => {
        assert.equal((await verify(["--regoin", region])).exitCode, 2);
        assert.equal((await verify(["--help"])).exitCode, 0);
        for (const url of ["localhost:4566", "ftp://localhost", "somewhere"]) {
            const { exitCode, stderr } = await verify(["--endpoint-url", url]);
            assert.equal(exitCode, 2);
            assert.match(stderr, /is invalid\. It must be a URL, such as http:\/\/localhost:4566\.\n$/);
        }
    });

    it("prints one JSON document of documented keys, without an endpoint", async () => {
        const { exitCode, stdout } = await verify(["--region", region, "--json"]);
        const document = JSON.parse(stdout);
        assert.deepEqual(Object.keys(document), [
            "version",
            "outcome",
            "control",
            "account",
            "caller",
            "regions",
            "path",
            "openQuestions",
            "guards",
            "membership",
            "deliveryRemarks",
            "doubles",
            "pendingConfirmations",
            "unread",
            "drill",
        ]);
        assert.deepEqual([exitCode, document.version, document.outcome], [0, 1, "told"]);
        assert.deepEqual(document.pendingConfirmations, ["https https://pager.example.com/••••"]);
        assert.equal(stdout.includes("SECRET") || stdout.includes("security@"), false);
    });

    const guardAlarm = (name: string, changes: object = {}) => ({
        ...alarm,
        AlarmName: name,
        AlarmArn: alarmArn.replace(control.metricName, name),
        MetricName: name,
        ...changes,
    });
    const foreignTopic = `arn:aws:sns:${region}:444455556666:page`;
    const guarded: Answers = {
        ...soundAccount,
        "cloudwatch:DescribeAlarms": () => ({
            MetricAlarms: [
                alarm,
                guardAlarm("AlertPathTamper"),
                guardAlarm("AlertPathHeartbeat", { ActionsEnabled: false, MetricName: "IncomingLogEvents" }),
                guardAlarm("ConsoleSigninFailures-burst", { AlarmActions: [foreignTopic] }),
            ],
        }),
        "sns:GetTopicAttributes": ({ TopicArn }) =>
            TopicArn === foreignTopic
                ? refuse("AuthorizationErrorException")()
                : soundAccount["sns:GetTopicAttributes"](),
        "sns:ListSubscriptionsByTopic": ({ TopicArn }) =>
            TopicArn === foreignTopic
                ? refuse("AuthorizationErrorException")()
                : soundAccount["sns:ListSubscriptionsByTopic"](),
    };

    it("says of each guard whom it tells, and exits by the control's own path", async () => {
        const { exitCode, stdout } = await verify(["--region", region], guarded);
        const lines = stdout.split("\n");
        const begin = lines.indexOf("Guards");
        assert.deepEqual(lines.slice(begin, begin + 11), [
            "Guards",
            "  ✔  AlertPathTamper              email s••••••y@example.com",
            "  ✘  AlertPathHeartbeat           tells nobody: lost at the action",
            "  ?  ConsoleSigninFailures-burst  cannot tell yet: open at the topic",
            "",
            '  The alarm "AlertPathHeartbeat" tells nobody.',
            '  action  The actions of alarm "AlertPathHeartbeat" are switched off: actionsEnabled is false.',
            "  wanted  The alarm must run its actions when it is raised.",
            '  to do   Set actionsEnabled: true on the alarm "AlertPathHeartbeat", or run aws cloudwatch',
            "          enable-alarm-actions with its name.",
            "  code    ALARM_ACTIONS_DISABLED",
        ]);
        assert.ok(
            lines.includes('  Whether the alarm "ConsoleSigninFailures-burst" tells anybody cannot be told yet.'),
        );
        assert.match(stdout, /topic ✔ → 1 of 2 subscribers told\n$/);
        assert.equal(exitCode, 0);
    });

    it("says the same of guards in the JSON document", async () => {
        const { guards } = JSON.parse((await verify(["--region", region, "--json"], guarded)).stdout);
        assert.deepEqual(
            guards.map(({ guard, label, outcome, hop, subscribers }: GuardReport) => [
                guard,
                label,
                outcome,
                hop,
                subscribers.map((subscriber) => subscriber.label),
            ]),
            [
                ["tamper", "AlertPathTamper", "told", undefined, ["email s••••••y@example.com"]],
                ["heartbeat", "AlertPathHeartbeat", "lost", "action", []],
                [
                    "console-authentication-failures/burst",
                    "ConsoleSigninFailures-burst",
                    "cannot tell yet",
                    "topic",
                    [],
                ],
            ],
        );
        assert.deepEqual(
            guards.map(({ findings, openQuestions }: GuardReport) =>
                [...findings, ...openQuestions].map(({ code }) => code),
            ),
            [[], ["ALARM_ACTIONS_DISABLED"], ["TOPIC_OUTSIDE"]],
        );
    });

    it("has no block of guards where an account has none", async () => {
        const { stdout } = await verify(["--region", region]);
        assert.equal(stdout.includes("Guards"), false);
    });

    const drillable = (entry: string): Answers => {
        let isRaised = false;
        return {
            ...soundAccount,
            "logs:TestMetricFilter": refuse("UnknownOperationException"),
            "cloudwatch:SetAlarmState": ({ StateValue }) => {
                isRaised ||= StateValue === "ALARM";
                return {};
            },
            "cloudwatch:DescribeAlarmHistory": () => ({
                AlarmHistoryItems: isRaised ? [{ HistorySummary: `${entry} ${topicArn}.` }] : [],
            }),
        };
    };

    it("refuses to raise an alarm where nobody can be asked, unless told to", async () => {
        assert.deepEqual(await verify(["--drill"]), {
            exitCode: 2,
            stdout: "",
            stderr: "A drill raises a real alarm, and nobody can be asked here. Add --yes if that is meant.\n",
        });
    });

    it("drills when told to, and says what AWS tells of each subscription", async () => {
        const { exitCode, stdout, stderr } = await verify(
            ["--region", region, "--drill", "--yes"],
            drillable("Successfully executed action"),
        );
        assert.equal(exitCode, 0);
        assert.equal(
            stderr,
            "Raising the alarm, and waiting up to a minute for its action. Ctrl-C puts the state back.\n",
        );
        assert.deepEqual(stdout.split("\n").slice(-8), [
            'Fire drill of the alarm "ConsoleSigninFailures" in eu-north-1',
            "  ?  pattern                               logs:TestMetricFilter is not available in eu-north-1",
            "  ✔  notification                          CloudWatch has notified the topic",
            "  ?  email s••••••y@example.com            SNS has the message for it; ask its reader for a mail",
            "                                           that begins with ALARM",
            "  ?  https https://pager.example.com/••••  not confirmed: SNS sends it nothing",
            "  ✔  state                                 put back to OK",
            "",
        ]);
    });

    it("exits with 1 where the drill is lost although the path looked sound", async () => {
        const { exitCode, stdout } = await verify(
            ["--region", region, "--drill", "--yes", "--json"],
            drillable("Failed to execute action"),
        );
        const { outcome, drill } = JSON.parse(stdout);
        assert.deepEqual([exitCode, outcome, drill.outcome], [1, "told", "lost"]);
    });

    it("does not drill where no alarm notifies a topic", async () => {
        const { exitCode, stderr } = await verify(["--region", region, "--drill", "--yes"], {
            ...soundAccount,
            "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [] }),
        });
        assert.deepEqual([exitCode, stderr], [1, "There is no drill: no alarm is known that notifies a topic.\n"]);
    });
});
