import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { vpcChangesSamples } from "../samples/vpcChangesSamples";

/** VPC changes (row 14 of the benchmark's monitoring section). */
export const vpcChanges = defineControl({
    slug: "vpc-changes",
    title: "A log metric filter and an alarm exist for VPC changes",
    happening: "A VPC or a VPC peering connection was changed, or somebody tried to.",
    events: "VPC changes",
    numbers: numbersOfRow(14, 1, { securityHub: "CloudWatch.14" }),
    spellings: [
        ofBenchmark(
            "{ ($.eventName = CreateVpc) || ($.eventName = DeleteVpc) || ($.eventName = ModifyVpcAttribute) || ($.eventName = AcceptVpcPeeringConnection) || ($.eventName = CreateVpcPeeringConnection) || ($.eventName = DeleteVpcPeeringConnection) || ($.eventName = RejectVpcPeeringConnection) || ($.eventName = AttachClassicLinkVpc) || ($.eventName = DetachClassicLinkVpc) || ($.eventName = DisableVpcClassicLink) || ($.eventName = EnableVpcClassicLink) }",
        ),
        ofSecurityHub(
            "{($.eventName=CreateVpc) || ($.eventName=DeleteVpc) || ($.eventName=ModifyVpcAttribute) || ($.eventName=AcceptVpcPeeringConnection) || ($.eventName=CreateVpcPeeringConnection) || ($.eventName=DeleteVpcPeeringConnection) || ($.eventName=RejectVpcPeeringConnection) || ($.eventName=AttachClassicLinkVpc) || ($.eventName=DetachClassicLinkVpc) || ($.eventName=DisableVpcClassicLink) || ($.eventName=EnableVpcClassicLink)}",
        ),
    ],
    metricName: "VpcChanges",
    eventSources: ["ec2.amazonaws.com"],
    recordLaws: [],
    samples: vpcChangesSamples,
    companions: [
        {
            slug: "default-vpc",
            title: "default VPCs created",
            note: "A VPC with a way to the internet.",
            pattern: "{ ($.eventName = CreateDefaultVpc) || ($.eventName = CreateDefaultSubnet) }",
            counts: ["create-default-vpc"],
        },
        {
            slug: "address-ranges",
            title: "address ranges and subnets",
            note: "The pattern knows the VPC only.",
            pattern:
                "{ ($.eventName = AssociateVpcCidrBlock) || ($.eventName = DisassociateVpcCidrBlock) || ($.eventName = CreateSubnet) || ($.eventName = DeleteSubnet) || ($.eventName = ModifySubnetAttribute) }",
            counts: ["associate-cidr", "create-subnet"],
        },
        {
            slug: "flow-logs",
            title: "flow logs deleted",
            note: "Evidence that is gone later.",
            pattern: "{ $.eventName = DeleteFlowLogs }",
            counts: ["delete-flow-logs"],
        },
        {
            slug: "block-public-access",
            title: "VPC Block Public Access",
            note: "The account's own barrier.",
            pattern:
                "{ ($.eventName = ModifyVpcBlockPublicAccessOptions) || ($.eventName = CreateVpcBlockPublicAccessExclusion) || ($.eventName = ModifyVpcBlockPublicAccessExclusion) }",
            counts: ["block-public-access"],
        },
        {
            slug: "peering-options",
            title: "options of peerings, endpoints, transit gateways",
            note: "Other ways into a VPC.",
            pattern:
                "{ ($.eventName = ModifyVpcPeeringConnectionOptions) || ($.eventName = CreateVpcEndpoint) || ($.eventName = CreateTransitGatewayVpcAttachment) }",
            counts: ["create-endpoint", "peering-options", "transit-gateway-attachment"],
        },
    ],
    severity: "medium",
    columns: [
        { name: "vpc", fields: ["requestParameters.vpcId"] },
        { name: "peering", fields: ["requestParameters.vpcPeeringConnectionId"] },
    ],
});
