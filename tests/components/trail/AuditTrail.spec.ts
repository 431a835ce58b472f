import * as assert from "node:assert/strict";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { AuditTrail } from "../../../components/trail/AuditTrail";
import type { AuditTrailArgs } from "../../../components/trail/AuditTrailArgs";
import { logFileLifecycle } from "../../../components/trail/newTrailBucket";
import {
    trailAssumeRolePolicy,
    trailBucketPolicy,
    trailKeyPolicy,
    trailRolePolicy,
} from "../../../components/trail/trailPolicies";
import { type BuiltResource, build, buildFailure, only, outputValue, typesAndNames } from "../../support";

const componentType = "foundations-monitor:index:AuditTrail";
const trailType = "aws:cloudtrail/trail:Trail";
const groupType = "aws:cloudwatch/logGroup:LogGroup";
const roleType = "aws:iam/role:Role";
const rolePolicyType = "aws:iam/rolePolicy:RolePolicy";
const keyType = "aws:kms/key:Key";
const aliasType = "aws:kms/alias:Alias";
const bucketType = "aws:s3/bucket:Bucket";
const bucketPolicyType = "aws:s3/bucketPolicy:BucketPolicy";
const lifecycleType = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";

const planned = {
    place: { partition: "aws", account: "123456789012", region: "us-east-1" },
    name: "management-events",
    logGroupName: "aws-cloudtrail-logs/management-events",
};
const bucketName = "management-events-123456789012-us-east-1";
const keyArn = "arn:aws:kms:us-east-1:123456789012:key/audit-key-id";
const groupArn = "arn:aws:logs:us-east-1:123456789012:log-group:aws-cloudtrail-logs/management-events";

const make =
    (args: Partial<AuditTrailArgs> = {}, opts?: pulumi.ComponentResourceOptions) =>
    () =>
        new AuditTrail("audit", { name: "management-events", ...args }, opts);

const allResources = [
    `${trailType} audit`,
    `${groupType} audit-log-group`,
    `${roleType} audit-role`,
    `${rolePolicyType} audit-role-policy`,
    `${aliasType} audit-key-alias`,
    `${keyType} audit-key`,
    `${bucketType} audit-bucket`,
    `${lifecycleType} audit-bucket-lifecycle`,
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls audit-bucket-ownership",
    `${bucketPolicyType} audit-bucket-policy`,
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock audit-bucket-public-access",
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration audit-bucket-encryption",
    "aws:s3/bucketVersioning:BucketVersioning audit-bucket-versioning",
    `${componentType} audit`,
];

const inputsOf = (resources: readonly BuiltResource[]) =>
    Object.fromEntries(resources.map(({ name, type, inputs }) => [`${type.split(":").at(-1)} ${name}`, inputs]));

