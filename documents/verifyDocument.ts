import { benchmarkVersions } from "../detection";
import { drillOperations, readOperations } from "../drills/verify/aws/permissions";
import { markdownTable } from "./markdownTable";

/** How to verify a live account, as a page of Markdown; the policies are made of the calls that the readers can make. */
export function verifyDocument(): string {
    return [
        "# Verify a live account",
        "",
        "Generated from `drills/verify/` by `npm run docs`; do not edit it here.",
        "",
        "`npm run verify` reads an account through the AWS SDK, follows a failed sign-in hop by hop, and says who is told; with",
        "`--benchmark` or `--control`, the events of the benchmark's other controls.",
        "It changes nothing unless a drill is asked for. The account is read with the same eyes as a",
        "stack by the policy pack.",
        "",
        "```console",
        "$ npm run -s verify -- --region eu-north-1 --profile audit",
        "```",
        "",
        ...markdownTable(
            ["option", "meaning"],
            [
                [
                    "`--region`",
                    "Region to read; repeatable, or `all`; by default the configured one. Home Regions of the trails found there are read as well.",
                ],
                [
                    "`--control`",
                    "Control of the benchmark by its name, such as `root-usage`; repeatable; by default `console-authentication-failures`.",
                ],
                [
                    "`--benchmark`",
                    `All controls of a version (${benchmarkVersions.join(", ")}), or those that \`--control\` names, with the patterns of that version. The account is read once.`,
                ],
                ["`--profile`", "Profile of the shared AWS configuration files."],
                ["`--endpoint-url`", "Another endpoint than AWS, such as an emulator's."],
                ["`--format`", "`text`, `json`, `html`, `ocsf`, `asff` or `junit`: see [forms](#forms)."],
                ["`--json`", "The same as `--format json`."],
                [
                    "`--output`",
                    "File to write the report into. One that is no earlier report of the form is not overwritten.",
                ],
            ],
        ),
        "",
        ...markdownTable(
            ["exit code", "outcome"],
            [
                ["0", "`told`: a failed sign-in, or the events of every control, reach somebody who has confirmed."],
                [
                    "1",
                    "`lost`: of one control at least, they do not. The report names the hop, the resource and what to do.",
                ],
                [
                    "2",
                    "`cannot tell yet`: something that decides could not be read, or nothing could: no credentials, expired ones, a wrong Region, a wrong command line.",
                ],
            ],
        ),
        "",
        "A call that AWS refuses leaves its values unknown, never absent. The report lists what could not be read, and the",
        "permission that is missing. Beside a finding stands the reason code of AWS Security Hub where it has one; all codes are",
        "in [findings.md](findings.md).",
        "",
        "In a member of an organization, whose sign-ins are recorded by the trail of another account and watched there, what",
        "follows the trail is out of sight: the outcome is `cannot tell yet`, and the report says which account to verify. AWS",
        "Security Hub shows NO_DATA for the control in members, because it judges a trail in the account that owns it alone: no",
        "reason code is given there.",
        "",
        "SNS drops what a queue's policy or key, or a function's policy, keeps out, and tells nobody: a queue or function that is",
        "subscribed is read in its own Region, and a remark says why it gets nothing although others are told. One of another",
        "account is not read.",
        "",
        "The block `Guards` says of every alarm beside the benchmark's own, of a [guard](further-alarms.md) or of one account, whom it",
        "tells, and why it tells nobody: actions, topic, key, policy and subscriptions are judged as on the path. Such alarms",
        "are known by their names; what raises them is not judged. The exit code is that of the benchmark's alarm.",
        "",
        "The block `Log alarms` names the alarms on log queries that concern the control. They tell people, and neither the",
        "benchmark nor Security Hub counts them; one that CloudWatch cannot evaluate (`EvaluationState`) tells nobody, as the",
        "benchmark's own alarm in that state.",
        "",
        "A log group takes 100 metric filters, all purposes together: from 95 on, a remark says how many are left.",
        "",
        "## Forms",
        "",
        ...markdownTable(
            ["`--format`", "for"],
            [
                ["`text`", "people at a terminal"],
                ["`json`", "programs: all that was found, under the keys below"],
                ["`html`", "people: one page without scripts, for an artefact or a mail"],
                [
                    "`ocsf`",
                    "collectors of the Open Cybersecurity Schema Framework: a list of Compliance Findings, as Prowler's `json-ocsf`",
                ],
                ["`asff`", "AWS Security Hub: `aws securityhub batch-import-findings --cli-input-json file://REPORT`"],
                [
                    "`junit`",
                    "build servers: a test case for each control; lost is a failure, what cannot be told an error",
                ],
            ],
        ),
        "",
        "```console",
        "$ npm run -s verify -- --region eu-north-1 --benchmark 7.0 --format html --output verify.html",
        "```",
        "",
        "Each of the last four has, for every control, account, Region, time, number in the benchmark, verdict, hop, finding",
        "codes, what to do and the resources of the path. Tests hold them against the models of their readers: the classes of",
        "`py-ocsf-models`, the shape of BatchImportFindings in `botocore`, and `junitparser`.",
        "",
        "## JSON",
        "",
        "Keys are added, never renamed; endpoints of subscriptions are masked, here as in every form.",
        "",
        ...markdownTable(
            ["key", "holds"],
            [
                ["`version`", "1; rises when a key changes its meaning"],
                ["`outcome`", "`told`, `lost` or `cannot tell yet`: the worst of all controls"],
                ["`account`, `caller`, `regions`", "what was read, and as whom"],
                [
                    "`controls`",
                    "for each control: `outcome`, `control`, `path`, `openQuestions`, `guards`, `membership` and `doubles` as below; the keys below are those of the first",
                ],
                [
                    "`control`",
                    "`slug`, `securityHubId` (null where there is none), `benchmark` (version) and `number` of the control",
                ],
                [
                    "`path`",
                    "`hops`, `findings`, `remarks` (each with the `url` of its explanation, and `securityHub`, null where there is no code) and `subscribers`",
                ],
                ["`openQuestions`", "sentences: why an unbroken path does not count as `told`"],
                [
                    "`guards`",
                    "for each alarm beside the benchmark's own: `guard` (a guard's name or an account), `alarm`, `label`, `outcome`, `hop` (left out where somebody is told), `findings`, `openQuestions`, `subscribers`",
                ],
                [
                    "`membership`",
                    "what it means for this account that an organization's trail of another account records it; null otherwise",
                ],
                ["`deliveryRemarks`", "what trails report of their deliveries to CloudWatch Logs"],
                [
                    "`logAlarms`",
                    "sentences about the log alarms on the control's events: whom they tell, or why nobody",
                ],
                [
                    "`doubles`",
                    "sentences about trails, filters and alarms that do the same work twice, and names that alarms of two kinds have",
                ],
                ["`pendingConfirmations`", "subscriptions that nobody has confirmed yet"],
                [
                    "`unread`",
                    "`permission`, `region`, `what`, `kind` and `reason` of every call that was refused; `kind` is `other account` where none was made",
                ],
                ["`drill`", "what the fire drill did and found; null without one"],
            ],
        ),
        "",
        "## Fire drill",
        "",
        "```console",
        "$ npm run -s verify -- --region eu-north-1 --drill",
        "```",
        "",
        "The drill is of one control, the one that `--control` names. After a clear question, or with `--yes`, it",
        "",
        "1. lets CloudWatch Logs test the deployed pattern on the control's sample events;",
        "2. reads the alarm's state and history, and raises nothing if it cannot, or if the alarm is in `ALARM` already;",
        "3. sets the alarm to `ALARM` and waits, up to a minute, until its history shows that the topic was notified, or why not;",
        "4. puts the state back, also when it is interrupted. Where CloudWatch has judged the alarm again in the meantime, its word",
        "   counts; where AWS refuses, the command to do it by hand is printed.",
        "",
        "Everything that the alarm acts on is set off, composite alarms included, and the actions for the former state run when it",
        "is put back. SNS keeps no record of deliveries by default: whether the mail has arrived, only its reader can tell. The",
        "exit code is that of the worse of verification and drill, and never 0 where the state could not be put back.",
        "",
        "## Permissions",
        "",
        ...permissionTable(readOperations),
        "",
        "The least that an identity needs to verify:",
        "",
        ...policyBlock(readOperations),
        "",
        "A drill needs these besides; name the alarm as the resource of `cloudwatch:SetAlarmState` to allow no other:",
        "",
        ...permissionTable(drillOperations),
        "",
        ...policyBlock(drillOperations),
        "",
    ].join("\n");
}

const permissionTable = (operations: Readonly<Record<string, string>>): string[] =>
    markdownTable(
        ["permission", "tells"],
        Object.entries(operations).map(([operation, tells]) => [`\`${operation}\``, tells]),
    );

/** An IAM policy that allows some operations. AWS asks for no permission to say who somebody is. */
function policyBlock(operations: Readonly<Record<string, string>>): string[] {
    const actions = Object.keys(operations).filter((operation) => operation !== "sts:GetCallerIdentity");
    const policy = {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: actions, Resource: "*" }],
    };
    // As the formatter leaves it: a list that fits into a line stays in one.
    const text = JSON.stringify(policy, null, 4).replace(/\[(\s+"[^\]]*)\]/g, (list: string) => {
        const line = list.replace(/\s+/g, " ").replace("[ ", "[").replace(" ]", "]");
        return line.length < 100 ? line : list;
    });
    return ["```json", ...text.split("\n"), "```"];
}
