import { changed } from "../monitoredStack";
import { nativeStack } from "../nativeStack";
import type { DeadStack } from "./deadStack";
import {
    cloudFormationStack,
    template,
    terraformModule,
    throughAwscc,
    throughCloudControl,
    throughTerraform,
} from "./otherSpellings";
import { topic, trailStack, wholeStack } from "./stackParts";

const changedNative = (name: string, inputs: object) => throughCloudControl(changed(nativeStack, name, inputs));

const bareTrail = { type: "aws-native:cloudtrail:Trail", inputs: { isLogging: true, isMultiRegionTrail: true } };

/** Dead, and written in other words than those of the AWS providers; or beside a stack that does not hold what is missing. */
export const deadSpellings: Readonly<Record<string, DeadStack>> = {
    "a stopped trail of Cloud Control": {
        stack: changedNative("trail", { isLogging: false }),
        lost: "trail TRAIL_NOT_LOGGING",
        preview: "cannot tell yet",
    },
    "a trail of Terraform's provider awscc that delivers to no log group": {
        stack: throughAwscc({ ...nativeStack, trail: { ...nativeStack.trail, ...bareTrail } }),
        lost: "trail TRAIL_WITHOUT_LOG_GROUP",
    },
    "a filter of Cloud Control for another event": {
        stack: changedNative("failures", { filterPattern: '{ $.errorMessage = "Failed authentication" }' }),
        lost: "filter FILTER_PATTERN_BROADER",
    },
    "an alarm of a Terraform module that wants three": {
        stack: throughTerraform(wholeStack({ alarm: { threshold: 3 } })),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "a filter of a Terraform module with dimensions": {
        stack: throughTerraform(wholeStack({ metric: { dimensions: { user_name: "$.userIdentity.userName" } } })),
        lost: "metric METRIC_HAS_DIMENSIONS",
    },
    "an alarm that wants three beside a module in which others may be": {
        stack: { ...wholeStack({ alarm: { threshold: 3 } }), module: terraformModule },
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "no filter, beside a CloudFormation stack of a bucket and a topic": {
        stack: {
            ...trailStack(),
            alerts: topic(),
            base: cloudFormationStack(template("AWS::S3::Bucket", "AWS::SNS::Topic")),
        },
        lost: "filter FILTER_MISSING",
    },
};
