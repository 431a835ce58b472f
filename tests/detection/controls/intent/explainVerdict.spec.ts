import * as assert from "node:assert/strict";
import {
    type Control,
    consoleAuthenticationFailures,
    controls,
    judgeFilterPattern,
    ownControl,
} from "../../../../detection";
import { and } from "./signInSpellings";

const signIn = consoleAuthenticationFailures;
const failed = '"eventName":"ConsoleLogin","errorMessage":"Failed authentication"';
const unknownUser = '"unknown user name" and "right password, denied by a resource control policy"';

type Row = readonly [what: string, text: string, explanation: string];

const ofSignIns: readonly Row[] = [
    [
        "an equivalent one",
        '{ $.eventName = ConsoleLogin && $.errorMessage = "Failed authentication" }',
        "It counts the same events as the benchmark's pattern, in a spelling that auditors who compare text refuse.",
    ],
    [
        "an additional term",
        and('$.userIdentity.type = "Root"'),
        `It also asks for $.userIdentity.type = "Root", so that it misses failed console sign-ins such as {${failed},"userIdentity":{"type":"IAMUser"}}.`,
    ],
    [
        "an additional term that all records satisfy",
        and('$.eventSource = "signin.amazonaws.com"'),
        `It also asks for $.eventSource = "signin.amazonaws.com", so that it misses failed console sign-ins such as {${failed}}. All records known so far satisfy that, but the benchmark allows no additional term.`,
    ],
    [
        "such a term beside another",
        and('($.eventSource = "signin.amazonaws.com") && ($.awsRegion = *)'),
        `It also asks for $.eventSource = "signin.amazonaws.com" and $.awsRegion = *, so that it misses failed console sign-ins such as {${failed},"eventSource":"signin.amazonaws.com"}.`,
    ],
    [
        "such a term beside alternatives",
        and(
            '($.eventSource = "signin.amazonaws.com") && ($.userIdentity.type = Root || $.userIdentity.type = AWSAccount)',
        ),
        `It also asks for $.eventSource = "signin.amazonaws.com", so that it misses failed console sign-ins such as {${failed},"eventSource":"signin.amazonaws.com","userIdentity":{"type":"IAMUser"}}.`,
    ],
    [
        "alternatives that all samples satisfy",
        and("$.awsRegion = * || $.x = 1"),
        `It misses failed console sign-ins such as {${failed}}.`,
    ],
    [
        "an exclusion",
        and('$.sourceIPAddress != "203.0.113.7"'),
        `It also asks for $.sourceIPAddress != "203.0.113.7", so that it misses failed console sign-ins such as {${failed},"sourceIPAddress":"203.0.113.7"}. A test with != fails as well where the field is absent.`,
    ],
    [
        "an exclusion beside a term",
        and('($.userIdentity.type = "Root") && ($.sourceIPAddress != "203.0.113.7")'),
        `It also asks for $.userIdentity.type = "Root" and $.sourceIPAddress != "203.0.113.7", so that it misses failed console sign-ins such as {${failed},"userIdentity":{"type":"IAMUser"},"sourceIPAddress":"203.0.113.9"}. A test with != fails as well where the field is absent.`,
    ],
    [
        "a number",
        and("$.eventVersion = 1.08"),
        `It also asks for $.eventVersion = 1.08, so that it misses failed console sign-ins such as {${failed},"eventVersion":"1.11"}.`,
    ],
    [
        "a wildcard",
        '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed*") }',
        'It counts all failed console sign-ins, and other events such as {"eventName":"ConsoleLogin","errorMessage":"Failed"}.',
    ],
    [
        "the outcome in place of the message",
        '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Failure") }',
        `It asks for $.responseElements.ConsoleLogin = "Failure", which all failed console sign-ins known so far satisfy, so that it counts them, and other events such as {"eventName":"ConsoleLogin","responseElements":{"ConsoleLogin":"Failure"},"errorMessage":"No username found in supplied account"}. Of the sample events it counts ${unknownUser}.`,
    ],
    [
        "outcome and source in place of the message",
        '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Failure") && ($.eventSource = "signin.amazonaws.com") }',
        `It asks for $.responseElements.ConsoleLogin = "Failure" and $.eventSource = "signin.amazonaws.com", which all failed console sign-ins known so far satisfy, so that it counts them, and other events such as {"eventName":"ConsoleLogin","responseElements":{"ConsoleLogin":"Failure"},"eventSource":"signin.amazonaws.com","errorMessage":"No username found in supplied account"}. Of the sample events it counts ${unknownUser}.`,
    ],
    [
        "alternatives that all records satisfy between them",
        "{ ($.eventName = ConsoleLogin) && ($.userIdentity.accountId = * || $.errorMessage = x) }",
        'It counts all failed console sign-ins known so far, and other events such as {"eventName":"ConsoleLogin","userIdentity":{"accountId":"123456789012"}}. Of the sample events it counts "success with MFA", "unknown user name", "right password, denied by a resource control policy" and "success through a federated role".',
    ],
    [
        "a test turned round",
        '{ ($.eventName = ConsoleLogin) && ($.errorMessage != "Failed authentication") }',
        `It misses failed console sign-ins such as {${failed}} and counts other events such as {"eventName":"ConsoleLogin","errorMessage":"No username found in supplied account"}. Of the sample events it counts ${unknownUser}.`,
    ],
    [
        "terms",
        '"Failed authentication"',
        'It searches the text of an event, not its fields: it counts other events such as {"eventName":"SwitchRole","errorMessage":"Failed authentication"}. Of the sample events it counts "a metric filter with the benchmark\'s pattern is created", "switch of role refused" and "a line of text that is not JSON".',
    ],
    [
        "columns",
        "[ip, id, user, timestamp, request, status_code = 404, size]",
        `It misses failed console sign-ins such as {${failed}} and counts other events such as x x x x x 404 x.`,
    ],
    [
        "any columns",
        "[...]",
        "It cannot be told which failed console sign-ins it counts. Only JSON patterns can be compared for all events, and no event was found that settles it.",
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
        "wrong fields and a wrong value",
        '{ ($.eventname = ConsoleLogin) && ($.errormessage = "Failedauthentication") }',
        'It never counts a real event: the field is $.eventName, not $.eventname and the field is $.errorMessage, not $.errormessage and the value of $.errorMessage is "Failed authentication", not "Failedauthentication".',
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
        `It misses failed console sign-ins such as {${failed}} and counts other events such as {"eventName":"ConsoleLogin","errorMessage":"failed"}. It looks misspelt: the value of $.errorMessage is "Failed authentication", and the case of letters counts in $.errorMessage = "failed*".`,
    ],
    [
        "a message without quotes",
        "{ ($.eventName = ConsoleLogin) && ($.errorMessage = Failed authentication) }",
        'CloudWatch refuses it: A value with a blank in it needs double quotes (at character 53). Did you mean "Failed authentication"? Strings with a blank need double quotes.',
    ],
    ["a blank pattern", "", "It is blank and counts every log event."],
    [
        "a term that all known records satisfy, though others can be made",
        '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.errorCode NOT EXISTS) }',
        'It also asks for $.errorCode NOT EXISTS, so that it misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication","errorCode":"AccessDenied"}. All records known so far satisfy that, but the benchmark allows no additional term.',
    ],
    [
        "an exclusion of a value in a field that every record has",
        '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.eventVersion != "1.0") }',
        'It also asks for $.eventVersion != "1.0", so that it misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication","eventVersion":"1.0"}. A test with != fails as well where the field is absent.',
    ],
];

