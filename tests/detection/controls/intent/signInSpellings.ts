import { consoleAuthenticationFailures, type PatternVerdict } from "../../../../detection";

const cis = consoleAuthenticationFailures.pattern;

/** A spelling as found in public templates, modules and scanners; `meant` if it was written for this control. */
export type Spelling = readonly [spelling: string, text: string, meant: boolean];

/** Spellings of the pattern for failed sign-ins, and patterns on other subjects, by the verdict that they earn. */
export const signInSpellings: Readonly<Record<PatternVerdict["verdict"], readonly Spelling[]>> = {
    exact: [
        ["the benchmark's", cis, true],
        ["Security Hub's", '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}', true],
        ["no blanks at all", '{($.eventName=ConsoleLogin)&&($.errorMessage="Failed authentication")}', true],
        [
            "no blank behind the brace",
            '{($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            true,
        ],
        [
            "on several lines",
            '{\n  ($.eventName = ConsoleLogin) &&\n  ($.errorMessage = "Failed authentication")\n}',
            true,
        ],
        ["with tabs", '{\t($.eventName\t=\tConsoleLogin) && ($.errorMessage = "Failed authentication") }', true],
    ],
    equivalent: [
        [
            "quotes around the event name",
            '{ ($.eventName = "ConsoleLogin") && ($.errorMessage = "Failed authentication") }',
            true,
        ],
        ["the message first", '{ ($.errorMessage = "Failed authentication") && ($.eventName = ConsoleLogin) }', true],
        ["no parentheses", '{ $.eventName = ConsoleLogin && $.errorMessage = "Failed authentication" }', true],
        [
            "parentheses around everything",
            '{(($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication"))}',
            true,
        ],
        [
            "bracketed keys",
            `{ ($.['eventName'] = ConsoleLogin) && ($.['errorMessage'] = "Failed authentication") }`,
            true,
        ],
        [
            "a repeated comparison",
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.eventName = ConsoleLogin) }',
            true,
        ],
        [
            "anchored regexes",
            "{ ($.eventName = %^ConsoleLogin$%) && ($.errorMessage = %^Failed authentication$%) }",
            true,
        ],
    ],
    narrower: [
        ["root only", and('$.userIdentity.type = "Root"'), true],
        ["IAM users only", and('$.userIdentity.type = "IAMUser"'), true],
        ["one account only", and('$.userIdentity.accountId = "123456789012"'), true],
        ["without one address", and('$.sourceIPAddress != "203.0.113.7"'), true],
        ["without MFA only", and('$.additionalEventData.MFAUsed != "Yes"'), true],
        ["without one user", and('$.userIdentity.userName != "robot"'), true],
        ["one Region only", and('$.awsRegion = "us-east-1"'), true],
        ["the event source as well", and('$.eventSource = "signin.amazonaws.com"'), true],
        ["the outcome as well", and('$.responseElements.ConsoleLogin = "Failure"'), true],
        ["no error code", and("$.errorCode NOT EXISTS"), true],
        ["the event type as well", and('$.eventType = "AwsConsoleSignIn"'), true],
    ],
    broader: [
        ["|| in place of &&", '{ ($.eventName = ConsoleLogin) || ($.errorMessage = "Failed authentication") }', true],
        ["the message alone", '{ $.errorMessage = "Failed authentication" }', true],
        [
            "any field for the event's name",
            '{ ($.* = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            true,
        ],
        [
            "a trailing wildcard",
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication*") }',
            true,
        ],
        ["a shorter message with a wildcard", '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed*") }', true],
        [
            "a regex without anchors",
            "{ ($.eventName = ConsoleLogin) && ($.errorMessage = %Failed authentication%) }",
            true,
        ],
        ["any message", "{ ($.eventName = ConsoleLogin) && ($.errorMessage = *) }", true],
        ["a wildcard in the name", '{ ($.eventName = Console*) && ($.errorMessage = "Failed authentication") }', true],
        [
            "another message as well",
            '{ $.eventName = ConsoleLogin && ($.errorMessage = "Failed authentication" || $.errorMessage = "No username found in supplied account") }',
            true,
        ],
        [
            "the outcome in place of the message",
            '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Failure") }',
            true,
        ],
        ["the outcome alone", '{ $.responseElements.ConsoleLogin = "Failure" }', true],
        [
            "source and outcome",
            '{ ($.eventSource = "signin.amazonaws.com") && ($.eventName = "ConsoleLogin") && ($.responseElements.ConsoleLogin = "Failure") }',
            true,
        ],
        [
            "the outcome, except where it was the other",
            '{ $.eventName = ConsoleLogin && $.responseElements.ConsoleLogin != "Success" }',
            true,
        ],
        ["every sign-in", "{ $.eventName = ConsoleLogin }", false],
        ["every sign-in, quoted", '{ ($.eventName = "ConsoleLogin") }', false],
        ["every event", "", false],
        ["every event, blanks", "  ", false],
    ],
    different: [
        [
            "the outcome in place of the message, and not of all records",
            '{ ($.eventType = AwsConsoleSignIn) && ($.responseElements.ConsoleLogin = "Failure") }',
            true,
        ],
        ["!= in place of =", '{ ($.eventName = ConsoleLogin) && ($.errorMessage != "Failed authentication") }', true],
        ["terms", 'ConsoleLogin "Failed authentication"', true],
        ["the message as a term", '"Failed authentication"', false],
        [
            "unknown user names",
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "No username found in supplied account") }',
            false,
        ],
        [
            "sign-ins without MFA",
            '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
            false,
        ],
        [
            "successful sign-ins without MFA",
            '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
            false,
        ],
        [
            "use of root",
            '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
            false,
        ],
        ["changes of trails", "{ ($.eventName = CreateTrail) || ($.eventName = StopLogging) }", false],
        [
            "calls without permission",
            '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
            false,
        ],
        ["switched roles", "{ $.eventName = SwitchRole }", false],
        [
            "Identity Center",
            '{ ($.eventName = CredentialVerification) && ($.serviceEventDetails.CredentialVerification = "Failure") }',
            false,
        ],
        ["errors in a log of text", "ERROR", false],
        ["pages not found", "[ip, id, user, timestamp, request, status_code = 404, size]", false],
    ],
    "never matches": [
        ["another event source", and('$.eventSource = "sign-in.amazonaws.com"'), true],
        ["the outcome of a success", and('$.responseElements.ConsoleLogin = "Success"'), true],
        ["an error code", and("$.errorCode = *"), true],
        ["a lost blank", '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }', true],
        [
            "a capital in the message",
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed Authentication") }',
            true,
        ],
        [
            "a small letter in the message",
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "failed authentication") }',
            true,
        ],
        ["two blanks", '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed  authentication") }', true],
        ["a blank at the end", '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication ") }', true],
        [
            "a misspelled message",
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentification") }',
            true,
        ],
        ["a * in the message", '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed*authentication") }', true],
        ["a misspelled event", '{ ($.eventName = ConsoleLogon) && ($.errorMessage = "Failed authentication") }', true],
        [
            "an event in another case",
            '{ ($.eventName = consolelogin) && ($.errorMessage = "Failed authentication") }',
            true,
        ],
        [
            "both in another case",
            '{ ($.eventName = "CONSOLELOGIN") && ($.errorMessage = "FAILED AUTHENTICATION") }',
            true,
        ],
        [
            "a field in another case",
            '{ ($.eventname = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            true,
        ],
        [
            "the field of an EventBridge event",
            '{ ($.detail.eventName = ConsoleLogin) && ($.detail.errorMessage = "Failed authentication") }',
            true,
        ],
        ["the wrong error field", '{ ($.eventName = ConsoleLogin) && ($.errorCode = "Failed authentication") }', true],
        ["two event names", and('$.eventName = "SwitchRole"'), true],
        ["a test that excludes itself", and("$.errorMessage NOT EXISTS"), true],
    ],
    invalid: [
        [
            "a message without quotes",
            "{ ($.eventName = ConsoleLogin) && ($.errorMessage = Failed authentication) }",
            true,
        ],
        ["single quotes", "{ ($.eventName = ConsoleLogin) && ($.errorMessage = 'Failed authentication') }", true],
        ["typographic quotes", "{ ($.eventName = ConsoleLogin) && ($.errorMessage = “Failed authentication”) }", true],
        ["escaped quotes", '{ ($.eventName = ConsoleLogin) && ($.errorMessage = \\"Failed authentication\\") }', true],
        ["a lost quote", '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication) }', true],
        ["==", '{ ($.eventName == ConsoleLogin) && ($.errorMessage == "Failed authentication") }', true],
        ["a single &", '{ ($.eventName = ConsoleLogin) & ($.errorMessage = "Failed authentication") }', true],
        ["AND", '{ ($.eventName = ConsoleLogin) AND ($.errorMessage = "Failed authentication") }', true],
        ["a lost parenthesis", '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication" }', true],
        ["a lost brace", '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication")', true],
        ["a blank before the brace", ` ${cis}`, true],
        ["a line break behind the brace", `${cis}\n`, true],
        ["no braces", '($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication")', true],
        ["no dollar", '{ (eventName = ConsoleLogin) && (errorMessage = "Failed authentication") }', true],
        ["EXISTS", and("$.sourceIPAddress EXISTS"), true],
        [
            "an EventBridge pattern",
            '{"detail":{"eventName":["ConsoleLogin"],"errorMessage":["Failed authentication"]}}',
            true,
        ],
        ["another subject", "{ $.eventName == CreateTrail }", false],
        ["another subject without quotes", "{ $.message = out of memory }", false],
    ],
    undecided: [["columns", "[...]", false]],
};

/** The benchmark's pattern with a further term. */
export function and(term: string): string {
    return `{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && (${term}) }`;
}
