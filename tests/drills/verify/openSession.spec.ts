import * as assert from "node:assert/strict";
import { InputError } from "../../../drills/InputError";
import type { SdkOptions } from "../../../drills/verify/aws/AwsCalls";
import { openSession } from "../../../drills/verify/openSession";
import { type Answers, account, awsError, fakeAws, refuse, soundAccount } from "./fakeAws";

const regions = (...names: string[]) => ({
    "account:ListRegions": () => ({ Regions: names.map((RegionName) => ({ RegionName })) }),
});

async function refusal(work: Promise<unknown>): Promise<string> {
    return work.then(
        () => assert.fail("Nothing was refused."),
        (error) => {
            assert.ok(error instanceof InputError);
            return error.message;
        },
    );
}

describe("openSession", () => {
    it("tells account, caller and the Regions that were asked for, each once", async () => {
        assert.deepEqual(await openSession(fakeAws(soundAccount), ["eu-north-1", "us-east-1", "eu-north-1"]), {
            account,
            caller: `arn:aws:sts::${account}:assumed-role/reader/me`,
            regions: ["eu-north-1", "us-east-1"],
        });
    });

    it("takes the configured Region where none is named", async () => {
        const { regions } = await openSession(fakeAws(soundAccount, "eu-west-1"), []);
        assert.deepEqual(regions, ["eu-west-1"]);
    });

    it("takes every Region that is enabled for all", async () => {
        const aws = fakeAws({ ...soundAccount, ...regions("us-east-1", "eu-north-1") });
        assert.deepEqual((await openSession(aws, ["all"])).regions, ["eu-north-1", "us-east-1"]);
    });

    const unusable: readonly [string, Error, RegExp][] = [
        [
            "no credentials",
            awsError("CredentialsProviderError", "Could not load credentials from any providers"),
            /^No AWS credentials were found \(Could not load credentials from any providers\)\. Name a profile/,
        ],
        [
            "expired credentials",
            awsError("ExpiredToken", "The security token included in the request is expired"),
            /^The AWS credentials have expired\. Sign in again/,
        ],
        [
            "an expired single sign-on",
            awsError("CredentialsProviderError", "The SSO session associated with this profile has expired."),
            /^The AWS credentials have expired\./,
        ],
        [
            "an unknown access key",
            awsError("InvalidClientTokenId"),
            /^AWS does not accept the credentials in eu-north-1: the access key does not exist, or the Region is not enabled/,
        ],
        [
            "a wrong secret",
            awsError("SignatureDoesNotMatch", "The signature does not match"),
            /^AWS does not accept the credentials \(SignatureDoesNotMatch: The signature does not match\)\. Check/,
        ],
        [
            "a clock that is slow",
            awsError(
                "SignatureDoesNotMatch",
                "Signature expired: 20260302T090000Z is now earlier than 20260302T100000Z",
            ),
            /^AWS does not accept the credentials .*Check the secret access key and the clock of this computer\.$/,
        ],
        [
            "a proxy that shows a certificate of its own",
            Object.assign(new Error("self-signed certificate in certificate chain"), {
                code: "SELF_SIGNED_CERT_IN_CHAIN",
            }),
            /^Something between here and eu-north-1 shows a certificate that this computer does not trust \(self-signed certificate in certificate chain\): perhaps a proxy\. Name its certificate in NODE_EXTRA_CA_CERTS\.$/,
        ],
        [
            "a Region that does not exist",
            Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" }),
            /^The Region eu-north-1 cannot be reached: it does not exist, or there is no connection\./,
        ],
    ];
    for (const [what, error, wanted] of unusable) {
        it(`says in one sentence that there is ${what}`, async () => {
            const aws = fakeAws({
                "sts:GetCallerIdentity": () => {
                    throw error;
                },
            });
            const message = await refusal(openSession(aws, ["eu-north-1"]));
            assert.match(message, wanted);
            assert.equal(message.includes("\n"), false);
        });
    }

    const named: readonly [string, SdkOptions, Answers["sts:GetCallerIdentity"], string][] = [
        [
            "the profile that gives no credentials",
            { profile: "audit" },
            refuse("CredentialsProviderError", "Could not load credentials from any providers"),
            'The profile "audit" gives no AWS credentials (Could not load credentials from any providers). aws configure list-profiles names those that there are; sign in to one, for example with aws sso login.',
        ],
        [
            "the endpoint at which nothing listens, without its secrets",
            { endpointUrl: "http://user:secret@localhost:4566/path?token=1" },
            refuse("ECONNREFUSED"),
            "The endpoint http://localhost:4566 cannot be reached. Check --endpoint-url, and that something listens there.",
        ],
        [
            "the endpoint that is not AWS",
            { endpointUrl: "http://localhost:4566" },
            () => ({}),
            "The endpoint http://localhost:4566 does not answer as AWS does: no account is named.",
        ],
        [
            "the Region from which something else answers",
            {},
            () => ({}),
            "The Region eu-north-1 does not answer as AWS does: no account is named.",
        ],
    ];
    for (const [what, options, answer, message] of named) {
        it(`names ${what}`, async () => {
            const aws = { ...fakeAws({ "sts:GetCallerIdentity": answer }), options };
            assert.equal(await refusal(openSession(aws, ["eu-north-1"])), message);
        });
    }

    it("names a Region that is none, and the lack of any", async () => {
        assert.match(
            await refusal(openSession(fakeAws({}), ["Stockholm"])),
            /^Stockholm is not the name of a Region\./,
        );
        assert.match(await refusal(openSession(fakeAws({}), [])), /^No Region is configured\./);
    });

    it("does not read a list of Regions for ever", async () => {
        const endless = {
            "account:ListRegions": () => ({ Regions: [{ RegionName: "us-east-1" }], NextToken: "again" }),
        };
        assert.equal(
            await refusal(openSession(fakeAws({ ...soundAccount, ...endless }), ["all"])),
            "The Regions of the account could not be listed: account:ListRegions failed (it named the same page twice, so that the list has no end). Name them instead, each with its own --region.",
        );
    });

    it("asks for names where the Regions cannot be listed", async () => {
        const aws = fakeAws({ ...soundAccount, "account:ListRegions": refuse("AccessDeniedException") });
        assert.equal(
            await refusal(openSession(aws, ["all"])),
            "The Regions of the account could not be listed: permission account:ListRegions is missing. Name them instead, each with its own --region.",
        );
    });
});
