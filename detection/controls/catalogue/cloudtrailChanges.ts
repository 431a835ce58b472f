import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { cloudtrailChangesSamples } from "../samples/cloudtrailChangesSamples";

/** CloudTrail configuration changes (row 5 of the benchmark's monitoring section). */
export const cloudtrailChanges = defineControl({
    slug: "cloudtrail-changes",
    title: "A log metric filter and an alarm exist for CloudTrail configuration changes",
    happening: "A CloudTrail trail was created, changed, deleted, started or stopped, or somebody tried to.",
    events: "CloudTrail configuration changes",
    numbers: numbersOfRow(5, 1, { securityHub: "CloudWatch.5" }),
    spellings: [
        ofBenchmark(
            "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) }",
        ),
        ofSecurityHub(
            "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}",
        ),
    ],
    metricName: "CloudTrailChanges",
    eventSources: ["cloudtrail.amazonaws.com"],
    recordLaws: ['$.eventSource = "cloudtrail.amazonaws.com"'],
    samples: cloudtrailChangesSamples,
    companions: [
        {
            slug: "event-selectors",
            title: "changes of what a trail records",
            note: "PutEventSelectors blinds a trail that keeps on running.",
            pattern:
                "{ ($.eventSource = cloudtrail.amazonaws.com) && (($.eventName = PutEventSelectors) || ($.eventName = PutInsightSelectors)) }",
            counts: ["put-event-selectors", "put-insight-selectors"],
        },
        {
            slug: "event-data-stores",
            title: "changes of CloudTrail Lake",
            note: "The pattern knows trails only.",
            pattern:
                "{ ($.eventSource = cloudtrail.amazonaws.com) && (($.eventName = DeleteEventDataStore) || ($.eventName = StopEventDataStoreIngestion) || ($.eventName = UpdateEventDataStore)) }",
            counts: ["delete-event-data-store", "stop-event-data-store"],
        },
        {
            slug: "delegated-administrators",
            title: "delegated administrators of CloudTrail",
            note: "They may change the trails of the organization.",
            pattern:
                "{ ($.eventSource = cloudtrail.amazonaws.com) && (($.eventName = RegisterOrganizationDelegatedAdmin) || ($.eventName = DeregisterOrganizationDelegatedAdmin)) }",
            counts: ["delegated-admin-removed"],
        },
        {
            slug: "log-groups",
            title: "log groups deleted",
            note: "With the trail's group goes every filter of this section.",
            pattern: "{ $.eventName = DeleteLogGroup }",
            counts: ["trail-log-group-deleted"],
        },
    ],
    severity: "critical",
    columns: [{ name: "trail", fields: ["requestParameters.name"] }],
});
