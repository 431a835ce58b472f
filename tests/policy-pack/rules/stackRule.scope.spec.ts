import * as assert from "node:assert/strict";
import { isInScope, stackIdentity } from "../../../policy-pack/rules/stackRule";
import { stackResource } from "../stackResource";

/** Project, patterns, whether it must comply. */
const table: [string, string[], boolean][] = [
    ["payments", ["*"], true],
    ["payments", ["payments"], true],
    ["payments", ["pay*"], true],
    ["payments", ["*-payments", "p*s"], true],
    ["payments", ["pay"], false],
    ["payments", ["Payments"], false],
    ["team/payments", ["team*"], true],
    [".hidden", ["*"], true],
    ["a(b)", ["a(b)"], true],
    ["a{b}", ["a{b}"], true],
    ["b", ["a{b}", "[ab]", "!a", "(a|b)"], false],
];

describe("policy-pack/rules/scope", () => {
    it("reads project and stack out of a URN, where policy analyze has them too", () => {
        assert.deepEqual(stackIdentity([stackResource("aws:sns/topic:Topic", "alerts", {})]), {
            project: "test",
            stack: "dev",
        });
    });

    it("goes on to the next resource where a URN is odd", () => {
        const [odd, good] = ["odd", "good"].map((name) => stackResource("t", name, {}));
        assert.equal(stackIdentity([{ ...odd, urn: "urn" } as never, good as never])?.project, "test");
        assert.equal(stackIdentity([]), undefined);
    });

    for (const [project, projects, expected] of table) {
        it(`${expected ? "holds" : "does not hold"} the project '${project}' to ${JSON.stringify(projects)}`, () => {
            assert.equal(isInScope({ project, stack: "dev" }, { projects, stacks: ["*"] }), expected);
            assert.equal(
                isInScope({ project: "any", stack: project }, { projects: ["*"], stacks: projects }),
                expected,
            );
        });
    }

    it("holds a stack that it cannot name to the rule", () => {
        assert.equal(isInScope(undefined, { projects: ["other"], stacks: ["other"] }), true);
    });
});
