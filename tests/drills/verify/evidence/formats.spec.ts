import * as assert from "node:assert/strict";
import type { ControlEvidence } from "../../../../drills/verify/evidence/evidence";
import { evidenceFormats } from "../../../../drills/verify/evidence/formats";

const common = {
    time: new Date("2026-03-02T09:00:00Z"),
    account: "111122223333",
    partition: "aws",
    region: "eu-north-1",
    slug: "root-usage",
    title: "A log metric filter and an alarm exist for usage of the root user",
    benchmark: "7.0",
    standard: "CIS AWS Foundations Benchmark 7.0",
    number: "5.3",
    securityHubId: "CloudWatch.1",
    severity: "critical",
    findings: [],
    openQuestions: [],
    resources: [],
} as const;

const told: ControlEvidence = { ...common, outcome: "told", statement: "Of uses of the root user, these are told: a." };

const lost: ControlEvidence = {
    ...common,
    outcome: "lost",
    hop: "alarm",
    statement: 'The alarm "<b>&" cannot fire.',
    findings: [
        {
            code: "ALARM_CANNOT_FIRE",
            hop: "alarm",
            observed: 'The alarm "<b>&" cannot fire.',
            wanted: "It must.",
            remedy: 'Set "threshold": 1.',
        },
    ],
    resources: [
        { hop: "alarm", id: "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:x", label: "x", region: "eu-west-1" },
        { hop: "action", id: "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:x", label: "x", region: "eu-west-1" },
    ],
};

const open: ControlEvidence = { ...common, outcome: "cannot tell yet", hop: "topic", statement: "Not known is x: y." };

const all = [told, lost, open] as const;

const { number: _number, benchmark: _benchmark, ...ofNoBenchmark } = told;
const own: ControlEvidence = {
    ...ofNoBenchmark,
    slug: "deployment-role-used",
    title: "Use of the deployment role",
    standard: "Controls of the team's own",
    resources: lost.resources,
};

const question = {
    code: "ALARM_NOT_SIMULATED",
    hop: "alarm",
    observed: "The alarm uses metric math.",
    wanted: "It must be on the metric.",
    remedy: "Give it metricName.",
} as const;
const asked: ControlEvidence = { ...open, hop: "alarm", statement: question.observed, openQuestions: [question] };

interface OcsfFinding {
    readonly compliance: { readonly status_id: number; readonly control: string; readonly standards: string[] };
    readonly severity: string;
    readonly status_code: string;
    readonly time: number;
}

interface AsffFinding {
    readonly Compliance: { readonly Status: string };
    readonly Severity: { readonly Label: string };
}

