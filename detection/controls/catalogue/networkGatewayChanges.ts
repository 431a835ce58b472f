import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { networkGatewayChangesSamples } from "../samples/networkGatewayChangesSamples";

/** Network gateway changes (row 12 of the benchmark's monitoring section). */
export const networkGatewayChanges = defineControl({
    slug: "network-gateway-changes",
    title: "A log metric filter and an alarm exist for network gateway changes",
    happening: "An internet gateway or customer gateway was changed, or somebody tried to.",
    events: "network gateway changes",
    numbers: numbersOfRow(12, 1, { securityHub: "CloudWatch.12" }),
    spellings: [
        ofBenchmark(
            "{ ($.eventName = CreateCustomerGateway) || ($.eventName = DeleteCustomerGateway) || ($.eventName = AttachInternetGateway) || ($.eventName = CreateInternetGateway) || ($.eventName = DeleteInternetGateway) || ($.eventName = DetachInternetGateway) }",
        ),
        ofSecurityHub(
            "{($.eventName=CreateCustomerGateway) || ($.eventName=DeleteCustomerGateway) || ($.eventName=AttachInternetGateway) || ($.eventName=CreateInternetGateway) || ($.eventName=DeleteInternetGateway) || ($.eventName=DetachInternetGateway)}",
        ),
    ],
    metricName: "NetworkGatewayChanges",
    eventSources: ["ec2.amazonaws.com"],
    recordLaws: ['$.eventSource = "ec2.amazonaws.com"'],
    samples: networkGatewayChangesSamples,
    companions: [
        {
            slug: "egress-only-gateways",
            title: "egress-only internet gateways",
            note: "A way out for IPv6.",
            pattern:
                "{ ($.eventName = CreateEgressOnlyInternetGateway) || ($.eventName = DeleteEgressOnlyInternetGateway) }",
            counts: ["egress-only-gateway"],
        },
        {
            slug: "nat-gateways",
            title: "NAT gateways",
            note: "A way out for private subnets.",
            pattern: "{ ($.eventName = CreateNatGateway) || ($.eventName = DeleteNatGateway) }",
            counts: ["nat-gateway"],
        },
        {
            slug: "vpn",
            title: "VPN gateways and connections",
            note: "The pattern counts the customer's end only.",
            pattern:
                "{ ($.eventName = CreateVpnGateway) || ($.eventName = DeleteVpnGateway) || ($.eventName = AttachVpnGateway) || ($.eventName = DetachVpnGateway) || ($.eventName = CreateVpnConnection) || ($.eventName = ModifyVpnConnection) || ($.eventName = DeleteVpnConnection) }",
            counts: ["vpn-gateway", "vpn-connection"],
        },
        {
            slug: "transit-gateways",
            title: "transit gateways and their attachments",
            note: "The usual way between VPCs today.",
            pattern:
                "{ ($.eventName = CreateTransitGateway) || ($.eventName = DeleteTransitGateway) || ($.eventName = ModifyTransitGateway) || ($.eventName = CreateTransitGatewayVpcAttachment) || ($.eventName = AcceptTransitGatewayVpcAttachment) || ($.eventName = DeleteTransitGatewayVpcAttachment) }",
            counts: ["transit-gateway-attachment"],
        },
        {
            slug: "endpoints",
            title: "VPC endpoints",
            note: "A way to services, with a policy of its own.",
            pattern:
                "{ ($.eventName = CreateVpcEndpoint) || ($.eventName = ModifyVpcEndpoint) || ($.eventName = DeleteVpcEndpoints) }",
            counts: ["modify-vpc-endpoint"],
        },
        {
            slug: "direct-connect",
            title: "AWS Direct Connect",
            note: "A line of its own.",
            pattern: "{ ($.eventSource = directconnect.amazonaws.com) && ($.readOnly IS FALSE) }",
            counts: ["direct-connect-gateway"],
        },
    ],
    severity: "high",
    columns: [
        { name: "gateway", fields: ["requestParameters.internetGatewayId", "requestParameters.customerGatewayId"] },
    ],
});
