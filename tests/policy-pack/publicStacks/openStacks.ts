import { changed, without } from "../monitoredStack";
import { nativeStack } from "../nativeStack";
import type { SampleStack } from "../sampleStack";
import { refer } from "../sampleStack";
import { functionStack, permission, resourcePolicy, toFunction } from "./functionStacks";
import { cloudFormationStack, template, terraformModule } from "./otherSpellings";
import {
    account,
    alarm,
    arn,
    key,
    keyGrant,
    metricQuery,
    queries,
    subscription,
    topic,
    topicGrant,
    topicPolicy,
    trailStack,
    wholeStack,
} from "./stackParts";
import { openThroughCloudControl } from "./throughCloudControl";

/** Stacks of which only the other half of the path could tell, before and after the deployment. */
export const openStacks: Readonly<Record<string, SampleStack>> = {
    "two policies on one topic, the other one without CloudWatch": {
        ...wholeStack(),
        policy: topicPolicy(topicGrant),
        more: topicPolicy({ ...topicGrant, Principal: { Service: "events.amazonaws.com" } }),
    },
    ...openThroughCloudControl,
    "a group of the class of which nobody knows": wholeStack({ logGroup: { logGroupClass: "ESSENTIALS" } }),
    "the same by Cloud Control": changed(nativeStack, "logs", { logGroupClass: "ESSENTIALS" }),
    "a topic adopted by ARN": without(
        wholeStack({ alarm: { alarmActions: [arn("sns", "central")] } }),
        "alerts",
        "people",
    ),
    "a topic that is only read": {
        ...without(wholeStack(), "people"),
        alerts: { ...topic(), isRead: true },
    },
    "a topic adopted by ARN, subscribed here": {
        ...without(wholeStack({ alarm: { alarmActions: [arn("sns", "central")] } }), "alerts"),
        people: subscription({ topic: arn("sns", "central") }),
    },
    "a topic of the audit account": without(
        wholeStack({ alarm: { alarmActions: ["arn:aws:sns:eu-north-1:444455556666:security"] } }),
        "alerts",
        "people",
    ),
    "a key adopted by ARN": wholeStack({ topic: { kmsMasterKeyId: arn("kms", "key/2222-3333") } }),
    "a key that is only read": {
        ...wholeStack({ topic: { kmsMasterKeyId: refer("key", "arn") } }),
        key: { ...key([keyGrant]), isRead: true },
    },
    "metric math": wholeStack({
        alarm: queries(metricQuery({ id: "failures" }), {
            id: "sum",
            expression: "FILL(failures, 0)",
            returnData: true,
        }),
    }),
    "a policy of a function that overwrites a permission": functionStack(toFunction, {
        policy: resourcePolicy(),
        may: permission(),
    }),
    "two policies of one function": functionStack(toFunction, {
        policy: resourcePolicy(),
        more: resourcePolicy({ Principal: { Service: "events.amazonaws.com" } }),
    }),
    "a function without a permission here": functionStack(toFunction, {}),
    "no filter, beside a Terraform module whose children do not appear": { ...trailStack(), module: terraformModule },
    "no filter, beside a component without children": {
        ...trailStack(),
        baseline: { type: "landingzone:index:Baseline", inputs: {}, isComponent: true },
    },
    "no filter, beside a CloudFormation stack whose template is elsewhere": {
        ...trailStack(),
        base: cloudFormationStack({ templateUrl: "https://example.s3.amazonaws.com/base.yaml" }),
    },
    "no alarm, beside a dynamic resource that creates one": {
        ...without(wholeStack(), "alarm"),
        own: {
            type: "pulumi-nodejs:dynamic:Resource",
            inputs: { __provider: "await client.send(new PutMetricAlarmCommand({ AlarmName }))" },
        },
    },
    "nobody subscribed, beside a subscription of an operator of Kubernetes": {
        ...without(wholeStack(), "people"),
        ack: { type: "kubernetes:sns.services.k8s.aws/v1alpha1:Subscription", inputs: {} },
    },
    "no alarm, beside a CloudFormation stack with an alarm": {
        ...without(wholeStack(), "alarm"),
        base: cloudFormationStack(template("AWS::CloudWatch::Alarm")),
    },
    "nobody subscribed, beside a CloudFormation stack with a subscription": {
        ...without(wholeStack(), "people"),
        base: cloudFormationStack(template("AWS::SNS::Subscription")),
    },
    "a log group to which a trail of a CloudFormation stack may write": {
        ...without(wholeStack(), "trail"),
        base: cloudFormationStack(template("AWS::CloudTrail::Trail")),
    },
    "an alarm of the monitoring account on a metric of this one": {
        ...wholeStack(),
        alarm: {
            ...alarm({
                ...queries(metricQuery({ accountId: account })),
                alarmActions: ["arn:aws:sns:eu-north-1:444455556666:security"],
            }),
            outputs: { arn: "arn:aws:cloudwatch:eu-north-1:444455556666:alarm:console-failures" },
            provider: { name: "monitoring", inputs: { region: "eu-north-1" } },
        },
    },
};
