import * as aws from "@pulumi/aws";

export const topicArn = new aws.sns.Topic("topic").arn;
