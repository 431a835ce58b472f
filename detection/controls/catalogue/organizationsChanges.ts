import { defineControl, numbersOfRow } from "../benchmark";
import { organizationsChangesSamples } from "../samples/organizationsChangesSamples";

/** Changes of the organization (row 15 of the benchmark's monitoring section). */
export const organizationsChanges = defineControl({
    slug: "organizations-changes",
    title: "A log metric filter and an alarm exist for AWS Organizations changes",
    happening: "The AWS organization was changed (accounts, units, policies, invitations), or somebody tried to.",
    events: "changes of the organization",
    numbers: numbersOfRow(15, 1, { since: "1.3" }),
    spellings: [
        {
            id: "cis",
            versions: ["1.3", "1.4", "1.5", "2.0", "3.0", "4.0", "5.0", "6.0", "7.0"],
            source: "the benchmark",
            pattern:
                '{ ($.eventSource = organizations.amazonaws.com) && (($.eventName = "AcceptHandshake") || ($.eventName = "AttachPolicy") || ($.eventName = "CreateAccount") || ($.eventName = "CreateOrganizationalUnit") || ($.eventName = "CreatePolicy") || ($.eventName = "DeclineHandshake") || ($.eventName = "DeleteOrganization") || ($.eventName = "DeleteOrganizationalUnit") || ($.eventName = "DeletePolicy") || ($.eventName = "DetachPolicy") || ($.eventName = "DisablePolicyType") || ($.eventName = "EnablePolicyType") || ($.eventName = "InviteAccountToOrganization") || ($.eventName = "LeaveOrganization") || ($.eventName = "MoveAccount") || ($.eventName = "RemoveAccountFromOrganization") || ($.eventName = "UpdatePolicy") || ($.eventName = "UpdateOrganizationalUnit")) }',
        },
        {
            id: "cis-4.0-unquoted",
            versions: ["4.0", "5.0", "6.0", "7.0"],
            source: "a transcription of the benchmark",
            pattern:
                "{ ($.eventSource = organizations.amazonaws.com) && (($.eventName = AcceptHandshake) || ($.eventName = AttachPolicy) || ($.eventName = CreateAccount) || ($.eventName = CreateOrganizationalUnit) || ($.eventName = CreatePolicy) || ($.eventName = DeclineHandshake) || ($.eventName = DeleteOrganization) || ($.eventName = DeleteOrganizationalUnit) || ($.eventName = DeletePolicy) || ($.eventName = DetachPolicy) || ($.eventName = DisablePolicyType) || ($.eventName = EnablePolicyType) || ($.eventName = InviteAccountToOrganization) || ($.eventName = LeaveOrganization) || ($.eventName = MoveAccount) || ($.eventName = RemoveAccountFromOrganization) || ($.eventName = UpdatePolicy) || ($.eventName = UpdateOrganizationalUnit)) }",
        },
        {
            id: "prowler",
            versions: [],
            source: "Prowler",
            pattern:
                "{ ($.eventSource = organizations.amazonaws.com) && (($.eventName = AcceptHandshake) || ($.eventName = AttachPolicy) || ($.eventName = CreateAccount) || ($.eventName = CreateOrganizationalUnit) || ($.eventName = CreatePolicy) || ($.eventName = DeclineHandshake) || ($.eventName = DeleteOrganization) || ($.eventName = DeleteOrganizationalUnit) || ($.eventName = DeletePolicy) || ($.eventName = DetachPolicy) || ($.eventName = DisablePolicyType) || ($.eventName = EnablePolicyType) || ($.eventName = InviteAccountToOrganization) || ($.eventName = LeaveOrganization) || ($.eventName = MoveAccount) || ($.eventName = RemoveAccountFromOrganization) || ($.eventName = UpdatePolicy) || ($.eventName = UpdateOrganizationalUnit) || ($.eventName = CancelHandshake) || ($.eventName = CreateOrganization) || ($.eventName = EnableAllFeatures)) }",
        },
    ],
    metricName: "OrganizationsChanges",
    eventSources: ["organizations.amazonaws.com"],
    recordLaws: ['$.eventSource = "organizations.amazonaws.com"'],
    samples: organizationsChangesSamples,
    companions: [
        {
            slug: "accounts-closed",
            title: "accounts closed",
            note: "CloseAccount came after the benchmark's pattern.",
            pattern: "{ ($.eventSource = organizations.amazonaws.com) && ($.eventName = CloseAccount) }",
            counts: ["close-account"],
        },
        {
            slug: "delegated-administrators",
            title: "delegated administrators and the delegation policy",
            note: "They may do what the management account may.",
            pattern:
                "{ ($.eventSource = organizations.amazonaws.com) && (($.eventName = RegisterDelegatedAdministrator) || ($.eventName = DeregisterDelegatedAdministrator) || ($.eventName = PutResourcePolicy) || ($.eventName = DeleteResourcePolicy)) }",
            counts: ["register-delegated-administrator", "put-resource-policy"],
        },
        {
            slug: "trusted-access",
            title: "trusted access of services",
            note: "Without it organization trails and GuardDuty stop.",
            pattern:
                "{ ($.eventSource = organizations.amazonaws.com) && (($.eventName = EnableAWSServiceAccess) || ($.eventName = DisableAWSServiceAccess)) }",
            counts: ["disable-service-access"],
        },
        {
            slug: "organization-itself",
            title: "organization created, features, invitations called off",
            note: "Prowler asks for these three.",
            pattern:
                "{ ($.eventSource = organizations.amazonaws.com) && (($.eventName = CreateOrganization) || ($.eventName = EnableAllFeatures) || ($.eventName = CancelHandshake)) }",
            counts: ["create-organization", "enable-all-features", "cancel-handshake"],
        },
    ],
    severity: "critical",
    columns: [
        { name: "policy", fields: ["requestParameters.policyId"] },
        { name: "target", fields: ["requestParameters.targetId", "requestParameters.accountId"] },
    ],
});
