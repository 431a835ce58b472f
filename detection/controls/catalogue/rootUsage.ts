import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { rootUsageSamples } from "../samples/rootUsageSamples";

/** Uses of the root user (row 3 of the benchmark's monitoring section). */
export const rootUsage = defineControl({
    slug: "root-usage",
    title: "A log metric filter and an alarm exist for usage of the root user",
    happening: "The root user of the account was used.",
    events: "uses of the root user",
    numbers: numbersOfRow(3, 1, { securityHub: "CloudWatch.1" }),
    spellings: [
        ofBenchmark(
            '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
        ),
        ofSecurityHub(
            '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
        ),
    ],
    metricName: "RootUsage",
    recordLaws: ["$.userIdentity.accountId = *", "$.eventType = *"],
    samples: rootUsageSamples,
    companions: [
        {
            slug: "services-for-root",
            title: "calls that a service makes for root",
            note: "The pattern leaves them out; the call that started them is counted.",
            pattern:
                "{ ($.userIdentity.type = Root) && ($.userIdentity.invokedBy = *) && ($.eventType != AwsServiceEvent) }",
            counts: ["root-through-service", "root-console-action-of-2019"],
        },
        {
            slug: "root-sessions-opened",
            title: "root sessions opened from the management account",
            note: "AssumeRoot is recorded where it is called, with the role that called.",
            pattern: "{ ($.eventSource = sts.amazonaws.com) && ($.eventName = AssumeRoot) }",
            counts: ["assume-root-call"],
        },
        {
            slug: "organization-access-role",
            title: "the access role of the organization",
            note: "As powerful as root.",
            pattern: "{ $.userIdentity.sessionContext.sessionIssuer.userName = OrganizationAccountAccessRole }",
            counts: ["organization-role"],
        },
    ],
    severity: "critical",
    columns: [{ name: "mfa", fields: ["additionalEventData.MFAUsed"] }],
});
