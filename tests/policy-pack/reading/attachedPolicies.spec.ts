import * as assert from "node:assert/strict";
import { absent, known, unknown } from "../../../detection";
import { attachedPolicies } from "../../../policy-pack/reading/attachedPolicies";

const resource = { id: "topic" };
const names = [absent, known("arn:1")];
const policy = known("{}");

describe("attachedPolicies", () => {
    it("finds a policy by the name of its owner", () => {
        assert.equal(attachedPolicies([{ owner: known("arn:1"), policy }])(resource, names)?.policy, policy);
    });

    it("finds a policy whose owner is computed from the resource", () => {
        assert.equal(attachedPolicies([{ owner: unknown(["topic"]), policy }])(resource, names)?.policy, policy);
    });

    it("takes the last of several", () => {
        const policies = [known("1"), known("2")].map((each) => ({ owner: known("arn:1"), policy: each }));
        assert.deepEqual(attachedPolicies(policies)(resource, names)?.policy, known("2"));
    });

    it("prefers the policy that names the resource to one that is computed from it", () => {
        const policies = [
            { owner: known("arn:1"), policy: known("named") },
            { owner: unknown(["topic"]), policy: known("computed") },
        ];
        assert.deepEqual(attachedPolicies(policies)(resource, names)?.policy, known("named"));
    });

    it("finds none of another resource, or of nobody", () => {
        for (const owner of [known("arn:2"), unknown(["other"]), unknown(), absent]) {
            assert.equal(attachedPolicies([{ owner, policy }])(resource, names), undefined);
        }
    });
});
