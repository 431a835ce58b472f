import * as assert from "node:assert/strict";
import { ForeignAnswerError } from "../../../../drills/verify/aws/askAws";
import { explainRefusal, type RefusalKind } from "../../../../drills/verify/aws/explainRefusal";
import { awsError } from "../fakeAws";

const explain = (error: unknown) => explainRefusal(error, "kms:GetKeyPolicy", "eu-north-1");

describe("explainRefusal", () => {
    const names: Readonly<Record<Exclude<RefusalKind, "denied" | "failed">, readonly string[]>> = {
        "permission missing": ["AccessDenied", "AccessDeniedException", "AuthorizationErrorException"],
        throttled: ["Throttling", "ThrottlingException", "TooManyRequestsException", "LimitExceededException"],
        "not available": ["UnknownOperationException", "InvalidAction", "UnsupportedOperationException"],
        "not found": ["NotFoundException", "ResourceNotFoundException", "TrailNotFoundException", "QueueDoesNotExist"],
        unreachable: ["UnrecognizedClientException", "InvalidClientTokenId", "TimeoutError"],
        credentials: ["ExpiredToken", "CredentialsProviderError", "SignatureDoesNotMatch"],
    };
    for (const [kind, spellings] of Object.entries(names)) {
        it(`knows every spelling of ${kind}`, () => {
            assert.deepEqual(
                spellings.map((name) => explain(awsError(name)).kind),
                spellings.map(() => kind),
            );
        });
    }

    it("names the permission that is missing", () => {
        assert.equal(explain(awsError("AccessDenied", "no")).reason, "permission kms:GetKeyPolicy is missing");
    });

    const denials: readonly (readonly [string, kind: string, reason: string])[] = [
        [
            "with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o-1/service_control_policy/p-1",
            "denied",
            "kms:GetKeyPolicy is denied by a service control policy",
        ],
        [
            "with an explicit deny in a permissions boundary",
            "denied",
            "kms:GetKeyPolicy is denied by a permissions boundary",
        ],
        [
            "because no resource control policy allows the kms:GetKeyPolicy action",
            "denied",
            "no resource control policy allows kms:GetKeyPolicy",
        ],
        [
            "because no identity-based policy allows the kms:GetKeyPolicy action",
            "permission missing",
            "permission kms:GetKeyPolicy is missing",
        ],
    ];
    for (const [why, kind, reason] of denials) {
        it(`says "${reason}" of what AWS refuses ${why}`, () => {
            const message = `User: arn:aws:sts::1:assumed-role/audit/me is not authorized to perform: kms:GetKeyPolicy on resource: x ${why}`;
            assert.deepEqual(explain(awsError("AccessDeniedException", message)), { kind, reason });
        });
    }

    it("tells an operation that is not there by status or message", () => {
        const wanted = { kind: "not available", reason: "kms:GetKeyPolicy is not available in eu-north-1" };
        assert.deepEqual(explain(awsError("InternalError", "", 501)), wanted);
        assert.deepEqual(explain(awsError("InvalidOperationException", "Unknown action: GetKeyPolicy")), wanted);
    });

    it("tells a host that does not exist by the code of the connection", () => {
        const error = Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
        assert.equal(explain(error).kind, "unreachable");
    });

    it("says that an answer is none of AWS", () => {
        const reasonOf = (error: Error): string => explain(error).reason;
        assert.deepEqual(
            [
                reasonOf(awsError("Unknown", "Unknown", 502)),
                reasonOf(awsError("UnknownError", "UnknownError", 403)),
                reasonOf(new SyntaxError("Unexpected token '<'")),
                reasonOf(new Error("@aws-sdk XML parse error: mismatched tags <html> and </title>.")),
                reasonOf(new ForeignAnswerError("none")),
            ],
            [
                "kms:GetKeyPolicy failed (HTTP status 502 without an error of AWS: perhaps a proxy's)",
                "kms:GetKeyPolicy failed (HTTP status 403 without an error of AWS: perhaps a proxy's)",
                ...Array(3).fill("kms:GetKeyPolicy failed (the answer is none of AWS: perhaps a proxy's)"),
            ],
        );
    });

    it("gives name and first line of anything else", () => {
        assert.deepEqual(explain(awsError("InternalFailure", "It broke.\nMore.", 500)), {
            kind: "failed",
            reason: "kms:GetKeyPolicy failed (InternalFailure: It broke.)",
        });
        assert.deepEqual(explain("text"), { kind: "failed", reason: "kms:GetKeyPolicy failed (Error)" });
    });
});
