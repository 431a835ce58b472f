import * as assert from "node:assert/strict";
import { join } from "node:path";
import { runStack } from "../../drills/rehearsal/runProgram";
import { projectRoot } from "../engine/projectRoot";
import { type Amendment, amendAnswers } from "./amendAnswers";
import { deployRehearsal } from "./deployRehearsal";
import { describeWithEmulator } from "./describeWithEmulator";
import { EmulatedAccount } from "./EmulatedAccount";
import { EmulatedFunction } from "./EmulatedFunction";
import { miniStack, moto } from "./emulators";
import {
    compositeAlarm,
    logAlarm,
    notEvaluated,
    ofJobs,
    onLogGroup,
    onMetricAlarm,
    wholePolicy,
    withAlarms,
    withoutMetricAlarms,
} from "./newAnswers";
import { runVerify, type VerifyRun, verifyEmulator } from "./verifyEmulator";

const alarmName = "ConsoleSigninFailures";

/** What verify says; what a row leaves out is as in a sound account. */
interface Said {
    readonly exitCode: number;
    readonly outcome: string;
    /** Codes. */
    readonly findings: readonly string[];
    readonly remarks: readonly string[];
    /** What stands behind the first sentence of a finding. */
    readonly besides: readonly string[];
    readonly logAlarms: readonly string[];
    readonly doubles: readonly string[];
}

const sound: Said = {
    exitCode: 0,
    outcome: "told",
    findings: [],
    remarks: [],
    besides: [],
    logAlarms: [],
    doubles: [],
};

const codesOf = (findings: readonly { code: string }[]): string[] => findings.map(({ code }) => code);

const saidBy = ({ exitCode, document }: VerifyRun): Said => ({
    exitCode,
    outcome: document.outcome,
    findings: codesOf(document.path.findings),
    remarks: codesOf(document.path.remarks),
    besides: document.path.findings.flatMap(
        ({ observed }: Record<string, string>) => /^[^.]+\. (.+)$/.exec(observed ?? "")?.slice(1) ?? [],
    ),
    logAlarms: document.logAlarms,
    doubles: document.doubles,
});

const details = 'The log alarm "SignInDetails"';
const tells = `${details} tells people of failed console sign-ins, and the benchmark and AWS Security Hub do not count it.`;
const tellsNobody = `${details} queries failed console sign-ins, is not evaluated (EVALUATION_ERROR) and tells nobody. Access denied to the query role.`;

const rows: readonly (readonly [what: string, operation: string, Amendment, Partial<Said>])[] = [
    [
        "a log alarm on the control's events beside one on others",
        "DescribeAlarms",
        withAlarms({ LogAlarms: [logAlarm("SignInDetails"), logAlarm("failed-jobs", ofJobs)] }),
        { logAlarms: [tells] },
    ],
    [
        "a log alarm that CloudWatch cannot evaluate",
        "DescribeAlarms",
        withAlarms({ LogAlarms: [logAlarm("SignInDetails", notEvaluated)] }),
        { logAlarms: [tellsNobody] },
    ],
    [
        "a log alarm in place of the metric's",
        "DescribeAlarms",
        withoutMetricAlarms(logAlarm("SignInDetails")),
        { exitCode: 1, outcome: "lost", findings: ["ALARM_MISSING"], besides: [tells], logAlarms: [tells] },
    ],
    [
        "a log alarm in place of the metric's that CloudWatch cannot evaluate",
        "DescribeAlarms",
        withoutMetricAlarms(logAlarm("SignInDetails", notEvaluated)),
        { exitCode: 1, outcome: "lost", findings: ["ALARM_MISSING"], besides: [tellsNobody], logAlarms: [tellsNobody] },
    ],
    [
        "a metric alarm that CloudWatch cannot evaluate",
        "DescribeAlarms",
        onMetricAlarm({ EvaluationState: "EVALUATION_ERROR", StateReason: "Bad query." }),
        { exitCode: 1, outcome: "lost", findings: ["ALARM_NOT_EVALUATED"], besides: ["Bad query."] },
    ],
    [
        "a metric alarm that CloudWatch fails to evaluate for now",
        "DescribeAlarms",
        onMetricAlarm({ EvaluationState: "EVALUATION_FAILURE", StateReason: "Internal error." }),
        { exitCode: 2, outcome: "cannot tell yet", remarks: ["ALARM_NOT_EVALUATED"] },
    ],
    [
        "one name for a metric, a composite and a log alarm",
        "DescribeAlarms",
        withAlarms({ LogAlarms: [logAlarm(alarmName, ofJobs)], CompositeAlarms: [compositeAlarm(alarmName)] }),
        { doubles: [doubleName(alarmName, "metric alarm", "composite alarm", "log alarm")] },
    ],
    [
        "one name for two alarms that are on no path",
        "DescribeAlarms",
        withAlarms({ LogAlarms: [logAlarm("jobs", ofJobs)], CompositeAlarms: [compositeAlarm("jobs")] }),
        { doubles: [doubleName("jobs", "composite alarm", "log alarm")] },
    ],
    [
        "an alarm over hours by the clock of Stockholm",
        "DescribeAlarms",
        onMetricAlarm({ Period: 3600, EvaluationWindow: { WallClockWindow: { Timezone: "Europe/Stockholm" } } }),
        { remarks: ["ALARM_WAITS_FOR_CLOCK"] },
    ],
    [
        "an alarm over five minutes by the clock of UTC",
        "DescribeAlarms",
        onMetricAlarm({ EvaluationWindow: { WallClockWindow: {} } }),
        {},
    ],
    [
        "an alarm over hours that slide",
        "DescribeAlarms",
        onMetricAlarm({ Period: 3600, EvaluationWindow: { SlidingWindow: {} } }),
        {},
    ],
    [
        "a trail's log group of the class ESSENTIALS",
        "DescribeLogGroups",
        onLogGroup({ logGroupClass: "ESSENTIALS" }),
        { exitCode: 2, outcome: "cannot tell yet", remarks: ["LOG_GROUP_CLASS_UNDOCUMENTED"] },
    ],
    ["a trail's log group of the class STANDARD", "DescribeLogGroups", onLogGroup({ logGroupClass: "STANDARD" }), {}],
];

