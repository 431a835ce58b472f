import * as assert from "node:assert/strict";
import { inProviderSpelling } from "../../../policy-pack/reading/foreignSpelling";
import { property } from "../../../policy-pack/reading/property";
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
