import * as assert from "node:assert/strict";
import { inProviderSpelling } from "../../../policy-pack/reading/foreignSpelling";
import { property } from "../../../policy-pack/reading/property";
import type { StackResource } from "../../../policy-pack/stackResource";
import { stackResource, unknownText } from "../stackResource";

const topic = stackResource("aws:sns/topic:Topic", "alerts", {});
const cloudControl = (props: object, edges = {}) =>
    inProviderSpelling(stackResource("aws:cloudcontrol/resource:Resource", "r", props, edges));

describe("inProviderSpelling", () => {
    it("names the properties of a Terraform resource as the provider does, but for names within them", () => {
        const trail = stackResource(
            "trails:tf:aws_cloudtrail",
            "trail",
            {
                is_multi_region_trail: true,
                event_selector: [{ read_write_type: "All", exclude_management_event_sources: [] }],
                tags: { cost_center: "1" },
                cloud_watch_logs_group_arn: unknownText,
            },
            { cloud_watch_logs_group_arn: [topic] },
        );
        const shown = inProviderSpelling(trail);
        assert.equal(shown.type, "aws_cloudtrail");
        assert.deepEqual(
            { ...shown.props },
            {
                isMultiRegionTrail: true,
                eventSelectors: [{ readWriteType: "All", excludeManagementEventSources: [] }],
                tags: { cost_center: "1" },
                cloudWatchLogsGroupArn: unknownText,
            },
        );
        assert.deepEqual(property(shown, "cloudWatchLogsGroupArn").from, [topic.urn]);
    });

    const bridged: readonly (readonly [type: string, shownAs: string])[] = [
        ["aws:index/cloudwatchLogMetricFilter:CloudwatchLogMetricFilter", "aws_cloudwatch_log_metric_filter"],
        ["awscc:index/cloudtrailTrail:CloudtrailTrail", "aws-native:cloudtrail:Trail"],
        ["awscc:index/cloudwatchCompositeAlarm:CloudwatchCompositeAlarm", "aws-native:cloudwatch:CompositeAlarm"],
        [
            "awscc:index/servicecatalogCloudformationProvisionedProduct:ServicecatalogCloudformationProvisionedProduct",
            "aws-native:servicecatalog:CloudFormationProvisionedProduct",
        ],
        ["trails:tf:awscc_logs_metric_filter", "aws-native:logs:MetricFilter"],
    ];
    for (const [type, shownAs] of bridged) {
        it(`takes ${type} for ${shownAs}`, () => {
            assert.equal(inProviderSpelling(stackResource(type, "r", {})).type, shownAs);
        });
    }

    it("names the properties of Terraform's provider awscc as the native provider does", () => {
        const [ofProvider, ofModule] = [
            stackResource(
                "awscc:index/cloudtrailTrail:CloudtrailTrail",
                "trail",
                {
                    cloudwatchLogsLogGroupArn: unknownText,
                    subscriptions: [{ protocol: "email" }],
                },
                { cloudwatchLogsLogGroupArn: [topic] },
            ),
            stackResource("trails:tf:awscc_cloudtrail_trail", "trail", {
                cloudwatch_logs_role_arn: "arn:r",
                subscription: [{ protocol: "email" }],
            }),
        ].map(inProviderSpelling);
        assert.deepEqual(
            { ...ofProvider?.props },
            { cloudWatchLogsLogGroupArn: unknownText, subscription: [{ protocol: "email" }] },
        );
        assert.deepEqual(property(ofProvider as StackResource, "cloudWatchLogsLogGroupArn").from, [topic.urn]);
        assert.deepEqual([ofProvider?.spelling, ofModule?.spelling], ["bridgedAwscc", "awscc"]);
        assert.deepEqual(
            { ...ofModule?.props },
            { cloudWatchLogsRoleArn: "arn:r", subscription: [{ protocol: "email" }] },
        );
    });

    it("takes a resource of Cloud Control for the native provider's, with what is known once it is deployed", () => {
        const shown = cloudControl({
            typeName: "AWS::SNS::Topic",
            desiredState: JSON.stringify({ TopicName: "alerts", KmsMasterKeyId: "alias/alerts" }),
            properties: JSON.stringify({ TopicName: "alerts", TopicArn: "arn:t" }),
            region: "eu-west-1",
        });
        assert.equal(shown.type, "aws-native:sns:Topic");
        assert.deepEqual(
            { ...shown.props },
            {
                topicName: "alerts",
                kmsMasterKeyId: "alias/alerts",
                topicArn: "arn:t",
                region: "eu-west-1",
            },
        );
    });

    it("takes an extension resource of the native provider for one of its own", () => {
        const shown = inProviderSpelling(
            stackResource("aws-native:index:ExtensionResource", "r", {
                type: "AWS::SNS::Topic",
                properties: { TopicName: "alerts" },
                outputs: { TopicArn: "arn:t" },
            }),
        );
        assert.equal(shown.type, "aws-native:sns:Topic");
        assert.deepEqual({ ...shown.props }, { topicName: "alerts", topicArn: "arn:t", region: undefined });
    });

    it("keeps the words of policies and the abbreviations of CloudFormation", () => {
        const { props } = cloudControl({
            typeName: "AWS::CloudWatch::Alarm",
            desiredState: { OKActions: ["arn:t"], Dimensions: [{ Name: "User", Value: "a" }] },
            properties: { PolicyDocument: { Statement: [] } },
        });
        assert.deepEqual(
            { ...props },
            {
                okActions: ["arn:t"],
                dimensions: [{ name: "User", value: "a" }],
                policyDocument: { Statement: [] },
                region: undefined,
            },
        );
    });

    it("knows no property of a desired state that is not known, and all that it is computed from", () => {
        const shown = cloudControl(
            { typeName: "AWS::Logs::MetricFilter", desiredState: unknownText, region: "eu-west-1" },
            { desiredState: [topic] },
        );
        assert.deepEqual(property(shown, "filterPattern"), { value: unknownText, from: [topic.urn] });
        assert.equal(property(shown, "region").value, "eu-west-1");
    });

    it("leaves every other resource as it is", () => {
        for (const resource of [topic, stackResource("kubernetes:tf:v1", "x", { a_b: 1 })]) {
            assert.equal(inProviderSpelling(resource), resource);
        }
        assert.equal(cloudControl({ typeName: "Custom" }).type, "aws:cloudcontrol/resource:Resource");
    });
});
