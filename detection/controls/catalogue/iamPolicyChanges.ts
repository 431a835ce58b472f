import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { iamPolicyChangesSamples } from "../samples/iamPolicyChangesSamples";

/** IAM policy changes (row 4 of the benchmark's monitoring section). */
export const iamPolicyChanges = defineControl({
    slug: "iam-policy-changes",
    title: "A log metric filter and an alarm exist for IAM policy changes",
    happening: "An IAM policy was created, changed, attached, detached or deleted, or somebody tried to.",
    events: "IAM policy changes",
    numbers: numbersOfRow(4, 1, { securityHub: "CloudWatch.4" }),
    spellings: [
        ofBenchmark(
            "{($.eventName=DeleteGroupPolicy)||($.eventName=DeleteRolePolicy)||($.eventName=DeleteUserPolicy)||($.eventName=PutGroupPolicy)||($.eventName=PutRolePolicy)||($.eventName=PutUserPolicy)||($.eventName=CreatePolicy)||($.eventName=DeletePolicy)||($.eventName=CreatePolicyVersion)||($.eventName=DeletePolicyVersion)||($.eventName=AttachRolePolicy)||($.eventName=DetachRolePolicy)||($.eventName=AttachUserPolicy)||($.eventName=DetachUserPolicy)||($.eventName=AttachGroupPolicy)||($.eventName=DetachGroupPolicy)}",
        ),
        ofSecurityHub(
            "{($.eventSource=iam.amazonaws.com) && (($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=DeletePolicy) || ($.eventName=CreatePolicyVersion) || ($.eventName=DeletePolicyVersion) || ($.eventName=AttachRolePolicy) || ($.eventName=DetachRolePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=DetachUserPolicy) || ($.eventName=AttachGroupPolicy) || ($.eventName=DetachGroupPolicy))}",
        ),
        {
            id: "security-hub-2023",
            versions: [],
            source: "AWS Security Hub until 2023",
            pattern:
                "{($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=DeletePolicy) || ($.eventName=CreatePolicyVersion) || ($.eventName=DeletePolicyVersion) || ($.eventName=AttachRolePolicy) || ($.eventName=DetachRolePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=DetachUserPolicy) || ($.eventName=AttachGroupPolicy) || ($.eventName=DetachGroupPolicy)}",
        },
        {
            id: "mitre-1.2",
            versions: [],
            source: "MITRE InSpec",
            pattern:
                "{ ($.eventName=DeleteGroupPolicy)||($.eventName=DeleteRolePolicy)||($.eventName=DeleteUserPolicy)||($.eventName=PutGroupPolicy)||($.eventName=PutRolePolicy)||($.eventName=PutUserPolicy)||($.eventName=CreatePolicy)||($.eventName=DeletePolicy)||($.eventName=CreatePolicyVersion)||($.eventName=DeletePolicyVersion)||($.eventName=AttachRolePolicy)||($.eventName=DetachRolePolicy)||($.eventName=AttachUserPolicy)||($.eventName=DetachUserPolicy)||($.eventName=AttachGroupPolicy)||($.eventName=DetachGroupPolicy) }",
        },
        {
            id: "spaced",
            versions: [],
            source: "Trivy",
            pattern:
                "{ ($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=DeletePolicy) || ($.eventName=CreatePolicyVersion) || ($.eventName=DeletePolicyVersion) || ($.eventName=AttachRolePolicy) || ($.eventName=DetachRolePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=DetachUserPolicy) || ($.eventName=AttachGroupPolicy) || ($.eventName=DetachGroupPolicy) }",
        },
    ],
    metricName: "IamPolicyChanges",
    eventSources: ["iam.amazonaws.com"],
    recordLaws: [],
    samples: iamPolicyChangesSamples,
    companions: [
        {
            slug: "trust-policies",
            title: "changes of who may assume a role",
            note: "The back door that leaves every policy as it was.",
            pattern: "{ ($.eventSource = iam.amazonaws.com) && ($.eventName = UpdateAssumeRolePolicy) }",
            counts: ["update-assume-role-policy"],
        },
        {
            slug: "permissions-boundaries",
            title: "changes of permissions boundaries",
            note: "The pattern knows policies, not boundaries.",
            pattern:
                "{ ($.eventSource = iam.amazonaws.com) && (($.eventName = PutRolePermissionsBoundary) || ($.eventName = DeleteRolePermissionsBoundary) || ($.eventName = PutUserPermissionsBoundary) || ($.eventName = DeleteUserPermissionsBoundary)) }",
            counts: ["put-role-permissions-boundary", "delete-user-permissions-boundary"],
        },
        {
            slug: "policy-versions",
            title: "another version of a policy put in force",
            note: "It grants what that version grants.",
            pattern: "{ ($.eventSource = iam.amazonaws.com) && ($.eventName = SetDefaultPolicyVersion) }",
            counts: ["set-default-policy-version"],
        },
        {
            slug: "group-members",
            title: "users that join a group",
            note: "They get its policies.",
            pattern: "{ ($.eventSource = iam.amazonaws.com) && ($.eventName = AddUserToGroup) }",
            counts: ["add-user-to-group"],
        },
        {
            slug: "new-credentials",
            title: "new users, keys and passwords",
            note: "The control is about policies.",
            pattern:
                "{ ($.eventSource = iam.amazonaws.com) && (($.eventName = CreateUser) || ($.eventName = CreateAccessKey) || ($.eventName = CreateLoginProfile) || ($.eventName = UpdateLoginProfile)) }",
            counts: ["create-user", "create-access-key"],
        },
        {
            slug: "permission-sets",
            title: "changes of permission sets",
            note: "IAM Identity Center grants through permission sets.",
            pattern:
                "{ ($.eventSource = sso.amazonaws.com) && (($.eventName = PutInlinePolicyToPermissionSet) || ($.eventName = AttachManagedPolicyToPermissionSet) || ($.eventName = AttachCustomerManagedPolicyReferenceToPermissionSet) || ($.eventName = CreateAccountAssignment)) }",
            counts: ["permission-set-policy"],
        },
    ],
    severity: "medium",
    columns: [
        {
            name: "policy",
            fields: ["requestParameters.policyArn", "requestParameters.policyName", "requestParameters.name"],
        },
        {
            name: "holder",
            fields: ["requestParameters.userName", "requestParameters.roleName", "requestParameters.groupName"],
        },
    ],
});
