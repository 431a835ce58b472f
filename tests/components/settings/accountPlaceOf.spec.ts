import * as assert from "node:assert/strict";
import { accountPlaceOf } from "../../../components/settings/accountPlaceOf";
import { build, buildFailure, outputValue } from "../../support";

/** As two components do that have the same provider. */
const askTwice = () => [accountPlaceOf({}, undefined), accountPlaceOf({}, undefined)];

describe("accountPlaceOf", () => {
    it("says in which account, partition and Region a provider works", async () => {
        const { made } = await build(askTwice, { aws: { account: "444455556666" } });
        const place = { partition: "aws", account: "444455556666", region: "us-east-1" };
        assert.deepEqual(await Promise.all(made.map(outputValue)), [place, place]);
    });

    const refusals: readonly [what: string, reason: string, problem: string][] = [
        [
            "credentials of another account than the stack allows",
            "1 error occurred:\n\t* AWS account ID not allowed: 123456789012\n",
            "The credentials are of 123456789012, the stack allows 444455556666 (aws:allowedAccountIds). Use credentials of " +
                "444455556666, or choose the stack of 123456789012.",
        ],
        [
            "credentials that have expired",
            "1 error occurred:\n\t* ExpiredToken: the token has expired.\n\tstatus code: 403",
            "AWS does not say which account this is: ExpiredToken: the token has expired. Check the provider's credentials; " +
                "aws sts get-caller-identity, with the same profile, must answer.",
        ],
    ];
    for (const [what, reason, problem] of refusals) {
        it(`refuses ${what} with one error, which the engine prints once`, async () => {
            const { messages, printed } = await buildFailure(askTwice, {
                aws: { account: new Error(reason) },
                config: { "aws:allowedAccountIds": '["444455556666"]' },
            });
            assert.deepEqual(messages, [`The AWS account cannot be used:\n- ${problem}`]);
            assert.equal(printed, 1);
        });
    }
});
