import * as assert from "node:assert/strict";
import { judgedStack } from "../../../policy-pack/rules/judgedStack";
import type { StackResource } from "../../../policy-pack/stackResource";

const resource = (name: string): StackResource =>
    ({ type: "aws:sns/topic:Topic", urn: `urn:pulumi:dev::p::aws:sns/topic:Topic::${name}`, name, props: {} }) as never;

describe("policy-pack/rules/judgedStack", () => {
    it("reads a stack once for all policies, each of which has a copy of it", () => {
        assert.equal(judgedStack("one", [resource("a")]), judgedStack("two", [resource("a")]));
    });

    it("begins anew where a policy asks again, and where the stack is another", () => {
        const first = judgedStack("three", [resource("b")]);
        const again = judgedStack("three", [resource("b")]);
        assert.notEqual(first, again);
        assert.notEqual(again, judgedStack("four", [resource("c")]));
        assert.notEqual(judgedStack("five", [resource("c")]), judgedStack("six", [resource("c"), resource("d")]));
        assert.notEqual(judgedStack("seven", [resource("c"), resource("d")]), judgedStack("eight", [resource("c")]));
    });
});
