import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { naclChangesSamples } from "../samples/naclChangesSamples";

/** Network ACL changes (row 11 of the benchmark's monitoring section). */
export const naclChanges = defineControl({
    slug: "nacl-changes",
    title: "A log metric filter and an alarm exist for network ACL changes",
    happening: "A network ACL was changed, or somebody tried to.",
    events: "network ACL changes",
    numbers: numbersOfRow(11, 2, { securityHub: "CloudWatch.11" }),
    spellings: [
        ofBenchmark(
            "{ ($.eventName = CreateNetworkAcl) || ($.eventName = CreateNetworkAclEntry) || ($.eventName = DeleteNetworkAcl) || ($.eventName = DeleteNetworkAclEntry) || ($.eventName = ReplaceNetworkAclEntry) || ($.eventName = ReplaceNetworkAclAssociation) }",
        ),
        ofSecurityHub(
            "{($.eventName=CreateNetworkAcl) || ($.eventName=CreateNetworkAclEntry) || ($.eventName=DeleteNetworkAcl) || ($.eventName=DeleteNetworkAclEntry) || ($.eventName=ReplaceNetworkAclEntry) || ($.eventName=ReplaceNetworkAclAssociation)}",
        ),
    ],
    metricName: "NetworkAclChanges",
    eventSources: ["ec2.amazonaws.com"],
    recordLaws: ['$.eventSource = "ec2.amazonaws.com"'],
    samples: naclChangesSamples,
    companions: [
        {
            slug: "network-firewall",
            title: "changes of AWS Network Firewall",
            note: "A barrier of its own.",
            pattern: "{ ($.eventSource = network-firewall.amazonaws.com) && ($.readOnly IS FALSE) }",
            counts: ["firewall-policy"],
        },
        {
            slug: "web-acls",
            title: "changes of AWS WAF",
            note: "A web ACL is no network ACL.",
            pattern: "{ ($.eventSource = wafv2.amazonaws.com) && ($.readOnly IS FALSE) }",
            counts: ["web-acl"],
        },
    ],
    severity: "medium",
    columns: [{ name: "acl", fields: ["requestParameters.networkAclId"] }],
});
