import { defineControl, numbersOfRow, ofSecurityHub } from "../benchmark";
import { securityGroupChangesSamples } from "../samples/securityGroupChangesSamples";

/** Security group changes (row 10 of the benchmark's monitoring section). */
export const securityGroupChanges = defineControl({
    slug: "security-group-changes",
    title: "A log metric filter and an alarm exist for security group changes",
    happening: "A security group or one of its rules was changed, or somebody tried to.",
    events: "security group changes",
    numbers: numbersOfRow(10, 2, { securityHub: "CloudWatch.10" }),
    spellings: [
        {
            id: "cis-1.2",
            versions: ["1.2", "1.3", "1.4", "1.5", "2.0", "3.0", "4.0"],
            source: "the benchmark",
            pattern:
                "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = AuthorizeSecurityGroupEgress) || ($.eventName = RevokeSecurityGroupIngress) || ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) || ($.eventName = DeleteSecurityGroup) }",
        },
        {
            id: "cis-5.0",
            versions: ["5.0", "6.0", "7.0"],
            source: "the benchmark",
            pattern:
                "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = AuthorizeSecurityGroupEgress) || ($.eventName = RevokeSecurityGroupIngress) || ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) || ($.eventName = DeleteSecurityGroup) || ($.eventName = ModifySecurityGroupRules) }",
        },
        ofSecurityHub(
            "{($.eventName=AuthorizeSecurityGroupIngress) || ($.eventName=AuthorizeSecurityGroupEgress) || ($.eventName=RevokeSecurityGroupIngress) || ($.eventName=RevokeSecurityGroupEgress) || ($.eventName=CreateSecurityGroup) || ($.eventName=DeleteSecurityGroup)}",
        ),
    ],
    metricName: "SecurityGroupChanges",
    eventSources: ["ec2.amazonaws.com"],
    recordLaws: [],
    samples: securityGroupChangesSamples,
    companions: [
        {
            slug: "rules-in-place",
            title: "rules changed in place",
            note: "The console edits rules so; in the pattern from 5.0 on only.",
            pattern: "{ ($.eventSource = ec2.amazonaws.com) && ($.eventName = ModifySecurityGroupRules) }",
            counts: ["modify-rules"],
        },
        {
            slug: "groups-on-interfaces",
            title: "other groups put on interfaces, instances and load balancers",
            note: "The rules stay, the exposure changes. ModifyInstanceAttribute also serves other purposes.",
            pattern:
                "{ ($.eventName = ModifyNetworkInterfaceAttribute) || ($.eventName = ModifyInstanceAttribute) || ($.eventName = SetSecurityGroups) }",
            counts: ["interface-groups", "instance-groups", "load-balancer-groups"],
        },
        {
            slug: "groups-in-other-vpcs",
            title: "groups used in another VPC",
            note: "New since 2024.",
            pattern: "{ ($.eventName = AssociateSecurityGroupVpc) || ($.eventName = DisassociateSecurityGroupVpc) }",
            counts: ["associate-vpc"],
        },
        {
            slug: "prefix-lists",
            title: "entries of prefix lists",
            note: "They open what rules say of the list.",
            pattern: "{ ($.eventSource = ec2.amazonaws.com) && ($.eventName = ModifyManagedPrefixList) }",
            counts: ["prefix-list"],
        },
    ],
    severity: "low",
    columns: [
        {
            name: "group",
            fields: [
                "requestParameters.groupId",
                "requestParameters.groupName",
                "requestParameters.ModifySecurityGroupRulesRequest.GroupId",
            ],
        },
    ],
});
