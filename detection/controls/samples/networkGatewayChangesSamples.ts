import { carol, mallory, pipeline } from "./callers";
import { samplesOf } from "./samplesOf";

const request = { internetGatewayId: "igw-0abc123def4567890", vpcId: "vpc-0abc" };

/** Events for the control `network-gateway-changes`. */
export const networkGatewayChangesSamples = samplesOf(12, {
    counted: [
        {
            name: "create-internet-gateway",
            title: "an internet gateway is created",
            by: pipeline,
            call: "ec2:CreateInternetGateway",
            requestParameters: {},
            responseElements: {
                internetGateway: { internetGatewayId: "igw-0abc123def4567890", attachmentSet: {}, tagSet: {} },
            },
        },
        {
            name: "attach-internet-gateway",
            title: "a VPC is connected with the internet",
            by: mallory,
            call: "ec2:AttachInternetGateway",
            requestParameters: request,
            responseElements: { _return: true },
        },
        {
            name: "detach-internet-gateway",
            title: "a VPC is cut off",
            by: mallory,
            call: "ec2:DetachInternetGateway",
            requestParameters: request,
            responseElements: { _return: true },
        },
        {
            name: "delete-internet-gateway",
            title: "an internet gateway is deleted",
            by: pipeline,
            call: "ec2:DeleteInternetGateway",
            requestParameters: { internetGatewayId: "igw-0abc123def4567890" },
            responseElements: { _return: true },
        },
        {
            name: "create-customer-gateway",
            title: "the other end of a VPN is declared",
            by: pipeline,
            call: "ec2:CreateCustomerGateway",
            requestParameters: { type: "ipsec.1", ipAddress: "203.0.113.12", bgpAsn: 65000 },
            responseElements: { customerGateway: { customerGatewayId: "cgw-0abc", state: "available" } },
        },
        {
            name: "delete-customer-gateway",
            title: "the other end of a VPN is deleted",
            by: pipeline,
            call: "ec2:DeleteCustomerGateway",
            requestParameters: { customerGatewayId: "cgw-0abc" },
            responseElements: { _return: true },
        },
        {
            name: "attach-denied",
            title: "a refused attempt",
            by: carol,
            call: "ec2:AttachInternetGateway",
            errorCode: "Client.UnauthorizedOperation",
            errorMessage:
                "You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/carol is not authorized to perform: ec2:AttachInternetGateway on resource: arn:aws:ec2:eu-central-1:123456789012:* because no identity-based policy allows the ec2:AttachInternetGateway action. Encoded authorization failure message: EXAMPLEencodedmessage",
            requestParameters: request,
        },
    ],
    ignored: [
        {
            name: "egress-only-gateway",
            title: "an egress-only gateway for IPv6 is created",
            note: "The benchmark's pattern does not see egress-only internet gateways, a way out for IPv6.",
            by: mallory,
            call: "ec2:CreateEgressOnlyInternetGateway",
            requestParameters: { CreateEgressOnlyInternetGatewayRequest: { VpcId: "vpc-0abc" } },
        },
        {
            name: "nat-gateway",
            title: "a NAT gateway is created",
            note: "The benchmark's pattern does not see NAT gateways, a way out for private subnets.",
            by: mallory,
            call: "ec2:CreateNatGateway",
            requestParameters: { CreateNatGatewayRequest: { SubnetId: "subnet-0abc", AllocationId: "eipalloc-0abc" } },
        },
        {
            name: "vpn-gateway",
            title: "a VPN gateway is attached",
            note: "The benchmark's pattern does not see VPN gateways: of a VPN it counts the customer's end only.",
            by: mallory,
            call: "ec2:AttachVpnGateway",
            requestParameters: { vpnGatewayId: "vgw-0abc", vpcId: "vpc-0abc" },
        },
        {
            name: "vpn-connection",
            title: "a VPN connection is created",
            note: "The benchmark's pattern does not see VPN connections.",
            by: pipeline,
            call: "ec2:CreateVpnConnection",
            requestParameters: { type: "ipsec.1", customerGatewayId: "cgw-0abc", vpnGatewayId: "vgw-0abc" },
        },
        {
            name: "transit-gateway-attachment",
            title: "a VPC joins a transit gateway",
            note: "The benchmark's pattern does not see transit gateways, the usual way between VPCs today.",
            by: mallory,
            call: "ec2:CreateTransitGatewayVpcAttachment",
            requestParameters: {
                CreateTransitGatewayVpcAttachmentRequest: {
                    TransitGatewayId: "tgw-0abc",
                    VpcId: "vpc-0abc",
                    SubnetIds: { tag: 1, content: "subnet-0abc" },
                },
            },
        },
        {
            name: "modify-vpc-endpoint",
            title: "an endpoint's policy is opened",
            note: "The benchmark's pattern does not see VPC endpoints.",
            by: mallory,
            call: "ec2:ModifyVpcEndpoint",
            requestParameters: {
                ModifyVpcEndpointRequest: {
                    VpcEndpointId: "vpce-0abc",
                    PolicyDocument: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
                },
            },
        },
        {
            name: "direct-connect-gateway",
            title: "a Direct Connect gateway is created",
            note: "The benchmark's pattern does not see Direct Connect.",
            by: pipeline,
            call: "directconnect:CreateDirectConnectGateway",
            requestParameters: { directConnectGatewayName: "core" },
        },
        {
            name: "describe-gateways",
            title: "gateways are listed",
            note: "A read.",
            by: pipeline,
            call: "ec2:DescribeInternetGateways",
            requestParameters: { internetGatewayIdSet: {}, filterSet: {} },
            readOnly: true,
        },
    ],
});
