import { type AwsPlace, arn } from "./awsPlace";

/** A call of a provider function, such as `aws.getRegion()`. */
export interface FunctionCall {
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly place: AwsPlace;
}

/** The function that the program asks for a trail. */
export const trailLookUp = "aws:cloudcontrol/getResource:getResource";

/** What is answered to calls of provider functions, by the function's token. */
export type FunctionAnswers = Readonly<Record<string, (call: FunctionCall) => Record<string, unknown>>>;

/** The provider functions that a rehearsal can stand in for. */
export const functionAnswers: FunctionAnswers = {
    "aws:index/getCallerIdentity:getCallerIdentity": ({ place: { partition, account } }) => ({
        id: account,
        accountId: account,
        arn: `arn:${partition}:iam::${account}:user/rehearsal`,
        userId: "AIDAEXAMPLEREHEARSAL",
    }),
    "aws:index/getPartition:getPartition": ({ place: { partition } }) => ({
        id: partition,
        partition,
        dnsSuffix: partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com",
        reverseDnsPrefix: partition === "aws-cn" ? "cn.com.amazonaws" : "com.amazonaws",
    }),
    "aws:index/getRegion:getRegion": ({ place: { region } }) => ({
        id: region,
        region,
        name: region,
        description: region,
        endpoint: `ec2.${region}.amazonaws.com`,
    }),
    [trailLookUp]: (call) => {
        const { typeName, identifier } = call.inputs;
        if (typeName !== trailTypeName) {
            throw new Error(
                `A rehearsal can stand in for ${trailTypeName} when Cloud Control is asked, not for ${typeName}.`,
            );
        }
        const properties = JSON.stringify(healthyTrail(String(identifier), call.place));
        return { id: identifier, identifier, typeName, region: call.place.region, properties };
    },
};

export const trailTypeName = "AWS::CloudTrail::Trail";

/**
 * A trail that meets every condition of the control, as Cloud Control describes one (CloudFormation property names).
 * Whether it is an organization's is left out: a stack file does not say.
 */
function healthyTrail(identifier: string, place: AwsPlace): Record<string, unknown> {
    const name = identifier.split("/").at(-1) ?? identifier;
    return {
        TrailName: name,
        Arn: arn(place, "cloudtrail", `trail/${name}`),
        S3BucketName: `${name}-${place.account}`,
        IsLogging: true,
        IsMultiRegionTrail: true,
        IncludeGlobalServiceEvents: true,
        EnableLogFileValidation: true,
        EventSelectors: [
            {
                IncludeManagementEvents: true,
                ReadWriteType: "All",
                DataResources: [],
                ExcludeManagementEventSources: [],
            },
        ],
        CloudWatchLogsLogGroupArn: arn(place, "logs", `log-group:aws-cloudtrail-logs/${name}:*`),
        CloudWatchLogsRoleArn: `arn:${place.partition}:iam::${place.account}:role/cloudtrail-to-cloudwatch-logs`,
    };
}
