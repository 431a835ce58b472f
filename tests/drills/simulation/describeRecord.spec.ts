import * as assert from "node:assert/strict";
import { describeSignIn } from "../../../drills/simulation/describeRecord";

const signIn = (fields: object) =>
    JSON.stringify({ eventName: "ConsoleLogin", sourceIPAddress: "192.0.2.1", ...fields });

const cases: readonly [behaviour: string, message: string, who: string, from: string, what: string][] = [
    [
        "a failed sign-in of an IAM user",
        signIn({ userIdentity: { type: "IAMUser", userName: "mira" }, errorMessage: "Failed authentication" }),
        "mira",
        "192.0.2.1",
        "Failed authentication",
    ],
    [
        "a successful one",
        signIn({ userIdentity: { userName: "mira" }, responseElements: { ConsoleLogin: "Success" } }),
        "mira",
        "192.0.2.1",
        "signed in",
    ],
    [
        "a failure without a message",
        signIn({ userIdentity: { userName: "mira" }, responseElements: { ConsoleLogin: "Failure" } }),
        "mira",
        "192.0.2.1",
        "sign-in: Failure",
    ],
    ["the root user", signIn({ userIdentity: { type: "Root" } }), "root", "192.0.2.1", "sign-in: unknown outcome"],
    [
        "a name that CloudTrail hides",
        signIn({ userIdentity: { userName: "HIDDEN_DUE_TO_SECURITY_REASONS" }, errorMessage: "No username found" }),
        "(hidden)",
        "192.0.2.1",
        "No username found",
    ],
    [
        "a session, by the last part of its ARN",
        signIn({
            userIdentity: { type: "AssumedRole", arn: "arn:aws:sts::123456789012:assumed-role/Admin/dave" },
            responseElements: { ConsoleLogin: "Success" },
        }),
        "dave",
        "192.0.2.1",
        "signed in",
    ],
    [
        "another event, with its outcome",
        JSON.stringify({ eventName: "SwitchRole", responseElements: { SwitchRole: "Failure" } }),
        "?",
        "?",
        "SwitchRole: Failure",
    ],
    [
        "another event, with its error",
        JSON.stringify({
            eventName: "PutObject",
            errorCode: "AccessDenied",
            userIdentity: { principalId: "AROA:sam" },
        }),
        "sam",
        "?",
        "PutObject: AccessDenied",
    ],
    ["an event without a name", "{}", "?", "?", "unnamed event"],
    ["a list", "[]", "?", "?", "not a CloudTrail record"],
    ["text", "Failed authentication", "?", "?", "not a CloudTrail record"],
    [
        "fields of odd types",
        JSON.stringify({ eventName: 1, userIdentity: "x", sourceIPAddress: {}, responseElements: null }),
        "?",
        "?",
        "unnamed event",
    ],
];

describe("describeSignIn", () => {
    for (const [behaviour, message, who, from, what] of cases) {
        it(`describes ${behaviour}`, () => {
            assert.deepEqual(describeSignIn(message), { who, from, what });
        });
    }
});
