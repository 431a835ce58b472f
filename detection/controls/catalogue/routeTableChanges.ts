import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { routeTableChangesSamples } from "../samples/routeTableChangesSamples";

/** Route table changes (row 13 of the benchmark's monitoring section). */
export const routeTableChanges = defineControl({
    slug: "route-table-changes",
    title: "A log metric filter and an alarm exist for route table changes",
    happening: "A route or route table was changed, or somebody tried to.",
    events: "route table changes",
    numbers: numbersOfRow(13, 1, { securityHub: "CloudWatch.13" }),
    spellings: [
        ofBenchmark(
            "{ ($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) || ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) || ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) || ($.eventName = DisassociateRouteTable) }",
        ),
        {
            id: "cis-3.0-audit",
            versions: ["3.0", "4.0", "5.0", "6.0", "7.0"],
            source: "the benchmark's audit text",
            pattern:
                "{($.eventSource = ec2.amazonaws.com) && ($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) || ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) || ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) || ($.eventName = DisassociateRouteTable) }",
        },
        ofSecurityHub(
            "{($.eventSource=ec2.amazonaws.com) && (($.eventName=CreateRoute) || ($.eventName=CreateRouteTable) || ($.eventName=ReplaceRoute) || ($.eventName=ReplaceRouteTableAssociation) || ($.eventName=DeleteRouteTable) || ($.eventName=DeleteRoute) || ($.eventName=DisassociateRouteTable))}",
        ),
        {
            id: "security-hub-2023",
            versions: [],
            source: "AWS Security Hub until 2023",
            pattern:
                "{($.eventName=CreateRoute) || ($.eventName=CreateRouteTable) || ($.eventName=ReplaceRoute) || ($.eventName=ReplaceRouteTableAssociation) || ($.eventName=DeleteRouteTable) || ($.eventName=DeleteRoute) || ($.eventName=DisassociateRouteTable)}",
        },
    ],
    metricName: "RouteTableChanges",
    eventSources: ["ec2.amazonaws.com"],
    recordLaws: [],
    samples: routeTableChangesSamples,
    companions: [
        {
            slug: "associations",
            title: "subnets that get a route table",
            note: "The opposite is counted.",
            pattern: "{ ($.eventSource = ec2.amazonaws.com) && ($.eventName = AssociateRouteTable) }",
            counts: ["associate"],
        },
        {
            slug: "propagation",
            title: "route propagation",
            note: "A VPN gateway may write routes from then on.",
            pattern: "{ ($.eventName = EnableVgwRoutePropagation) || ($.eventName = DisableVgwRoutePropagation) }",
            counts: ["propagation"],
        },
        {
            slug: "transit-gateway-routes",
            title: "routes of transit gateways",
            note: "Routes between VPCs.",
            pattern:
                "{ ($.eventName = CreateTransitGatewayRoute) || ($.eventName = ReplaceTransitGatewayRoute) || ($.eventName = DeleteTransitGatewayRoute) || ($.eventName = AssociateTransitGatewayRouteTable) || ($.eventName = DisassociateTransitGatewayRouteTable) }",
            counts: ["transit-gateway-route"],
        },
        {
            slug: "other-routes",
            title: "routes of VPN connections and gateway endpoints",
            note: "Written elsewhere.",
            pattern:
                "{ ($.eventName = CreateVpnConnectionRoute) || ($.eventName = DeleteVpnConnectionRoute) || ($.eventName = ModifyVpcEndpoint) }",
            counts: ["endpoint-routes", "vpn-route"],
        },
        {
            slug: "prefix-lists",
            title: "entries of prefix lists",
            note: "They are destinations of routes.",
            pattern: "{ ($.eventSource = ec2.amazonaws.com) && ($.eventName = ModifyManagedPrefixList) }",
            counts: ["prefix-list"],
        },
    ],
    severity: "medium",
    columns: [
        { name: "table", fields: ["requestParameters.routeTableId"] },
        { name: "destination", fields: ["requestParameters.destinationCidrBlock"] },
    ],
});
