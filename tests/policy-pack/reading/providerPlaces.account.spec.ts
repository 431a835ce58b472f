import * as assert from "node:assert/strict";
import { known } from "../../../detection";
import { providerAccount } from "../../../policy-pack/reading/providerPlaces";
import { provider, stackResource, unknownList, unknownText } from "../stackResource";

const { unknownCheckingProxy } = require("@pulumi/policy/proxy");

const role = (account: string) => ({ roleArn: `arn:aws:iam::${account}:role/deploy` });

describe("providerAccount", () => {
    const table: readonly (readonly [title: string, settings: object, account: string | undefined])[] = [
        ["the only account that is allowed", { allowedAccountIds: '["111122223333"]' }, "111122223333"],
        ["a list that is no text", { allowedAccountIds: ["111122223333"] }, "111122223333"],
        ["one of two accounts", { allowedAccountIds: '["111122223333","444455556666"]' }, undefined],
        ["accounts that are not known yet", { allowedAccountIds: unknownList }, undefined],
        ["an account that is not known yet", { allowedAccountIds: [unknownText] }, undefined],
        ["what is no account", { allowedAccountIds: '["production"]' }, undefined],
        ["what is no JSON", { allowedAccountIds: "111122223333," }, undefined],
        ["the role that is assumed", { assumeRoles: JSON.stringify([role("444455556666")]) }, "444455556666"],
        ["the last role of a chain", { assumeRoles: [role("111122223333"), role("444455556666")] }, "444455556666"],
        ["the role of version 6 of the provider", { assumeRole: JSON.stringify(role("444455556666")) }, "444455556666"],
        ["the role in an object", { assumeRole: role("444455556666") }, "444455556666"],
        ["a role that is not known yet", { assumeRoles: [{ roleArn: unknownText }] }, undefined],
        ["no settings", {}, undefined],
    ];
    for (const [title, settings, expected] of table) {
        it(`${expected === undefined ? "does not guess from" : "reads"} ${title}`, () => {
            const resource = {
                ...stackResource("aws:sns/topic:Topic", "alerts", {}),
                provider: { ...provider, props: unknownCheckingProxy(settings) },
            };
            assert.deepEqual(providerAccount(resource), expected === undefined ? undefined : known(expected));
        });
    }

    it("has nothing to say of a resource without a provider", () => {
        assert.equal(
            providerAccount({ ...stackResource("aws:sns/topic:Topic", "alerts", {}), provider: undefined }),
            undefined,
        );
    });
});
