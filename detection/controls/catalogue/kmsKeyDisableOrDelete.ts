import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { kmsKeyDisableOrDeleteSamples } from "../samples/kmsKeyDisableOrDeleteSamples";

/** Keys disabled or scheduled for deletion (row 7 of the benchmark's monitoring section). */
export const kmsKeyDisableOrDelete = defineControl({
    slug: "kms-key-disable-or-delete",
    title: "A log metric filter and an alarm exist for disabling or scheduled deletion of customer created KMS keys",
    happening: "A KMS key was disabled or scheduled for deletion, or somebody tried to.",
    events: "keys disabled or scheduled for deletion",
    numbers: numbersOfRow(7, 2, { securityHub: "CloudWatch.7" }),
    spellings: [
        ofBenchmark(
            "{($.eventSource = kms.amazonaws.com) && (($.eventName=DisableKey)||($.eventName=ScheduleKeyDeletion)) }",
        ),
        ofSecurityHub(
            "{($.eventSource=kms.amazonaws.com) && (($.eventName=DisableKey) || ($.eventName=ScheduleKeyDeletion))}",
        ),
        {
            id: "mitre-scout",
            versions: [],
            source: "ScoutSuite",
            pattern:
                "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }",
        },
    ],
    metricName: "KmsKeyDisableOrDelete",
    eventSources: ["kms.amazonaws.com"],
    recordLaws: ['$.eventSource = "kms.amazonaws.com"'],
    samples: kmsKeyDisableOrDeleteSamples,
    companions: [
        {
            slug: "key-policies",
            title: "changes of key policies",
            note: "A key policy can make a key unusable as well, or hand it to somebody.",
            pattern: "{ ($.eventSource = kms.amazonaws.com) && ($.eventName = PutKeyPolicy) }",
            counts: ["put-key-policy"],
        },
        {
            slug: "key-material",
            title: "imported key material deleted",
            note: "It takes effect at once, without a waiting period.",
            pattern: "{ ($.eventSource = kms.amazonaws.com) && ($.eventName = DeleteImportedKeyMaterial) }",
            counts: ["delete-imported-key-material"],
        },
        {
            slug: "key-stores",
            title: "custom key stores disconnected or deleted",
            note: "Their keys stop working.",
            pattern:
                "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisconnectCustomKeyStore) || ($.eventName = DeleteCustomKeyStore)) }",
            counts: ["disconnect-custom-key-store"],
        },
        {
            slug: "deletions-done",
            title: "keys whose waiting period is over",
            note: "Too late: recorded by the service itself.",
            pattern: "{ ($.eventSource = kms.amazonaws.com) && ($.eventName = DeleteKey) }",
            counts: ["key-deleted"],
        },
        {
            slug: "grants-and-rotation",
            title: "grants, and rotation switched off",
            note: "Noise in accounts that use encrypted volumes: services make grants all day.",
            pattern:
                "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = CreateGrant) || ($.eventName = DisableKeyRotation)) }",
            counts: ["create-grant", "disable-key-rotation"],
        },
    ],
    severity: "high",
    columns: [{ name: "key", fields: ["requestParameters.keyId"] }],
});
