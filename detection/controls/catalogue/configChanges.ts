import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { configChangesSamples } from "../samples/configChangesSamples";

/** AWS Config configuration changes (row 9 of the benchmark's monitoring section). */
export const configChanges = defineControl({
    slug: "config-changes",
    title: "A log metric filter and an alarm exist for AWS Config configuration changes",
    happening: "The recorder or the delivery channel of AWS Config was changed or stopped, or somebody tried to.",
    events: "AWS Config configuration changes",
    numbers: numbersOfRow(9, 2, { securityHub: "CloudWatch.9" }),
    spellings: [
        ofBenchmark(
            "{ ($.eventSource = config.amazonaws.com) && (($.eventName=StopConfigurationRecorder)||($.eventName=DeleteDeliveryChannel)||($.eventName=PutDeliveryChannel)||($.eventName=PutConfigurationRecorder)) }",
        ),
        ofSecurityHub(
            "{($.eventSource=config.amazonaws.com) && (($.eventName=StopConfigurationRecorder) || ($.eventName=DeleteDeliveryChannel) || ($.eventName=PutDeliveryChannel) || ($.eventName=PutConfigurationRecorder))}",
        ),
        {
            id: "spaced",
            versions: [],
            source: "Trivy",
            pattern:
                "{ ($.eventSource = config.amazonaws.com) && (($.eventName = StopConfigurationRecorder) || ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutDeliveryChannel) || ($.eventName = PutConfigurationRecorder)) }",
        },
    ],
    metricName: "ConfigChanges",
    eventSources: ["config.amazonaws.com"],
    recordLaws: ['$.eventSource = "config.amazonaws.com"'],
    samples: configChangesSamples,
    companions: [
        {
            slug: "recorder-deleted",
            title: "recorders deleted",
            note: "Stopping is counted, deleting is not.",
            pattern: "{ ($.eventSource = config.amazonaws.com) && ($.eventName = DeleteConfigurationRecorder) }",
            counts: ["delete-recorder"],
        },
        {
            slug: "resource-types-dropped",
            title: "resource types dropped from a recorder",
            note: "A recorder can be made to record less without PutConfigurationRecorder.",
            pattern: "{ ($.eventSource = config.amazonaws.com) && ($.eventName = DisassociateResourceTypes) }",
            counts: ["disassociate-resource-types"],
        },
        {
            slug: "rules-deleted",
            title: "rules and conformance packs deleted",
            note: "The pattern knows recorder and channel only.",
            pattern:
                "{ ($.eventSource = config.amazonaws.com) && (($.eventName = DeleteConfigRule) || ($.eventName = DeleteConformancePack) || ($.eventName = DeleteOrganizationConfigRule) || ($.eventName = DeleteOrganizationConformancePack)) }",
            counts: ["delete-config-rule", "delete-conformance-pack"],
        },
        {
            slug: "history-and-aggregation",
            title: "shorter history, aggregators deleted",
            note: "Evidence that is gone later.",
            pattern:
                "{ ($.eventSource = config.amazonaws.com) && (($.eventName = PutRetentionConfiguration) || ($.eventName = DeleteConfigurationAggregator)) }",
            counts: ["put-retention", "delete-aggregator"],
        },
    ],
    severity: "high",
    columns: [
        {
            name: "changed",
            fields: [
                "requestParameters.configurationRecorderName",
                "requestParameters.configurationRecorder.name",
                "requestParameters.deliveryChannelName",
                "requestParameters.deliveryChannel.name",
            ],
        },
    ],
});
