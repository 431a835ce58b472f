import { carol, mallory, pipeline } from "./callers";
import { samplesOf } from "./samplesOf";

const request = {
    networkAclId: "acl-0abc123def4567890",
    ruleNumber: 10,
    egress: false,
    ruleAction: "allow",
    icmpTypeCode: {},
    portRange: {},
    aclProtocol: "-1",
    cidrBlock: "0.0.0.0/0",
};

/** Events for the control `nacl-changes`. */
export const naclChangesSamples = samplesOf(11, {
    counted: [
        {
            name: "create-acl",
            title: "an ACL is created",
            by: pipeline,
            call: "ec2:CreateNetworkAcl",
            requestParameters: { vpcId: "vpc-0abc" },
            responseElements: {
                networkAcl: { networkAclId: "acl-0abc123def4567890", vpcId: "vpc-0abc", default: false },
            },
        },
        {
            name: "create-entry",
            title: "everything is let in",
            by: mallory,
            call: "ec2:CreateNetworkAclEntry",
            requestParameters: request,
            responseElements: { _return: true },
        },
        {
            name: "replace-entry",
            title: "a rule is replaced",
            by: mallory,
            call: "ec2:ReplaceNetworkAclEntry",
            requestParameters: request,
            responseElements: { _return: true },
        },
        {
            name: "replace-association",
            title: "a subnet gets another ACL",
            by: pipeline,
            call: "ec2:ReplaceNetworkAclAssociation",
            requestParameters: { associationId: "aclassoc-0abc", networkAclId: "acl-0abc123def4567890" },
            responseElements: { newAssociationId: "aclassoc-0def" },
        },
        {
            name: "delete-entry",
            title: "a rule is deleted",
            by: pipeline,
            call: "ec2:DeleteNetworkAclEntry",
            requestParameters: { networkAclId: "acl-0abc123def4567890", ruleNumber: 10, egress: false },
            responseElements: { _return: true },
        },
        {
            name: "delete-acl",
            title: "an ACL is deleted",
            by: pipeline,
            call: "ec2:DeleteNetworkAcl",
            requestParameters: { networkAclId: "acl-0abc123def4567890" },
            responseElements: { _return: true },
        },
        {
            name: "create-entry-denied",
            title: "a refused attempt",
            by: carol,
            call: "ec2:CreateNetworkAclEntry",
            errorCode: "Client.UnauthorizedOperation",
            errorMessage:
                "You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/carol is not authorized to perform: ec2:CreateNetworkAclEntry on resource: arn:aws:ec2:eu-central-1:123456789012:* because no identity-based policy allows the ec2:CreateNetworkAclEntry action. Encoded authorization failure message: EXAMPLEencodedmessage",
            requestParameters: request,
        },
    ],
    ignored: [
        {
            name: "create-subnet",
            title: "a subnet comes with the default ACL",
            note: "A new subnet takes the default ACL without a call of its own.",
            by: pipeline,
            call: "ec2:CreateSubnet",
            requestParameters: { vpcId: "vpc-0abc", cidrBlock: "10.0.1.0/24" },
            responseElements: { subnet: { subnetId: "subnet-0abc" } },
        },
        {
            name: "firewall-policy",
            title: "a policy of Network Firewall is changed",
            note: "The benchmark's pattern does not see AWS Network Firewall.",
            by: pipeline,
            call: "network-firewall:UpdateFirewallPolicy",
            requestParameters: { firewallPolicyName: "edge", updateToken: "x" },
        },
        {
            name: "web-acl",
            title: "rules of a web ACL are changed",
            note: "The benchmark's pattern does not see AWS WAF: a web ACL is no network ACL.",
            by: pipeline,
            call: "wafv2:UpdateWebACL",
            requestParameters: { name: "edge", scope: "REGIONAL" },
        },
        {
            name: "bucket-acl",
            title: "an ACL of a bucket",
            note: "Another kind of ACL; the S3 control counts it.",
            by: mallory,
            call: "s3:PutBucketAcl",
            requestParameters: {
                bucketName: "example-data",
                Host: "example-data.s3.eu-central-1.amazonaws.com",
                acl: "",
            },
            additionalEventData: {
                SignatureVersion: "SigV4",
                AuthenticationMethod: "AuthHeader",
                bytesTransferredIn: 312,
                bytesTransferredOut: 0,
            },
            resources: [{ accountId: "123456789012", type: "AWS::S3::Bucket", ARN: "arn:aws:s3:::example-data" }],
        },
        {
            name: "route-table-association",
            title: "a subnet gets another route table",
            note: "The control for route tables counts it.",
            by: pipeline,
            call: "ec2:ReplaceRouteTableAssociation",
            requestParameters: { associationId: "rtbassoc-0abc", routeTableId: "rtb-0abc" },
        },
        {
            name: "tag-acl",
            title: "an ACL is tagged",
            note: "A tag only.",
            by: pipeline,
            call: "ec2:CreateTags",
            requestParameters: {
                resourcesSet: { items: [{ resourceId: "acl-0abc123def4567890" }] },
                tagSet: { items: [{ key: "Name", value: "edge" }] },
            },
            responseElements: { _return: true },
        },
        {
            name: "describe-acls",
            title: "ACLs are listed",
            note: "A read.",
            by: pipeline,
            call: "ec2:DescribeNetworkAcls",
            requestParameters: { networkAclIdSet: {}, filterSet: {} },
            readOnly: true,
        },
    ],
});
