import type { DataSource } from "../dataSources";

const suffix = (partition: string) => (partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com");

export const identity: DataSource[] = [
    {
        token: "aws:index/getCallerIdentity:getCallerIdentity",
        action: "sts:GetCallerIdentity",
        answer: (_, { account, partition }) => ({
            id: account,
            accountId: account,
            arn: `arn:${partition}:sts::${account}:assumed-role/deploy/pulumi`,
            userId: "AROAEXAMPLE:pulumi",
        }),
    },
    {
        token: "aws:index/getPartition:getPartition",
        action: "sts:GetPartition",
        answer: (_, { partition }) => ({
            id: partition,
            partition,
            dnsSuffix: suffix(partition),
            reverseDnsPrefix: suffix(partition).split(".").reverse().join("."),
        }),
    },
    {
        token: "aws:index/getRegion:getRegion",
        action: "ec2:DescribeRegions",
        answer: (_, { region, partition }) => ({
            id: region,
            name: region,
            region,
            description: `The Region ${region}`,
            endpoint: `ec2.${region}.${suffix(partition)}`,
        }),
    },
];
