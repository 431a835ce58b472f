import { alice, assumedRole, awsInternal, carol, cli, cloudFormation, mallory, office, pipeline } from "./callers";
import { samplesOf } from "./samplesOf";

const resources = [
    {
        accountId: "123456789012",
        type: "AWS::KMS::Key",
        ARN: "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-4000-8000-0000000000c1",
    },
];
const request = { keyId: "00000000-0000-4000-8000-0000000000c1", pendingWindowInDays: 30 };

/** Events for the control `kms-key-disable-or-delete`. */
export const kmsKeyDisableOrDeleteSamples = samplesOf(7, {
    counted: [
        {
            name: "disable-key",
            title: "a key is disabled",
            by: mallory,
            call: "kms:DisableKey",
            requestParameters: { keyId: "00000000-0000-4000-8000-0000000000c1" },
            resources,
        },
        {
            name: "schedule-key-deletion",
            title: "a key is scheduled for deletion",
            by: mallory,
            call: "kms:ScheduleKeyDeletion",
            requestParameters: { keyId: "00000000-0000-4000-8000-0000000000c1", pendingWindowInDays: 7 },
            responseElements: {
                keyId: "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-4000-8000-0000000000c1",
                keyState: "PendingDeletion",
                pendingWindowInDays: 7,
                deletionDate: "Mar 9, 2026, 12:00:00 AM",
            },
            resources,
        },
        {
            name: "schedule-through-cloudformation",
            title: "a deleted stack takes its key along",
            by: cloudFormation,
            call: "kms:ScheduleKeyDeletion",
            requestParameters: request,
            resources,
        },
        {
            name: "disable-key-denied",
            title: "a refused attempt to disable a key",
            by: carol,
            call: "kms:DisableKey",
            errorCode: "AccessDenied",
            errorMessage:
                "User: arn:aws:iam::123456789012:user/carol is not authorized to perform: kms:DisableKey because no identity-based policy allows the kms:DisableKey action",
            requestParameters: { keyId: "00000000-0000-4000-8000-0000000000c1" },
            resources,
        },
        {
            name: "schedule-twice",
            title: "a key that is being deleted already",
            by: pipeline,
            call: "kms:ScheduleKeyDeletion",
            errorCode: "KMSInvalidStateException",
            errorMessage:
                "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-4000-8000-0000000000c1 is pending deletion.",
            requestParameters: request,
            resources,
        },
        {
            name: "disable-replica",
            title: "a replica of a multi-Region key is disabled",
            by: mallory,
            call: "kms:DisableKey",
            awsRegion: "eu-west-1",
            requestParameters: { keyId: "mrk-0000000000000000000000000000c1aa" },
        },
    ],
    ignored: [
        {
            name: "put-key-policy",
            title: "a key policy locks everybody out",
            note: "The benchmark's pattern does not see key policies, which make a key unusable as well, or hand it to somebody.",
            by: mallory,
            call: "kms:PutKeyPolicy",
            requestParameters: {
                keyId: "00000000-0000-4000-8000-0000000000c1",
                policyName: "default",
                bypassPolicyLockoutSafetyCheck: true,
                policy: '{"Version":"2012-10-17","Statement":[]}',
            },
            resources,
        },
        {
            name: "delete-imported-key-material",
            title: "imported key material is deleted, at once",
            note: "The benchmark's pattern does not see imported key material deleted, which takes effect at once and without a waiting period.",
            by: mallory,
            call: "kms:DeleteImportedKeyMaterial",
            requestParameters: { keyId: "00000000-0000-4000-8000-0000000000c1" },
            resources,
        },
        {
            name: "disconnect-custom-key-store",
            title: "a custom key store is disconnected",
            note: "The benchmark's pattern does not see custom key stores, whose keys stop working when disconnected.",
            by: mallory,
            call: "kms:DisconnectCustomKeyStore",
            sourceIPAddress: office,
            requestParameters: { customKeyStoreId: "cks-0example" },
        },
        {
            name: "key-deleted",
            title: "the waiting period is over",
            note: "The deletion itself: too late, and not counted.",
            by: awsInternal(),
            call: "kms:DeleteKey",
            eventType: "AwsServiceEvent",
            resources,
            serviceEventDetails: { keyId: "00000000-0000-4000-8000-0000000000c1" },
        },
        {
            name: "cancel-key-deletion",
            title: "a deletion is called off",
            note: "The opposite: the key stays, disabled.",
            by: alice,
            call: "kms:CancelKeyDeletion",
            requestParameters: { keyId: "00000000-0000-4000-8000-0000000000c1" },
            responseElements: {
                keyId: "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-4000-8000-0000000000c1",
            },
            resources,
        },
        {
            name: "create-grant",
            title: "a grant lets another account use a key",
            note: "The benchmark's pattern does not see grants.",
            by: mallory,
            call: "kms:CreateGrant",
            requestParameters: {
                keyId: "00000000-0000-4000-8000-0000000000c1",
                granteePrincipal: "arn:aws:iam::444455556666:root",
                operations: ["Decrypt"],
            },
            responseElements: { grantId: "EXAMPLEgrant" },
            resources,
        },
        {
            name: "disable-key-rotation",
            title: "rotation is switched off",
            note: "The benchmark's pattern does not see rotation.",
            by: pipeline,
            call: "kms:DisableKeyRotation",
            requestParameters: { keyId: "00000000-0000-4000-8000-0000000000c1" },
            resources,
        },
        {
            name: "decrypt",
            title: "a key is used",
            note: "A use.",
            by: { userIdentity: assumedRole("app", "task-1"), sourceIPAddress: office, userAgent: cli },
            call: "kms:Decrypt",
            requestParameters: { encryptionContext: { "aws:s3:arn": "arn:aws:s3:::example" } },
            readOnly: true,
            resources,
        },
    ],
});
