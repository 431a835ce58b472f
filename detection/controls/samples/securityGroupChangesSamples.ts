import { assumedRole, caller, cloudFormation, mallory, pipeline } from "./callers";
import { browser } from "./cloudTrailRecord";
import { samplesOf } from "./samplesOf";

const request = {
    groupId: "sg-0abc123def4567890",
    ipPermissions: {
        items: [
            {
                ipProtocol: "tcp",
                fromPort: 22,
                toPort: 22,
                groups: {},
                ipRanges: { items: [{ cidrIp: "0.0.0.0/0" }] },
                ipv6Ranges: {},
                prefixListIds: {},
            },
        ],
    },
};

/** Events for the control `security-group-changes`. */
export const securityGroupChangesSamples = samplesOf(10, {
    counted: [
        {
            name: "open-ssh",
            title: "SSH is opened to everybody",
            by: mallory,
            call: "ec2:AuthorizeSecurityGroupIngress",
            requestParameters: request,
            responseElements: {
                requestId: "x",
                _return: true,
                securityGroupRuleSet: {
                    items: [
                        {
                            groupId: "sg-0abc123def4567890",
                            securityGroupRuleId: "sgr-0abc",
                            isEgress: false,
                            ipProtocol: "tcp",
                            fromPort: 22,
                            toPort: 22,
                            cidrIpv4: "0.0.0.0/0",
                        },
                    ],
                },
            },
        },
        {
            name: "open-egress",
            title: "outgoing traffic is opened",
            by: pipeline,
            call: "ec2:AuthorizeSecurityGroupEgress",
            requestParameters: request,
            responseElements: { _return: true },
        },
        {
            name: "revoke-ingress",
            title: "a rule is removed",
            by: pipeline,
            call: "ec2:RevokeSecurityGroupIngress",
            requestParameters: request,
            responseElements: { _return: true },
        },
        {
            name: "revoke-egress",
            title: "an outgoing rule is removed",
            by: pipeline,
            call: "ec2:RevokeSecurityGroupEgress",
            requestParameters: { groupId: "sg-0abc123def4567890" },
            responseElements: { _return: true },
        },
        {
            name: "create-group",
            title: "a group is created",
            by: cloudFormation,
            call: "ec2:CreateSecurityGroup",
            requestParameters: { groupName: "web", groupDescription: "web", vpcId: "vpc-0abc" },
            responseElements: { groupId: "sg-0abc123def4567890", _return: true },
        },
        {
            name: "delete-group",
            title: "a group is deleted",
            by: pipeline,
            call: "ec2:DeleteSecurityGroup",
            requestParameters: { groupId: "sg-0abc123def4567890" },
            responseElements: { _return: true },
        },
        {
            name: "duplicate-rule",
            title: "a rule that exists already",
            note: "Failed calls count.",
            by: pipeline,
            call: "ec2:AuthorizeSecurityGroupIngress",
            errorCode: "Client.InvalidPermission.Duplicate",
            errorMessage: 'the specified rule "peer: 0.0.0.0/0, TCP, from port: 22, to port: 22, ALLOW" already exists',
            requestParameters: request,
        },
        {
            name: "eks-controller",
            title: "a cluster opens a port for a load balancer",
            note: "Controllers of clusters change groups all day: the usual noise.",
            by: caller(
                assumedRole("aws-load-balancer-controller", "1777"),
                "198.51.100.60",
                "elbv2.k8s.aws/v2.13.2 aws-sdk-go-v2/1.36.3",
            ),
            call: "ec2:AuthorizeSecurityGroupIngress",
            requestParameters: request,
            responseElements: { _return: true },
        },
        {
            name: "wickr-create-group",
            title: "a security group of AWS Wickr is created",
            note: "Not a group of a VPC: Wickr calls what governs its users so.",
            by: pipeline,
            call: "wickr:CreateSecurityGroup",
            requestParameters: { networkId: "12345678", name: "support" },
        },
    ],
    ignored: [
        {
            name: "modify-rules",
            title: "a rule is changed in place",
            note: "The pattern of versions 1.2 to 4.0 and of Security Hub does not see ModifySecurityGroupRules, with which the console edits rules; that of 5.0 and later does.",
            differsIn: ["cis-5.0"],
            by: mallory,
            call: "ec2:ModifySecurityGroupRules",
            userAgent: browser,
            requestParameters: {
                ModifySecurityGroupRulesRequest: {
                    GroupId: "sg-0abc123def4567890",
                    SecurityGroupRule: {
                        SecurityGroupRuleId: "sgr-0abc",
                        tag: 1,
                        SecurityGroupRule: { IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIpv4: "0.0.0.0/0" },
                    },
                },
            },
            responseElements: { ModifySecurityGroupRulesResponse: { return: true } },
        },
        {
            name: "interface-groups",
            title: "an interface gets other groups",
            note: "The benchmark's pattern does not see other groups put on an interface.",
            by: mallory,
            call: "ec2:ModifyNetworkInterfaceAttribute",
            requestParameters: {
                networkInterfaceId: "eni-0abc",
                groupSet: { items: [{ groupId: "sg-0abc123def4567890" }] },
            },
            responseElements: { _return: true },
        },
        {
            name: "instance-groups",
            title: "an instance gets other groups",
            note: "The benchmark's pattern does not see other groups put on an instance.",
            by: mallory,
            call: "ec2:ModifyInstanceAttribute",
            requestParameters: { instanceId: "i-0abc", groupSet: { items: [{ groupId: "sg-0abc123def4567890" }] } },
            responseElements: { _return: true },
        },
        {
            name: "load-balancer-groups",
            title: "a load balancer gets other groups",
            note: "The benchmark's pattern does not see other groups put on a load balancer.",
            by: pipeline,
            call: "elasticloadbalancing:SetSecurityGroups",
            requestParameters: {
                loadBalancerArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/web/0abc",
                securityGroups: ["sg-0abc123def4567890"],
            },
        },
        {
            name: "associate-vpc",
            title: "a group is used in another VPC",
            note: "The benchmark's pattern does not see groups associated with another VPC.",
            by: pipeline,
            call: "ec2:AssociateSecurityGroupVpc",
            requestParameters: {
                AssociateSecurityGroupVpcRequest: { GroupId: "sg-0abc123def4567890", VpcId: "vpc-0def" },
            },
        },
        {
            name: "rule-description",
            title: "a description is changed",
            note: "A description only.",
            by: pipeline,
            call: "ec2:UpdateSecurityGroupRuleDescriptionsIngress",
            requestParameters: { groupId: "sg-0abc123def4567890" },
            responseElements: { _return: true },
        },
        {
            name: "prefix-list",
            title: "a prefix list that rules refer to grows",
            note: "The benchmark's pattern does not see prefix lists, whose entries open what rules say of them.",
            by: mallory,
            call: "ec2:ModifyManagedPrefixList",
            requestParameters: {
                ModifyManagedPrefixListRequest: { PrefixListId: "pl-0abc", AddEntry: { tag: 1, Cidr: "0.0.0.0/0" } },
            },
        },
        {
            name: "describe-groups",
            title: "groups are listed",
            note: "A read.",
            by: pipeline,
            call: "ec2:DescribeSecurityGroups",
            requestParameters: { securityGroupSet: {}, securityGroupIdSet: {}, filterSet: {} },
            readOnly: true,
        },
    ],
});
