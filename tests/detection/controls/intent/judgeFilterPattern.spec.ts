import * as assert from "node:assert/strict";
import {
    type Control,
    consoleAuthenticationFailures,
    controlAt,
    controls,
    judgeFilterPattern,
    type PatternVerdict,
} from "../../../../detection";
import { and, signInSpellings } from "./signInSpellings";

const control = consoleAuthenticationFailures;
const cis = control.pattern;
const failedSignIn = '{"eventName":"ConsoleLogin","errorMessage":"Failed authentication"}';

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
        ];
        const answers = texts.map((text) => judgeFilterPattern(text, control).countsAllSamples);
        assert.deepEqual(answers, [true, true, false, false]);
    });

    describe("explains", () => {
        const explanations: readonly (readonly [what: string, text: string, explanation: string])[] = [
            ["the official text", cis, "It is the control's pattern as the benchmark spells it."],
            [
                "an equivalent one",
                '{ $.eventName = ConsoleLogin && $.errorMessage = "Failed authentication" }',
                "It counts the same events as the benchmark's pattern, in a spelling that auditors who compare text refuse.",
            ],
            [
                "an additional term",
                and('$.userIdentity.type = "Root"'),
                `It also asks for $.userIdentity.type = "Root", so that it misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication","userIdentity":{"type":"IAMUser"}}.`,
            ],
            [
                "an additional term that all records satisfy",
                and('$.eventSource = "signin.amazonaws.com"'),
                `It also asks for $.eventSource = "signin.amazonaws.com", so that it misses failed console sign-ins such as ${failedSignIn}. All records known so far satisfy that, but the benchmark allows no additional term.`,
            ],
            [
                "an exclusion",
                and('$.sourceIPAddress != "203.0.113.7"'),
                `It also asks for $.sourceIPAddress != "203.0.113.7", so that it misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication","sourceIPAddress":"203.0.113.7"}. A test with != fails as well where the field is absent.`,
            ],
            [
                "a wildcard",
                '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed*") }',
                'It counts all failed console sign-ins, and other events such as {"eventName":"ConsoleLogin","errorMessage":"Failed"}.',
            ],
            [
                "the outcome in place of the message",
                '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Failure") }',
                'It asks for $.responseElements.ConsoleLogin = "Failure", which all failed console sign-ins known so far satisfy, so that it counts them, and other events such as {"eventName":"ConsoleLogin","responseElements":{"ConsoleLogin":"Failure"},"errorMessage":"No username found in supplied account"}. Of the sample events it counts "unknown user name"',
            ],
            [
                "alternatives that all records satisfy between them",
                "{ ($.eventName = ConsoleLogin) && ($.userIdentity.accountId = * || $.errorMessage = x) }",
                "It counts all failed console sign-ins known so far, and other events such as",
            ],
            [
                "a test turned round",
                '{ ($.eventName = ConsoleLogin) && ($.errorMessage != "Failed authentication") }',
                'It misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication"} and counts other events such as {"eventName":"ConsoleLogin","errorMessage":"No username found in supplied account"}.',
            ],
            [
                "a lost blank",
                '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }',
                'It never counts a real event: the value of $.errorMessage is "Failed authentication", not "Failedauthentication".',
            ],
            [
                "a wrong field",
                '{ ($.eventName = ConsoleLogin) && ($.errorCode = "Failed authentication") }',
                "It never counts a real event: the field is $.errorMessage, not $.errorCode.",
            ],
            [
                "a contradiction",
                and('$.eventName = "SwitchRole"'),
                "It counts nothing: its tests contradict each other, so that no event can pass them all.",
            ],
            [
                "a term against which all records speak",
                and('$.eventSource = "sign-in.amazonaws.com"'),
                'It never counts a real event: all failed console sign-ins known so far satisfy $.eventSource = "signin.amazonaws.com".',
            ],
            [
                "a term on a field that no record has",
                and('$.errorCode != "AccessDenied"'),
                "It never counts a real event: all failed console sign-ins known so far satisfy $.errorCode NOT EXISTS.",
            ],
            [
                "a wildcard in the wrong case",
                '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "failed*") }',
                'It misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication"} and counts other events such as {"eventName":"ConsoleLogin","errorMessage":"failed"}. It looks misspelt: the value of $.errorMessage is "Failed authentication", and the case of letters counts in $.errorMessage = "failed*".',
            ],
            [
                "a message without quotes",
                "{ ($.eventName = ConsoleLogin) && ($.errorMessage = Failed authentication) }",
                'CloudWatch refuses it: A value with a blank in it needs double quotes (at character 53). Did you mean "Failed authentication"? Strings with a blank need double quotes.',
            ],
            ["a blank pattern", "", "It is blank and counts every log event."],
        ];

        for (const [what, text, explanation] of explanations) {
            it(what, () => {
                assert.ok(judgeFilterPattern(text, control).explanation.startsWith(explanation));
            });
        }
    });

    describe("for other controls", () => {
        const explain = (slug: string, text: string): string =>
            judgeFilterPattern(text, controls[slug] as Control).explanation;

        it("names a misspelt event among many", () => {
            const { pattern } = controls["organizations-changes"] as Control;
            assert.match(
                explain(
                    "organizations-changes",
                    pattern.replace("UpdateOrganizationalUnit", "UpdateOrganizationalUni"),
                ),
                /It looks misspelt: the value of \$\.eventName is "UpdateOrganizationalUnit", not "UpdateOrganizationalUni"\.$/,
            );
        });

        const caseSlips: readonly (readonly [slug: string, text: string, slip: string])[] = [
            [
                "unauthorized-api-calls",
                '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "accessdenied*") }',
                'the value of $.errorCode is "AccessDenied", and the case of letters counts in $.errorCode = "accessdenied*".',
            ],
            [
                "security-group-changes",
                '{ $.eventName = "*securitygroup*" }',
                'the value of $.eventName is "AuthorizeSecurityGroupIngress", and the case of letters counts in $.eventName = "*securitygroup*".',
            ],
            [
                "vpc-changes",
                "{ $.eventName = *VPC }",
                'the value of $.eventName is "CreateVpc", and the case of letters counts in $.eventName = *VPC.',
            ],
        ];
        for (const [slug, text, slip] of caseSlips) {
            it(`names the case of a wildcard's letters: ${text}`, () => {
                assert.ok(explain(slug, text).endsWith(` It looks misspelt: ${slip}`), explain(slug, text));
            });
        }

        it("finds no fault in the case of a wildcard that reaches a value", () => {
            assert.ok(!explain("security-group-changes", '{ $.eventName = "*SecurityGroup*" }').includes("misspelt"));
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

        it("takes another event of a similar name for what it is", () => {
            const { pattern } = controls["route-table-changes"] as Control;
            const text = pattern.replace("DisassociateRouteTable", "AssociateRouteTable");
            assert.ok(!explain("route-table-changes", text).includes("misspelt"));
        });

        it("points at parentheses that are missing", () => {
            assert.match(
                explain(
                    "kms-key-disable-or-delete",
                    "{ ($.eventSource = kms.amazonaws.com) && ($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion) && ($.awsRegion = eu-north-1) }",
                ),
                /Here && and \|\| stand side by side, and && binds tighter: put parentheses round what belongs together\.$/,
            );
        });

        it("knows a law of the records however its value is quoted", () => {
            const { pattern } = controls["nacl-changes"] as Control;
            const text = pattern.replace(/^\{(.*)\}$/s, "{ ($.eventSource = ec2.amazonaws.com) && ($1) }");
            assert.match(explain("nacl-changes", text), /All records known so far satisfy that/);
        });

        it("says whose text it is that another version has", () => {
            const { pattern } = controlAt(controls["iam-policy-changes"] as Control, "security-hub") as Control;
            assert.match(
                explain("iam-policy-changes", pattern),
                /^It is the control's pattern as AWS Security Hub spells it\. It also asks for \$\.eventSource/,
            );
            assert.match(
                explain(
                    "security-group-changes",
                    (controlAt(controls["security-group-changes"] as Control, "4.0") as Control).pattern,
                ),
                /^It is the control's pattern in versions 1\.2, 1\.3, 1\.4, 1\.5, 2\.0, 3\.0, 4\.0 of the benchmark\. It misses security group changes such as .*ModifySecurityGroupRules/,
            );
        });
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
