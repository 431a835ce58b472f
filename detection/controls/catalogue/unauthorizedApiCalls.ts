import { defineControl, numbersOfRow, ofSecurityHub } from "../benchmark";
import { unauthorizedApiCallsSamples } from "../samples/unauthorizedApiCallsSamples";

/** Refused API calls (row 1 of the benchmark's monitoring section). */
export const unauthorizedApiCalls = defineControl({
    slug: "unauthorized-api-calls",
    title: "A log metric filter and an alarm exist for unauthorized API calls",
    happening: "AWS refused API calls for lack of permission.",
    events: "refused API calls",
    numbers: {
        ...numbersOfRow(1, 1, { securityHub: "CloudWatch.2" }),
        "4.0": { number: "4.1", level: 2, assessment: "Automated" },
        "5.0": { number: "4.1", level: 2, assessment: "Manual" },
        "6.0": { number: "5.1", level: 2, assessment: "Manual" },
        "7.0": { number: "5.1", level: 2, assessment: "Manual" },
    },
    spellings: [
        {
            id: "cis-1.2",
            versions: ["1.2"],
            source: "the benchmark",
            pattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
        },
        // Without parentheses round the first two tests, the last two narrow AccessDenied* only.
        {
            id: "cis-4.0",
            versions: ["2.0", "3.0", "4.0", "5.0", "6.0", "7.0"],
            source: "the benchmark",
            pattern:
                '{ ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*") && ($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }',
        },
        // Joined by || alone, the last two tests count nearly every record. For 2.0 and 3.0 transcriptions disagree.
        {
            id: "cis-1.3",
            versions: ["1.3", "1.4", "1.5", "2.0", "3.0"],
            source: "the benchmark",
            pattern:
                '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") || ($.sourceIPAddress!="delivery.logs.amazonaws.com") || ($.eventName!="HeadBucket") }',
        },
        {
            id: "cis-1.3-audit",
            versions: ["1.4", "1.5", "2.0", "3.0"],
            source: "the benchmark's audit text",
            pattern:
                "{ ($.errorCode = *UnauthorizedOperation) || ($.errorCode = AccessDenied*) || ($.sourceIPAddress!=delivery.logs.amazonaws.com) || ($.eventName!=HeadBucket) }",
        },
        ofSecurityHub('{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}'),
        {
            id: "intended",
            versions: [],
            source: "a module that adds the missing parentheses",
            pattern:
                '{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && ($.sourceIPAddress != "delivery.logs.amazonaws.com") && ($.eventName != "HeadBucket") }',
        },
    ],
    metricName: "UnauthorizedApiCalls",
    recordLaws: ["$.errorCode = *", "$.eventName = *", "$.eventSource = *", "$.sourceIPAddress = *"],
    samples: unauthorizedApiCallsSamples,
    companions: [
        {
            slug: "other-refusal-codes",
            title: "refusals under other error codes",
            note: "Cognito, IoT and others refuse with codes of their own.",
            pattern:
                '{ ($.errorCode = "*UnauthorizedException") || ($.errorCode = "NotAuthorizedException") || ($.errorCode = "*AuthFailure") }',
            counts: ["cognito-not-authorized", "iot-unauthorized", "ec2-auth-failure"],
        },
        {
            slug: "endpoint-refusals",
            title: "calls refused by a VPC endpoint policy",
            note: "Only trails that record network activity events hold them.",
            pattern: "{ $.errorCode = VpceAccessDenied }",
            counts: ["vpce-access-denied"],
        },
    ],
    severity: "low",
});
