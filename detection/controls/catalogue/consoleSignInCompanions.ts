import { alertPathChanges } from "../alertPathChanges";
import type { CompanionPattern } from "../control";
import { mallory, root } from "../samples/callers";
import { samplesOf } from "../samples/samplesOf";

const passwordRecoverySamples = samplesOf(0x61, {
    counted: [
        {
            name: "root-password-recovery",
            title: "a new root password is asked for",
            by: root,
            call: "signin:PasswordRecoveryRequested",
            responseElements: { PasswordRecoveryRequested: "Success" },
            eventType: "AwsConsoleSignIn",
        },
    ],
    ignored: [],
});

const silencing = {
    by: mallory,
    call: "monitoring:DisableAlarmActions",
    requestParameters: { alarmNames: ["ConsoleSigninFailures"] },
};

const silencingSamples = samplesOf(0x62, {
    counted: [{ ...silencing, name: "alarm-actions-disabled", title: "the actions of alarms are switched off" }],
    ignored: [],
});

const refusedSilencingSamples = samplesOf(0x63, {
    counted: [
        {
            ...silencing,
            name: "alarm-actions-not-disabled",
            title: "somebody may not switch the actions of alarms off",
            errorCode: "AccessDenied",
            errorMessage: "User is not authorized to perform: cloudwatch:DisableAlarmActions",
        },
    ],
    ignored: [],
});

const otherSignInSamples = samplesOf(0x64, {
    counted: [
        {
            name: "sign-in-token-refused",
            title: "the token of a custom broker is refused",
            by: mallory,
            call: "signin:GetSigninToken",
            responseElements: { GetSigninToken: "Failure" },
            errorMessage: "The security token included in the request is expired",
            eventType: "AwsConsoleSignIn",
        },
    ],
    ignored: [],
});

const externalIdentityProviderSamples = samplesOf(0x65, {
    counted: [
        {
            name: "saml-response-refused",
            title: "Identity Center refuses what an identity provider says",
            by: { ...mallory, userIdentity: { type: "Unknown", accountId: "123456789012" } },
            call: "signin:ExternalIdPDirectoryLogin",
            responseElements: { ExternalIdPDirectoryLogin: "Failure" },
            errorMessage: "Not a valid response for the provided request id: aws_example",
            eventType: "AwsConsoleSignIn",
        },
    ],
    ignored: [],
});

/**
 * What the console sign-in control does not see, most telling first: an event belongs to the first companion whose
 * pattern counts it ("AWS Management Console sign-in events" and "CloudTrail record contents", CloudTrail user guide).
 */
export const consoleSignInCompanions: readonly CompanionPattern[] = [
    {
        slug: "unknown-user-name",
        title: "sign-ins with a user name that does not exist",
        note: "AWS records another message for them, so that guessing names raises no alarm.",
        pattern:
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "No username found in supplied account") && ($.responseElements.ConsoleLogin = "Failure") }',
        counts: ["unknown-user-name"],
    },
    {
        slug: "denied-by-policy",
        title: "sign-ins denied by a policy",
        note: "The password may have been right: a resource control policy or a sign-in policy refused it.",
        pattern:
            '{ ($.eventName = ConsoleLogin) && ($.errorCode = *) && ($.responseElements.ConsoleLogin = "Failure") }',
        counts: ["denied-by-policy"],
    },
    {
        slug: "other-failed-sign-in",
        title: "other failed sign-ins",
        note: "The outcome is Failure, and the message is not the one that the pattern asks for.",
        // A field that is absent or null is not different from a value: hence the three tests of the message.
        pattern:
            '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Failure") && (($.errorMessage NOT EXISTS) || ($.errorMessage IS NULL) || ($.errorMessage != "Failed authentication")) }',
        counts: ["unknown-user-name", "denied-by-policy"],
    },
    {
        slug: "identity-center-failure",
        title: "failed sign-ins to IAM Identity Center or WorkSpaces",
        note: "Both record CredentialVerification in place of ConsoleLogin: it needs a filter of its own.",
        pattern:
            '{ ($.eventName = CredentialVerification) && ($.serviceEventDetails.CredentialVerification = "Failure") }',
        counts: ["identity-center-failed-verification"],
    },
    {
        slug: "external-idp-failure",
        title: "failed sign-ins to IAM Identity Center by SAML",
        note: "Identity Center refused what the identity provider said; a wrong password at the provider is recorded there alone.",
        pattern:
            '{ ($.eventName = ExternalIdPDirectoryLogin) && ($.responseElements.ExternalIdPDirectoryLogin = "Failure") }',
        counts: [],
        samples: externalIdentityProviderSamples,
    },
    {
        slug: "switch-role-refused",
        title: "refused switches of role",
        note: "A refused switch is recorded as SwitchRole: the person had signed in before.",
        pattern: '{ ($.eventName = SwitchRole) && ($.responseElements.SwitchRole = "Failure") }',
        counts: ["switch-role-refused"],
    },
    {
        slug: "password-recovery",
        title: "recoveries of the root password",
        note: "Whoever reads the mail of the account's owner can become root without a failed sign-in.",
        pattern: "{ ($.eventName = PasswordRecoveryRequested) || ($.eventName = PasswordRecoveryCompleted) }",
        counts: [],
        samples: passwordRecoverySamples,
    },
    {
        slug: "other-sign-in-error",
        title: "other events of AWS Sign-In with an error",
        note: "Tokens, sign-ins by OAuth and whatever else AWS Sign-In records: no other pattern of this list counts them.",
        // The outcome as well: a message can be there and no text.
        pattern:
            '{ ($.eventSource = signin.amazonaws.com) && (($.errorCode = *) || ($.errorMessage = *) || ($.responseElements.ConsoleLogin = "Failure")) }',
        counts: [
            "wrong-password",
            "unknown-user-name",
            "wrong-mfa-code",
            "root-wrong-password",
            "denied-by-policy",
            "switch-role-refused",
        ],
        samples: otherSignInSamples,
    },
    {
        slug: "alert-path-changed",
        title: "changes that can silence the alarm",
        note: "Whoever can make them can sign in unseen afterwards.",
        pattern: alertPathChanges("done"),
        counts: [],
        samples: silencingSamples,
    },
    {
        slug: "alert-path-change-refused",
        title: "refused attempts to silence the alarm",
        note: "AWS has refused them: nothing has changed, and somebody or something has tried.",
        pattern: alertPathChanges("refused"),
        counts: [],
        samples: refusedSilencingSamples,
    },
];
