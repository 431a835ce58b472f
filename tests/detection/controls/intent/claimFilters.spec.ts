import * as assert from "node:assert/strict";
import {
    accountPattern,
    benchmarkVersions,
    consoleAuthenticationFailures,
    controlAt,
    controls,
    controlsOf,
    ownControl,
} from "../../../../detection";
import { claimFilters } from "../../../../detection/controls/intent/claimFilters";
import { and, signInSpellings } from "./signInSpellings";

const all = Object.values(controls);
const claims = claimFilters(all);
const ownerOf = (pattern: string, metricName?: string): string | undefined => claims.ownerOf(pattern, metricName)?.slug;

describe("claimFilters", () => {
    describe("gives an official spelling to its control", () => {
        for (const { slug, spellings } of all) {
            for (const { id, pattern } of spellings) {
                it(`${slug}, ${id}, whatever the version`, () => {
                    for (const version of benchmarkVersions) {
                        const known = all.map((control) => controlAt(control, version) ?? control);
                        assert.equal(claimFilters(known).ownerOf(pattern, "Other")?.slug, slug);
                    }
                });
            }
        }
    });

    it("gives an official spelling of two controls to the first, whatever it comes close to", () => {
        const { spellings } = consoleAuthenticationFailures;
        const named = (slug: string) => ({ ...consoleAuthenticationFailures, slug, pattern: "{ $.a = B }", spellings });
        const [spelling] = spellings;
        assert.equal(claimFilters([named("one"), named("other")]).ownerOf(spelling.pattern, undefined)?.slug, "one");
    });

    it("gives a companion to nobody", () => {
        const fresh = claimFilters(all);
        const owned = all
            .flatMap(({ companions }) => companions)
            .filter(({ pattern }) => fresh.ownerOf(pattern, undefined) !== undefined)
            .map(({ slug }) => slug);
        assert.deepEqual(owned, []);
    });

    it("gives a control's pattern for one account to nobody, unless it counts into the control's metric", () => {
        const fresh = claimFilters(all);
        for (const control of all) {
            const pattern = accountPattern(control, "123456789012");
            assert.equal(fresh.ownerOf(pattern, undefined), undefined);
            assert.equal(fresh.ownerOf(pattern, `team-${control.metricName}`), control);
            const otherwise = pattern.replace(/"123456789012"/, '"123456789012*"');
            assert.equal(fresh.ownerOf(otherwise, undefined), control);
        }
    });

    it("gives a pattern that names an account in another field to the control that it comes close to", () => {
        const pattern = and('$.x = "123456789012"');
        assert.equal(claimFilters(all).ownerOf(pattern, undefined), consoleAuthenticationFailures);
    });

    describe("gives what comes close to a control's pattern to that control, and the rest to nobody", () => {
        const rows: readonly (readonly [slug: string | undefined, pattern: string])[] = [
            [
                "kms-key-disable-or-delete",
                "{ ($.eventSource = kms.amazonaws.com) && ($.eventName = ScheduleKeyDeletion) }",
            ],
            ["kms-key-disable-or-delete", "{ $.eventName = DisableKey || $.eventName = ScheduleKeyDeletion }"],
            [
                "kms-key-disable-or-delete",
                "{ ($.eventSource = kms.amazonaws.com) && (($.eventName=DisableKey)||($.eventName=ScheduleKeyDeletion)||($.eventName=DeleteAlias)||($.eventName=PutKeyPolicy)) }",
            ],
            [
                "kms-key-disable-or-delete",
                "{($.eventSource = kms.amazonaws.com) && ($.eventName=DisableKey)||($.eventName=ScheduleKeyDeletion)}",
            ],
            [
                "s3-bucket-policy-changes",
                "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) || ($.eventName = PutBucketPolicy) || ($.eventName = DeleteBucketPolicy)) }",
            ],
            ["s3-bucket-policy-changes", '{ ($.eventSource = s3.amazonaws.com) && ($.eventName = "*BucketPolicy") }'],
            [
                "config-changes",
                "{ ($.eventSource = config.amazonaws.com) && (($.eventName = StopConfigurationRecorder) || ($.eventName = DeleteDeliveryChannel) || ($.eventName = DeleteConfigurationRecorder)) }",
            ],
            [
                "organizations-changes",
                '{ ($.eventSource = organizations.amazonaws.com) && (($.eventName = "AcceptHandshake") || ($.eventName = "AttachPolicy") || ($.eventName = "CreateAccount") || ($.eventName = "UpdateOrganizationalUni")) }',
            ],
            [undefined, "{ $.eventSource = organizations.amazonaws.com }"],
            ["root-usage", '{ $.userIdentity.type = "Root" }'],
            ["root-usage", '{ ($.userIdentity.type = "Root") && ($.eventName != "ConsoleLogin") }'],
            [
                "root-usage",
                '{ ($.eventSource = "signin.amazonaws.com") && ($.eventName = "ConsoleLogin") && ($.userIdentity.type = "Root") }',
            ],
            [
                "root-usage",
                '{ ($.userIdentity.type = "Root") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != "AwsServiceEvent") && ($.eventName != "DescribeTrustedAdvisorChecks") }',
            ],
            [
                "unauthorized-api-calls",
                '{ ($.errorCode = "AccessDenied") || ($.errorCode = "AccessDeniedException") || ($.errorCode = "UnauthorizedOperation") }',
            ],
            [
                "unauthorized-api-calls",
                '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") || ($.errorCode = "Forbidden") }',
            ],
            [
                "unauthorized-api-calls",
                '{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && ($.userIdentity.arn != "*scanner*") && ($.eventName != "ListDelegatedAdministrators") }',
            ],
            ["console-signin-without-mfa", "{ ($.eventName = ConsoleLogin) && ($.additionalEventData.MFAUsed = No) }"],
            [
                "console-signin-without-mfa",
                '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.responseElements.ConsoleLogin = "Success") }',
            ],
            [
                "console-signin-without-mfa",
                '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type != "AssumedRole") }',
            ],
            ["security-group-changes", '{ $.eventName = "*SecurityGroup*" }'],
            [
                "security-group-changes",
                "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = RevokeSecurityGroupIngress) }",
            ],
            ["nacl-changes", "{ $.eventName = %NetworkAcl% }"],
            [
                "nacl-changes",
                "{ ($.eventName = CreateNetworkAcl) || ($.eventName = CreateNetworkAclEntry) || ($.eventName = DeleteNetworkAcl) || ($.eventName = DeleteNetworkAclEntry) || ($.eventName = ReplaceNetworkAclEntry) || ($.eventName = ReplaceNetworkAcl) }",
            ],
            [
                "route-table-changes",
                "{ ($.eventSource = ec2.amazonaws.com) && (($.eventName = CreateRoute) || ($.eventName = DeleteRoute)) }",
            ],
            [
                "vpc-changes",
                "{ ($.eventName = CreateVpc) || ($.eventName = DeleteVpc) || ($.eventName = ModifyVpcAttribute) || ($.eventName = CreateVpcPeeringConnection) }",
            ],
            [
                "network-gateway-changes",
                "{ ($.eventName = AttachInternetGateway) || ($.eventName = CreateNatGateway) || ($.eventName = CreateInternetGateway) }",
            ],
            [
                "iam-policy-changes",
                '{ (($.eventName=PutRolePolicy)||($.eventName=AttachRolePolicy)||($.eventName=PutUserPolicy)) && (($.userIdentity.arn NOT EXISTS) || ($.userIdentity.arn != "arn:aws:iam::1:role/x")) }',
            ],
            [
                "iam-policy-changes",
                "{($.eventName=DeleteGroupPolicy)||($eventName=DetachRolePolicy)||($.eventName=DetachGroupPolicy)||($.eventName=PutGroupPolicy)||($.eventName=PutRolePolicy)||($.eventName=PutUserPolicy)||($.eventName=CreatePolicy)||($.eventName=DeletePolicy)||($.eventName=CreatePolicyVersion)}",
            ],
            ["cloudtrail-changes", "{ ($.eventName = DeleteTrail) }"],
            [
                "cloudtrail-changes",
                "{ ($.eventName = StopLogging) || ($.eventName = DeleteTrail) || ($.eventName = UpdateTrail) || ($.eventName = PutEventSelectors) }",
            ],
            ["console-authentication-failures", "{ ($.eventName = ConsoleLogin) && ($.errorMessage = *Failed*) }"],
            [undefined, '{ $.eventSource = "ec2.amazonaws.com" }'],
            [undefined, '{ $.eventSource = "kms.amazonaws.com" }'],
            [undefined, '{ ($.eventSource = "kms.amazonaws.com") && ($.eventName = Decrypt) }'],
            [undefined, "{ $.eventName = RunInstances }"],
            [undefined, '{ $.eventName = "Delete*" }'],
            [undefined, "{ $.eventName = ConsoleLogin }"],
            [undefined, "{ $.eventName = * }"],
            [
                undefined,
                "{ ($.eventName = CreateUser) || ($.eventName = CreateAccessKey) || ($.eventName = CreateLoginProfile) }",
            ],
            [
                undefined,
                "{ ($.eventName = DeleteTrail) || ($.eventName = DeleteFlowLogs) || ($.eventName = DeleteDetector) || ($.eventName = DisableSecurityHub) || ($.eventName = DeleteAlarms) }",
            ],
            [
                undefined,
                '{ ($.eventSource = "scheduler.amazonaws.com") && (($.eventName = "DeleteSchedule") || ($.eventName = "UpdateSchedule")) }',
            ],
            [undefined, "{ $.errorCode = * }"],
            [undefined, "ERROR"],
            [undefined, "root"],
            [undefined, '"AccessDenied"'],
            [undefined, '{ $.level = "error" && $.msg = "*denied*" }'],
            [undefined, '{ $.userIdentity.type = "IAMUser" }'],
            [undefined, '{ $.eventName = AssumeRole && $.userIdentity.type = "AWSAccount" }'],
            [undefined, '{ $.user = "root" }'],
            [undefined, "{ $.eventName == root }"],
        ];
        for (const [slug, pattern] of rows) {
            it(`${slug ?? "nobody"}: ${pattern}`, () => {
                assert.equal(ownerOf(pattern, "Other"), slug);
            });
        }
    });

    it("believes an official spelling before the name of the metric, and that before what the pattern looks like", () => {
        const [kms, root] = ["kms-key-disable-or-delete", "root-usage"];
        assert.equal(ownerOf(controls[kms]?.pattern ?? "", "team-RootUsage"), kms);
        assert.equal(ownerOf("{ $.eventName = DisableKey }", "team-RootUsage"), root);
        assert.equal(ownerOf("{ $.eventName = DisableKey }", "RootUsageOfTeam"), kms);
        assert.equal(claims.ownerOf(undefined, "team-RootUsage")?.slug, root);
        assert.equal(claims.ownerOf(undefined, "Other"), undefined);
    });

    it("gives a pattern of another control to that one, although this one's version counts every event", () => {
        const early = claimFilters(controlsOf("1.4"));
        const pattern = "{ ($.eventSource = kms.amazonaws.com) && ($.eventName = DisableKey) }";
        assert.equal(early.ownerOf(pattern, "Other")?.slug, "kms-key-disable-or-delete");
    });

    it("judges by the version's own pattern", () => {
        const verdictAt = (version: "4.0" | "5.0", pattern: string): string | undefined => {
            const control = controlsOf(version).find(({ slug }) => slug === "security-group-changes");
            return control && claimFilters([control]).verdictOn(pattern, control).verdict;
        };
        const [older, newer] = ["4.0", "5.0"] as const;
        const text = controlsOf(newer).find(({ slug }) => slug === "security-group-changes")?.pattern ?? "";
        assert.deepEqual([verdictAt(newer, text), verdictAt(older, text)], ["exact", "broader"]);
    });

    describe("tells patterns for failed sign-ins from others", () => {
        for (const [text, isMeant, spelling] of Object.values(signInSpellings).flatMap((rows) =>
            rows
                .filter(([spelling]) => spelling !== "one account only")
                .map(([spelling, text, isMeant]) => [text, isMeant, spelling] as const),
        )) {
            it(`${spelling}: ${isMeant ? "theirs" : "not theirs"}`, () => {
                assert.equal(ownerOf(text) === consoleAuthenticationFailures.slug, isMeant, `${ownerOf(text)}`);
            });
        }
    });

    describe("with a control of a team's own that asks for the same values and one more", () => {
        const failed = { eventName: "ConsoleLogin", errorMessage: "Failed authentication" };
        const own = ownControl("failures-of-contractors", {
            happening: "A contractor failed to sign in.",
            pattern: consoleAuthenticationFailures.pattern.replace(" }", ' && ($.userIdentity.userName = "ext-*") }'),
            metricName: "FailuresOfContractors",
            counted: [JSON.stringify({ ...failed, userIdentity: { userName: "ext-alice" } })],
            ignored: [JSON.stringify({ ...failed, userIdentity: { userName: "alice" } })],
        });
        const together = claimFilters([...all, own]);

        it("gives that one its text, and what comes closer to it than to the benchmark's", () => {
            const reordered = own.pattern.replace("ConsoleLogin", '"ConsoleLogin"').replace("ext-*", "ext-*-*");
            for (const pattern of [own.pattern, reordered]) {
                assert.equal(together.ownerOf(pattern, "Other")?.slug, own.slug);
            }
            assert.equal(together.ownerOf("{ $.eventName = DisableKey }", `team-${own.metricName}`)?.slug, own.slug);
        });

        for (const [spelling, text, isMeant] of Object.values(signInSpellings).flat()) {
            it(`${isMeant ? "leaves the benchmark's its own" : "leaves others alone"}: ${spelling}`, () => {
                assert.equal(together.ownerOf(text, undefined)?.slug, ownerOf(text));
            });
        }
    });
});