describe("AuditTrail", () => {
    it("creates a trail that meets the control, and all that it needs", async () => {
        const { resources, warnings } = await build(make({ tags: { owner: "security" } }));
        const tags = { owner: "security" };
        assert.deepEqual(typesAndNames(resources), allResources);
        const { "AuditTrail audit": _component, ...inputs } = inputsOf(resources);
        assert.deepEqual(inputs, {
            "Trail audit": {
                name: "management-events",
                isMultiRegionTrail: true,
                enableLogging: true,
                includeGlobalServiceEvents: true,
                enableLogFileValidation: true,
                isOrganizationTrail: false,
                eventSelectors: [{ includeManagementEvents: true, readWriteType: "All" }],
                kmsKeyId: keyArn,
                s3BucketName: bucketName,
                cloudWatchLogsGroupArn: `${groupArn}:*`,
                cloudWatchLogsRoleArn: "arn:aws:iam::123456789012:role/audit-role-id",
                tags,
            },
            "LogGroup audit-log-group": {
                name: "aws-cloudtrail-logs/management-events",
                retentionInDays: 365,
                kmsKeyId: keyArn,
                tags,
            },
            "Role audit-role": {
                description: "Lets the trail management-events write to its log group",
                assumeRolePolicy: JSON.stringify(trailAssumeRolePolicy(planned)),
                tags,
            },
            "RolePolicy audit-role-policy": {
                role: "audit-role-id",
                policy: JSON.stringify(trailRolePolicy(planned)),
            },
            "Key audit-key": {
                description: "Encrypts what the trail management-events records",
                enableKeyRotation: true,
                policy: JSON.stringify(trailKeyPolicy(planned)),
                tags,
            },
            "Alias audit-key-alias": { name: "alias/management-events", targetKeyId: "audit-key-id" },
            "Bucket audit-bucket": { bucket: bucketName, forceDestroy: false, tags },
            "BucketPublicAccessBlock audit-bucket-public-access": {
                bucket: bucketName,
                blockPublicAcls: true,
                blockPublicPolicy: true,
                ignorePublicAcls: true,
                restrictPublicBuckets: true,
            },
            "BucketOwnershipControls audit-bucket-ownership": {
                bucket: bucketName,
                rule: { objectOwnership: "BucketOwnerEnforced" },
            },
            "BucketServerSideEncryptionConfiguration audit-bucket-encryption": {
                bucket: bucketName,
                rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
            },
            "BucketVersioning audit-bucket-versioning": {
                bucket: bucketName,
                versioningConfiguration: { status: "Enabled" },
            },
            "BucketLifecycleConfiguration audit-bucket-lifecycle": {
                bucket: bucketName,
                rules: logFileLifecycle(90, 2557),
            },
            "BucketPolicy audit-bucket-policy": {
                bucket: bucketName,
                policy: JSON.stringify(trailBucketPolicy(bucketName, planned)),
            },
        });
        assert.deepEqual(warnings, []);
    });

    it("writes every policy in a preview already, and waits only for ARNs that AWS makes up", async () => {
        const { resources } = await build(make(), { preview: true });
        assert.deepEqual(typesAndNames(resources), allResources);
        assert.equal(only(resources, keyType).inputs.policy, JSON.stringify(trailKeyPolicy(planned)));
        assert.equal(
            only(resources, bucketPolicyType).inputs.policy,
            JSON.stringify(trailBucketPolicy(bucketName, planned)),
        );
        assert.equal(only(resources, rolePolicyType).inputs.policy, JSON.stringify(trailRolePolicy(planned)));
        const { inputs, edges } = only(resources, trailType);
        const unknowns = Object.keys(inputs).filter((key) => JSON.stringify(inputs[key]).includes("unknown"));
        assert.deepEqual(unknowns.sort(), ["cloudWatchLogsGroupArn", "cloudWatchLogsRoleArn", "kmsKeyId"]);
        assert.deepEqual(edges, {
            cloudWatchLogsGroupArn: ["audit-log-group"],
            cloudWatchLogsRoleArn: ["audit-role"],
            kmsKeyId: ["audit-key"],
            s3BucketName: ["audit-bucket"],
        });
    });

    it("creates the trail last, after both policies that CloudTrail tries", async () => {
        const { resources } = await build(make());
        const { dependencies } = only(resources, trailType);
        assert.ok(dependencies.includes("audit-bucket-policy"), dependencies.join(", "));
        assert.ok(dependencies.includes("audit-role-policy"), dependencies.join(", "));
        const others = resources.filter(({ type }) => type !== trailType);
        assert.equal(others.length, 13);
        assert.deepEqual(
            others.filter(({ dependencies: names }) => names.includes("audit")),
            [],
        );
    });

    it("protects the log group from deletion where that is wanted", async () => {
        const { resources } = await build(make({ name: "management-events", logDeletionProtection: true }));
        assert.equal(only(resources, groupType).inputs.deletionProtectionEnabled, true);
    });

    it("follows names and days that are given", async () => {
        const { made, resources } = await build(
            make({
                name: "Org.Trail_1",
                bucketName: "trail-files",
                logGroupName: "trail/events",
                logRetentionDays: 731,
                archiveAfterDays: 0,
                expireAfterDays: 400,
            }),
        );
        const trail = { ...planned, name: "Org.Trail_1", logGroupName: "trail/events" };
        assert.equal(only(resources, trailType).inputs.s3BucketName, "trail-files");
        assert.equal(only(resources, groupType).inputs.name, "trail/events");
        assert.equal(only(resources, groupType).inputs.retentionInDays, 731);
        assert.equal(only(resources, aliasType).inputs.name, "alias/Org-Trail_1");
        assert.deepEqual(only(resources, lifecycleType).inputs.rules, logFileLifecycle(0, 400));
        assert.equal(only(resources, keyType).inputs.policy, JSON.stringify(trailKeyPolicy(trail)));
        const outputs = [made.trailArn, made.logGroupName, made.bucketName, made.keyArn];
        assert.deepEqual(await Promise.all(outputs.map((output) => outputValue(output))), [
            "arn:aws:cloudtrail:us-east-1:123456789012:trail/Org.Trail_1",
            "trail/events",
            "trail-files",
            keyArn,
        ]);
    });

    it("logs the accesses to its bucket where a bucket for that is given, and not otherwise", async () => {
        const loggingType = "aws:s3/bucketLogging:BucketLogging";
        const { resources } = await build(make({ accessLogBucketName: "access-logs" }));
        assert.deepEqual(only(resources, loggingType).inputs, {
            bucket: bucketName,
            targetBucket: "access-logs",
            targetPrefix: `${bucketName}/`,
        });
        const without = await build(make());
        assert.deepEqual(
            without.resources.filter(({ type }) => type === loggingType),
            [],
        );
    });

    it("records a whole organization when told which", async () => {
        const { resources } = await build(make({ organizationId: pulumi.output("o-exampleorgid") }));
        const trail = { ...planned, organizationId: "o-exampleorgid" };
        assert.equal(only(resources, trailType).inputs.isOrganizationTrail, true);
        assert.equal(
            only(resources, bucketPolicyType).inputs.policy,
            JSON.stringify(trailBucketPolicy(bucketName, trail)),
        );
        assert.equal(only(resources, rolePolicyType).inputs.policy, JSON.stringify(trailRolePolicy(trail)));
    });

    for (const [partition, region] of [
        ["aws-us-gov", "us-gov-west-1"],
        ["aws-cn", "cn-north-1"],
    ] as const) {
        it(`writes the policies for the partition ${partition}`, async () => {
            const { resources } = await build(make(), { aws: { partition, region } });
            const trail = { ...planned, place: { ...planned.place, partition, region } };
            const bucket = `management-events-123456789012-${region}`;
            assert.equal(only(resources, keyType).inputs.policy, JSON.stringify(trailKeyPolicy(trail)));
            assert.equal(
                only(resources, bucketPolicyType).inputs.policy,
                JSON.stringify(trailBucketPolicy(bucket, trail)),
            );
            assert.equal(
                only(resources, roleType).inputs.assumeRolePolicy,
                JSON.stringify(trailAssumeRolePolicy(trail)),
            );
            const texts = JSON.stringify(resources.map(({ inputs }) => inputs));
            assert.ok(!texts.includes("arn:aws:"), texts);
        });
    }

    it("sets the Region on every child that has one, and in every ARN", async () => {
        const { resources } = await build(make({ region: "eu-north-1" }));
        const elsewhere = resources.filter(({ inputs }) => inputs.region !== "eu-north-1").map(({ type }) => type);
        assert.deepEqual(elsewhere.sort(), [roleType, rolePolicyType]);
        assert.ok(!JSON.stringify(resources.map(({ inputs }) => inputs)).includes("us-east-1"));
    });

    it("is the parent of everything, and hands its provider through", async () => {
        const { resources, calls } = await build(() => make({}, { provider: new Provider("other") })());
        const children = resources.filter(({ type }) => type.startsWith("aws:"));
        assert.equal(children.length, 13);
        assert.deepEqual(new Set(children.map(({ parent }) => parent)), new Set(["audit"]));
        for (const { provider } of [...children, ...calls]) {
            assert.match(provider ?? "", /::pulumi:providers:aws::other::other-id$/);
        }
    });

    it("refuses everything that AWS would refuse at once, before anything is registered", async () => {
        const { messages, resources } = await buildFailure(
            make({ name: "a", logRetentionDays: 366, organizationId: "acme" }),
        );
        assert.deepEqual(resources, []);
        assert.equal(messages.length, 1);
        assert.deepEqual(
            messages[0]?.split("\n").map((line) => line.slice(0, 30)),
            [
                'AuditTrail "audit" cannot be u',
                '- name is "a"; it must be the ',
                "- logRetentionDays is 366; Clo",
                '- organizationId is "acme"; it',
            ],
        );
    });

    it("refuses a name as soon as it is known", async () => {
        const { messages, resources } = await buildFailure(make({ name: pulumi.output("a--b") }));
        assert.deepEqual(resources, []);
        assert.equal(messages.length, 1);
        assert.match(messages[0] ?? "", /\n- name is "a--b"; it must be the name of a trail/);
    });
});