const control = (slug: string): Control => controls[slug] as Control;
const changesOfOrganizations = control("organizations-changes").pattern;

const ofOthers: readonly (readonly [slug: string, ...row: Row])[] = [
    [
        "organizations-changes",
        "a misspelt event among many",
        changesOfOrganizations.replace("UpdateOrganizationalUnit", "UpdateOrganizationalUni"),
        'It misses changes of the organization such as {"eventSource":"organizations.amazonaws.com","eventName":"UpdateOrganizationalUnit"} and counts other events such as {"eventSource":"organizations.amazonaws.com","eventName":"UpdateOrganizationalUni"}. It looks misspelt: the value of $.eventName is "UpdateOrganizationalUnit", not "UpdateOrganizationalUni".',
    ],
    [
        "unauthorized-api-calls",
        "two wildcards in the wrong case",
        '{ ($.errorCode = "*unauthorizedoperation") || ($.errorCode = "accessdenied*") }',
        'It misses refused API calls such as {"errorCode":"AccessDenied","sourceIPAddress":"198.51.100.7","eventName":"AssumeRole"} and counts other events such as {"errorCode":"accessdenied","sourceIPAddress":"192.0.2.10","eventName":"ListKeys"}. It looks misspelt: the value of $.errorCode is "UnauthorizedOperation", and the case of letters counts in $.errorCode = "*unauthorizedoperation" and the value of $.errorCode is "AccessDenied", and the case of letters counts in $.errorCode = "accessdenied*".',
    ],
    [
        "security-group-changes",
        "a wildcard that reaches a value",
        '{ $.eventName = "*SecurityGroup*" }',
        'It counts all security group changes, and other events such as {"eventName":"SetSecurityGroups"}. Of the sample events it counts "a load balancer gets other groups", "a group is used in another VPC", "a description is changed" and "groups are listed".',
    ],
    [
        "route-table-changes",
        "another event of a similar name",
        control("route-table-changes").pattern.replace("DisassociateRouteTable", "AssociateRouteTable"),
        'It misses route table changes such as {"eventName":"DisassociateRouteTable"} and counts other events such as {"eventName":"AssociateRouteTable"}. Of the sample events it counts "a subnet gets its first route table".',
    ],
    [
        "kms-key-disable-or-delete",
        "parentheses that are missing",
        "{ ($.eventSource = kms.amazonaws.com) && ($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion) && ($.awsRegion = eu-north-1) }",
        'It misses keys disabled or scheduled for deletion such as {"eventSource":"kms.amazonaws.com","eventName":"ScheduleKeyDeletion","awsRegion":"eu-central-1"} and counts other events such as {"eventName":"ScheduleKeyDeletion","awsRegion":"eu-north-1"}. Here && and || stand side by side, and && binds tighter: put parentheses round what belongs together.',
    ],
    [
        "kms-key-disable-or-delete",
        "parentheses that nobody misses",
        "{ $.eventSource = kms.amazonaws.com && $.eventName = DisableKey || $.eventSource = kms.amazonaws.com && $.eventName = ScheduleKeyDeletion }",
        "It counts the same events as the benchmark's pattern, in a spelling that auditors who compare text refuse.",
    ],
    [
        "nacl-changes",
        "an exclusion of refused attempts",
        control("nacl-changes").pattern.replace(/^\{(.*)\}$/s, "{ ($.errorCode NOT EXISTS) && ($1) }"),
        'It also asks for $.errorCode NOT EXISTS, so that it misses network ACL changes such as {"eventName":"CreateNetworkAclEntry","errorCode":"Client.UnauthorizedOperation"}.',
    ],
    [
        "cloudtrail-changes",
        "what follows from a law of the records",
        control("cloudtrail-changes").pattern.replace(/^\{(.*)\}$/s, '{ ($.eventSource = "cloudtrail*") && ($1) }'),
        'It also asks for $.eventSource = "cloudtrail*", so that it misses CloudTrail configuration changes such as {"eventName":"CreateTrail"}. All records known so far satisfy that, but the benchmark allows no additional term.',
    ],
    [
        "security-group-changes",
        "a source that not all records have",
        control("security-group-changes").pattern.replace(
            /^\{(.*)\}$/s,
            "{ ($.eventSource = ec2.amazonaws.com) && ($1) }",
        ),
        'It also asks for $.eventSource = ec2.amazonaws.com, so that it misses security group changes such as {"eventName":"CreateSecurityGroup","eventSource":"wickr.amazonaws.com"}.',
    ],
    [
        "nacl-changes",
        "a law of the records, however its value is quoted",
        control("nacl-changes").pattern.replace(/^\{(.*)\}$/s, "{ ($.eventSource = ec2.amazonaws.com) && ($1) }"),
        'It also asks for $.eventSource = ec2.amazonaws.com, so that it misses network ACL changes such as {"eventName":"CreateNetworkAcl"}. All records known so far satisfy that, but the benchmark allows no additional term.',
    ],
];

const jobs = ownControl("failed-jobs", {
    happening: "A job failed.",
    events: "failed jobs",
    pattern: "ERROR job",
    metricName: "FailedJobs",
    counted: ["ERROR job 1"],
    ignored: ["INFO job 1"],
});

describe("explainVerdict", () => {
    for (const [what, text, explanation] of ofSignIns) {
        it(`explains ${what}`, () => {
            assert.equal(judgeFilterPattern(text, signIn).explanation, explanation);
        });
    }

    for (const [slug, what, text, explanation] of ofOthers) {
        it(`explains ${what} (${slug})`, () => {
            assert.equal(judgeFilterPattern(text, control(slug)).explanation, explanation);
        });
    }

    it("explains a pattern beside one for terms", () => {
        assert.equal(
            judgeFilterPattern('{ $.level = "ERROR" }', jobs).explanation,
            'It misses failed jobs such as ERROR job and counts other events such as {"level":"ERROR"}.',
        );
    });
});
