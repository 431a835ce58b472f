import * as assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { consoleAuthenticationFailures as control, controls, type GuardReport } from "../../detection";
import { main } from "../../drills/verify";
import { chooseControls } from "../../drills/verify/chooseControls";
import { verifyControls } from "../../drills/verify/verifyAccount";
import { ownControls } from "../../examples/own-control/ownControls";
import { TemporaryFiles } from "./rehearsal/TemporaryFiles";
import {
    type Answers,
    alarm,
    alarmArn,
    awsError,
    fakeAws,
    filter,
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

type Finding = Readonly<Record<"code" | "observed" | "wanted" | "remedy", string>>;

const hopsIn = (path: { readonly hops: readonly { hop: string; state: string }[] }, wanted: string): string[] =>
    path.hops.filter(({ state }) => state === wanted).map(({ hop }) => hop);

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" };
const unescaped = (markup: string): string =>
    markup.replace(/&([a-z]+|#39);/g, (whole, name: string) => characters[name] ?? whole);

describe("npm run verify", () => {
    it("shows the path hop by hop and exits with 0 where somebody is told", async () => {
        const { exitCode, stdout, stderr } = await verify(["--region", region]);
        const [headline = "", ...rest] = stdout.split("\n");
        assert.match(
            headline,
            /^Foundations monitor · account 111122223333 · eu-north-1 · read as arn:aws:sts::111122223333:assumed-role\/reader\/me on \d{4}-\d\d-\d\d \d\d:\d\d UTC$/,
        );
        assert.deepEqual(rest.slice(0, 12), [
            "",
            "Alert path",
            "  ✔  trail         management-events",
            "  ✔  log group     trail/management-events",
            "  ✔  filter        ConsoleSigninFailures",
            "  ✔  metric        ConsoleSigninFailures",
            "  ✔  alarm         ConsoleSigninFailures",
            "  ✔  action        ConsoleSigninFailures",
            "  ✔  topic         signin-alerts",
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

    it("says once that deliveries fail, where the alert is lost behind the trail as well", async () => {
        const { stdout } = await verify(["--region", region], {
            ...soundAccount,
            "cloudtrail:GetTrailStatus": () => ({ IsLogging: true, LatestCloudWatchLogsDeliveryError: "Denied." }),
            "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [] }),
        });
        assert.equal(stdout.match(/CloudTrail cannot deliver/g)?.length, 1);
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
        assert.match(stdout, /\? {2}topic {9}signin-alerts/);
        assert.match(stdout, /in eu-north-1: permission\s+kms:GetKeyPolicy is missing/);
        assert.match(stdout, /The least policy that lets a verification read all of it:\s+https:\S+\/docs\/verify\.md/);
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

    it("shows a row for every control of a version, what is broken once, and exits by the worst", async () => {
        const { exitCode, stdout } = await verify(["--region", region, "--benchmark", "7.0"]);
        const rows = stdout.split("\n").filter((line) => / {2}5\.\d+ /.test(line));
        assert.deepEqual([exitCode, rows.length], [1, 15]);
        assert.deepEqual(
            [rows[0], rows[5]],
            [
                "  ✘  5.1   unauthorized-api-calls           lost at the filter",
                "  ✔  5.6   console-authentication-failures  1 told",
            ],
        );
        assert.equal(stdout.match(/FILTER_MISSING/g)?.length, 1);
        assert.match(stdout, /of 5\.1, 5\.2, 5\.3,\s+5\.4, 5\.5, 5\.7, /);
        assert.match(stdout, /\n1 of 15 controls tell somebody; --control and a name show the path of one\n$/);
    });

    it("reads the account once for all controls", async () => {
        const aws = fakeAws(soundAccount);
        await verifyControls(aws, [region], chooseControls([], "7.0"));
        for (const operation of ["cloudtrail:DescribeTrails", "logs:DescribeMetricFilters", "sns:GetTopicAttributes"]) {
            assert.equal(aws.called.filter((call) => call.startsWith(operation)).length, 1, operation);
        }
    });

    it("shows the path of a control that is named, in the version that is", async () => {
        const words = ["--region", region, "--control", "root-usage", "--benchmark", "1.2"];
        const { exitCode, stdout } = await verify(words);
        assert.equal(exitCode, 1);
        assert.match(stdout, /\nAlert path\n {2}✔ {2}trail/);
        const { control: shown } = JSON.parse((await verify([...words, "--json"])).stdout);
        assert.deepEqual(shown, { slug: "root-usage", securityHubId: "CloudWatch.1", benchmark: "1.2", number: "3.3" });
    });

    describe("of a stack", () => {
        const stackFile = join(__dirname, "../../examples/own-control/Pulumi.dev.yaml");
        const { pattern, metricName } = ownControls["deployment-role-used"];
        const own = (changes: object = {}): Answers => ({
            "logs:DescribeMetricFilters": () => ({
                metricFilters: [
                    filter,
                    {
                        ...filter,
                        filterName: metricName,
                        filterPattern: pattern,
                        metricTransformations: [
                            { metricName, metricNamespace: control.metricNamespace, metricValue: "1" },
                        ],
                    },
                ],
            }),
            "cloudwatch:DescribeAlarms": () => ({
                MetricAlarms: [
                    alarm,
                    {
                        ...alarm,
                        AlarmName: metricName,
                        AlarmArn: alarmArn.replace(control.metricName, metricName),
                        MetricName: metricName,
                        ...changes,
                    },
                ],
            }),
        });
        const outcomes = async (words: readonly string[], changes: object = {}) => {
            const { stdout } = await verify([...words, "--json"], { ...soundAccount, ...own(changes) });
            const { controls: found }: { controls: readonly { outcome: string; control: { slug: string } }[] } =
                JSON.parse(stdout);
            return found.map(({ control: { slug }, outcome }) => [slug, outcome]);
        };
        const inRegion = ["--stack-file", stackFile, "--region", region];

        it("judges every control that the stack monitors, a team's own as well", async () => {
            assert.deepEqual(await outcomes(inRegion), [
                [control.slug, "told"],
                ["deployment-role-used", "told"],
            ]);
            assert.deepEqual(await outcomes(inRegion, { AlarmActions: [] }), [
                [control.slug, "told"],
                ["deployment-role-used", "lost"],
            ]);
        });

        it("names a control that has no number by its name where it shares a finding", async () => {
            const { stdout } = await verify([...inRegion], {
                ...soundAccount,
                ...own(),
                "cloudtrail:GetTrailStatus": () => ({ IsLogging: false }),
            });
            assert.match(stdout, /TRAIL_NOT_LOGGING · Security Hub: \S+ · of 5\.6,\s+deployment-role-used\n/);
        });

        it("judges an own control that is named, in evidence as none of a benchmark", async () => {
            const words = [...inRegion, "--control", "deployment-role-used", "--format", "ocsf"];
            const { exitCode, stdout } = await verify(words, { ...soundAccount, ...own() });
            const [finding] = JSON.parse(stdout);
            assert.deepEqual(
                [exitCode, finding.compliance.control, finding.compliance.standards],
                [0, "deployment-role-used", ["Controls of the team's own"]],
            );
        });

        it("reads the Region of the stack where none is asked for", async () => {
            const aws = fakeAws(soundAccount);
            const terminal = {
                stdin: new PassThrough(),
                stdout: { write: () => undefined },
                stderr: new PassThrough(),
            };
            const signals = new EventEmitter();
            const on = signals.on.bind(signals);
            await main(["--stack-file", stackFile], { ...terminal, on, off: on }, () => aws);
            assert.ok(aws.called.includes("cloudwatch:DescribeAlarms us-east-1"), aws.called.join("\n"));
        });

        it("names the stack's own controls where a name is misspelt", async () => {
            const { exitCode, stderr } = await verify([...inRegion, "--control", "deployment-role-use"]);
            assert.equal(exitCode, 2);
            assert.match(
                stderr,
                /'deployment-role-use' is no control\. Did you mean deployment-role-used\? The controls: /,
            );
        });
    });

    it("does not leave a control open for an alarm that is another's", async () => {
        const other = controls["root-usage"];
        const otherAlarm = {
            ...alarm,
            AlarmName: "RootUsage",
            AlarmArn: `${alarmArn}2`,
            MetricName: other?.metricName,
        };
        const answers: Answers = {
            ...soundAccount,
            "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [alarm, otherAlarm] }),
            "cloudwatch:ListAlarmMuteRules": ({ AlarmName }) =>
                AlarmName === "RootUsage" ? refuse("AccessDenied")() : { AlarmMuteRuleSummaries: [] },
        };
        const { stdout } = await verify(["--region", region, "--benchmark", "7.0"], answers);
        assert.match(stdout, /✔ {2}5\.6 {3}console-authentication-failures {2}1 told/);
    });

    it("refuses controls that are none, all at once, and a drill of several", async () => {
        const words = ["--region", region, "--control", "root-usge", "--control", "organizations-changes"];
        const { exitCode, stderr } = await verify([...words, "--benchmark", "1.2"]);
        assert.deepEqual(
            [exitCode, stderr],
            [
                2,
                [
                    "These controls cannot be verified:",
                    `  - 'root-usge' is no control. Did you mean root-usage? The controls: ${Object.keys(controls).join(", ")}.`,
                    "  - The benchmark 1.2 has no control organizations-changes.\n",
                ].join("\n"),
            ],
        );
        const drill = await verify(["--region", region, "--benchmark", "7.0", "--drill", "--yes"]);
        assert.deepEqual(
            [drill.exitCode, drill.stderr],
            [2, "A drill raises one alarm: name its control with --control.\n"],
        );
        assert.match(
            (await verify(["--json", "--format", "junit"])).stderr,
            /'--json' cannot be used with option '--format <form>'/,
        );
        assert.match((await verify(["--region", ""])).stderr, /'--region <name>' is empty: perhaps /);
        assert.match((await verify(["--benchmark", "8.0"])).stderr, /Allowed choices are 1\.2, 1\.3, /);
    });

    it("writes the report in a form of others into a file, before anything is read if it cannot", async () => {
        const files = new TemporaryFiles();
        const file = `${files.folder}/report.xml`;
        const words = ["--region", region, "--format", "junit", "--output", file];
        const { exitCode, stdout } = await verify(words);
        assert.deepEqual([exitCode, stdout], [0, `The report is in ${file}.\n`]);
        assert.match(
            readFileSync(file, "utf8"),
            /<testsuites name="foundations-monitor verify" tests="1" failures="0"/,
        );
        const refused = await verify([...words.slice(0, 3), "ocsf", "--output", file], {});
        assert.equal(refused.exitCode, 2);
        assert.match(refused.stderr, /exists and is no report of the form ocsf/);
        files.remove();
        assert.match(
            (await verify(["--format", "pdf"])).stderr,
            /Allowed choices are text, json, html, ocsf, asff, junit/,
        );
    });

    it("prints one JSON document of documented keys, without an endpoint", async () => {
        const { exitCode, stdout } = await verify(["--region", region, "--json"]);
        const document = JSON.parse(stdout);
        assert.deepEqual(Object.keys(document), [
            "version",
            "outcome",
            "time",
            "account",
            "caller",
            "regions",
            "control",
            "path",
            "openQuestions",
            "guards",
            "membership",
            "logAlarms",
            "doubles",
            "controls",
            "deliveryRemarks",
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
                guardAlarm("ConsoleSigninFailures-burst", {
                    AlarmActions: [foreignTopic],
                    MetricName: control.metricName,
                    Threshold: 10,
                }),
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

    const protection = '{"Statement":[{"Operation":{"Deny":{}}}]}';
    const accounts: readonly (readonly [string, Answers])[] = [
        ["told", {}],
        ["lost", { "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [{ ...alarm, ActionsEnabled: false }] }) }],
        ["open for what is found", { "sns:GetDataProtectionPolicy": () => ({ DataProtectionPolicy: protection }) }],
        ["open for what could not be read", { "sns:GetTopicAttributes": refuse("AuthorizationErrorException") }],
    ];
    for (const [what, changes] of accounts) {
        it(`says the same in every form of an account that is ${what}`, async () => {
            const in_ = async (format: string): Promise<string> =>
                (await verify(["--region", region, "--format", format], { ...soundAccount, ...changes })).stdout;
            const { path, outcome, unread } = JSON.parse(await in_("json"));
            const open = path.remarks.filter(({ hop }: { hop: string }) =>
                hopsIn(path, "cannot tell yet").includes(hop),
            );
            const reasons: Finding[] = outcome === "lost" ? path.findings : outcome === "told" ? [] : open;
            const [hop = ""] = [...hopsIn(path, "broken"), ...hopsIn(path, "cannot tell yet")];
            const resources: string[] = path.hops.flatMap(({ resource = [] }) => resource);
            const [ocsf] = JSON.parse(await in_("ocsf"));
            const [asff] = JSON.parse(await in_("asff")).Findings;
            assert.deepEqual(
                ocsf.finding_info.types,
                reasons.map(({ code }) => code),
            );
            assert.deepEqual([ocsf.unmapped.outcome, ocsf.unmapped.hop ?? ""], [outcome, hop]);
            assert.deepEqual(asff.ProductFields, {
                "foundations-monitor/outcome": outcome,
                "foundations-monitor/hop": hop,
                "foundations-monitor/codes": reasons.map(({ code }) => code).join(" "),
            });
            const identities = [
                ocsf.resources.map(({ uid }: { uid: string }) => uid),
                asff.Resources.map(({ Id }: { Id: string }) => Id),
            ];
            assert.deepEqual(identities, [resources, [...new Set(resources)]]);
            for (const format of ["html", "junit"]) {
                const text = unescaped(await in_(format));
                const sentences = reasons.flatMap(({ code, observed, wanted, remedy }) => [
                    code,
                    observed,
                    wanted,
                    remedy,
                ]);
                for (const part of [
                    ...sentences,
                    ...resources,
                    ...unread.map(({ reason }: { reason: string }) => reason),
                    hop,
                ]) {
                    assert.ok(text.includes(part), `${format} lacks ${part}`);
                }
            }
            const page = (await in_("text")).replace(/\s+/g, " ");
            for (const { code, observed, remedy } of reasons) {
                assert.ok(
                    [code, observed, remedy].every((part) => page.includes(part)),
                    page,
                );
            }
        });
    }

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

    it("says in the forms of others what the drill has shown", async () => {
        const { exitCode, stdout } = await verify(
            ["--region", region, "--drill", "--yes", "--format", "ocsf"],
            drillable("Failed to execute action"),
        );
        const [{ status_code, unmapped, message }] = JSON.parse(stdout);
        assert.deepEqual([exitCode, status_code, unmapped.outcome, unmapped.hop], [1, "FAIL", "lost", "action"]);
        assert.equal(
            message,
            `Of failed console sign-ins, these are told: email s••••••y@example.com. In a fire drill of the alarm "ConsoleSigninFailures": logs:TestMetricFilter is not available in eu-north-1; Failed to execute action ${topicArn}; put back to OK.`,
        );
    });

    it("does not drill where no alarm notifies a topic", async () => {
        const { exitCode, stderr } = await verify(["--region", region, "--drill", "--yes"], {
            ...soundAccount,
            "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [] }),
        });
        assert.deepEqual([exitCode, stderr], [1, "There is no drill: no alarm is known that notifies a topic.\n"]);
    });
});
