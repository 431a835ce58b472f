import type { Control } from "../control";
import { consoleSignInSamples } from "../samples/consoleSignInSamples";

/** Failed sign-ins to the AWS Management Console (CIS AWS Foundations Benchmark, monitoring section). */
export const consoleAuthenticationFailures: Control = {
    slug: "console-authentication-failures",
    title: "A log metric filter and an alarm exist for console authentication failures",
    happening: "A sign-in to the AWS Management Console failed.",
    events: "failed console sign-ins",
    benchmarkNumbers: [
        { version: "1.2", number: "3.6" },
        { version: "1.3", number: "4.6" },
        { version: "1.4", number: "4.6" },
        { version: "1.5", number: "4.6" },
        { version: "2.0", number: "4.6" },
        { version: "3.0", number: "4.6" },
        { version: "4.0", number: "4.6" },
        { version: "5.0", number: "4.6" },
        { version: "6.0", number: "5.6" },
        { version: "7.0", number: "5.6" },
    ],
    securityHubId: "CloudWatch.6",
    pattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
    otherSpellings: [
        {
            source: "AWS Security Hub",
            pattern: '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
        },
    ],
    metricName: "ConsoleSigninFailures",
    metricNamespace: "CISBenchmark",
    metricValue: 1,
    alarm: {
        statistic: "Sum",
        periodSeconds: 300,
        evaluationPeriods: 1,
        threshold: 1,
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        treatMissingData: "notBreaching",
    },
    recordLaws: [
        '$.eventSource = "signin.amazonaws.com"',
        '$.responseElements.ConsoleLogin = "Failure"',
        "$.errorCode NOT EXISTS",
        "$.sourceIPAddress = *",
        "$.userIdentity.accountId = *",
    ],
    samples: consoleSignInSamples,
};
