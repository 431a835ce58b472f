import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { consoleSignInSamples } from "../samples/consoleSignInSamples";
import { consoleSignInCompanions } from "./consoleSignInCompanions";

/** Failed sign-ins to the AWS Management Console (row 6 of the benchmark's monitoring section). */
export const consoleAuthenticationFailures = defineControl({
    slug: "console-authentication-failures",
    title: "A log metric filter and an alarm exist for console authentication failures",
    happening: "A sign-in to the AWS Management Console failed.",
    events: "failed console sign-ins",
    numbers: numbersOfRow(6, 2, { securityHub: "CloudWatch.6" }),
    spellings: [
        ofBenchmark('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }'),
        ofSecurityHub('{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}'),
    ],
    metricName: "ConsoleSigninFailures",
    eventSources: ["signin.amazonaws.com"],
    recordLaws: [
        '$.eventSource = "signin.amazonaws.com"',
        '$.responseElements.ConsoleLogin = "Failure"',
        "$.errorCode NOT EXISTS",
        "$.sourceIPAddress = *",
        "$.userIdentity.accountId = *",
    ],
    samples: consoleSignInSamples,
    companions: consoleSignInCompanions,
    severity: "medium",
    columns: [{ name: "mfa", fields: ["additionalEventData.MFAUsed"] }],
});