function doubleName(name: string, ...kinds: string[]): string {
    return `The name "${name}" belongs to a ${kinds.join(" and a ")}: a name is one alarm's, and which of them a call changes is not documented.`;
}

for (const [name, program] of Object.entries({ moto, MiniStack: { ...miniStack, isPulumiNeeded: false } })) {
    describeWithEmulator(
        `npm run verify on ${name}, with answers that it does not give`,
        (url) => {
            let aws: EmulatedAccount;

            before(async () => {
                aws = new EmulatedAccount(url());
                const { created } = await runStack(join(projectRoot, "Pulumi.dev.yaml"));
                // MiniStack waits for a webhook to confirm.
                const resources = created.resources.filter(({ props }) => props.protocol !== "https");
                await deployRehearsal(aws, { ...created, resources });
            });

            const verifyWith = async (operation: string, amendment: Amendment) => {
                const proxy = await amendAnswers(url(), { [operation]: amendment });
                try {
                    return await verifyEmulator(proxy.url);
                } finally {
                    await proxy.close();
                }
            };

            it("is told by what it answers itself", async () => {
                assert.deepEqual(saidBy(await verifyEmulator(url())), sound);
            });

            for (const [what, operation, amendment, expected] of rows) {
                it(`says what is to be said of ${what}`, async () => {
                    assert.deepEqual(saidBy(await verifyWith(operation, amendment)), { ...sound, ...expected });
                });
            }

            it("shows a person the log alarms in a section of their own", async () => {
                const amendment = withAlarms({ LogAlarms: [logAlarm("SignInDetails")] });
                const proxy = await amendAnswers(url(), { DescribeAlarms: amendment });
                const { exitCode, stdout } = await runVerify(proxy.url, []);
                await proxy.close();
                const [, section = ""] = /^Log alarms\n(.+?)\n\n/ms.exec(stdout) ?? [];
                assert.deepEqual([exitCode, section.replace(/\s+/g, " ").trim()], [0, `· ${tells}`]);
            });

            it("follows the whole policy of a function, which has overwritten its permission for the topic", async () => {
                const page = await EmulatedFunction.subscribe(url(), aws, "page");
                await page.admit(page.topicArn);
                const told = async (service: string) => {
                    const { exitCode, document } = await verifyWith("GetPolicy", wholePolicy(service));
                    const isTold = document.path.subscribers.some(
                        ({ protocol }: Record<string, string>) => protocol === "lambda",
                    );
                    return [exitCode, isTold, codesOf(document.path.remarks)];
                };
                assert.deepEqual(await told("sns.amazonaws.com"), [0, true, []]);
                assert.deepEqual(await told("events.amazonaws.com"), [
                    0,
                    false,
                    ["SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS"],
                ]);
            });
        },
        program,
    );
}
