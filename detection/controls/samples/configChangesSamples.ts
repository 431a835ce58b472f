import { carol, mallory, office, pipeline } from "./callers";
import { samplesOf } from "./samplesOf";

/** Events for the control `config-changes`. */
export const configChangesSamples = samplesOf(9, {
    counted: [
        {
            name: "stop-recorder",
            title: "the recorder is stopped",
            by: mallory,
            call: "config:StopConfigurationRecorder",
            requestParameters: { configurationRecorderName: "default" },
        },
        {
            name: "delete-delivery-channel",
            title: "the delivery channel is deleted",
            by: mallory,
            call: "config:DeleteDeliveryChannel",
            requestParameters: { deliveryChannelName: "default" },
        },
        {
            name: "put-delivery-channel",
            title: "the delivery channel points to another bucket",
            by: mallory,
            call: "config:PutDeliveryChannel",
            requestParameters: { deliveryChannel: { name: "default", s3BucketName: "elsewhere" } },
        },
        {
            name: "put-recorder",
            title: "the recorder records less",
            by: mallory,
            call: "config:PutConfigurationRecorder",
            requestParameters: {
                configurationRecorder: {
                    name: "default",
                    roleARN: "arn:aws:iam::123456789012:role/config",
                    recordingGroup: { allSupported: false, resourceTypes: ["AWS::S3::Bucket"] },
                },
            },
        },
        {
            name: "put-recorder-by-deployment",
            title: "a deployment sets the recorder up",
            by: pipeline,
            call: "config:PutConfigurationRecorder",
            requestParameters: {
                configurationRecorder: { name: "default", roleARN: "arn:aws:iam::123456789012:role/config" },
            },
        },
        {
            name: "stop-recorder-denied",
            title: "a refused attempt to stop the recorder",
            by: carol,
            call: "config:StopConfigurationRecorder",
            errorCode: "AccessDenied",
            errorMessage:
                "User: arn:aws:iam::123456789012:user/carol is not authorized to perform: config:StopConfigurationRecorder because no identity-based policy allows the config:StopConfigurationRecorder action",
            requestParameters: { configurationRecorderName: "default" },
        },
    ],
    ignored: [
        {
            name: "delete-recorder",
            title: "the recorder is deleted",
            note: "The benchmark's pattern does not see DeleteConfigurationRecorder: stopping is counted, deleting is not.",
            by: mallory,
            call: "config:DeleteConfigurationRecorder",
            requestParameters: { configurationRecorderName: "default" },
        },
        {
            name: "delete-config-rule",
            title: "a rule is deleted",
            note: "The benchmark's pattern does not see rules.",
            by: mallory,
            call: "config:DeleteConfigRule",
            requestParameters: { configRuleName: "s3-bucket-public-read-prohibited" },
        },
        {
            name: "put-retention",
            title: "history is kept for 30 days only",
            note: "The benchmark's pattern does not see how long history is kept.",
            by: mallory,
            call: "config:PutRetentionConfiguration",
            requestParameters: { retentionPeriodInDays: 30 },
        },
        {
            name: "disassociate-resource-types",
            title: "the recorder drops resource types",
            note: "The benchmark's pattern does not see DisassociateResourceTypes, which makes a recorder record less.",
            by: mallory,
            call: "config:DisassociateResourceTypes",
            sourceIPAddress: office,
            requestParameters: {
                configurationRecorderArn:
                    "arn:aws:config:eu-central-1:123456789012:configuration-recorder/default/0example",
                resourceTypes: ["AWS::IAM::Role"],
            },
        },
        {
            name: "delete-conformance-pack",
            title: "a conformance pack is deleted",
            note: "The benchmark's pattern does not see conformance packs.",
            by: mallory,
            call: "config:DeleteConformancePack",
            sourceIPAddress: office,
            requestParameters: { conformancePackName: "baseline" },
        },
        {
            name: "start-recorder",
            title: "the recorder is started",
            note: "Starting is not counted, though stopping is.",
            by: pipeline,
            call: "config:StartConfigurationRecorder",
            requestParameters: { configurationRecorderName: "default" },
        },
        {
            name: "delete-aggregator",
            title: "an aggregator is deleted",
            note: "The benchmark's pattern does not see aggregators.",
            by: mallory,
            call: "config:DeleteConfigurationAggregator",
            sourceIPAddress: office,
            requestParameters: { configurationAggregatorName: "org" },
        },
        {
            name: "describe-recorders",
            title: "recorders are listed",
            note: "A read.",
            by: pipeline,
            call: "config:DescribeConfigurationRecorders",
            readOnly: true,
        },
    ],
});