describe("evidenceFormats", () => {
    for (const [format, write] of Object.entries(evidenceFormats)) {
        it(`writes ${format} without what a terminal obeys, whoever has named what`, () => {
            const hostile = "a\u202eb\u001b[2J\u009bc";
            const resources = [{ hop: "alarm", id: hostile, label: hostile, region: hostile }] as const;
            const findings = lost.findings.map((finding) => ({ ...finding, observed: hostile, remedy: hostile }));
            const text = write([{ ...lost, statement: hostile, account: hostile, resources, findings }]);
            assert.match(text, /a\\u\{?202e/);
            assert.ok(!/[\p{Cc}\p{Cf}]/u.test(text.replaceAll("\n", "")), text);
        });
    }

    it("gives build servers a test case for each control, failed where lost, in error where it cannot tell", () => {
        assert.deepEqual(evidenceFormats.junit(all).split("\n"), [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<testsuites name="foundations-monitor verify" tests="3" failures="1" errors="1" skipped="0">',
            '  <testsuite name="CIS AWS Foundations Benchmark 7.0, account 111122223333, eu-north-1" tests="3" failures="1" errors="1" skipped="0" timestamp="2026-03-02T09:00:00">',
            '    <testcase name="5.3 root-usage" classname="benchmark.7.0" time="0">',
            "      <system-out>Of uses of the root user, these are told: a.</system-out>",
            "    </testcase>",
            '    <testcase name="5.3 root-usage" classname="benchmark.7.0" time="0">',
            '      <failure message="lost at the alarm" type="ALARM_CANNOT_FIRE">Alarm: The alarm &quot;&lt;b&gt;&amp;&quot; cannot fire. It must. Fix: Set &quot;threshold&quot;: 1. [ALARM_CANNOT_FIRE]</failure>',
            "      <system-out>alarm: arn:aws:cloudwatch:eu-west-1:111122223333:alarm:x",
            "action: arn:aws:cloudwatch:eu-west-1:111122223333:alarm:x</system-out>",
            "    </testcase>",
            '    <testcase name="5.3 root-usage" classname="benchmark.7.0" time="0">',
            '      <error message="cannot tell yet: open at the topic" type="CANNOT_TELL_YET">Not known is x: y.</error>',
            "    </testcase>",
            "  </testsuite>",
            "</testsuites>",
            "",
        ]);
    });

    it("gives OCSF a compliance finding for each, of which only what is lost fails", () => {
        const findings = JSON.parse(evidenceFormats.ocsf(all));
        assert.deepEqual(
            findings.map(({ compliance, severity, status_code, time }: OcsfFinding) => [
                compliance.status_id,
                compliance.control,
                compliance.standards,
                severity,
                status_code,
                time,
            ]),
            [
                [1, "5.3", ["CIS AWS Foundations Benchmark 7.0"], "Informational", "PASS", 1772442000000],
                [3, "5.3", ["CIS AWS Foundations Benchmark 7.0"], "Critical", "FAIL", 1772442000000],
                [2, "5.3", ["CIS AWS Foundations Benchmark 7.0"], "Critical", "MANUAL", 1772442000000],
            ],
        );
        assert.deepEqual(findings[1].remediation, { desc: 'Set "threshold": 1.' });
        assert.equal("remediation" in findings[0], false);
        assert.deepEqual(findings[1].unmapped, {
            outcome: "lost",
            hop: "alarm",
            findings: lost.findings,
            openQuestions: [],
        });
    });

    it("gives Security Hub a finding for each, with every resource once, or the account", () => {
        const { Findings } = JSON.parse(evidenceFormats.asff(all));
        assert.deepEqual(
            Findings.map(({ Compliance, Severity }: AsffFinding) => [Compliance.Status, Severity.Label]),
            [
                ["PASSED", "INFORMATIONAL"],
                ["FAILED", "CRITICAL"],
                ["WARNING", "CRITICAL"],
            ],
        );
        assert.deepEqual(
            [Findings[0].Resources, Findings[1].Resources],
            [
                [
                    {
                        Type: "AwsAccount",
                        Id: "AWS::::Account:111122223333",
                        Partition: "aws",
                        Region: "eu-north-1",
                    },
                ],
                [
                    {
                        Type: "AwsCloudWatchAlarm",
                        Id: "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:x",
                        Partition: "aws",
                        Region: "eu-west-1",
                    },
                ],
            ],
        );
        assert.deepEqual(Findings[1].Compliance.RelatedRequirements, ["CIS AWS Foundations Benchmark 7.0/5.3"]);
    });

    it("says what leaves a question open as it says what is broken", () => {
        const [ofOcsf] = JSON.parse(evidenceFormats.ocsf([asked]));
        assert.deepEqual(
            [ofOcsf.finding_info.types, ofOcsf.remediation, ofOcsf.unmapped.openQuestions],
            [[question.code], { desc: question.remedy }, [question]],
        );
        const [ofAsff] = JSON.parse(evidenceFormats.asff([asked])).Findings;
        assert.deepEqual(
            [ofAsff.ProductFields["foundations-monitor/codes"], ofAsff.Remediation.Recommendation.Text],
            [question.code, question.remedy],
        );
        assert.match(
            evidenceFormats.junit([asked]),
            /<error message="cannot tell yet: open at the alarm" type="ALARM_NOT_SIMULATED">The alarm uses metric math\.\nAlarm: The alarm uses metric math\. It must be on the metric\. Fix: Give it metricName\. \[ALARM_NOT_SIMULATED\]<\/error>/,
        );
        assert.match(
            evidenceFormats.html([asked]),
            /<h3>alarm: ALARM_NOT_SIMULATED<\/h3>\n<p>The alarm uses metric math\.<\/p>/,
        );
    });

    it("names a control of a team's own once, as of no benchmark, beside those of one", () => {
        const standards = "CIS AWS Foundations Benchmark 7.0, Controls of the team's own";
        const suite = evidenceFormats.junit([told, own]);
        assert.match(suite, /<testcase name="deployment-role-used" classname="own-controls" time="0">/);
        assert.ok(suite.includes(`<testsuite name="${standards.replace("'", "&#39;")}, account`), suite);
        const page = evidenceFormats.html([told, own]);
        assert.match(page, /<h2>Use of the deployment role<\/h2>/);
        assert.equal(page.split("deployment-role-used").length - 1, 1);
        assert.ok(page.includes(standards.replace("'", "&#39;")), page);
        const [ofAsff] = JSON.parse(evidenceFormats.asff([own])).Findings;
        assert.deepEqual(ofAsff.Compliance.RelatedRequirements, ["Controls of the team's own/deployment-role-used"]);
    });

    it("cuts texts to what Security Hub takes", () => {
        const { Findings } = JSON.parse(evidenceFormats.asff([{ ...lost, statement: "x".repeat(2000) }]));
        assert.equal(Findings[0].Description, `${"x".repeat(1023)}…`);
    });

    it("gives people a page in which nothing of an account is markup", () => {
        const page = evidenceFormats.html(all);
        assert.match(page, /^<!doctype html>\n/);
        assert.match(page, /<h1>1 of 3 controls tell somebody<\/h1>/);
        assert.match(page, /The alarm &quot;&lt;b&gt;&amp;&quot; cannot fire\./);
        assert.doesNotMatch(page, /<b>|<script/);
        assert.match(page, /default-src &#39;none&#39;; style-src &#39;sha256-/);
    });
});
