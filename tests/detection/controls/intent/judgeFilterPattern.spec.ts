import * as assert from "node:assert/strict";
import {
    type BenchmarkVersion,
    type Control,
    consoleAuthenticationFailures,
    controlAt,
    controls,
    judgeFilterPattern,
    ownControl,
    type PatternVerdict,
} from "../../../../detection";
import { and, signInSpellings } from "./signInSpellings";

const control = consoleAuthenticationFailures;
const cis = control.pattern;

const gradeOf: Partial<Record<PatternVerdict["verdict"], PatternVerdict["grade"]>> = {
    exact: "exact",
    equivalent: "equivalent",
    broader: "covers",
};

describe("judgeFilterPattern", () => {
    for (const [verdict, rows] of Object.entries(signInSpellings)) {
        describe(`answers ${verdict}`, () => {
            for (const [spelling, text] of rows) {
                it(`to ${spelling}`, () => {
                    const found = judgeFilterPattern(text, control);
                    assert.equal(found.verdict, verdict, found.explanation);
                    assert.equal(found.grade, gradeOf[found.verdict]);
                    assert.match(found.explanation, /^[A-Z].*[^.][.?]$/s);
                });
            }
        });
    }

    it("says whether all sample events are counted", () => {
        const texts = [
            cis,
            and('$.eventSource = "signin.amazonaws.com"'),
            and('$.userIdentity.type = "Root"'),
            "{ $.a = 1 }",
            "{ $.a = }",
        ];
        const answers = texts.map((text) => judgeFilterPattern(text, control).countsAllSamples);
        assert.deepEqual(answers, [true, true, false, false, false]);
    });

    describe("knows the text", () => {
        const rows: readonly (readonly [
            what: string,
            slug: string,
            version: BenchmarkVersion,
            spelling: string,
            verdict: PatternVerdict["verdict"],
            explanation: string,
        ])[] = [
            [
                "of the version",
                "security-group-changes",
                "5.0",
                "cis-5.0",
                "exact",
                "It is the control's pattern as the benchmark spells it.",
            ],
            [
                "of an auditor that compares text",
                "iam-policy-changes",
                "security-hub",
                "security-hub",
                "exact",
                "It is the control's pattern as AWS Security Hub spells it.",
            ],
            [
                "of other versions",
                "security-group-changes",
                "7.0",
                "cis-1.2",
                "narrower",
                'It is the control\'s pattern in versions 1.2, 1.3, 1.4, 1.5, 2.0, 3.0, 4.0 of the benchmark. It misses security group changes such as {"eventName":"ModifySecurityGroupRules"}.',
            ],
            [
                "of one other version",
                "unauthorized-api-calls",
                "7.0",
                "cis-1.2",
                "broader",
                'It is the control\'s pattern in version 1.2 of the benchmark. It counts all refused API calls, and other events such as {"errorCode":"AccessDenied","sourceIPAddress":"config.amazonaws.com","eventName":"HeadBucket"}. Of the sample events it counts "AWS Config probes a bucket that denies it" and "log delivery may not read a bucket policy".',
            ],
            [
                "of this version and of another",
                "unauthorized-api-calls",
                "security-hub",
                "cis-1.2",
                "exact",
                "It is the control's pattern as AWS Security Hub spells it.",
            ],
            [
                "of another version, which counts the same",
                "organizations-changes",
                "1.3",
                "cis-4.0-unquoted",
                "exact",
                "It is the control's pattern as a transcription of the benchmark spells it.",
            ],
            [
                "of an auditor, at another version",
                "iam-policy-changes",
                "7.0",
                "security-hub",
                "narrower",
                'It is the control\'s pattern as AWS Security Hub spells it. It also asks for $.eventSource = iam.amazonaws.com, so that it misses IAM policy changes such as {"eventName":"CreatePolicyVersion","eventSource":"iot.amazonaws.com"}.',
            ],
            [
                "of no version",
                "unauthorized-api-calls",
                "7.0",
                "intended",
                "narrower",
                'It also asks for $.sourceIPAddress != "delivery.logs.amazonaws.com" and $.eventName != "HeadBucket", so that it misses refused API calls such as {"errorCode":"Client.UnauthorizedOperation","sourceIPAddress":"198.51.100.7","eventName":"HeadBucket"}. A test with != fails as well where the field is absent.',
            ],
        ];
        for (const [what, slug, version, id, verdict, explanation] of rows) {
            it(what, () => {
                const asked = controlAt(controls[slug] as Control, version) as Control;
                const { pattern = "" } = asked.spellings.find((spelling) => spelling.id === id) ?? {};
                const found = judgeFilterPattern(pattern, asked);
                assert.deepEqual([found.verdict, found.explanation], [verdict, explanation]);
            });
        }
    });

    it("says that the events of a service are not those of another", () => {
        assert.equal(
            judgeFilterPattern(
                '{ ($.eventSource = "cloudtrail.aws.com") && ($.eventName = StopLogging) }',
                controls["cloudtrail-changes"] as Control,
            ).verdict,
            "never matches",
        );
    });

    it("judges by a control's pattern for terms", () => {
        const jobs = ownControl("failed-jobs", {
            happening: "A job failed.",
            events: "failed jobs",
            pattern: "ERROR job",
            metricName: "FailedJobs",
            counted: ["ERROR job 1"],
            ignored: ["INFO job 1"],
        });
        const answers = ["job ERROR", "ERROR", '{ $.level = "ERROR" }', ""].map((text) => {
            const { verdict, countsAllSamples } = judgeFilterPattern(text, jobs);
            return [verdict, countsAllSamples];
        });
        assert.deepEqual(answers, [
            ["equivalent", true],
            ["undecided", true],
            ["different", false],
            ["broader", true],
        ]);
    });

    describe("for a control of alternatives", () => {
        const trailPattern =
            "{ ($.eventName = CreateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StopLogging) }";
        const trailChanges: Control = {
            ...control,
            pattern: trailPattern,
            spellings: [{ id: "own", versions: [], source: "this table", pattern: trailPattern }],
            recordLaws: [],
            samples: [],
        };

        const rows: readonly (readonly [text: string, verdict: string])[] = [
            ["{ $.eventName = StopLogging || $.eventName = DeleteTrail || $.eventName = CreateTrail }", "equivalent"],
            [trailPattern, "equivalent"],
            ["{ $.eventName = CreateTrail || $.eventName = DeleteTrail }", "narrower"],
            ["{ $.eventName = CreateTrail || $.eventName = DeleteTrail || $.eventName = StopLoging }", "different"],
            ["{ $.eventName = UpdateTrail }", "different"],
            [
                "{ $.eventName = createtrail || $.eventName = deletetrail || $.eventName = stoplogging }",
                "never matches",
            ],
            ["{ $.eventName = CreateTrail, DeleteTrail, StopLogging }", "invalid"],
        ];

        for (const [text, verdict] of rows) {
            it(`answers ${verdict} to ${text}`, () => {
                const found = judgeFilterPattern(text, trailChanges);
                assert.equal(found.verdict, verdict);
            });
        }
    });
});
