import { defineControl, numbersOfRow } from "../benchmark";
import { cisVersions } from "../control";
import { consoleSigninWithoutMfaSamples } from "../samples/consoleSigninWithoutMfaSamples";

/** Console sign-ins without MFA (row 2 of the benchmark's monitoring section). */
export const consoleSigninWithoutMfa = defineControl({
    slug: "console-signin-without-mfa",
    title: "A log metric filter and an alarm exist for console sign-in without MFA",
    happening: "Somebody signed in to the AWS Management Console without MFA, or tried to.",
    events: "console sign-ins without MFA",
    numbers: numbersOfRow(2, 1, { securityHub: "CloudWatch.3" }),
    spellings: [
        {
            id: "cis-1.2",
            versions: cisVersions,
            source: "the benchmark",
            pattern: '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
        },
        {
            id: "asr",
            versions: ["security-hub"],
            source: "AWS Security Hub",
            pattern: '{($.eventName="ConsoleLogin") && ($.additionalEventData.MFAUsed !="Yes")}',
        },
        {
            id: "cis-sso",
            versions: ["1.4", "1.5", "2.0", "3.0", "4.0", "5.0", "6.0", "7.0", "security-hub"],
            source: "the benchmark, for accounts with federated users,",
            pattern:
                '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
        },
    ],
    metricName: "ConsoleSigninsWithoutMfa",
    eventSources: ["signin.amazonaws.com"],
    recordLaws: [
        '$.eventSource = "signin.amazonaws.com"',
        '$.eventType = "AwsConsoleSignIn"',
        '$.additionalEventData.MFAUsed = "No"',
        "$.sourceIPAddress = *",
    ],
    samples: consoleSigninWithoutMfaSamples,
    companions: [
        {
            slug: "console-from-keys",
            title: "console sessions made from keys",
            note: "GetSigninToken turns keys, also stolen ones, into a console session.",
            pattern: "{ ($.eventSource = signin.amazonaws.com) && ($.eventName = GetSigninToken) }",
            counts: ["get-signin-token"],
        },
        {
            slug: "role-switches",
            title: "sessions that begin with a switch of role",
            note: "A switch is recorded as SwitchRole and says nothing of MFA.",
            pattern: "{ $.eventName = SwitchRole }",
            counts: ["switch-role"],
        },
        {
            slug: "root-without-mfa",
            title: "root sign-ins without MFA",
            note: "Needed beside the SSO variant, which asks for IAM users.",
            pattern:
                "{ ($.eventName = ConsoleLogin) && ($.userIdentity.type = Root) && ($.additionalEventData.MFAUsed != Yes) && ($.responseElements.ConsoleLogin = Success) }",
            counts: ["root-success-without-mfa"],
        },
    ],
    severity: "high",
    columns: [{ name: "provider", fields: ["additionalEventData.SamlProviderArn"] }],
});
